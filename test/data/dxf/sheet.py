"""Writes sheet-r2004-gbk.dxf with ezdxf: a whole sheet of a design institute. Two storeys side by side, an elevation, a
section and notes in a frame with a title block; layers of 天正, windows as loose lines, doors as blocks, columns, stairs,
bubbles of axes, dimensions; GBK, no unit. Run: python3 test/data/dxf/sheet.py OUT.dxf"""

import sys
import ezdxf
from ezdxf.enums import TextEntityAlignment

MIDDLE = TextEntityAlignment.MIDDLE_CENTER
LAYERS = (
    "WALL WINDOW WINDOW_TEXT COLUMN AXIS AXIS_TEXT DOTE DIM_SYMB DIM_ELEV PUB_DIM PUB_TEXT STAIR PUB_TITLE PUB_TAB "
    "SURFACE 3T_WOOD E_FURN"
).split()
T = 240
XS = (0, 3600, 7200, 10800, 14400)
YS = (0, 5100, 7200, 12300)


def text(msp, words, x, y, height, layer):
    msp.add_text(words, height=height, dxfattribs={"layer": layer}).set_placement((x, y), align=MIDDLE)


def line(msp, layer, *points):
    for a, b in zip(points, points[1:]):
        msp.add_line(a, b, dxfattribs={"layer": layer})


def rect(msp, layer, x0, y0, x1, y1):
    msp.add_lwpolyline([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], close=True, dxfattribs={"layer": layer})


def wall_faces(msp, at, walls, holes):
    """Faces and jambs: the border of the union of the wall rectangles less the holes, in maximal lines."""
    xs = sorted({v for r in walls + holes for v in (r[0], r[2])})
    ys = sorted({v for r in walls + holes for v in (r[1], r[3])})
    inside = lambda x, y, list_: any(r[0] < x < r[2] and r[1] < y < r[3] for r in list_)
    full = [
        [
            inside((xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2, walls)
            and not inside((xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2, holes)
            for j in range(len(ys) - 1)
        ]
        for i in range(len(xs) - 1)
    ]
    cell = lambda i, j: 0 <= i < len(xs) - 1 and 0 <= j < len(ys) - 1 and full[i][j]
    ox, oy = at

    def runs(count, differs, place):
        start = None
        for k in range(count + 1):
            here = differs(k) if k < count else 0
            before = differs(k - 1) if k > 0 else 0
            if here != before:
                if before:
                    line(msp, "WALL", *place(start, k))
                start = k

    for j in range(len(ys)):
        runs(
            len(xs) - 1,
            lambda i, j=j: int(cell(i, j)) - int(cell(i, j - 1)),
            lambda a, b, j=j: ((ox + xs[a], oy + ys[j]), (ox + xs[b], oy + ys[j])),
        )
    for i in range(len(xs)):
        runs(
            len(ys) - 1,
            lambda j, i=i: int(cell(i, j)) - int(cell(i - 1, j)),
            lambda a, b, i=i: ((ox + xs[i], oy + ys[a]), (ox + xs[i], oy + ys[b])),
        )


def wall(ax, ay, bx, by):
    return (min(ax, bx) - T / 2, min(ay, by) - T / 2, max(ax, bx) + T / 2, max(ay, by) + T / 2)


def storey(doc, msp, at, title, names, upper):
    ox, oy = at
    x4, y3 = XS[-1], YS[-1]
    walls = [wall(0, 0, x4, 0), wall(x4, 0, x4, y3), wall(0, y3, x4, y3), wall(0, 0, 0, y3)]
    walls += [wall(0, YS[1], x4, YS[1]), wall(0, YS[2], x4, YS[2])]
    # Above, the first two rooms at the front are one.
    walls += [wall(x, 0, x, YS[1]) for x in XS[(2 if upper else 1):-1]]
    walls += [wall(x, YS[2], x, y3) for x in XS[1:-1]]
    holes = []
    middles = [(a + b) / 2 for a, b in zip(XS, XS[1:])]
    # Windows: four loose lines each, front and back of every bay, and at the right end of the corridor.
    windows = [("C1818", x - 900, y, x + 900, y) for x in middles for y in (0, y3)]
    windows.append(("C1215", x4, 6150 - 600, x4, 6150 + 600))
    if upper:
        windows.append(("C1215", 0, 6150 - 600, 0, 6150 + 600))
    for mark, ax, ay, bx, by in windows:
        level = ay == by
        holes.append((ax, ay - T / 2, bx, by + T / 2) if level else (ax - T / 2, ay, bx + T / 2, by))
        for k in (-120, -40, 40, 120):
            dx, dy = (0, k) if level else (k, 0)
            line(msp, "WINDOW", (ox + ax + dx, oy + ay + dy), (ox + bx + dx, oy + by + dy))
        off = -450 if ay == 0 and level else 450
        text(msp, mark, ox + (ax + bx) / 2 + (0 if level else off), oy + (ay + by) / 2 + (off if level else 0), 250, "WINDOW_TEXT")
    # Doors: blocks; single ones to the rooms, a double one at the left end of the corridor on the ground floor.
    doors = [("M0921", middles[i] + 700, YS[1], 900, 0) for i in range(4) if not (upper and i == 0)]
    doors += [("M0921", middles[i] + 700, YS[2], 900, 0) for i in range(4)]
    if not upper:
        doors.append(("M1521", 0, 6150, 1500, 90))
    for mark, x, y, width, turn in doors:
        holes.append((x - width / 2, y - T / 2, x + width / 2, y + T / 2) if turn == 0 else (x - T / 2, y - width / 2, x + T / 2, y + width / 2))
        place = (ox + x - width / 2, oy + y) if turn == 0 else (ox + x, oy + y - width / 2)
        msp.add_blockref(mark, place, dxfattribs={"layer": "WINDOW", "rotation": turn})
        text(msp, mark, ox + x, oy + y - 350, 250, "WINDOW_TEXT")
    wall_faces(msp, at, walls, holes)
    for x in XS:
        for y in (0, y3):
            rect(msp, "COLUMN", ox + x - 120, oy + y - 120, ox + x + 120, oy + y + 120)
    # The staircase in the first bay at the back.
    for i in range(9):
        line(msp, "STAIR", (ox + 120, oy + 8400 + i * 270), (ox + 3480, oy + 8400 + i * 270))
    line(msp, "STAIR", (ox + 1800, oy + 8400), (ox + 1800, oy + 10560))
    text(msp, "上" if not upper else "下", ox + 900, oy + 8000, 250, "STAIR")
    for (x, y), name in names.items():
        text(msp, name, ox + x, oy + y, 350, "PUB_TEXT")
    # Axes with bubbles, below and at the left; three rows of dimensions below.
    for i, x in enumerate(XS):
        line(msp, "DOTE", (ox + x, oy - 3600), (ox + x, oy + y3 + 900))
        msp.add_circle((ox + x, oy - 4000), 400, dxfattribs={"layer": "AXIS"})
        text(msp, str(i + 1), ox + x, oy - 4000, 350, "AXIS_TEXT")
    for label, y in zip("ABCD", YS):
        line(msp, "DOTE", (ox - 3600, oy + y), (ox + x4 + 900, oy + y))
        msp.add_circle((ox - 4000, oy + y), 400, dxfattribs={"layer": "AXIS"})
        text(msp, label, ox - 4000, oy + y, 350, "AXIS_TEXT")
    for row, off in enumerate((-1200, -2000, -2800)):
        line(msp, "PUB_DIM", (ox - 120, oy + off), (ox + x4 + 120, oy + off))
    for a, b in zip(XS, XS[1:]):
        text(msp, str(b - a), ox + (a + b) / 2, oy - 1080, 250, "PUB_DIM")
    msp.add_linear_dim(base=(ox, oy - 2800), p1=(ox, oy), p2=(ox + x4, oy), dimstyle="EZDXF", dxfattribs={"layer": "PUB_DIM"}).render()
    # An indication line that runs far out, and a level.
    line(msp, "DIM_SYMB", (ox + 13000, oy + 11000), (ox + 17500, oy + 14000), (ox + 19000, oy + 14000))
    text(msp, "外墙做法见详图", ox + 18200, oy + 14200, 250, "DIM_SYMB")
    text(msp, "%%p0.000" if not upper else "3.600", ox + 6000, oy + 6150, 250, "DIM_ELEV")
    text(msp, title, ox + x4 / 2 - 800, oy - 5600, 700, "PUB_TITLE")
    text(msp, "1:100", ox + x4 / 2 + 3200, oy - 5700, 450, "PUB_TITLE")
    line(msp, "PUB_TITLE", (ox + x4 / 2 - 3600, oy - 6100), (ox + x4 / 2 + 2000, oy - 6100))
    line(msp, "PUB_TITLE", (ox + x4 / 2 - 3600, oy - 6200), (ox + x4 / 2 + 2000, oy - 6200))


def elevation(msp, at):
    """The front, upright: outline, windows of two storeys, levels."""
    ox, oy = at
    line(msp, "SURFACE", (ox - 1500, oy - 450), (ox + 16000, oy - 450))
    rect(msp, "SURFACE", ox - 120, oy - 450, ox + 14520, oy + 7800)
    for base in (900, 4500):
        for a, b in zip(XS, XS[1:]):
            x = (a + b) / 2
            rect(msp, "SURFACE", ox + x - 900, oy + base, ox + x + 900, oy + base + 1800)
            rect(msp, "SURFACE", ox + x - 840, oy + base + 60, ox + x + 840, oy + base + 1740)
    for value in (0, 3.6, 7.2):
        text(msp, "%%p0.000" if value == 0 else f"{value:.3f}", ox + 16500, oy + value * 1000, 250, "DIM_ELEV")
    text(msp, "①～⑤轴立面图  1:100", ox + 7200, oy - 2200, 700, "PUB_TITLE")


def section(msp, at):
    """Walls and floors cut, on the layer of walls as many draw them."""
    ox, oy = at
    for x in (0, 5100, 7200, 12300):
        for low in (0, 3600):
            line(msp, "WALL", (ox + x - 120, oy + low), (ox + x - 120, oy + low + 3480))
            line(msp, "WALL", (ox + x + 120, oy + low), (ox + x + 120, oy + low + 3480))
    for y in (0, 3600, 7200):
        line(msp, "WALL", (ox - 120, oy + y), (ox + 12420, oy + y))
        line(msp, "WALL", (ox - 120, oy + y - 120), (ox + 12420, oy + y - 120))
    for value in (0, 3.6, 7.2):
        text(msp, "%%p0.000" if value == 0 else f"{value:.3f}", ox + 13800, oy + value * 1000, 250, "DIM_ELEV")
    text(msp, "1-1剖面图 1:100", ox + 6200, oy - 1900, 700, "PUB_TITLE")


def frame(doc, msp):
    """The border of an A1 at 1:100 as a block, with its title block filled in."""
    block = doc.blocks.new("A1图框")
    rect(block, "0", 0, 0, 84100, 59400)
    rect(block, "0", 2500, 1000, 83100, 58400)
    for k in range(7):
        line(block, "0", (65100, 1000 + k * 800), (83100, 1000 + k * 800))
    for x in (65100, 68100, 74100):
        line(block, "0", (x, 1000), (x, 5800))
    words = ("设计单位", "工程名称", "图名", "设计", "校对", "审核")
    for k, word in enumerate(words):
        block.add_text(word, height=350).set_placement((66600, 1400 + k * 800), align=MIDDLE)
    block.add_text("一层平面图 二层平面图 立面图 剖面图", height=350).set_placement((78500, 3000), align=MIDDLE)
    msp.add_blockref("A1图框", (-12000, -18000), dxfattribs={"layer": "PUB_TITLE"})


def notes(msp, at):
    ox, oy = at
    text(msp, "说 明", ox, oy, 600, "PUB_TEXT")
    for i, words in enumerate(
        (
            "1. 本图尺寸以毫米计，标高以米计。",
            "2. 外墙、内墙均为240厚，轴线居中。",
            "3. 门窗见一层平面图、二层平面图及门窗表。",
            "4. 未注明的做法见标准图集。",
        )
    ):
        text(msp, words, ox + 3000, oy - 1000 - i * 700, 350, "PUB_TEXT")


def sheet(path):
    doc = ezdxf.new("R2004", setup=True)
    doc.header["$DWGCODEPAGE"] = "ANSI_936"
    doc.encoding = "gbk"
    doc.units = 0
    for name in LAYERS:
        doc.layers.add(name)
    msp = doc.modelspace()
    for mark, width in (("M0921", 900), ("M1521", 1500)):
        block = doc.blocks.new(mark)
        leaf = width if width < 1200 else width / 2
        block.add_arc((0, 0), leaf, 0, 90)
        block.add_line((0, 0), (0, leaf))
        if leaf != width:
            block.add_arc((width, 0), leaf, 90, 180)
            block.add_line((width, 0), (width, leaf))
    front = {1800: 2400, 5400: 2400, 9000: 2400, 12600: 2400}
    ground = dict(zip(((x, 2400) for x in front), ("便民服务大厅", "综治中心", "党员活动室", "卫生室")))
    ground |= {(9500, 6150): "走廊", (1800, 11300): "楼梯间", (5400, 9700): "村委会办公室", (9000, 9700): "档案室", (12600, 9700): "卫生间"}
    upper = {(3600, 2400): "多功能会议室", (9000, 2400): "图书阅览室", (12600, 2400): "妇女之家"}
    upper |= {(9500, 6150): "走廊", (1800, 11300): "楼梯间", (5400, 9700): "值班室", (9000, 9700): "储藏室", (12600, 9700): "老年活动室"}
    storey(doc, msp, (0, 20000), "一层平面图", ground, False)
    storey(doc, msp, (30000, 20000), "二层平面图", upper, True)
    elevation(msp, (0, -6000))
    section(msp, (30000, -6000))
    notes(msp, (52000, 20000))
    frame(doc, msp)
    doc.saveas(path)


sheet(sys.argv[1] if len(sys.argv) > 1 else "sheet-r2004-gbk.dxf")
