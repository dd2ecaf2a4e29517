import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LabelBoard, around, overlap } from '../../../typeset/sheet/labelBoxes.ts';
import { SheetPen } from '../../../typeset/sheet/pen.ts';
import { placeSignMarks } from '../../../typeset/sheet/signMarks.ts';
import { sheetAsk } from '../../support/sheets.ts';
import { runs } from '../../support/runs.ts';
import { samples } from '../../gallery/signs.ts';

const [sample] = samples();
if (sample === undefined) throw new Error('there is a sample');
const { shaper, faces } = sheetAsk(sample.project);

it('[SHEET-23] marks of signs cover neither one another nor a place, however many hang at one spot', () => {
  const places = fc.array(
    fc.record({
      x: fc.double({ min: 0, max: 30, noNaN: true }),
      y: fc.double({ min: 0, max: 30, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(places, fc.boolean(), (spots, isFull) => {
      const board = new LabelBoard();
      // A sheet full of words leaves no free spot at all.
      if (isFull) board.put('note', 'x', { x: -500, y: -500, width: 1000, height: 1000 });
      const marks = spots.map((place, at) => ({ number: String(at + 1), place }));
      placeSignMarks(new SheetPen(shaper, faces), board, marks, []);
      const circles = board.placed.filter(({ kind }) => kind === 'sign');
      expect(circles.map(({ text }) => text)).toEqual(marks.map(({ number }) => number));
      circles.forEach(({ box }, at) => {
        for (const other of circles.slice(at + 1)) expect(overlap(box, other.box)).toBe(false);
        for (const { x, y } of spots) expect(overlap(box, around(x, y, 1.2, 1.2))).toBe(false);
      });
    }),
    { numRuns: runs(100) },
  );
});
