import { type Item } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { breakLines } from '../text/paragraph/breakLines.ts';
import { type HanParagraph } from '../text/paragraph/hanParagraph.ts';
import { longestWord, mongolianBlock, setColumns } from '../text/mongolianColumns.ts';
import { type MongolianLine } from '../text/mongolianLine.ts';
import { setLines } from '../text/paragraph/setLines.ts';
import { type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { artwork } from './drawTable.ts';
import { type Letters, shapeHan } from './table.ts';
import { STEPS, TABLE } from './boardStyle.ts';

export type TextStyle = {
  readonly size: Mm;
  readonly weight: number;
  readonly ink: string;
  /** Line to line, in em. */
  readonly step?: number;
  readonly align?: 'left' | 'centre' | 'right' | 'justified';
};

/** A piece of a board that knows its height and can be placed. */
export type Block = {
  readonly width: Mm;
  readonly height: Mm;
  readonly at: (x: Mm, y: Mm) => readonly Item[];
};

/** Chinese paragraphs set to a measure; nothing that is asked for is left out or cut off. */
export function textBlock(
  lines: readonly string[],
  width: Mm,
  style: TextStyle,
  letters: Letters,
  notes: TypesetNote[],
): Result<Block, TypesetProblem> {
  const paragraphs: HanParagraph[] = [];
  for (const line of lines) {
    const shaped = shapeHan(line, letters.faces(style.weight).Hans, letters, notes);
    if (!shaped.ok) return shaped;
    paragraphs.push(shaped.value);
  }
  const step = (style.step ?? TABLE.step) * style.size;
  const broken = paragraphs.map((paragraph) => breakLines(paragraph, width / style.size));
  const between = TABLE.between * style.size;
  const count = broken.reduce((sum, each) => sum + Math.max(1, each.length), 0);
  const height = count === 0 ? 0 : (count - 1) * step + style.size + (paragraphs.length - 1) * between;
  const natural = Math.max(0, ...broken.flat().map((line) => line.width)) * style.size;
  return success({
    width: Math.min(width, natural),
    height,
    at: (x, y) => {
      let top = y;
      return paragraphs.flatMap((paragraph, index) => {
        const own = broken[index] ?? [];
        const setting = { size: style.size, step, measure: width, align: style.align ?? 'left' } as const;
        const items = setLines(paragraph.text, own, setting, { x, y: top }, artwork(style), letters.shaper);
        top += Math.max(1, own.length) * step + between;
        return items;
      });
    },
  });
}

/** One line of Chinese, brought down in size (not under `least`) until it fits, then broken. */
export function lineBlock(
  text: string,
  width: Mm,
  style: TextStyle & { readonly least: Mm },
  letters: Letters,
  notes: TypesetNote[],
): Result<Block, TypesetProblem> {
  const shaped = shapeHan(text, letters.faces(style.weight).Hans, letters, notes);
  if (!shaped.ok) return shaped;
  const natural = breakLines(shaped.value, Infinity)[0]?.width ?? 1;
  const size = Math.max(Math.min(style.size, style.least), Math.min(style.size, width / natural));
  return textBlock([text], width + 0.01, { step: STEPS.title, ...style, size }, letters, notes);
}

/** Mongolian in columns of a given height, as narrow as that allows. */
export function mongolianTall(line: MongolianLine, height: Mm, style: TextStyle, { shaper }: Letters): Block {
  const size = Math.min(style.size, height / Math.max(0.1, longestWord(line, 1)));
  const block = mongolianBlock(line, size, Infinity, { least: height });
  if (block === null) throw new Error('an endless width holds a column');
  return {
    width: block.width,
    height: block.height,
    at: (x, y) => setColumns(line, block, { x, y }, artwork(style), shaper),
  };
}
