import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mitres } from '../../../core/drawing/corners.ts';
import { type Drawing, type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { inkExtents } from '../../../core/drawing/extents.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { mapPath } from '../../../core/drawing/path.ts';
import { scaledItems } from '../../../core/drawing/scaled.ts';

const square: readonly PathCommand[] = [['M', 0, 0], ['L', 10, 0], ['L', 10, 10], ['L', 0, 10], ['Z']];
const items: readonly Item[] = [
  {
    kind: 'shape',
    layer: 'artwork',
    path: square,
    fill: 'red',
    stroke: { ink: 'red', width: 2, dash: [3, 1] },
  },
  {
    kind: 'group',
    name: 'slanted',
    matrix: [1, 0.2, -0.4, 1.5, 7, -3],
    clip: square,
    items: [{ kind: 'shape', layer: 'artwork', path: square, stroke: { ink: 'red', width: 1 } }],
  },
  { kind: 'picture', layer: 'artwork', asset: 'a', mediaType: 'image/png', x: 4, y: 5, width: 6, height: 7 },
];

it('[DRAW-13] enlarged and moved items are those of a group that does the same, clips and groups included', () => {
  const figure = fc.double({ min: -500, max: 500, noNaN: true });
  const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(factor, figure, figure, (scale, x, y) => {
      const wanted = leaves([{ kind: 'group', name: '', matrix: [scale, 0, 0, scale, x, y], items }]);
      const made = leaves(scaledItems(items, { scale, x, y }));
      const points = (path: readonly PathCommand[]): readonly number[] =>
        path.flatMap((command) => command.filter((part) => typeof part === 'number'));
      wanted.forEach((leaf, index) => {
        const other = made[index];
        if (other === undefined) throw new Error('an item is lost');
        const seen = [leaf, other].map(({ item, matrix, clips }) =>
          item.kind === 'shape' ? [...points(mapPath(item.path, matrix)), ...clips.flatMap(points)] : [],
        );
        seen[0]?.forEach((value, at) => expect(seen[1]?.[at]).toBeCloseTo(value, 6));
        if (leaf.item.kind === 'shape' && other.item.kind === 'shape') {
          expect(other.item.stroke?.width).toBeCloseTo((leaf.item.stroke?.width ?? 0) * scale, 9);
        }
      });
    }),
  );
});

it('[DRAW-13] enlarges glyph runs and pictures', () => {
  const drawing = (drawn: readonly Item[]): Drawing => ({
    width: 1,
    height: 1,
    bleed: 0,
    title: '',
    inks: {},
    fonts: { f: { family: 'F', style: '', sha256: '', unitsPerEm: 10 } },
    items: drawn,
  });
  const run: Item = {
    ...{ kind: 'glyphs', layer: 'artwork', ink: 'red', font: 'f', size: 10, turn: 90 },
    ...{ stretchX: 1, stretchY: 1, script: 'Hans', text: '口' },
    glyphs: [{ id: 1, x: 3, y: 4, start: 0, end: 1 }],
  };
  for (const item of [run, items[2] ?? run]) {
    const before = inkExtents(drawing([item]), ['artwork'], () => square);
    const after = inkExtents(
      drawing(scaledItems([item], { scale: 3, x: 5, y: 7 })),
      ['artwork'],
      () => square,
    );
    if (before === null || after === null) throw new Error('nothing painted');
    expect(after.left).toBeCloseTo(3 * before.left + 5, 9);
    expect(after.bottom).toBeCloseTo(3 * before.bottom + 7, 9);
    expect(after.right - after.left).toBeCloseTo(3 * (before.right - before.left), 9);
  }
});

it('[DRAW-14] measures mitres: 1 straight on, √2 at a right angle, without end where a path turns back', () => {
  expect(mitres(square).map((mitre) => mitre.toFixed(6))).toEqual(Array(4).fill(Math.SQRT2.toFixed(6)));
  const open: readonly PathCommand[] = [
    ['M', 0, 0],
    ['L', 5, 0],
    ['L', 9, 0],
    ['L', 2, 0],
  ];
  expect(mitres(open)[0]).toBeCloseTo(1, 9);
  expect(mitres(open)[1]).toBe(Infinity);
  // A curve ends in the direction of its last control point that lies off the end.
  const curved: readonly PathCommand[] = [
    ['M', 0, 0],
    ['C', 0, 0, 10, 0, 10, 0],
    ['Q', 10, 10, 20, 10],
  ];
  expect(mitres(curved)).toEqual([expect.closeTo(Math.SQRT2, 9)]);
});
