"""Draws the CAD files of this folder with ezdxf (Debian: python3-ezdxf), which shares nothing with our reader or
writer. Run again only to change them: `/usr/bin/python3 draw.py` in this folder. What each holds stands in README.md.
"""
import math
import random
import ezdxf
from ezdxf.enums import TextEntityAlignment

MIDDLE = TextEntityAlignment.MIDDLE_CENTER


def rect(x, y, w, h):
    return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]


def door_block(doc, name, width, scale=1.0):
    """Hinge at the origin, opening along +x, leaf open along +y."""
    block = doc.blocks.new(name)
    w = width * scale
    block.add_line((0, 0), (0, w))
    block.add_arc((0, 0), w, 0, 90)
    return block


def window_block(doc, name, width, depth, scale=1.0):
    block = doc.blocks.new(name)
    w, d = width * scale, depth * scale
    for y in (-d / 2, -d / 6, d / 6, d / 2):
        block.add_line((0, y), (w, y))
    return block


def pair(msp, layer, points, thickness, gaps=()):
    """Two face lines of one straight wall with its jambs, broken at the gaps (distances along it)."""
    (x0, y0), (x1, y1) = points
    length = math.hypot(x1 - x0, y1 - y0)
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    nx, ny = -uy * thickness / 2, ux * thickness / 2
    stops = [0]
    for a, b in gaps:
        stops += [a, b]
    stops.append(length)
    at = lambda s, k: (x0 + ux * s + nx * k, y0 + uy * s + ny * k)
    for i in range(0, len(stops), 2):
        a, b = stops[i], stops[i + 1]
        for k in (-1, 1):
            msp.add_line(at(a, k), at(b, k), dxfattribs={"layer": layer})
        if i > 0:
            msp.add_line(at(a, -1), at(a, 1), dxfattribs={"layer": layer})
        if i < len(stops) - 2:
            msp.add_line(at(b, -1), at(b, 1), dxfattribs={"layer": layer})


def r12_contours():
    """R12, mm, GBK: outer face and two rooms as closed polylines on two layers, texts, a door across no gap."""
    doc = ezdxf.new("R12", setup=True)
    doc.header["$DWGCODEPAGE"] = "ANSI_936"
    doc.encoding = "gbk"
    doc.layers.new("外墙面")
    doc.layers.new("内墙面")
    doc.layers.new("房间名称")
    msp = doc.modelspace()
    msp.add_polyline2d(rect(0, 0, 10240, 6240), dxfattribs={"layer": "外墙面"}, close=True)
    msp.add_polyline2d(rect(240, 240, 5880, 5760), dxfattribs={"layer": "内墙面"}, close=True)
    msp.add_polyline2d(rect(6240, 240, 3760, 5760), dxfattribs={"layer": "内墙面"}, close=True)
    door_block(doc, "M0921", 900)
    msp.add_blockref("M0921", (7000, 240), dxfattribs={"layer": "0", "rotation": 0})
    window_block(doc, "C1515", 1500, 240)
    msp.add_blockref("C1515", (2000, 120), dxfattribs={"layer": "0"})
    msp.add_text("便民服务厅", height=300, dxfattribs={"layer": "房间名称"}).set_placement((3000, 3000), align=MIDDLE)
    msp.add_text("村 委 会", height=300, dxfattribs={"layer": "房间名称"}).set_placement((8000, 3000), align=MIDDLE)
    msp.add_text("33.87m2", height=200, dxfattribs={"layer": "房间名称"}).set_placement((3000, 2400), align=MIDDLE)
    doc.saveas("contours-r12-gbk-mm.dxf")


def r2007_pairs_m():
    """R2007, metres, UTF-8: line pairs broken at doors and windows, blocks with Chinese names, MTEXT, dimensions."""
    doc = ezdxf.new("R2007", setup=True)
    doc.units = ezdxf.units.M
    msp = doc.modelspace()
    for name in ("墙体", "门窗", "文字", "家具", "填充"):
        doc.layers.add(name)
    t, u = 0.24, 0.12
    # Axes: 9.0 × 6.0 m, a cross wall at x = 5.1 and one from it to the right at y = 3.0.
    msp_lines = [
        # outer faces
        ((-0.12, -0.12), (9.12, -0.12), [(1.62, 3.12)]),
        ((9.12, -0.12), (9.12, 6.12), []),
        ((9.12, 6.12), (-0.12, 6.12), []),
        ((-0.12, 6.12), (-0.12, -0.12), []),
        # room 1
        ((0.12, 0.12), (5.04, 0.12), [(1.38, 2.88)]),
        ((5.04, 0.12), (5.04, 5.88), [(0.88, 1.78), (4.08, 4.98)]),
        ((5.04, 5.88), (0.12, 5.88), []),
        ((0.12, 5.88), (0.12, 0.12), []),
        # room 2 (below right)
        ((5.16, 0.12), (8.88, 0.12), []),
        ((8.88, 0.12), (8.88, 2.94), []),
        ((8.88, 2.94), (5.16, 2.94), []),
        ((5.16, 2.94), (5.16, 0.12), [(1.04, 1.94)]),
        # room 3 (above right)
        ((5.16, 3.06), (8.88, 3.06), []),
        ((8.88, 3.06), (8.88, 5.88), []),
        ((8.88, 5.88), (5.16, 5.88), []),
        ((5.16, 5.88), (5.16, 3.06), [(0.78, 1.68)]),
    ]
    for (x0, y0), (x1, y1), gaps in msp_lines:
        length = math.hypot(x1 - x0, y1 - y0)
        ux, uy = (x1 - x0) / length, (y1 - y0) / length
        stops = [0.0] + [s for gap in gaps for s in gap] + [length]
        for i in range(0, len(stops), 2):
            msp.add_line(
                (x0 + ux * stops[i], y0 + uy * stops[i]),
                (x0 + ux * stops[i + 1], y0 + uy * stops[i + 1]),
                dxfattribs={"layer": "墙体"},
            )
    # jambs: window 1.5–3.0 in the wall below, doors 1.0–1.9 and 4.2–5.1 in the cross wall
    for x in (1.5, 3.0):
        msp.add_line((x, -0.12), (x, 0.12), dxfattribs={"layer": "墙体"})
    for y in (1.0, 1.9, 4.2, 5.1):
        msp.add_line((5.04, y), (5.16, y), dxfattribs={"layer": "墙体"})
    door_block(doc, "单开门900", 900, 0.001)
    window_block(doc, "窗C1515", 1500, 240, 0.001)
    msp.add_blockref("窗C1515", (1.5, 0), dxfattribs={"layer": "门窗"})
    msp.add_blockref("单开门900", (5.1, 1.0), dxfattribs={"layer": "门窗", "rotation": 90})
    # mirrored: opens to the other side
    msp.add_blockref("单开门900", (5.1, 4.2), dxfattribs={"layer": "门窗", "rotation": 90, "yscale": -1})
    msp.add_mtext("{\\fSimSun|b0|i0|c134;党群服务中心}\\P29.7㎡", dxfattribs={"layer": "文字", "char_height": 0.3, "insert": (2.5, 3.2), "attachment_point": 5})
    msp.add_mtext("村委会办公室", dxfattribs={"layer": "文字", "char_height": 0.3, "insert": (7, 1.5), "attachment_point": 5})
    msp.add_text("卫生室", height=0.3, dxfattribs={"layer": "文字"}).set_placement((7, 4.5), align=MIDDLE)
    # company: dimensions, hatch, a spline, an ellipse, furniture, rows of nothing
    dim = msp.add_linear_dim(base=(0, -1.5), p1=(0, 0), p2=(9, 0), dimstyle="EZDXF")
    dim.render()
    hatch = msp.add_hatch(color=8, dxfattribs={"layer": "填充"})
    hatch.paths.add_polyline_path(rect(0.2, 0.2, 1, 1), is_closed=True)
    msp.add_spline([(1, 4), (2, 4.5), (3, 4), (4, 4.4)], dxfattribs={"layer": "家具"})
    msp.add_open_spline([(1, 5), (2, 5.5), (3, 5), (4, 5.4), (4.5, 5)], dxfattribs={"layer": "家具"})
    msp.add_ellipse((7, 4.2), major_axis=(0.5, 0), ratio=0.6, dxfattribs={"layer": "家具"})
    doc.saveas("pairs-r2007-utf8-m.dxf")


def r2000_single_lines():
    """R2000, mm, GBK: walls as single lines on an axis layer, a round wall as an arc, everything inside one block
    that is inserted far from the origin."""
    doc = ezdxf.new("R2000", setup=True)
    doc.header["$DWGCODEPAGE"] = "ANSI_936"
    doc.encoding = "gbk"
    doc.units = ezdxf.units.MM
    doc.layers.add("WALL_AXIS_单线墙")
    doc.layers.add("ROOM_房间")
    block = doc.blocks.new("平面")
    axis = {"layer": "WALL_AXIS_单线墙"}
    block.add_lwpolyline([(0, 0), (8000, 0), (8000, 5000), (0, 5000)], close=True, dxfattribs=axis)
    block.add_line((3000, 0), (3000, 5000), dxfattribs=axis)
    block.add_line((3000, 2500), (8000, 2500), dxfattribs=axis)
    # a bay with an arc of 120°: chord 3600 from (4000, 5000) to (7600, 5000)
    block.add_lwpolyline([(4000, 5000, 0, 0, -math.tan(math.radians(30))), (7600, 5000, 0, 0, 0)], format="xyseb", dxfattribs=axis)
    for x, y, words in ((1500, 2500, "图书室"), (5500, 1200, "办公室"), (5500, 3700, "会议室")):
        block.add_text(words, height=250, dxfattribs={"layer": "ROOM_房间"}).set_placement((x, y), align=MIDDLE)
    doc.modelspace().add_blockref("平面", (38_500_000, 4_520_000))
    doc.saveas("single-lines-r2000-gbk-mm.dxf")


def r2018_pieces():
    """R2018, mm: every piece of wall is a closed polyline of its own, solid columns, double and sliding doors with
    attributes, arcs as round walls (two concentric quarter circles)."""
    doc = ezdxf.new("R2018", setup=True)
    doc.units = ezdxf.units.MM
    doc.layers.add("A-WALL")
    doc.layers.add("A-DOOR")
    doc.layers.add("A-ROOM")
    msp = doc.modelspace()
    wall = {"layer": "A-WALL"}
    piece = lambda *p: msp.add_lwpolyline(rect(*p), close=True, dxfattribs=wall)
    # 12 000 × 7 200 outside, 370 walls; gaps at a double door (below), a sliding door (inner wall) and a window (above)
    # The upper right corner is a quarter circle about (9 000, 4 200).
    msp.add_lwpolyline(rect(0, 0, 4500, 370)[:2] + [(4500, 370), (370, 370), (370, 6830), (2500, 6830), (2500, 7200), (0, 7200)], close=True, dxfattribs=wall)
    bulge = math.tan(math.radians(90) / 4)
    msp.add_lwpolyline(
        [
            (6000, 0, 0), (12000, 0, 0), (12000, 4200, bulge), (9000, 7200, 0), (4300, 7200, 0), (4300, 6830, 0),
            (9000, 6830, -bulge), (11630, 4200, 0), (11630, 370, 0), (6000, 370, 0),
        ],
        format="xyb",
        close=True,
        dxfattribs=wall,
    )
    piece(7000, 370, 200, 1600)
    piece(7000, 3570, 200, 3260)
    double = doc.blocks.new("双扇门")
    double.add_arc((0, 0), 750, 0, 90)
    double.add_line((0, 0), (0, 750))
    double.add_arc((1500, 0), 750, 90, 180)
    double.add_line((1500, 0), (1500, 750))
    double.add_attdef("编号", (0, -300), dxfattribs={"height": 150})
    double.add_attdef("高", (0, -500), dxfattribs={"height": 150})
    ref = msp.add_blockref("双扇门", (4500, 185), dxfattribs={"layer": "A-DOOR"})
    ref.add_attrib("编号", "M1524", (4500, -200))
    ref.add_attrib("高", "2400", (4500, -400))
    slide = doc.blocks.new("推拉门")
    slide.add_lwpolyline(rect(0, -50, 850, 50), close=True)
    slide.add_lwpolyline(rect(750, 0, 850, 50), close=True)
    msp.add_blockref("推拉门", (7100, 1970), dxfattribs={"layer": "A-DOOR", "rotation": 90})
    window_block(doc, "C1818", 1800, 370)
    msp.add_blockref("C1818", (2500, 7015), dxfattribs={"layer": "A-DOOR"})
    msp.add_text("活动室", height=350, dxfattribs={"layer": "A-ROOM"}).set_placement((3500, 3500), align=MIDDLE)
    msp.add_text("值班室", height=350, dxfattribs={"layer": "A-ROOM"}).set_placement((9300, 3000), align=MIDDLE)
    doc.saveas("pieces-r2018-utf8-mm.dxf")


def r2004_junk():
    """R2004 without units: the plan of `contours` among junk: an unused frame in paper space, unknown kinds, a block
    in itself, blocks that are not there, NaN and 1e308, layers that are off, XDATA, comments."""
    doc = ezdxf.new("R2004", setup=True)
    doc.header["$DWGCODEPAGE"] = "ANSI_936"
    doc.encoding = "gbk"
    doc.units = 0
    for name in ("WALL", "TEXT", "DEFPOINTS2", "已冻结"):
        doc.layers.add(name)
    doc.layers.get("已冻结").freeze()
    msp = doc.modelspace()
    msp.add_lwpolyline(rect(0, 0, 10240, 6240), close=True, dxfattribs={"layer": "WALL"})
    msp.add_lwpolyline(rect(240, 240, 9760, 5760), close=True, dxfattribs={"layer": "WALL"})
    msp.add_text("多功能厅", height=300, dxfattribs={"layer": "TEXT"}).set_placement((5000, 3000), align=MIDDLE)
    generator = random.Random(1)
    for _ in range(300):
        x, y = generator.uniform(-20000, 40000), generator.uniform(-20000, 40000)
        msp.add_line((x, y), (x + generator.uniform(-900, 900), y), dxfattribs={"layer": "DEFPOINTS2"})
        msp.add_point((x, y), dxfattribs={"layer": "DEFPOINTS2"})
    a = doc.blocks.new("环A")
    b = doc.blocks.new("环B")
    a.add_line((0, 0), (100, 100))
    a.add_blockref("环B", (10, 10))
    b.add_blockref("环A", (10, 10))
    msp.add_blockref("环A", (500, 500))
    msp.add_blockref("没有的块", (0, 0))
    msp.add_3dface([(0, 0, 0), (1, 0, 0), (1, 1, 1), (0, 1, 1)])
    doc.layout().add_line((0, 0), (420, 297))
    doc.saveas("junk-r2004-gbk.dxf")
    text = open("junk-r2004-gbk.dxf", encoding="gbk").read()
    junk = "".join(
        f"  0\nLINE\n  5\nFF{n:02X}\n100\nAcDbEntity\n  8\nWALL\n100\nAcDbLine\n 10\n{x}\n 20\n0\n 11\n{y}\n 21\n5\n"
        for n, (x, y) in enumerate((("nan", "1"), ("1e308", "-1e308"), ("12", "inf")))
    )
    junk += "999\nKommentar 注释\n  0\nTCH_WALL\n  8\nWALL\n 10\n1.0\n 20\n2.0\n  0\nACAD_PROXY_ENTITY\n  8\nWALL\n 90\n498\n  0\nWOMBAT\n  8\nWALL\n1001\nACAD\n1000\nwhatever\n"
    head, mark, tail = text.rpartition("  0\nENDSEC\n  0\nSECTION\n  2\nOBJECTS")
    open("junk-r2004-gbk.dxf", "w", encoding="gbk", newline="\r\n").write(head + junk + mark + tail)


r12_contours()
r2007_pairs_m()
r2000_single_lines()
r2018_pieces()
r2004_junk()
