import { expect, it } from 'vitest';
import { withCropMarks } from '../../../core/drawing/printMarks.ts';
import { type Drawing, type GlyphRun } from '../../../core/drawing/drawing.ts';
import { inkExtents, sheetBox } from '../../../core/drawing/extents.ts';
import { inkNamed } from '../../../core/drawing/inkNamed.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { withSpotNames } from '../../../core/drawing/spotNames.ts';

/** A face with one glyph: a square from (100, 0) to (900, 800) in an em of 1000. */
const outlines = () => [['M', 100, 0], ['L', 900, 0], ['L', 900, 800], ['L', 100, 800], ['Z']] as const;
const run: GlyphRun = {
  kind: 'glyphs',
  layer: 'artwork',
  ink: 'red',
  font: 'f',
  size: 100,
  turn: 0,
  stretchX: 1,
  stretchY: 1,
  script: 'Hans',
  text: '口',
  glyphs: [{ id: 1, x: 50, y: 90, start: 0, end: 1 }],
};
const drawing: Drawing = {
  width: 300,
  height: 200,
  bleed: 3,
  title: '门牌',
  inks: {
    red: { kind: 'process', cmyk: [0, 100, 100, 0], overprint: false, screen: '#d7141a' },
    cut: { kind: 'spot', name: 'CutContour', alternate: [0, 100, 0, 0], overprint: true, screen: '#e6007e' },
  },
  fonts: { f: { family: 'F', style: 'Regular', sha256: '0'.repeat(64), unitsPerEm: 1000 } },
  items: [run],
};

it('[DRAW-6] extents of upright, turned and stretched glyphs', () => {
  const extents = (change: Partial<GlyphRun>) =>
    inkExtents({ ...drawing, items: [{ ...run, ...change }] }, ['artwork'], outlines);
  expect(extents({})).toEqual({ left: 60, top: 10, right: 140, bottom: 90 });
  // Turned clockwise: what ran right runs down, what rose lies to the right.
  expect(extents({ turn: 90 })).toEqual({ left: 50, top: 100, right: 130, bottom: 180 });
  expect(extents({ stretchX: 0.5 })).toEqual({ left: 55, top: 10, right: 95, bottom: 90 });
});

it('[DRAW-6] extents count strokes, groups and pictures, and only the layers asked for', () => {
  const items = [
    {
      kind: 'group',
      name: 'half',
      matrix: [0.5, 0, 0, 0.5, 10, 10],
      items: [
        {
          kind: 'shape',
          layer: 'artwork',
          path: [
            ['M', 0, 0],
            ['L', 100, 0],
          ],
          stroke: { ink: 'red', width: 8 },
        },
        {
          kind: 'picture',
          layer: 'marks',
          asset: 'a',
          mediaType: 'image/png',
          x: 0,
          y: 0,
          width: 40,
          height: 20,
        },
      ],
    },
  ] as const;
  expect(inkExtents({ ...drawing, items }, ['artwork'], outlines)).toEqual({
    left: 8,
    top: 8,
    right: 62,
    bottom: 12,
  });
  expect(inkExtents({ ...drawing, items }, ['marks'], outlines)).toEqual({
    left: 10,
    top: 10,
    right: 30,
    bottom: 20,
  });
  expect(inkExtents({ ...drawing, items }, ['cut'], outlines)).toBeNull();
});

it('[DRAW-7] leaves come out of their groups in painting order with their map and clips', () => {
  const shape = {
    kind: 'shape',
    layer: 'artwork',
    path: [
      ['M', 1, 1],
      ['L', 2, 2],
    ],
    fill: 'red',
  } as const;
  const clip = [['M', 0, 0], ['L', 10, 0], ['L', 0, 10], ['Z']] as const;
  const found = leaves([
    {
      kind: 'group',
      name: 'a',
      matrix: [2, 0, 0, 2, 0, 0],
      clip,
      items: [{ kind: 'group', name: 'b', matrix: [1, 0, 0, 1, 5, 0], items: [shape] }],
    },
    run,
  ]);
  expect(found.map(({ item }) => item)).toEqual([shape, run]);
  expect(found[0]?.matrix).toEqual([2, 0, 0, 2, 10, 0]);
  expect(found[0]?.clips).toEqual([[['M', 0, 0], ['L', 20, 0], ['L', 0, 20], ['Z']]]);
  expect(found[1]?.clips).toEqual([]);
});

it('[DRAW-8] the sheet is trim and bleed, and grows only for marks', () => {
  expect(sheetBox(drawing, outlines)).toEqual({ left: -3, top: -3, right: 303, bottom: 203 });
  const sheet = sheetBox(withCropMarks(drawing), outlines);
  // bleed 3 + distance 2 + length 5 + margin 3, and half a hairline
  expect(sheet.left).toBeCloseTo(-13, 0);
  expect(sheet.right).toBeCloseTo(313, 0);
});

it('[DRAW-9] crop marks point at the trim’s corners and stay outside the bleed', () => {
  const marked = withCropMarks(drawing);
  const marks = marked.items.slice(drawing.items.length);
  expect(marks).toHaveLength(8);
  for (const mark of marks) {
    if (mark.kind !== 'shape') throw new Error('a crop mark is a shape');
    expect(mark.layer).toBe('marks');
    const [from, to] = mark.path;
    if (from?.[0] !== 'M' || to?.[0] !== 'L') throw new Error('a crop mark is a line');
    for (const [x, y] of [from.slice(1), to.slice(1)] as [number, number][]) {
      const onTrimLine = x === 0 || x === 300 || y === 0 || y === 200;
      const clear = x <= -5 || x >= 305 || y <= -5 || y >= 205;
      expect(onTrimLine && clear).toBe(true);
    }
  }
  expect(inkNamed(marked, 'crop-mark')).toMatchObject({ cmyk: [0, 0, 0, 100] });
});

it('[DRAW-11] spot colours take the names that the shop asks for; process inks stay', () => {
  const named = withSpotNames(drawing, { cut: 'Thru-cut', drill: 'Spot 2', red: 'x' });
  expect(named.inks['cut']).toMatchObject({ name: 'Thru-cut' });
  expect(named.inks['red']).toEqual(drawing.inks['red']);
  expect(Object.keys(named.inks)).toEqual(Object.keys(drawing.inks));
});

it('[DRAW-11] the name of the table is changed whatever it is, in every ink that has it; without a wish it stays', () => {
  const { cut } = drawing.inks;
  if (cut?.kind !== 'spot') throw new Error('the cut line is a spot colour');
  const other = {
    ...drawing,
    inks: { ...drawing.inks, cut: { ...cut, name: 'Kontur' }, 'art-1': { ...cut, name: 'Kontur' } },
  };
  expect(withSpotNames(other, { cut: 'Spot 1' }).inks).toMatchObject({
    cut: { name: 'Spot 1' },
    'art-1': { name: 'Spot 1' },
  });
  expect(withSpotNames(other, { cut: undefined })).toEqual(other);
});

it('[DRAW-12] an ink or a font that the drawing does not describe is our own mistake', () => {
  expect(() => inkNamed(drawing, 'blue')).toThrow('blue');
  const strange = { ...drawing, items: [{ ...run, font: 'g' }] };
  expect(() => inkExtents(strange, ['artwork'], outlines)).toThrow('g');
});
