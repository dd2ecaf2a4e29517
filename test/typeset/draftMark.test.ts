import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { inkExtents } from '../../core/drawing/extents.ts';
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
