import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GlyphOutline } from '../../../core/drawing/drawing.ts';
import { heavier, LEAST_COUNTER } from '../../../core/drawing/heavier.ts';
import { pathBounds } from '../../../core/drawing/bounds.ts';
import { crossings, scanArea } from '../../support/area.ts';
import { runs } from '../../support/runs.ts';

const box = (x: number, y: number, width: number, height: number): GlyphOutline => [
  ['M', x, y],
  ['L', x, y + height],
  ['L', x + width, y + height],
  ['L', x + width, y],
  ['Z'],
];
const hole = (x: number, y: number, width: number, height: number): GlyphOutline => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
];
const count = (path: GlyphOutline): number => path.filter(([letter]) => letter === 'M').length;
const part = (path: GlyphOutline, which: number) => {
  const starts = path.flatMap(([letter], at) => (letter === 'M' ? [at] : []));
  return pathBounds(path.slice(starts[which], starts[which + 1]));
};

it('[MONG-1] lying and upright strokes gain each their own', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 30, max: 400 }),
      fc.integer({ min: 30, max: 400 }),
      (lying, upright, width, height) => {
        const grown = pathBounds(heavier(box(0, 0, width, height), { lying, upright }, 1000));
        expect(grown?.left).toBeCloseTo(-upright / 2, 2);
        expect(grown?.right).toBeCloseTo(width + upright / 2, 2);
        expect(grown?.top).toBeCloseTo(-lying / 2, 2);
        expect(grown?.bottom).toBeCloseTo(height + lying / 2, 2);
      },
    ),
    { numRuns: runs(100) },
  );
});

it('[MONG-1] contours that overlap are one before they grow', () => {
  const cross = [...box(0, 100, 300, 80), ...box(100, 0, 80, 300)];
  const grown = heavier(cross, { lying: 20, upright: 10 }, 1000);
  expect(count(grown)).toBe(1);
  const scan = { top: -100, bottom: 500, lines: 6000, tolerance: 0.01 };
  const area = 310 * 100 + 90 * 320 - 90 * 100;
  expect(scanArea([grown], 'nonzero', scan)).toBeCloseTo(area, -2);
});

it('[MONG-2] parts that would grow together stay apart, and a mouth stays open', () => {
  const dot = [...box(0, 0, 300, 80), ...box(120, 92, 60, 60)];
  expect(count(heavier(dot, { lying: 40, upright: 12 }, 1000))).toBe(2);
  const mouth: GlyphOutline = [
    ['M', 0, 0],
    ['L', 0, 300],
    ['L', 300, 300],
    ['L', 300, 160],
    ['L', 220, 160],
    ['L', 220, 220],
    ['L', 80, 220],
    ['L', 80, 80],
    ['L', 220, 80],
    ['L', 220, 140],
    ['L', 300, 140],
    ['L', 300, 0],
    ['Z'],
  ];
  expect(count(heavier(mouth, { lying: 40, upright: 12 }, 1000))).toBe(1);
});

it('[MONG-3] a white keeps its least opening, a smaller one what it has', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 200 }),
      fc.integer({ min: 20, max: 200 }),
      fc.integer({ min: 8, max: 80 }),
      (width, height, gain) => {
        const frame = [...box(0, 0, width + 200, height + 200), ...hole(100, 100, width, height)];
        const grown = heavier(frame, { lying: gain, upright: gain }, 1000);
        expect(count(grown)).toBe(2);
        const white = [part(grown, 0), part(grown, 1)].find((each) => (each?.left ?? 0) > 50);
        const open = Math.min(
          (white?.right ?? 0) - (white?.left ?? 0),
          (white?.bottom ?? 0) - (white?.top ?? 0),
        );
        expect(open).toBeGreaterThan(Math.min(width, height, LEAST_COUNTER * 1000) - 1);
      },
    ),
    { numRuns: runs(100) },
  );
});

it('[MONG-4] a round stays round, on few curves; a square corner stays one, a spike becomes round', () => {
  const k = 0.5522847498 * 200;
  const disc: GlyphOutline = [
    ['M', 200, 0],
    ['C', 200, k, k, 200, 0, 200],
    ['C', -k, 200, -200, k, -200, 0],
    ['C', -200, -k, -k, -200, 0, -200],
    ['C', k, -200, 200, -k, 200, 0],
    ['Z'],
  ];
  const grown = heavier(disc, { lying: 40, upright: 40 }, 1000);
  expect(grown.length).toBeLessThan(24);
  const ends = grown.flatMap((command) => (command[0] === 'Q' ? [Math.hypot(command[3], command[4])] : []));
  for (const radius of ends) expect(Math.abs(radius - 220)).toBeLessThan(0.4);
  expect(heavier(box(0, 0, 100, 100), { lying: 20, upright: 20 }, 1000)).toHaveLength(5);
  const spike: GlyphOutline = [['M', 0, 0], ['L', 0, 40], ['L', 400, 20], ['Z']];
  const long = pathBounds(heavier(spike, { lying: 40, upright: 40 }, 1000));
  expect(long?.right).toBeLessThan(421);
  expect(crossings(heavier(spike, { lying: 40, upright: 40 }, 1000), 0.01)).toEqual([]);
});

it('[MONG-1] nothing stays nothing', () => {
  expect(heavier([], { lying: 40, upright: 12 }, 1000)).toEqual([]);
});

it('[DOOR-6] lets strokes of Chinese meet where the gain brings them together, and loses no white by it', () => {
  // Two bars one over the other, 20 apart, and a frame beside them.
  const letter = [
    ...box(0, 0, 300, 40),
    ...box(0, 60, 300, 40),
    ...box(400, 0, 300, 100),
    ...hole(450, 30, 200, 40),
  ];
  const apart = heavier(letter, { lying: 24, upright: 10 }, 1000);
  const meeting = heavier(letter, { lying: 24, upright: 10 }, 1000, 'may-meet');
  expect([count(apart), count(meeting)]).toEqual([4, 3]);
  expect(pathBounds(meeting)).toMatchObject({ left: -5, right: 705 });
  expect(pathBounds(meeting)?.bottom).toBeCloseTo(112, 6);
  expect(crossings(meeting, 0.01)).toEqual([]);
});
