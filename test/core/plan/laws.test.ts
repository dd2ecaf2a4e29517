import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelAreas } from '../../../core/plan/areas.ts';
import { type Wall, wallKind } from '../../../core/project/plan/wall.ts';
import splinters from '../../data/plans/splinters.json' with { type: 'json' };
import { columnAt, levelOf, planOf, rectangle, wallOf } from '../../support/plans.ts';

/** A building of rooms that are cut again and again, as people lay them out. */
const subdivided = fc
  .record({
    width: fc.integer({ min: 6000, max: 40_000 }),
    depth: fc.integer({ min: 6000, max: 20_000 }),
    outer: fc.constantFrom(240, 370, 490),
    inner: fc.constantFrom(120, 180, 240),
    cuts: fc.array(
      fc.record({ room: fc.nat(), share: fc.integer({ min: 25, max: 75 }), open: fc.nat({ max: 9 }) }),
      {
        maxLength: 14,
      },
    ),
    shared: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ width, depth, outer, inner, cuts, shared }): Wall[] => {
    const walls = rectangle(0, 0, width, depth, { thickness: outer }).map((wall, i) => ({
      ...wall,
      shared: shared[i] ?? false,
    }));
    const rooms = [{ x: 0, y: 0, w: width, h: depth }];
    cuts.forEach(({ room: pick, share, open }, i) => {
      const room = rooms[pick % rooms.length];
      if (room === undefined || Math.max(room.w, room.h) < 5000) return;
      const kind = open === 0 ? 'open' : open === 1 ? 'divider' : 'wall';
      const rest = { id: `cut${i}`, thickness: inner, kind } as const;
      if (room.w >= room.h) {
        const cut = Math.round((room.w * share) / 100);
        walls.push(wallOf([room.x + cut, room.y], [room.x + cut, room.y + room.h], rest));
        rooms.push({ ...room, x: room.x + cut, w: room.w - cut });
        room.w = cut;
      } else {
        const cut = Math.round((room.h * share) / 100);
        walls.push(wallOf([room.x, room.y + cut], [room.x + room.w, room.y + cut], rest));
        rooms.push({ ...room, y: room.y + cut, h: room.h - cut });
        room.h = cut;
      }
    });
    return walls;
  });

describe('laws of areas', () => {
  it('[FLOOR-10] usable areas + wall bodies = building area', () => {
    fc.assert(
      fc.property(subdivided, (walls) => {
        const plan = planOf({ walls });
        const plain = levelAreas(plan, levelOf());
        expect(plain.usable + plain.walls).toBeCloseTo(plain.building, 4);
      }),
    );
  });

  it('[FLOOR-1] areas do not depend on where the plan lies, which way its walls were drawn, or their order', () => {
    fc.assert(
      fc.property(
        subdivided,
        fc.integer({ min: -900_000, max: 900_000 }),
        fc.infiniteStream(fc.boolean()),
        (walls, by, flips) => {
          const there = walls
            .map((wall) => {
              const a = { x: wall.a.x + by, y: wall.a.y - by };
              const b = { x: wall.b.x + by, y: wall.b.y - by };
              return flips.next().value === true ? { ...wall, a: b, b: a } : { ...wall, a, b };
            })
            .reverse();
          const [here, moved] = [
            levelAreas(planOf({ walls }), levelOf()),
            levelAreas(planOf({ walls: there }), levelOf()),
          ];
          for (const basis of ['building', 'axis', 'usable', 'walls'] as const)
            expect(moved[basis]).toBeCloseTo(here[basis], 6);
        },
      ),
    );
  });

  it('[FLOOR-11] measures bodies that meet in splinters, which once sent the overlay round in circles', () => {
    const walls = splinters.walls.map(({ a, b, kind, thickness }, i) =>
      wallOf([a.x, a.y], [b.x, b.y], { id: `w${i}`, kind: wallKind.parse(kind), thickness }),
    );
    const columns = splinters.columns.map(({ at, width, depth, turn, shape }, i) =>
      columnAt(at.x, at.y, width, depth, {
        id: `c${i}`,
        turn,
        shape: shape === 'round' ? 'round' : 'rectangle',
      }),
    );
    const areas = levelAreas(planOf({ walls, columns }), levelOf());
    expect(areas.usable + areas.walls + areas.columns).toBeCloseTo(areas.building, 2);
  });

  it('[FLOOR-5] sharing an outer wall takes half of it away and nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 30_000 }),
        fc.integer({ min: 2000, max: 30_000 }),
        (width, depth) => {
          const own = rectangle(0, 0, width, depth);
          const shared = own.map((wall, i) => ({ ...wall, shared: i === 1 }));
          const [p, q] = [
            levelAreas(planOf({ walls: own }), levelOf()),
            levelAreas(planOf({ walls: shared }), levelOf()),
          ];
          expect(p.building - q.building).toBeCloseTo((0.12 * (depth + 240)) / 1000, 6);
          expect(q.usable).toBe(p.usable);
        },
      ),
    );
  });
});
