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

/** Letter height of the slug, and its distance from the trim: clear of bleed and crop marks. */
const SLUG_SIZE: Mm = 4;
const SLUG_DISTANCE: Mm = 9;
const SLUG_STEP: Mm = 6;
/** Words under a smaller sign than this run out beside it. */
const LEAST_SLUG: Mm = 36;

/** Adds the slug below the trim, on the marks layer: it never lies on the sign. */
export function withSlug(drawing: Drawing, ask: SlugAsk): Result<Drawing, TypesetProblem> {
  const runs: GlyphRun[] = [];
  let top = drawing.height + drawing.bleed + SLUG_DISTANCE;
  const setting = { size: SLUG_SIZE, step: SLUG_STEP, measure: drawing.width, align: 'left' } as const;
  const look = { layer: 'marks', ink: 'black', weight: ask.weight } as const;
  for (const text of ask.lines) {
    const faced = chooseFaces(text, ask.faces, ask.shaper);
    if (!faced.ok) return faced;
    const paragraph = facedParagraph(text, faced.value, BOARD, ask.shaper);
    const lines = breakLines(paragraph, Math.max(LEAST_SLUG, drawing.width) / SLUG_SIZE);
    runs.push(...setLines(text, lines, setting, { x: 0, y: top }, look, ask.shaper));
    top += lines.length * SLUG_STEP;
  }
  const items = [...drawing.items, ...runs];
  const inks = { ...drawing.inks, ...pickInks(ask.inks, ['black']) };
  return success({ ...drawing, inks, fonts: drawnFonts(items, ask.shaper), items });
}
