import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { glyphMatrix } from '../../../core/drawing/matrix.ts';
import { mapPath } from '../../../core/drawing/path.ts';
import { pathBounds } from '../../../core/drawing/bounds.ts';
import { contourUnion } from '../../../node/writers/contours.ts';
import { crossings, scanArea } from '../../support/area.ts';
import { MONGOLIAN, shippedShaper, SONG } from '../../support/fonts.ts';
import { strengthenedKey } from '../../../typeset/text/strengthenedFace.ts';
import { PARTY, PARTY_MN, samplePlacard } from '../../support/placard.ts';
import { runs } from '../../support/runs.ts';

const shaper = shippedShaper();
const contours = await contourUnion();
const square = (x: number, y: number, side: number): readonly PathCommand[] => [
  ['M', x, y],
  ['L', x + side, y],
  ['L', x + side, y + side],
  ['L', x, y + side],
  ['Z'],
];
const everywhere = { top: -50, bottom: 50, lines: 4000, tolerance: 0.001 };
const area = (...paths: (readonly PathCommand[])[]): number => scanArea(paths, 'nonzero', everywhere);

/** Outlines of a text in font units, y down as in drawings. */
function outlinesOf(
  font: string,
  text: string,
  script: 'Hans' | 'Mong',
): readonly (readonly PathCommand[])[] {
  return shaper
    .shape({ font, text, script, vertical: false })
    .map((glyph) => mapPath(shaper.outline(font, glyph.id), [1, 0, 0, -1, 0, 0]));
}

it('[CUT-1] unites overlapping squares into one closed contour without crossings', () => {
  const united = contours.union([square(0, 0, 10), square(5, 5, 10)]);
  expect(united.filter(([letter]) => letter === 'M')).toHaveLength(1);
  expect(united.at(-1)).toEqual(['Z']);
  expect(area(united)).toBeCloseTo(175, 3);
  expect(crossings(united, 0.01)).toEqual([]);
});

it('[CUT-2] leaves a hole a hole, whichever way the contours ran, for both fill rules', () => {
  const frame = contours.union([
    [...square(0, 0, 10), ['M', 2, 2], ['L', 2, 8], ['L', 8, 8], ['L', 8, 2], ['Z']],
  ]);
  expect(scanArea([frame], 'evenodd', everywhere)).toBeCloseTo(64, 3);
  expect(scanArea([frame], 'nonzero', everywhere)).toBeCloseTo(64, 3);
});

it('[CUT-4] gives the area of a stroke by itself', () => {
  const line: readonly PathCommand[] = [
    ['M', 0, 0],
    ['L', 10, 0],
  ];
  expect(area(contours.strokeArea(line, { width: 2 }))).toBeCloseTo(20, 3);
  expect(area(contours.strokeArea(line, { width: 2, cap: 'square' }))).toBeCloseTo(24, 3);
  expect(area(contours.strokeArea(line, { width: 2, cap: 'round' }))).toBeCloseTo(20 + Math.PI, 1);
});

it.each([
  ['Chinese', SONG, `${PARTY}𠙶𡐓，。（）0123456789`, 'Hans'],
  ['Mongolian', MONGOLIAN, PARTY_MN, 'Mong'],
] as const)(
  '[CUT-5] keeps every %s letter within 0.1 %% of its area, closed and without crossings',
  (_, font, text, script) => {
    for (const outline of outlinesOf(font, text, script)) {
      const box = pathBounds(outline);
      if (box === null) continue;
      const united = contours.union([outline]);
      const scan = { top: box.top, bottom: box.bottom, lines: 600, tolerance: 0.05 };
      const before = scanArea([outline], 'nonzero', scan);
      expect(Math.abs(scanArea([united], 'evenodd', scan) - before) / before).toBeLessThan(0.001);
      expect(Math.abs(scanArea([united], 'nonzero', scan) - before) / before).toBeLessThan(0.001);
      expect(crossings(united, 0.05)).toEqual([]);
      expect(united.filter(([letter]) => letter === 'M').length).toBe(
        united.filter(([letter]) => letter === 'Z').length,
      );
    }
  },
);

it('[CUT-5] measures what it says: the font’s own overlapping contours do cross', () => {
  const [outline = []] = outlinesOf(SONG, '嘎', 'Hans');
  expect(crossings(outline, 0.05).length).toBeGreaterThan(0);
});

it('[CUT-6] unites a whole strengthened Mongolian column: fewer contours, same area, no crossings', () => {
  const drawing = samplePlacard(shaper);
  const placed = leaves(drawing.items).flatMap(({ item }) =>
    item.kind === 'glyphs' && item.script === 'Mong'
      ? item.glyphs.map((glyph) =>
          mapPath(shaper.outline(item.font, glyph.id), glyphMatrix(item, glyph, 1000)),
        )
      : [],
  );
  const inked = placed.filter((path) => path.length > 0);
  const united = contours.union(inked);
  const scan = { top: 0, bottom: 2600, lines: 3000, tolerance: 0.005 };
  const before = scanArea(inked, 'nonzero', scan);
  expect(Math.abs(scanArea([united], 'evenodd', scan) - before) / before).toBeLessThan(0.001);
  expect(crossings(united, 0.005)).toEqual([]);
  const count = (path: readonly PathCommand[]): number => path.filter(([letter]) => letter === 'M').length;
  expect(count(united)).toBeLessThan(count(inked.flat()));
});

it.each([
  [20, 6],
  [32, 10],
  [44, 13],
])(
  '[MONG-8] the union keeps every white of every strengthened letter: %i along, %i across',
  (lying, upright) => {
    const font = strengthenedKey(MONGOLIAN, { lying, upright });
    const letters = Array.from({ length: 0x1843 - 0x1820 }, (_, at) => String.fromCharCode(0x1820 + at));
    const words = [
      ...letters,
      ...letters.map((each) => `ᠣ${each}ᠠ`),
      ...letters.map((each) => `ᠪ${each}`),
      PARTY_MN,
    ];
    const count = (path: readonly PathCommand[]): number => path.filter(([letter]) => letter === 'M').length;
    for (const outline of words.flatMap((word) => outlinesOf(font, word, 'Mong'))) {
      const box = pathBounds(outline);
      if (box === null) continue;
      const placed = mapPath(outline, [0, 0.093, 0.093, 0, 306.31, 363]);
      expect(count(contours.union([placed]))).toBe(count(outline));
    }
  },
);

it('[CUT-7] leaves the process as it was: no listener for uncaught errors stays behind', () => {
  const events: NodeJS.EventEmitter = process;
  const sources = ['uncaughtException', 'unhandledRejection'].flatMap((event) =>
    events.listeners(event).map(String),
  );
  expect(sources.filter((source) => /throw\s+b/.test(source))).toEqual([]);
});

it('[CUT-8] gives nothing for nothing', () => {
  expect(contours.union([])).toEqual([]);
  expect(contours.union([[]])).toEqual([]);
});

it('[CUT-9] turns an even-odd fill into the same non-zero fill', () => {
  const nested = [...square(0, 0, 10), ...square(2, 2, 6), ...square(4, 4, 2)];
  expect(scanArea([nested], 'nonzero', everywhere)).toBeCloseTo(100, 3);
  const ruled = contours.fromEvenOdd(nested);
  expect(area(ruled)).toBeCloseTo(100 - 36 + 4, 3);
  // A star of five points in one stroke: its middle is empty by even-odd alone.
  const star = Array.from({ length: 5 }, (_, at): PathCommand => {
    const turn = (at * 4 * Math.PI) / 5;
    return [at === 0 ? 'M' : 'L', 20 * Math.sin(turn), -20 * Math.cos(turn)];
  });
  const wanted = scanArea([[...star, ['Z']]], 'evenodd', everywhere);
  expect(wanted).toBeLessThan(0.8 * area([...star, ['Z']]));
  expect(area(contours.fromEvenOdd([...star, ['Z']]))).toBeCloseTo(wanted, 2);
  // An open contour is closed by filling.
  expect(area(contours.fromEvenOdd(nested.filter(([letter]) => letter !== 'Z')))).toBeCloseTo(68, 3);
});

it('[CUT-10] bevels a corner that is sharper than the mitre limit', () => {
  const corner: readonly PathCommand[] = [
    ['M', 0, 0],
    ['L', 10, 1.5],
    ['L', 0, 3],
  ];
  const tip = (miterLimit: number): number =>
    pathBounds(contours.strokeArea(corner, { width: 1, miterLimit }))?.right ?? 0;
  // Half the angle is atan 0.15, so the mitre reaches 0.5 / sin(atan 0.15) = 3.37 past the corner.
  expect(tip(10)).toBeCloseTo(13.37, 2);
  expect(tip(4)).toBeLessThan(10.5);
});

it('[CUT-11] keeps what of a fill lies inside another, holes included', () => {
  const holed = contours.fromEvenOdd([...square(0, 0, 10), ...square(2, 2, 6)]);
  expect(area(contours.intersection(holed, square(5, 5, 10)))).toBeCloseTo(25 - 9, 3);
  expect(area(contours.intersection(square(0, 0, 10), holed))).toBeCloseTo(100 - 36, 3);
  expect(contours.intersection(square(0, 0, 10), square(20, 20, 5))).toEqual([]);
});

/** What drawing programs leave behind that paints nothing: a move, a move and a closing, a contour that stays. */
const EMPTY: readonly (readonly PathCommand[])[] = [
  [['M', 3, 3]],
  [
    ['M', 0, 0],
    ['M', 7, 7],
  ],
  [['M', 5, 5], ['Z']],
  [['M', 5, 5], ['L', 5, 5], ['Z']],
  [
    ['M', 0, 0],
    ['C', 0, 0, 0, 0, 0, 0],
  ],
  [['M', 2, 2], ['L', 8, 8], ['L', 2, 2], ['Z']],
];

it('[CUT-12] passes over contours that paint nothing, wherever they stand', () => {
  const sides = fc.record({ x: fc.integer({ min: -9, max: 9 }), side: fc.integer({ min: 1, max: 12 }) });
  const parts = fc.array(
    fc.oneof(
      fc.constantFrom(...EMPTY),
      sides.map(({ x, side }) => square(x, x, side)),
    ),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(parts, (contourParts) => {
      const whole = contourParts.flat();
      const squares = contourParts.filter((part) => !EMPTY.includes(part));
      const united = contours.union([whole]);
      const few = { top: -12, bottom: 24, lines: 300, tolerance: 0.001 };
      const wanted = scanArea([squares.flat()], 'nonzero', few);
      expect(scanArea([united], 'nonzero', few)).toBeCloseTo(wanted, 1);
      expect(scanArea([contours.union([whole, whole])], 'nonzero', few)).toBeCloseTo(wanted, 1);
      const ruled = scanArea([squares.flat()], 'evenodd', few);
      expect(scanArea([contours.fromEvenOdd(whole)], 'nonzero', few)).toBeCloseTo(ruled, 1);
      const clipped = contours.intersection(square(-20, -20, 60), whole);
      expect(scanArea([clipped], 'nonzero', few)).toBeCloseTo(wanted, 1);
    }),
    { numRuns: runs(150), seed: 12 },
  );
});

it('[CUT-12] leaves the dot of a round pen where a contour stays on a point, and nothing for a move', () => {
  const round = (path: readonly PathCommand[]) =>
    area(contours.strokeArea(path, { width: 2, cap: 'round', join: 'round' }));
  expect(round([['M', 5, 5], ['Z']])).toBeCloseTo(Math.PI, 1);
  expect(
    round([
      ['M', 5, 5],
      ['L', 5, 5],
    ]),
  ).toBeCloseTo(Math.PI, 1);
  expect(contours.strokeArea([['M', 5, 5]], { width: 2, cap: 'round' })).toEqual([]);
});
