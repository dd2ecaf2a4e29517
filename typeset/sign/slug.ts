import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { type Mm } from '../../core/units/length.ts';
import { type FontKey } from '../../core/drawing/drawing.ts';
import { lineCells } from '../text/hanCells.ts';
import { setHanRow } from '../text/hanRow.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';
import { drawnFonts } from '../text/drawnWith.ts';

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

/** Adds the slug below the trim, on the marks layer: it never lies on the sign. */
export function withSlug(drawing: Drawing, ask: SlugAsk): Result<Drawing, TypesetProblem> {
  const runs: GlyphRun[] = [];
  let top = drawing.height + drawing.bleed + SLUG_DISTANCE;
  for (const line of ask.lines.flatMap((text) => wrapped(text, drawing.width))) {
    const cells = lineCells(line, ask.faces, ask.shaper);
    if (!cells.ok) return cells;
    runs.push(
      ...setHanRow(
        line,
        cells.value,
        { size: SLUG_SIZE, gap: 0, scale: 1 },
        { left: 0, top },
        { layer: 'marks', ink: 'black', weight: ask.weight },
        ask.shaper,
      ),
    );
    top += SLUG_SIZE * 1.5;
  }
  const items = [...drawing.items, ...runs];
  const inks = { ...drawing.inks, ...pickInks(ask.inks, ['black']) };
  return success({ ...drawing, inks, fonts: drawnFonts(items, ask.shaper), items });
}

/** Breaks after so many characters that even full-width ones stay inside the sign's width. */
function wrapped(text: string, width: Mm): readonly string[] {
  const fitting = Math.max(8, Math.floor(width / SLUG_SIZE) - 1);
  const characters = [...text];
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += fitting)
    lines.push(characters.slice(at, at + fitting).join(''));
  return lines;
}
