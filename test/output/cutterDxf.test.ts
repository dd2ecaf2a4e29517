import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDxf } from '../../app/dxf/readDxf.ts';
import { createContourUnion } from '../../app/shaping/pathkit.ts';
import { type Drawing, type GlyphRun, type PathCommand } from '../../core/drawing/drawing.ts';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { verticesOf } from '../../core/cad/bulge.ts';
import { glyphMatrix } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { type DxfVersion, writeCutterDxf } from '../../output/dxf/cutterDxf.ts';
import { ellipsePath, rectanglePath } from '../../core/drawing/shapes.ts';
import { outsideTool } from '../support/outside.ts';
import { crossings, scanArea } from '../support/area.ts';
import { MONGOLIAN, shippedShaper, SONG } from '../support/fonts.ts';
import { runs } from '../support/runs.ts';
import { MN_ROOM } from '../support/signs.ts';

const require = createRequire(import.meta.url);

/** Two overlapping discs of one ink, a cut line round the trim, a hole. */
const drawing: Drawing = {
  width: 300,
  height: 200,
  bleed: 0,
  title: '切割',
  inks: {
    black: { kind: 'process', cmyk: [0, 0, 0, 100], overprint: true, screen: '#1a1a1a' },
    cut: { kind: 'spot', name: 'CutContour', alternate: [0, 100, 0, 0], overprint: true, screen: '#e6007e' },
  },
  fonts: {},
  items: [
    { kind: 'shape', layer: 'artwork', path: ellipsePath(100, 80, 40), fill: 'black' },
    { kind: 'shape', layer: 'artwork', path: ellipsePath(140, 80, 40), fill: 'black' },
    {
      kind: 'shape',
      layer: 'cut',
      path: [['M', 0, 0], ['L', 300, 0], ['L', 300, 200], ['L', 0, 200], ['Z']],
      stroke: { ink: 'cut', width: 0.1 },
    },
  ],
};

describe('a sign for cutters as DXF', () => {
  it('[DXF-22] united contours within 0.02 mm, R12, y up, nothing repeated', async () => {
    const wasm = readFileSync(require.resolve('pathkit-wasm/bin/pathkit.wasm'));
    const written = writeCutterDxf(drawing, {
      ...{ outlines: () => [], contours: await createContourUnion(wasm), version: 'r12' },
    });
    if (!written.ok) throw new Error(written.problem.code);
    const text = new TextDecoder().decode(written.value);
    expect(text).toContain('AC1009');
    expect(text).not.toMatch(/\r\n(LWPOLYLINE|SPLINE)\r\n/);
    const read = await readDxf(written.value);
    if (!read.ok) throw new Error(read.problem.code);
    const { lines, layers } = read.value.drawing;
    const on = (name: string) => lines.filter(({ layer }) => layers[layer]?.name === name);
    expect(on('CUTCONTOUR')).toMatchObject([
      { closed: true, vertices: [0, 200, 0, 300, 200, 0, 300, 0, 0, 0, 0, 0] },
    ]);
    const [outline, ...more] = on('BLACK');
    // The two discs are one contour.
    expect(more).toEqual([]);
    const vertices = [...verticesOf(outline?.vertices ?? [])];
    const off = vertices.map(({ x, y }) =>
      Math.min(...[100, 140].map((cx) => Math.abs(Math.hypot(x - cx, y - 120) - 40))),
    );
    expect(Math.max(...off)).toBeLessThan(0.02);
    const [first, last] = [vertices[0], vertices.at(-1)];
    expect(Math.hypot((first?.x ?? 0) - (last?.x ?? 0), (first?.y ?? 0) - (last?.y ?? 0))).toBeGreaterThan(
      1e-6,
    );
    expect(pathBounds(vertices.map(({ x, y }, i) => [i === 0 ? 'M' : 'L', x, y] as const))?.left).toBeCloseTo(
      60,
      1,
    );
  });

  const wasm = readFileSync(require.resolve('pathkit-wasm/bin/pathkit.wasm'));
  const cutOf = async (items: Drawing['items']) => {
    const contours = await createContourUnion(wasm);
    const written = writeCutterDxf({ ...drawing, items }, { outlines: () => [], contours, version: 'r12' });
    if (!written.ok) throw new Error(written.problem.code);
    const words = new TextDecoder().decode(written.value).split('\r\n');
    const pairs = Array.from(
      { length: words.length >> 1 },
      (_, i) => [words[2 * i], words[2 * i + 1]] as const,
    );
    const from = pairs.findIndex(([code, value]) => code === '2' && value === 'ENTITIES') + 1;
    const entities: { kind: string; groups: (readonly [string | undefined, string | undefined])[] }[] = [];
    for (const pair of pairs.slice(from))
      if (pair[0]?.trim() === '0') entities.push({ kind: pair[1] ?? '', groups: [] });
      else entities.at(-1)?.groups.push(pair);
    const circles = entities
      .filter(({ kind }) => kind === 'CIRCLE')
      .map(({ groups }) => {
        const at = (code: number) => groups.find(([own]) => own?.trim() === String(code))?.[1];
        return { layer: at(8), x: Number(at(10)), y: Number(at(20)), radius: Number(at(40)) };
      });
    return {
      bytes: written.value,
      circles,
      lines: entities.filter(({ kind }) => kind === 'POLYLINE').length,
    };
  };
  const drilled = (x: number, y: number, radius: number) =>
    ({
      kind: 'shape',
      layer: 'holes',
      path: ellipsePath(x, y, radius),
      stroke: { ink: 'cut', width: 0.1 },
    }) as const;

  it('[DXF-220] a contour that is a circle is a CIRCLE with centre and radius, whatever its size and layer', async () => {
    const place = fc.record({
      x: fc.double({ min: 10, max: 290, noNaN: true }),
      y: fc.double({ min: 10, max: 190, noNaN: true }),
      radius: fc.double({ min: 0.5, max: 600, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 6 }), async (holes) => {
        const { circles, lines } = await cutOf(holes.map(({ x, y, radius }) => drilled(x, y, radius)));
        expect(lines).toBe(0);
        expect(circles.length).toBe(holes.length);
        holes.forEach(({ x, y, radius }, index) => {
          const found = circles[index];
          expect(found?.layer).toBe('CUTCONTOUR');
          expect(found?.x).toBeCloseTo(x, 5);
          expect(found?.y).toBeCloseTo(200 - y, 5);
          expect(found?.radius).toBeCloseTo(radius, 5);
        });
      }),
      { numRuns: runs(40) },
    );
    // As the union of a filled disc is.
    const disc = await cutOf([
      { kind: 'shape', layer: 'artwork', path: ellipsePath(150, 100, 40), fill: 'black' },
    ]);
    expect(disc.circles).toHaveLength(1);
    expect(disc.circles[0]?.radius).toBeCloseTo(40, 2);
  });

  it('[DXF-220] what only looks like one stays a polyline: ovals, half circles, polygons, rounded boxes', async () => {
    const polygon = (sides: number) =>
      Array.from({ length: sides }, (_, side) => {
        const turn = (2 * Math.PI * side) / sides;
        return [side === 0 ? 'M' : 'L', 150 + 40 * Math.cos(turn), 100 + 40 * Math.sin(turn)] as const;
      });
    const paths = [
      ellipsePath(150, 100, 40, 39.5),
      ellipsePath(150, 100, 40).slice(0, 3),
      [...ellipsePath(150, 100, 40).slice(0, 3), ['Z']] as const,
      [...polygon(6), ['Z']] as const,
      [...polygon(24), ['Z']] as const,
      rectanglePath({ x: 110, y: 60, width: 80, height: 80 }, 39),
    ];
    for (const path of paths) {
      const { circles, lines } = await cutOf([
        { kind: 'shape', layer: 'cut', path, stroke: { ink: 'cut', width: 0.1 } },
      ]);
      expect({ circles, lines }).toEqual({ circles: [], lines: 1 });
    }
  });

  it('[DXF-220] ezdxf reads the circles that were drilled', async (test) => {
    // Debian's own Python has the packaged ezdxf, whatever other Python stands first in the path.
    const env = outsideTool('env').orSkip(test);
    const python = (args: readonly string[]) => env(['PATH=/usr/bin:/bin', 'python3', ...args]);
    if (python(['-c', 'import ezdxf']).status !== 0 && process.env.CI !== 'true')
      test.skip('ezdxf is not installed');
    const { bytes } = await cutOf([drilled(20, 30, 4), drilled(280, 30, 4)]);
    const folder = mkdtempSync(join(tmpdir(), 'paijiang-dxf-'));
    const file = join(folder, 'holes.dxf');
    writeFileSync(file, bytes);
    const asked = [
      'import ezdxf, sys',
      'doc = ezdxf.readfile(sys.argv[1])',
      "print(len(doc.audit().errors), [(round(c.dxf.center.x, 4), round(c.dxf.center.y, 4), round(c.dxf.radius, 4)) for c in doc.modelspace().query('CIRCLE')])",
    ].join('\n');
    const ran = python(['-c', asked, file]);
    rmSync(folder, { recursive: true });
    expect(ran.stderr).toBe('');
    expect(ran.stdout.trim()).toBe('0 [(20.0, 170.0, 4.0), (280.0, 170.0, 4.0)]');
  });

  /** Contours of letters, as a program reads them from the file. */
  async function lettersOf(text: string, font: string, script: 'Hans' | 'Mong', version: DxfVersion) {
    const shaper = shippedShaper();
    const face = shaper.fonts.get(font);
    if (face === undefined) throw new Error(`no face ${font}`);
    const { family, style, sha256, unitsPerEm } = face;
    const glyphs = shaper.shape({ font, text, script, vertical: false });
    let x = 10;
    const set = glyphs.map((glyph) => {
      const place = { id: glyph.id, x, y: 60, start: 0, end: text.length };
      x += (glyph.xAdvance / unitsPerEm) * 40;
      return place;
    });
    const run: GlyphRun = {
      ...{ kind: 'glyphs', layer: 'artwork', ink: 'black', font, size: 40, turn: 0 },
      ...{ stretchX: 1, stretchY: 1, script, text, glyphs: set },
    };
    const sign = { ...drawing, width: x + 10, fonts: { [font]: { family, style, sha256, unitsPerEm } } };
    const contours = await createContourUnion(wasm);
    const asked = { outlines: shaper.outline, contours, version, process: 'engraving-1', kerf: 0.2 };
    const written = writeCutterDxf({ ...sign, items: [run, drilled(20, 20, 4)] }, asked);
    if (!written.ok) throw new Error(written.problem.code);
    const read = await readDxf(written.value);
    if (!read.ok) throw new Error(read.problem.code);
    const { lines, layers, unit } = read.value.drawing;
    const outlines = set.map((glyph) =>
      mapPath(shaper.outline(font, glyph.id), glyphMatrix(run, glyph, unitsPerEm)),
    );
    return { text: new TextDecoder().decode(written.value), lines, layers, unit, outlines };
  }

  it.each([
    ['Chinese', 'r12', SONG, '中国共产党嘎查村民委员会（0123）', 'Hans'],
    ['Chinese', 'r2000', SONG, '中国共产党嘎查村民委员会（0123）', 'Hans'],
    ['Mongolian', 'r2000', MONGOLIAN, MN_ROOM, 'Mong'],
  ] as const)(
    '[DXF-221] %s letters in %s keep their area within a thousandth, closed, without crossings',
    async (_, version, font, words, script) => {
      const { lines, layers, outlines } = await lettersOf(words, font, script, version);
      const letters = lines.filter(({ layer }) => layers[layer]?.name === 'BLACK-ENGRAVING-1');
      expect(letters.length).toBeGreaterThan(5);
      expect(letters.every(({ closed }) => closed)).toBe(true);
      const path = letters.flatMap(({ vertices }): readonly PathCommand[] => [
        ...[...verticesOf(vertices)].map(({ x, y }, at) => [at === 0 ? 'M' : 'L', x, 200 - y] as const),
        ['Z'],
      ]);
      const scan = { top: 0, bottom: 120, lines: 6000, tolerance: 0.002 };
      const area = scanArea(outlines, 'nonzero', scan);
      expect(Math.abs(scanArea([path], 'evenodd', scan) - area) / area).toBeLessThan(0.001);
      expect(crossings(path, 0.001)).toEqual([]);
    },
  );

  it('[DXF-221] R2000 tells millimetres and the same contours as R12; layers tell ink and process, the file the kerf', async () => {
    const [old, late] = await Promise.all([
      lettersOf('党群', SONG, 'Hans', 'r12'),
      lettersOf('党群', SONG, 'Hans', 'r2000'),
    ]);
    expect(old.text).toContain('AC1009');
    expect(late.text).toContain('AC1015');
    expect(late.text).toMatch(/\$INSUNITS\r\n70\r\n4\r\n/);
    const places = ({ lines, layers }: typeof old) =>
      lines.map(({ layer, vertices, closed }) => [layers[layer]?.name, closed, [...vertices]]);
    expect(places(late)).toEqual(places(old));
    expect(places(old).map(([name]) => name)).toContain('CUTCONTOUR');
    for (const { text } of [old, late]) {
      expect(text).toContain('999\r\nkerf 0.2 mm');
      expect(text).toContain('999\r\ncontours at the finished size, kerf not taken off');
      expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
    }
  });

  it('[DXF-221] ezdxf audits R2000 without a fault', async (test) => {
    const env = outsideTool('env').orSkip(test);
    const python = (args: readonly string[]) => env(['PATH=/usr/bin:/bin', 'python3', ...args]);
    if (python(['-c', 'import ezdxf']).status !== 0 && process.env.CI !== 'true')
      test.skip('ezdxf is not installed');
    const { text, lines } = await lettersOf('党员活动室', SONG, 'Hans', 'r2000');
    const folder = mkdtempSync(join(tmpdir(), 'paijiang-dxf-'));
    const file = join(folder, 'letters.dxf');
    writeFileSync(file, text);
    const asked = [
      'import ezdxf, sys',
      'doc = ezdxf.readfile(sys.argv[1])',
      'audit = doc.audit()',
      "print(len(audit.errors), len(audit.fixes), doc.units, len(doc.modelspace().query('LWPOLYLINE CIRCLE')))",
    ].join('\n');
    const ran = python(['-c', asked, file]);
    rmSync(folder, { recursive: true });
    expect([ran.stderr, ran.stdout.trim()]).toEqual(['', `0 0 4 ${lines.length}`]);
  });
});
