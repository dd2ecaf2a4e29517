import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyHomography,
  cornerFault,
  inverseOf,
  mappedRectangle,
  type Quad,
  rectangleToQuad,
} from '../../../core/geometry/homography.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { runs } from '../../support/runs.ts';

const at = (x: number, y: number): Point => ({ x, y });

/** Corners as somebody puts them in a photo of 3000 × 2000: each within its own quarter, so that they go round. */
const corners = fc
  .tuple(...Array.from({ length: 8 }, () => fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]): Quad => [
    at(a * 1200, b * 800),
    at(3000 - c * 1200, d * 800),
    at(3000 - e * 1200, 2000 - f * 800),
    at(g * 1200, 2000 - h * 800),
  ]);
const size = fc.integer({ min: 100, max: 60_000 });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const far = (p: Point, q: Point): number => Math.hypot(p.x - q.x, p.y - q.y);

describe('four corners of a wall in a photo', () => {
  it('[HANG-44] maps corners to corners, straight lines to straight lines, and back again', () => {
    fc.assert(
      fc.property(corners, size, size, part, part, part, (quad, width, height, u, v, t) => {
        fc.pre(cornerFault(quad, 24) === null);
        const map = rectangleToQuad(width, height, quad);
        if (map === null) throw new Error('good corners have a map');
        const own = [at(0, 0), at(width, 0), at(width, height), at(0, height)];
        own.forEach((p, i) => expect(far(applyHomography(map, p), quad[i] ?? p)).toBeLessThan(1e-6));
        const inside = at(u * width, v * height);
        const seen = applyHomography(map, inside);
        expect(far(applyHomography(inverseOf(map), seen), inside)).toBeLessThan(1e-4);
        // Three places of a line of the wall lie on a line of the photo.
        const other = at(v * width, t * height);
        const between = at(inside.x + (other.x - inside.x) * t, inside.y + (other.y - inside.y) * t);
        const [p, q, r] = [seen, applyHomography(map, other), applyHomography(map, between)];
        const off = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        expect(Math.abs(off)).toBeLessThan(1e-4 * (1 + far(p, q) ** 2));
      }),
      { numRuns: runs(400) },
    );
  });

  it('[HANG-44] is right in perspective: the middle of the wall is where its diagonals cross, not the mean of its corners', () => {
    const quad: Quad = [at(0, 0), at(1000, 300), at(1000, 700), at(0, 1000)];
    const map = rectangleToQuad(8000, 4000, quad);
    const middle = map === null ? at(0, 0) : applyHomography(map, at(4000, 2000));
    // The near end takes more of the photo than the far one.
    expect(middle.x).toBeCloseTo(714.2857, 3);
    expect(middle.y).toBeCloseTo(500, 6);
  });

  it.each([
    ['crossing', [at(0, 0), at(500, 400), at(500, 0), at(0, 400)]],
    ['crossing', [at(0, 0), at(500, 0), at(120, 110), at(0, 400)]],
    // The other way round everything would stand in a mirror.
    ['crossing', [at(500, 0), at(0, 0), at(0, 400), at(500, 400)]],
    ['in-line', [at(0, 0), at(250, 1), at(500, 0), at(0, 400)]],
    ['in-line', [at(0, 0), at(500, 0), at(500, 400), at(250, 204)]],
    ['too-small', [at(0, 0), at(500, 0), at(500, 400), at(490, 405)]],
    ['too-small', [at(7, 7), at(7, 7), at(7, 7), at(7, 7)]],
  ] as const)('[HANG-44] refuses corners that are %s', (fault, quad) => {
    expect(cornerFault(quad, 24)).toBe(fault);
  });

  it('[HANG-44] never says that corners are good and has no map for them', () => {
    const any = fc.tuple(...Array.from({ length: 8 }, () => fc.integer({ min: -200, max: 3200 })));
    fc.assert(
      fc.property(any, ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]) => {
        const quad: Quad = [at(a, b), at(c, d), at(e, f), at(g, h)];
        if (cornerFault(quad, 24) !== null) return;
        const map = rectangleToQuad(3000, 2000, quad);
        expect(map?.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: runs(600) },
    );
  });

  it('[HANG-44] what lies behind whoever took the photo is seen nowhere', () => {
    // A wall that runs away to the right: its horizon is at 10 times its height to the left.
    const quad: Quad = [at(0, 0), at(1000, 300), at(1000, 700), at(0, 1000)];
    const map = rectangleToQuad(1000, 1000, quad);
    if (map === null) throw new Error('no map');
    expect(mappedRectangle(map, { x: 100, y: 100, width: 200, height: 200 })).not.toBeNull();
    expect(mappedRectangle(map, { x: -900, y: 0, width: 200, height: 200 })).toBeNull();
  });
});
