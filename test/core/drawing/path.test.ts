import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cubicAt, growBox, joinBoxes, pathBounds, quadraticAt } from '../../../core/drawing/bounds.ts';
import { type Matrix, type PathCommand } from '../../../core/drawing/drawing.ts';
import { composed, IDENTITY, mapPoint, meanScale } from '../../../core/drawing/matrix.ts';
import { flattened, mapPath, raisedControls } from '../../../core/drawing/path.ts';

const coordinate = fc.double({ min: -3000, max: 3000, noNaN: true });
const parameter = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: -3, max: 3, noNaN: true });
const matrix: fc.Arbitrary<Matrix> = fc.tuple(factor, factor, factor, factor, coordinate, coordinate);

it('[DRAW-1] bounds hold every point of a curve and touch it on all four sides', () => {
  fc.assert(
    fc.property(fc.array(coordinate, { minLength: 8, maxLength: 8 }), (numbers) => {
      const [x0 = 0, y0 = 0, ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0] = numbers;
      const box = pathBounds([
        ['M', x0, y0],
        ['C', ax, ay, bx, by, x, y],
      ]);
      if (box === null) throw new Error('a curve has bounds');
      const steps = [...Array(401).keys()].map((step) => step / 400);
      const xs = steps.map((t) => cubicAt(x0, ax, bx, x, t));
      const ys = steps.map((t) => cubicAt(y0, ay, by, y, t));
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(box.left - 1e-6);
      expect(Math.max(...xs)).toBeLessThanOrEqual(box.right + 1e-6);
      expect(Math.min(...ys) - box.top).toBeLessThan(0.2);
      expect(box.bottom - Math.max(...ys)).toBeLessThan(0.2);
    }),
  );
});

it('[DRAW-1] bounds of a quadratic are its own, not its control point’s', () => {
  expect(
    pathBounds([
      ['M', 0, 0],
      ['Q', 5, 10, 10, 0],
    ]),
  ).toEqual({ left: 0, top: 0, right: 10, bottom: 5 });
});

it('[DRAW-1] a path without a drawn segment has no bounds', () => {
  expect(pathBounds([])).toBeNull();
  expect(pathBounds([['M', 3, 4], ['Z']])).toBeNull();
  expect(joinBoxes(null, null)).toBeNull();
  expect(growBox({ left: 0, top: 0, right: 1, bottom: 1 }, 2)).toEqual({
    left: -2,
    top: -2,
    right: 3,
    bottom: 3,
  });
});

it('[DRAW-2] a raised quadratic is the same curve', () => {
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, parameter, (from, control, to, t) => {
      const [a, b] = raisedControls(from, control, to);
      expect(cubicAt(from, a, b, to, t)).toBeCloseTo(quadraticAt(from, control, to, t), 6);
    }),
  );
});

it('[DRAW-3] composed maps work one after the other, the inner first', () => {
  fc.assert(
    fc.property(matrix, matrix, coordinate, coordinate, (outer, inner, x, y) => {
      const [wantX, wantY] = mapPoint(outer, ...mapPoint(inner, x, y));
      const [gotX, gotY] = mapPoint(composed(outer, inner), x, y);
      expect(Math.hypot(gotX - wantX, gotY - wantY)).toBeLessThan(1e-6 * (1 + Math.hypot(wantX, wantY)));
    }),
  );
  expect(composed(IDENTITY, [1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(meanScale([0, 2, 8, 0, 1, 1])).toBe(4);
});

it('[DRAW-4] flattening stays within its tolerance of the curve and says what is closed', () => {
  fc.assert(
    fc.property(fc.array(coordinate, { minLength: 8, maxLength: 8 }), parameter, (numbers, t) => {
      const [x0 = 0, y0 = 0, ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0] = numbers;
      const path: PathCommand[] = [
        ['M', x0, y0],
        ['C', ax, ay, bx, by, x, y],
      ];
      const points = flattened(path, 0.5)[0]?.points ?? [];
      const onCurve = [cubicAt(x0, ax, bx, x, t), cubicAt(y0, ay, by, y, t)] as const;
      expect(nearest(onCurve, points)).toBeLessThan(0.5 + 1e-6);
    }),
  );
  const lines = flattened([['M', 0, 0], ['L', 1, 0], ['Z'], ['L', 0, 1], ['M', 9, 9]], 1);
  expect(lines).toEqual([
    {
      points: [
        [0, 0],
        [1, 0],
      ],
      closed: true,
    },
    {
      points: [
        [0, 0],
        [0, 1],
      ],
      closed: false,
    },
  ]);
});

function nearest([x, y]: readonly [number, number], points: readonly (readonly [number, number])[]): number {
  let least = Infinity;
  points.forEach(([ax, ay], index) => {
    const [bx, by] = points[index + 1] ?? [ax, ay];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const t =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  });
  return least;
}

it('[DRAW-5] mapping keeps a curve’s degree and maps all its points', () => {
  expect(
    mapPath(
      [['M', 1, 2], ['L', 3, 4], ['Q', 1, 1, 2, 2], ['C', 1, 0, 0, 1, 5, 5], ['Z']],
      [0, 1, 1, 0, 10, 20],
    ),
  ).toEqual([['M', 12, 21], ['L', 14, 23], ['Q', 11, 21, 12, 22], ['C', 10, 21, 11, 20, 15, 25], ['Z']]);
});
