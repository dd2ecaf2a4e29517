import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { inkExtents } from '../../core/drawing/extents.ts';
import { ringsOf } from '../../core/drawing/path.ts';
import { type Point } from '../../core/geometry/point.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { withDraftMark } from '../../typeset/sign/draftMark.ts';
import { shippedShaper } from '../support/fonts.ts';
import { INKS, shippedFacesAt } from '../support/signs.ts';
import { runs } from '../support/runs.ts';

const shaper = shippedShaper();

function marked(width: number, height: number): Drawing {
  const blank: Drawing = { width, height, bleed: 3, title: '空白', inks: {}, fonts: {}, items: [] };
  const { Hans: faces } = shippedFacesAt(700);
  const laid = withDraftMark(blank, { words: '草稿 不得制作', faces, weight: 700, inks: INKS, shaper });
  if (!laid.ok) throw new Error(laid.problem.code);
  return laid.value;
}

const side = fc.integer({ min: 20, max: 4000 });

it('[EXP-23] the mark is whole inside the trim of any sign, and nothing but outlines on its layer', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const drawing = marked(width, height);
      const box = inkExtents(drawing, ['draft'], shaper.outline);
      if (box === null) throw new Error('no mark');
      expect([box.left >= 0, box.top >= 0, box.right <= width, box.bottom <= height]).toEqual(
        Array(4).fill(true),
      );
      for (const { item } of leaves(drawing.items)) {
        expect(item.layer).toBe('draft');
        expect(item.kind === 'shape' && item.fill === undefined && item.stroke !== undefined).toBe(true);
      }
    }),
    { numRuns: runs(60) },
  );
});

it('[EXP-23] a long strip is marked again and again, along its longer side', () => {
  const strip = marked(350, 2400).items.map((item) => (item.kind === 'group' ? item.matrix[5] : NaN));
  expect(strip.length).toBeGreaterThan(3);
  const steps = strip.slice(1).map((y, i) => y - (strip[i] ?? NaN));
  for (const step of steps) expect(step).toBeCloseTo(2400 / strip.length, 6);
  expect(marked(300, 120).items.length).toBe(1);
});

it('[EXP-23] no line of the mark crosses another: letters are one outline and stand apart', () => {
  for (const [width, height] of [
    [350, 2400],
    [150, 5000],
    [300, 120],
  ] as const) {
    const [group] = marked(width, height).items;
    if (group?.kind !== 'group' || group.items[0]?.kind !== 'shape') throw new Error('no mark');
    const rings = ringsOf(group.items[0].path, 0.01);
    const edges = rings.flatMap((ring, own) =>
      ring.map((from, at) => ({ own, at, from, to: ring[(at + 1) % ring.length] ?? from })),
    );
    const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    const crossing = edges.flatMap((one, index) =>
      edges.slice(index + 1).filter((other) => {
        const [a, b] = [side(one.from, one.to, other.from), side(one.from, one.to, other.to)];
        const [c, d] = [side(other.from, other.to, one.from), side(other.from, other.to, one.to)];
        // Lines that meet in a corner do not cross.
        return a * b < -1e-9 && c * d < -1e-9;
      }),
    );
    expect(crossing).toEqual([]);
  }
});
