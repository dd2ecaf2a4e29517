import { type GlyphRun } from '../../../core/drawing/drawing.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type RunLook } from '../mongolianLine.ts';
import { setCells } from '../setCells.ts';
import { type Shaper } from '../shaper.ts';
import { type HanLine } from './breakLines.ts';

export type LinesSetting = {
  readonly size: Mm;
  /** From the top of one line's em box to the next one's. */
  readonly step: Mm;
  readonly measure: Mm;
  readonly align: 'left' | 'centre' | 'right' | 'justified';
};

/** A line is spaced out to the measure only as far as nobody sees it, in em between two cells. */
const WIDEST_JUSTIFIED = 0.16;

/** Sets broken lines downward; (x, y) is the upper left corner of the first line's em box. */
export function setLines(
  text: string,
  lines: readonly HanLine[],
  setting: LinesSetting,
  at: { readonly x: Mm; readonly y: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  return lines.flatMap((line, index) =>
    setLine({ text, from: 0 }, line, setting, { x: at.x, y: at.y + index * setting.step }, look, shaper),
  );
}

/**
 * One line. `words`: the text that its runs name, and where that begins in the line's paragraph. `widest`: em between two
 * cells up to which it is spaced out. Latin words and figures are spaced out as a whole.
 */
export function setLine(
  words: { readonly text: string; readonly from: number },
  line: HanLine,
  { size, measure, align }: Omit<LinesSetting, 'step'>,
  at: { readonly x: Mm; readonly y: Mm },
  look: RunLook,
  shaper: Shaper,
  widest = WIDEST_JUSTIFIED,
): readonly GlyphRun[] {
  const slack = measure / size - line.width;
  const each = align === 'justified' && line.ends === 'line' ? slack / (line.cells.length - 1) : 0;
  const gap = each > 0 && each <= widest ? each : 0;
  // By the ink, but not out of a line that is full.
  const middle = Math.max(Math.min(0, slack / 2), (slack - line.inset) / 2);
  const shift = align === 'centre' ? middle : align === 'right' ? slack : 0;
  let pen = shift - line.hang;
  const steps = line.cells.map(({ cell, before }, index) => {
    pen += before + (index === 0 ? 0 : gap);
    const along = at.x + pen * size;
    pen += cell.extent;
    return { cell, along };
  });
  return setCells(words.text, steps, { size, scale: 1, direction: 'right' }, at.y, look, shaper, words.from);
}
