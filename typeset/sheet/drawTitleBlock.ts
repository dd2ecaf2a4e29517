import { type HeaderValues, type TitleBlock, fillHeader } from '../../core/sheets/titleBlock.ts';
import { problem } from '../../core/problem.ts';
import { type Mm } from '../../core/units/length.ts';
import { LETTERS, LINES, type Rect } from './papers.ts';
import { type SetLine, type SheetPen } from './pen.ts';

/** Room between a cell's line and its words. */
const PADDING: Mm = 1.2;

/** Draws the title block into its place; words that do not fit a cell in the smallest letters are a problem. */
export function drawTitleBlock(pen: SheetPen, at: Rect, block: TitleBlock, values: HeaderValues): void {
  const fixed = block.columns.reduce((sum, { width }) => sum + width, 0);
  const flexible = block.columns.filter(({ width }) => width === 0).length;
  let { x } = at;
  for (const column of block.columns) {
    const width = column.width === 0 ? (at.width - fixed) / flexible : column.width;
    if (x > at.x) pen.stroke(standing(x, at.y, at.height), LINES.middle);
    const shares = column.cells.reduce((sum, { share }) => sum + share, 0);
    let { y } = at;
    column.cells.forEach((cell, row) => {
      const height = (at.height * cell.share) / shares;
      if (row > 0)
        pen.stroke(
          [
            { x, y },
            { x: x + width, y },
          ],
          LINES.fine,
        );
      const label = cell.label === '' ? 0 : column.label;
      if (label > 0) {
        pen.stroke(standing(x + label, y, height), LINES.fine);
        const words = fitLines(pen, cell.label, { width: label, height }, SIZES_PLAIN);
        drawLines(pen, words, { x, y, width: label, height }, 'centre');
      }
      const room = { x: x + label, y, width: width - label, height };
      const sizes = cell.emphasis === 'strong' ? SIZES_STRONG : SIZES_PLAIN;
      const value = fitLines(pen, fillHeader(cell.value, values), room, sizes, cell.emphasis === 'strong');
      drawLines(pen, value, room, cell.emphasis === 'strong' ? 'centre' : 'left');
      y += height;
    });
    x += width;
  }
  pen.rect(at, LINES.thick);
}

const SIZES_STRONG: readonly Mm[] = [LETTERS.name, 4.2, LETTERS.text, 3, LETTERS.figure];
const SIZES_PLAIN: readonly Mm[] = [LETTERS.text, 3, LETTERS.figure];
const LINE_STEP = 1.3;

function standing(x: Mm, y: Mm, height: Mm): readonly { readonly x: Mm; readonly y: Mm }[] {
  return [
    { x, y },
    { x, y: y + height },
  ];
}

/** The words in one line or several, in the largest letters that the room takes. */
function fitLines(
  pen: SheetPen,
  text: string,
  room: { readonly width: Mm; readonly height: Mm },
  sizes: readonly Mm[],
  strong = false,
): readonly SetLine[] {
  if (text === '') return [];
  const width = room.width - 2 * PADDING;
  const weight = strong ? 'bold' : 'regular';
  for (const size of sizes) {
    const whole = pen.set(text, { size, weight });
    const count = Math.ceil(whole.width / width);
    if (count * size * LINE_STEP > room.height) continue;
    if (count <= 1) return [whole];
    const letters = [...text];
    const each = Math.ceil(letters.length / count);
    const lines = Array.from({ length: count }, (_, i) =>
      pen.set(letters.slice(i * each, (i + 1) * each).join(''), { size, weight }),
    );
    if (lines.every((line) => line.width <= width)) return lines;
  }
  pen.problems.push(
    problem('does-not-fit', {
      text,
      needed: pen.set(text, { size: sizes.at(-1) ?? 2.5 }).width,
      available: width,
    }),
  );
  return [];
}

function drawLines(pen: SheetPen, lines: readonly SetLine[], room: Rect, align: 'left' | 'centre'): void {
  const total = lines.reduce((sum, { size }) => sum + size * LINE_STEP, 0);
  let y = room.y + (room.height - total) / 2;
  for (const line of lines) {
    const step = line.size * LINE_STEP;
    const x = align === 'left' ? room.x + PADDING : room.x + room.width / 2;
    pen.line(line, { x, y: y + step / 2, align });
    y += step;
  }
}
