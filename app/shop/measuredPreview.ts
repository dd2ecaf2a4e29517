import { type Drawing, type GlyphOutlines } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { letteringOf } from '../../core/signs/lettering.ts';
import { makerFacts } from '../../core/signs/slugFacts.ts';
import { tenth } from '../../core/units/length.ts';
import { measuredSign } from '../../typeset/shop/measuredSign.ts';
import { largestScale, type ShopLetters } from '../../typeset/shop/shopPen.ts';
import { type TypesetProblem } from '../../typeset/text/problems.ts';
import { shopWord } from '../words/shopPapers.ts';

/** Longest side of a sign in its picture, and what its dimensions take at either side together; mm. */
const LONGEST = 300;
const AROUND = { width: 60, height: 50 } as const;

/** A sign with its dimensions round it as its job sheet has them, for a picture by itself: no line has a number. */
export function measuredPreview(
  drawing: Drawing,
  outlines: GlyphOutlines,
  letters: ShopLetters,
): Result<Drawing, TypesetProblem> {
  const { outline, holes } = makerFacts(drawing, letters.inks, '');
  const scale = largestScale((each) => Math.max(drawing.width, drawing.height) / each <= LONGEST);
  const measured = measuredSign(
    {
      ...{ drawing, lines: letteringOf(drawing, outlines), holes, rings: false },
      corner: outline.kind === 'round' ? shopWord('outline-round', { radius: tenth(outline.radius) }) : null,
      room: {
        width: drawing.width / scale + AROUND.width,
        height: drawing.height / scale + AROUND.height,
      },
    },
    letters,
  );
  return measured.ok ? success({ ...measured.value.figure, title: drawing.title }) : measured;
}
