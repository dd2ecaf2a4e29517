import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { type Mm } from '../../core/units/length.ts';
import { type FontKey } from '../../core/drawing/drawing.ts';
import { drawnFonts } from '../text/drawnWith.ts';
import { chooseFaces } from '../text/faces.ts';
import { breakLines } from '../text/paragraph/breakLines.ts';
import { BOARD, facedParagraph } from '../text/paragraph/hanParagraph.ts';
import { setLines } from '../text/paragraph/setLines.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';

export type SlugAsk = {
  /** File name, size, date, draft marks: one line each, wrapped to the sign's width. */
  readonly lines: readonly string[];
  readonly faces: readonly [FontKey, ...FontKey[]];
  readonly weight: number;
  readonly inks: InkTable;
  readonly shaper: Shaper;
};

/** Letter height of the slug: of the longer side, so that it is read where the whole sign is seen; least and most. */
const SIZE = { share: 1 / 250, least: 4, most: 8 } as const;
/** From the trim: clear of bleed and crop marks. */
const SLUG_DISTANCE: Mm = 9;
/** Line to line, em. */
const STEP = 1.5;
/** Words under a sign of fewer letters than this run out beside it. */
const LEAST_LETTERS = 22;

/** Adds the slug below the trim, on the marks layer: it never lies on the sign. */
export function withSlug(drawing: Drawing, ask: SlugAsk): Result<Drawing, TypesetProblem> {
  const runs: GlyphRun[] = [];
  let top = drawing.height + drawing.bleed + SLUG_DISTANCE;
  const size = Math.min(
    SIZE.most,
    Math.max(SIZE.least, SIZE.share * Math.max(drawing.width, drawing.height)),
  );
  const step = STEP * size;
  const setting = { size, step, measure: drawing.width, align: 'left' } as const;
  const look = { layer: 'marks', ink: 'black', weight: ask.weight } as const;
  for (const text of ask.lines) {
    const faced = chooseFaces(text, ask.faces, ask.shaper);
    if (!faced.ok) return faced;
    const paragraph = facedParagraph(text, faced.value, BOARD, ask.shaper);
    const lines = breakLines(paragraph, Math.max(LEAST_LETTERS, drawing.width / size));
    runs.push(...setLines(text, lines, setting, { x: 0, y: top }, look, ask.shaper));
    top += lines.length * step;
  }
  const items = [...drawing.items, ...runs];
  const inks = { ...drawing.inks, ...pickInks(ask.inks, ['black']) };
  return success({ ...drawing, inks, fonts: drawnFonts(items, ask.shaper), items });
}
