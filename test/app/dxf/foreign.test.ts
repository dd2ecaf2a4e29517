import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { measuringCheck } from '../../../app/cad/importDxf.ts';
import { type CadMapping, layerContents, proposeMapping } from '../../../core/cad/mapping.ts';
import { recognisePlan } from '../../../core/cad/recognisePlan.ts';
import { type CadDrawing } from '../../../core/cad/cadDrawing.ts';
import { wallFaces } from '../../../core/cad/wallFaces.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { importCad } from '../../../core/editing/commands/importCad.ts';
import { planAreas } from '../../../core/plan/areas.ts';
import { testCentre } from '../../support/centre.ts';

const folder = new URL('../../data/dxf/', import.meta.url);

/** A file that ezdxf drew (test/data/dxf/draw.py), read and recognised as its names propose. */
async function imported(name: string, change: (mapping: CadMapping) => CadMapping = (mapping) => mapping) {
  const read = await readDxf(readFileSync(new URL(name, folder)));
  if (!read.ok) throw new Error(read.problem.code);
  const { drawing, coding } = read.value;
  const mapping = change(proposeMapping(drawing, drawing.unit ?? 1));
  const recognised = recognisePlan(drawing, mapping);
  const blank = testCentre();
  const done = importCad(blank, { recognised, level: null, levelName: '一层' });
  if (!done.ok) throw new Error(done.problem.code);
  const after = applyChange(blank, done.value.change);
  const areas = after.plan === null ? null : planAreas(after.plan);
  const names = new Map(after.rooms.map(({ id, name: { zh } }) => [id, zh]));
  const rooms = Object.fromEntries(
    (areas?.levels[0]?.spaces ?? []).map(({ space, usable }) => [names.get(space.room ?? '') ?? '', usable]),
  );
  return { drawing, coding, recognised, blank, after, rooms, areas, ...done.value };
}

describe('files that another program drew', () => {
  it('[DXF-10] R12 in GBK: outer and inner faces on two layers', async () => {
    const { made, rooms, areas, findings, coding, after } = await imported('contours-r12-gbk-mm.dxf');
    expect(coding).toMatchObject({ version: 'AC1009', name: 'gb18030', from: 'file' });
    expect(made).toEqual({ walls: 7, rooms: 2, named: 2, doors: 1, windows: 1, passages: 0 });
    // 10.24 × 6.24 outside; 5.88 × 5.76 and 3.76 × 5.76 inside.
    expect(areas?.total.building).toBeCloseTo(63.8976, 4);
    expect(rooms).toEqual({ 便民服务厅: 33.8688, 村委会: 21.6576 });
    expect(findings).toEqual([]);
    expect(after.plan?.walls.map(({ thickness }) => thickness).sort()).toEqual([
      120, 240, 240, 240, 240, 240, 240,
    ]);
    expect(after.plan?.openings).toMatchObject([
      { kind: 'door', width: 900, height: 2100, mark: 'M0921' },
      { kind: 'window', width: 1500, height: 1500, mark: 'C1515' },
    ]);
  });

  it('[DXF-13] R2007 in metres: line pairs broken at blocks with Chinese names', async () => {
    const { made, rooms, findings, drawing, after } = await imported('pairs-r2007-utf8-m.dxf');
    expect(drawing).toMatchObject({ version: 'AC1021', unit: 1000 });
    expect(made).toEqual({ walls: 10, rooms: 3, named: 3, doors: 2, windows: 1, passages: 0 });
    expect(rooms).toEqual({ 党群服务中心: 28.3392, 卫生室: 10.4904, 村委会办公室: 10.4904 });
    expect(findings).toMatchObject([{ code: 'heights-assumed', data: { count: 3 } }]);
    expect(findings[0]?.at).toHaveLength(3);
    const doors = after.plan?.openings.filter(({ kind }) => kind === 'door') ?? [];
    // One leaf opens to the left, the mirrored one to the right of the same wall.
    expect(doors.map((door) => (door.kind === 'door' ? door.opensTo : ''))).toEqual(['left', 'right']);
  });

  it('[DXF-11] R2000: single lines with a bay, in one block at national coordinates', async () => {
    const { made, rooms, findings } = await imported('single-lines-r2000-gbk-mm.dxf', (mapping) => ({
      ...mapping,
      layers: { ...mapping.layers, WALL_AXIS_单线墙: 'axes' },
    }));
    expect(made).toMatchObject({ rooms: 4, named: 3 });
    expect(rooms).toMatchObject({ 图书室: 13.1376, 办公室: 10.7576 });
    expect(findings).toMatchObject([{ code: 'moved', data: { x: 38_500_000, y: 4_526_040 } }]);
  });

  it('[DXF-12] R2018: pieces of wall, a round corner, double and sliding doors with attributes', async () => {
    const { made, rooms, areas, after } = await imported('pieces-r2018-utf8-mm.dxf');
    expect(made).toMatchObject({ rooms: 2, named: 2, doors: 2, windows: 1 });
    // A rectangle of 12 × 7.2 less the corner that a quarter circle of 3 m leaves.
    expect(areas?.total.building).toBeCloseTo(86.4 - (9 - (Math.PI * 9) / 4), 2);
    expect(Object.keys(rooms).sort()).toEqual(['值班室', '活动室']);
    expect(after.plan?.openings).toMatchObject([
      { kind: 'door', leaves: 2, width: 1500, height: 2400, mark: 'M1524' },
      { kind: 'door', action: 'sliding', width: 1600 },
      { kind: 'window', width: 1800, height: 1800 },
    ]);
  });

  it('[DXF-2] R2004 with junk: all of it is counted with its reason', async () => {
    const { made, rooms, drawing } = await imported('junk-r2004-gbk.dxf');
    expect(made).toMatchObject({ walls: 4, rooms: 1, named: 1 });
    expect(rooms).toEqual({ 多功能厅: 56.2176 });
    const reasons = Object.fromEntries(
      drawing.leftOut.map(({ reason, kind, count }) => [`${reason} ${kind}`, count]),
    );
    expect(reasons).toMatchObject({
      'no-use POINT': 300,
      'not-a-place LINE': 3,
      'tangent TCH_WALL': 1,
      'proxy ACAD_PROXY_ENTITY': 1,
      'unknown-kind WOMBAT': 1,
      'paper-space LINE': 1,
      'block-in-itself 环A': 1,
      'block-missing 没有的块': 1,
      'third-dimension 3DFACE': 1,
    });
  });

  it('[DXF-9] layers come with their counts and the roles that their names propose', async () => {
    const { drawing } = await imported('pairs-r2007-utf8-m.dxf');
    const rows = layerContents(drawing);
    expect(rows.find(({ name }) => name === '墙体')).toMatchObject({ lines: 28, shown: true });
    expect(rows.find(({ name }) => name === '门窗')).toMatchObject({ blocks: 3 });
    const { layers, blocks } = proposeMapping(drawing, 1000);
    expect(layers).toMatchObject({ 墙体: 'faces', 文字: 'rooms', 家具: 'none', 填充: 'none' });
    expect(blocks).toEqual({ 窗C1515: 'window', 单开门900: 'door' });
  });

  it('[DXF-8] the measuring check marks the units in which it could be a house', async () => {
    const { drawing } = await imported('pairs-r2007-utf8-m.dxf');
    const likely = measuringCheck(drawing, ['墙体']).filter((check) => check.likely);
    expect(likely.map(({ name }) => name)).toEqual(['m']);
    expect(likely[0]?.width).toBeCloseTo(9240, 6);
  });

  it('[DXF-15] a room that comes out otherwise than drawn is told', async () => {
    const { findings } = await imported('contours-r12-gbk-mm.dxf', (mapping) => ({
      ...mapping,
      thickest: 200,
    }));
    expect(findings.map(({ code }) => code)).toContain('area-differs');
    expect(findings.map(({ code }) => code)).toContain('lines-unpaired');
  });

  it('[DXF-15] a finding knows its places on the plan', async () => {
    const { findings, recognised } = await imported('pairs-r2007-utf8-m.dxf', (mapping) => ({
      ...mapping,
      blocks: { ...mapping.blocks, 窗C1515: 'none' },
    }));
    const { at } = findings.find(({ code }) => code === 'passages-from-gaps') ?? { at: [] };
    expect(at.map(({ x, y }) => `${x.toFixed(3)} ${Math.abs(y).toFixed(3)}`)).toEqual(['2250.000 0.000']);
    expect(recognised.plane).toEqual({ unit: 1000, shift: { x: 0, y: 0 } });
  });

  it.each(['faces', 'axes', 'dividers', 'open'] as const)(
    '[DXF-17] too many lines for %s are refused before anything is tried with them',
    (role) => {
      let looks = 0;
      const lines = Array.from({ length: 200_000 }, (_, i) => ({
        layer: 0,
        insert: -1,
        closed: false,
        // One after the other, in one endless chain.
        get vertices() {
          looks += 1;
          return [i * 10, (i % 2) * 10, 0, (i + 1) * 10, ((i + 1) % 2) * 10, 0];
        },
      }));
      const drawing: CadDrawing = {
        version: null,
        coding: 'utf-8',
        unit: 1,
        layers: [{ name: 'A', shown: true }],
        lines,
        inserts: [],
        texts: [],
        leftOut: [],
      };
      const { walls, findings } = recognisePlan(drawing, {
        ...proposeMapping(drawing, 1),
        layers: { A: role },
      });
      // Counted and left: no line is looked at more than a few times.
      expect(looks).toBeLessThan(8 * lines.length);
      expect(walls).toEqual([]);
      expect(findings).toMatchObject([{ code: 'too-many-lines', data: { count: 200_000 } }]);
    },
  );

  it('[DXF-17] a chain of face lines that closes nowhere is walked once', () => {
    const looksAt = (count: number): number => {
      let looks = 0;
      const plain = Array.from({ length: count }, (_, i) => ({
        closed: false,
        corners: new Proxy(
          [
            { x: i * 7, y: (i % 2) * 7 },
            { x: (i + 1) * 7, y: ((i + 1) % 2) * 7 },
          ],
          {
            get: (corners, key) => {
              looks += 1;
              return Reflect.get(corners, key) as unknown;
            },
          },
        ),
      }));
      expect(wallFaces(plain).contours).toEqual([]);
      return looks;
    };
    // Four times the lines are four times the work; walked again from each line it would be sixteen times.
    expect(looksAt(800) / looksAt(200)).toBeLessThan(5);
  });

  it('[DXF-17] one change, and its inverse gives the project back', async () => {
    const { blank, after, change } = await imported('pairs-r2007-utf8-m.dxf');
    expect(applyChange(after, invert(change))).toEqual(blank);
  });

  it('[DXF-16] coordinates that fit a plan stay as they are', async () => {
    const { after } = await imported('contours-r12-gbk-mm.dxf');
    const xs = after.plan?.walls.flatMap(({ a, b }) => [a.x, b.x]) ?? [];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([120, 10_120]);
  });
});
