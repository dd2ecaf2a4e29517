import { type GlyphRun, type PlacedGlyph } from '../../../core/drawing/drawing.ts';
import { type Mm } from '../../../core/units/length.ts';
import { strengthening } from '../faces.ts';
import { BASELINE } from '../hanCells.ts';
import { type RunLook } from '../mongolianLine.ts';
import { type Shaper } from '../shaper.ts';
import { type HanLine } from './hanParagraph.ts';

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
    setLine(text, line, setting, { x: at.x, y: at.y + index * setting.step }, look, shaper),
  );
}

function setLine(
  text: string,
  line: HanLine,
  setting: LinesSetting,
  at: { readonly x: Mm; readonly y: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const { size, measure } = setting;
  const slack = measure / size - line.width;
  const gap = justifiedGap(line, setting, slack);
  const shift = setting.align === 'centre' ? slack / 2 : setting.align === 'right' ? slack : 0;
  const runs: (GlyphRun & { glyphs: PlacedGlyph[] })[] = [];
  let pen = shift - line.hang;
  line.cells.forEach(({ cell, before }, index) => {
    pen += before + (index === 0 ? 0 : gap);
    for (const glyph of cell.glyphs) {
      const placed = {
        id: glyph.id,
        x: at.x + (pen + glyph.dx) * size,
        y: at.y + BASELINE * size,
        start: glyph.start,
        end: glyph.end,
      };
      const last = runs.at(-1);
      if (last?.font === cell.font) last.glyphs.push(placed);
      else runs.push({ ...emptyRun(text, cell.font, size, look, shaper), glyphs: [placed] });
    }
    pen += cell.extent;
  });
  return runs;
}

function justifiedGap(line: HanLine, setting: LinesSetting, slack: number): number {
  if (setting.align !== 'justified' || line.ends === 'paragraph' || line.cells.length < 2) return 0;
  const gap = slack / (line.cells.length - 1);
  return gap > 0 && gap <= WIDEST_JUSTIFIED ? gap : 0;
}

function emptyRun(
  text: string,
  font: string,
  size: Mm,
  look: RunLook,
  shaper: Shaper,
): Omit<GlyphRun, 'glyphs'> {
  const weight = shaper.fonts.get(font)?.weight ?? look.weight;
  return {
    kind: 'glyphs',
    layer: look.layer,
    ink: look.ink,
    font,
    size,
    turn: 0,
    stretchX: 1,
    stretchY: 1,
    outline: strengthening({ weight, script: 'Hans' }, look.weight) * size,
    script: 'Hans',
    text,
  };
}
