import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readDxf } from '../../app/dxf/readDxf.ts';
import { createContourUnion } from '../../app/shaping/pathkit.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { verticesOf } from '../../core/cad/bulge.ts';
import { writeCutterDxf } from '../../output/dxf/cutterDxf.ts';
import { ellipsePath } from '../../core/drawing/shapes.ts';

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
    const written = writeCutterDxf(drawing, { outlines: () => [], contours: await createContourUnion(wasm) });
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
});
