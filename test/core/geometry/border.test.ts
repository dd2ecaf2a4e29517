import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Border,
  type Disc,
  borderOf,
  findNarrowing,
  narrowByPieces,
  narrowDisc,
  narrowingOf,
} from '../../../core/geometry/border.ts';
import { unionOf } from '../../../core/geometry/booleans.ts';
import { type Ring } from '../../../core/geometry/point.ts';
import { runs } from '../../support/runs.ts';

const LEAST = 1;

/** Many corners and few, round and long, at all angles: a stroke's ends, curves, joins, near misses. */
const blot = fc
  .record({
    x: fc.double({ min: -4, max: 4, noNaN: true }),
    y: fc.double({ min: -4, max: 4, noNaN: true }),
    long: fc.double({ min: 0.2, max: 5, noNaN: true }),
    wide: fc.double({ min: 0.2, max: 5, noNaN: true }),
    turn: fc.double({ min: 0, max: Math.PI, noNaN: true }),
    corners: fc.constantFrom(3, 4, 7, 24, 120, 400),
  })
  .map(({ x, y, long, wide, turn, corners }): Ring =>
    Array.from({ length: corners }, (_, at) => {
      const angle = (2 * Math.PI * at) / corners;
      const [along, across] = [long * Math.cos(angle), wide * Math.sin(angle)];
      return {
        x: x + along * Math.cos(turn) - across * Math.sin(turn),
        y: y + along * Math.sin(turn) + across * Math.cos(turn),
      };
    }),
  );

/** The narrowest disc at a place of a piece, from 0 where it begins to 1, by all that is near and by what was chosen. */
function bothWays(border: Border, piece: number, side: 1 | -1, t: number): readonly [Disc, Disc] {
  const [ux, uy] = [border.dx[piece] ?? 0, border.dy[piece] ?? 0];
  const way = t * (border.length[piece] ?? 0);
  const [x, y] = [(border.x[piece] ?? 0) + ux * way, (border.y[piece] ?? 0) + uy * way];
  const all: Disc = { radius: LEAST / 2, ring: -1, along: 0 };
  const chosen: Disc = { ...all };
  narrowDisc(border, x, y, -uy * side, ux * side, all);
  const near = narrowingOf(border);
  findNarrowing(border, piece, side, LEAST, near);
  narrowByPieces(border, near, x, y, -uy * side, ux * side, chosen);
  return [all, chosen];
}

it('[MAKE-1] what is left out beforehand would not have narrowed a disc', () => {
  let narrowed = 0;
  let wide = 0;
  fc.assert(
    fc.property(fc.array(blot, { minLength: 1, maxLength: 6 }), (blots) => {
      const border = borderOf(unionOf(blots), LEAST);
      for (let piece = 0; piece < border.count; piece += 1)
        for (const side of [1, -1] as const)
          for (const t of [0, 0.5, 1]) {
            const [all, chosen] = bothWays(border, piece, side, t);
            expect(chosen.radius).toBeCloseTo(all.radius, 9);
            expect(chosen.ring).toBe(all.ring);
            if (all.ring < 0) wide += 1;
            else narrowed += 1;
          }
    }),
    { numRuns: runs(60) },
  );
  expect(narrowed).toBeGreaterThan(0);
  expect(wide).toBeGreaterThan(0);
});
