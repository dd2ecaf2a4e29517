import { expect, it } from 'vitest';
import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { mendedUnion } from '../../../core/drawing/mended.ts';
import { flattened } from '../../../core/drawing/path.ts';
import { type Rings } from '../../../core/geometry/booleans.ts';
import { whereInRing } from '../../../core/geometry/ring.ts';
import { thinPlaces } from '../../../core/geometry/thinPlaces.ts';
import { contourUnion } from '../../../node/writers/contours.ts';

const contours = await contourUnion();

const box = (x: number, y: number, width: number, height: number, hole = false): readonly PathCommand[] => {
  const right = ['L', x + width, y] as const;
  const down = ['L', x, y + height] as const;
  return [['M', x, y], hole ? down : right, ['L', x + width, y + height], hole ? right : down, ['Z']];
};
const ringsOf = (path: readonly PathCommand[]): Rings =>
  flattened(path, 0.005).map(({ points }) => points.map(([x, y]) => ({ x, y })));
const contoursIn = (path: readonly PathCommand[]): number => path.filter(([verb]) => verb === 'M').length;

it('[MAKE-16] a small hole is filled, a contact welded by a disc, and every other curve stays', () => {
  const round: readonly PathCommand[] = [['M', 60, 10], ['Q', 70, 10, 70, 20], ['Q', 60, 30, 50, 20], ['Z']];
  const paths = [
    // A plate with a slit and a window, a plate that touches its corner, and a round piece elsewhere.
    [...box(0, 0, 20, 20), ...box(5, 5, 1.15, 0.14, true), ...box(12, 12, 3, 3, true)],
    box(20, 20, 10, 10),
    round,
  ];
  const plain = contours.union(paths);
  const least = { stroke: 1, gap: 1, counter: 1 };
  expect(
    thinPlaces(ringsOf(plain), least)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['contact', 'counter']);
  const nothing = mendedUnion(contours, paths, { fills: [], welds: [], weld: 1 });
  expect(nothing).toEqual(plain);
  const mended = mendedUnion(contours, paths, {
    fills: [{ x: 5.5, y: 5.07 }],
    welds: [{ x: 20, y: 20 }],
    weld: 1.5,
  });
  expect(thinPlaces(ringsOf(mended), least)).toEqual([]);
  // The plates hang together, the window is there, the slit is not.
  expect(contoursIn(plain)).toBe(4);
  expect(contoursIn(mended)).toBe(3);
  expect(mended.filter(([verb]) => verb === 'Q')).toEqual(plain.filter(([verb]) => verb === 'Q'));
});

it('[MAKE-16] of holes within pieces within holes, the one round the point is filled', () => {
  const paths = [
    [
      ...box(0, 0, 30, 30),
      ...box(5, 5, 20, 20, true),
      ...box(10, 10, 10, 10),
      ...box(14, 14, 0.3, 0.3, true),
    ],
  ];
  const mended = mendedUnion(contours, paths, { fills: [{ x: 14.15, y: 14.15 }], welds: [], weld: 1 });
  expect(contoursIn(mended)).toBe(3);
});

it('[MAKE-16] a weld is a whole disc wherever its middle lies on an edge or corner, however those run', () => {
  for (const [dx, dy] of [
    [0, 0],
    [0.35, 0],
    [0, -0.5],
    [-0.2, 0.1],
  ] as const)
    for (const weld of [0.8, 1, 1.4, 2]) {
      const at = { x: 20 + dx, y: 20 + dy };
      const paths = [box(0, 0, 20, 20), box(20, 20, 10, 10)];
      const mended = ringsOf(mendedUnion(contours, paths, { fills: [], welds: [at], weld }));
      for (let angle = 0; angle < 6.28; angle += 0.1) {
        const p = { x: at.x + Math.cos(angle) * weld * 0.45, y: at.y + Math.sin(angle) * weld * 0.45 };
        const depth = mended.filter((ring) => whereInRing(ring, p) !== 'outside').length;
        expect(depth, `${dx} ${dy} ${weld} ${angle}`).toBe(1);
      }
    }
});
