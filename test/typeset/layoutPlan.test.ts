import { describe, expect, it } from 'vitest';
import { type Item } from '../../core/drawing/drawing.ts';
import { layoutPlan, type PlanLayout } from '../../typeset/plan/layoutPlan.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Point } from '../../core/geometry/point.ts';
import { doubleArea } from '../../core/geometry/ring.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { FIXTURES, STARTERS } from '../support/library.ts';
import { levelOf, planOf, rectangle } from '../support/plans.ts';
import { INKS } from '../support/signs.ts';
import { shippedShaper } from '../support/fonts.ts';

function draw(
  plan: Plan,
  level: Level,
  rooms: Parameters<typeof layoutPlan>[0]['rooms'] = [],
  scale = 100,
): PlanLayout {
  const letters = { faces: ['noto-serif-sc-400'], shaper: shippedShaper() } as const;
  const result = layoutPlan({
    plan,
    level,
    rooms,
    library: FIXTURES,
    scale,
    margin: 10,
    inks: INKS,
    letters,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function group(layout: PlanLayout, name: string): readonly Item[] {
  return layout.drawing.items.flatMap((item) =>
    item.kind === 'group' && item.name === name ? item.items : [],
  );
}

function textsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === 'glyphs' ? [item.text] : item.kind === 'group' ? textsOf(item.items) : [],
  );
}

describe('layoutPlan', () => {
  it('[PLOT-1] draws to the exact scale: 10 m are 100 mm at 1:100 and 200 mm at 1:50', () => {
    const plan = planOf({ walls: rectangle(0, 0, 10_000, 6000) });
    for (const scale of [100, 50]) {
      const { drawing, map } = draw(plan, levelOf(), [], scale);
      expect(map.scale).toBe(scale);
      // The axes, half a wall's free border as it reserves it, the margin.
      expect(drawing.width).toBeCloseTo((10_000 + 2 * 240) / scale + 20, 6);
    }
  });

  it('[PLOT-2] fills exactly the wall bodies, less the openings', () => {
    for (const { plan } of STARTERS.slice(0, 4)) {
      const level = plan.levels[0];
      if (level === undefined) continue;
      const { map, drawing } = draw(plan, level);
      const drawn =
        group({ map, drawing }, 'walls').reduce((sum, item) => {
          if (item.kind !== 'shape' || item.fill === undefined) return sum;
          const rings: Point[][] = [];
          for (const command of item.path) {
            if (command[0] === 'M') rings.push([]);
            if (command[0] === 'M' || command[0] === 'L')
              rings[rings.length - 1]?.push({ x: command[1] * 100, y: command[2] * 100 });
          }
          // Outlines run one way, their holes the other, so that either rule of filling gives the same.
          return sum + rings.reduce((all, ring) => all + doubleArea(ring) / 2, 0);
        }, 0) / 1e6;
      const holes = plan.openings.reduce((sum, { wall: id, width }) => {
        const wall = plan.walls.find((one) => one.id === id && one.level === level.id);
        return sum + (wall === undefined ? 0 : (wall.thickness * width) / 1e6);
      }, 0);
      expect(drawn).toBeCloseTo(levelAreas(plan, level).walls - holes, 2);
    }
  });

  it('[PLOT-3] writes each room its name over its area, cut to 0.01 m²', () => {
    const starter = STARTERS.find(({ id }) => id === 'pastoral-150');
    const level = starter?.plan.levels[0];
    if (starter === undefined || level === undefined) throw new Error('no starter');
    const texts = textsOf(group(draw(starter.plan, level, starter.rooms), 'rooms'));
    expect(texts).toContain('便民服务大厅');
    expect(texts).toContain('43.84 ㎡');
    expect(textsOf(group(draw(starter.plan, level, []), 'rooms'))).toHaveLength(starter.rooms.length);
  });

  it('[PLOT-4] dimensions give whole mm, with two ticks of 2.5 mm at 45°', () => {
    const dimension = {
      id: 'd1',
      level: 'L1',
      locked: false,
      group: null,
      from: { x: 0, y: 0 },
      to: { x: 10_000, y: 0 },
      offset: 1000,
    };
    const layout = draw(planOf({ walls: rectangle(0, 0, 10_000, 6000), dimensions: [dimension] }), levelOf());
    const items = group(layout, 'dimensions');
    expect(textsOf(items)).toEqual(['10000']);
    const ticks = items.filter((item) => {
      if (item.kind !== 'shape') return false;
      const [from, to] = item.path;
      if (from?.[0] !== 'M' || to?.[0] !== 'L') return false;
      const [dx, dy] = [to[1] - from[1], to[2] - from[2]];
      return Math.abs(Math.abs(dx) - Math.abs(dy)) < 1e-6 && Math.abs(Math.hypot(dx, dy) - 2.5) < 1e-6;
    });
    expect(ticks).toHaveLength(2);
  });

  it('[PLOT-5] an unknown fixture or a letter that no face has is a problem, never left out', () => {
    const fixture = {
      id: 'f1',
      level: 'L1',
      locked: false,
      group: null,
      item: 'spaceship',
      at: { x: 0, y: 0 },
      turn: 0,
      mirrored: false,
    };
    const ask = {
      level: levelOf(),
      rooms: [],
      library: FIXTURES,
      scale: 100,
      margin: 10,
      inks: INKS,
      letters: { faces: ['noto-serif-sc-400'], shaper: shippedShaper() } as const,
    };
    expect(layoutPlan({ ...ask, plan: planOf({ fixtures: [fixture] }) })).toMatchObject({
      ok: false,
      problem: { code: 'fixture-unknown' },
    });
    const note = {
      id: 'n1',
      level: 'L1',
      locked: false,
      group: null,
      at: { x: 0, y: 0 },
      text: '\u{2ffff}',
      size: 5,
    } as const;
    expect(layoutPlan({ ...ask, plan: planOf({ notes: [note] }) })).toMatchObject({
      ok: false,
      problem: { code: 'missing-glyph' },
    });
  });

  it('[PLOT-6] every storey of every starter plan is drawn, inside its paper', () => {
    for (const { plan, rooms } of STARTERS)
      for (const level of plan.levels) {
        const { drawing } = draw(plan, level, rooms);
        const look = (item: Item): void => {
          if (item.kind === 'group') return item.items.forEach(look);
          if (item.kind !== 'shape') return;
          for (const [, ...values] of item.path)
            values.forEach((value, i) => {
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(i % 2 === 0 ? drawing.width : drawing.height);
            });
        };
        drawing.items.forEach(look);
      }
  });
});
