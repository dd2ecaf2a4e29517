import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { LETTERS, LINES, type Paper, type Rect } from './papers.ts';
import { SheetPen } from './pen.ts';
import { type Sheet, type SheetAsk } from './sheetAsk.ts';
import { sheetDrawing } from './sheetFrame.ts';
import { rectanglePath } from '../../core/drawing/shapes.ts';

/** White edge that office printers leave, and what neighbouring parts show alike. */
const EDGE: Mm = 10;
/** @internal */
export const TILE_OVERLAP: Mm = 10;

export function tileCounts(
  whole: { readonly width: Mm; readonly height: Mm },
  paper: { readonly width: Mm; readonly height: Mm },
): { readonly columns: number; readonly rows: number } {
  return { columns: count(whole.width, paper.width), rows: count(whole.height, paper.height) };
}

function count(whole: Mm, page: Mm): number {
  const window = page - 2 * EDGE;
  return whole <= window ? 1 : 1 + Math.ceil((whole - window) / (window - TILE_OVERLAP));
}

export type TileAsk = Pick<SheetAsk, 'shaper' | 'faces' | 'inks' | 'say'>;

/** Where the part lies on the whole: what its paper shows within the white edge. */
export function tileWindow(paper: Paper, row: number, column: number): Rect {
  const window = { width: paper.width - 2 * EDGE, height: paper.height - 2 * EDGE };
  const step = { x: window.width - TILE_OVERLAP, y: window.height - TILE_OVERLAP };
  return { x: column * step.x, y: row * step.y, ...window };
}

/**
 * Cuts a sheet that is larger than the paper into parts, 1:1. Neighbours overlap; crosses stand where the edges
 * of the next part lie, so that the parts can be laid on each other.
 */
export function tileSheet(sheet: Sheet, paper: Paper, ask: TileAsk): readonly Sheet[] {
  const { columns, rows } = tileCounts(sheet.drawing, paper);
  const parts: Sheet[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const window = tileWindow(paper, row, column);
      const by = { x: EDGE - window.x, y: EDGE - window.y };
      const pen = new SheetPen(ask.shaper, ask.faces);
      pen.useFonts(Object.keys(sheet.drawing.fonts));
      pen.items.push({
        kind: 'group',
        name: 'part',
        matrix: [1, 0, 0, 1, 0, 0],
        clip: rectanglePath({ x: EDGE, y: EDGE, width: window.width, height: window.height }),
        items: [
          { kind: 'group', name: 'whole', matrix: [1, 0, 0, 1, by.x, by.y], items: sheet.drawing.items },
        ],
      });
      drawMarks(pen, paper, { column, row, columns, rows });
      const words = ask.say('tile', { row: row + 1, column: column + 1, count: rows * columns });
      pen.text(`${sheet.title}  ${words}`, { size: LETTERS.figure }, { x: EDGE, y: EDGE / 2 });
      const title = `${sheet.title} ${words}`;
      parts.push({
        ...sheet,
        id: `${sheet.id}-${row + 1}-${column + 1}`,
        title,
        drawing: sheetDrawing(pen, paper, title, ask) satisfies Drawing,
        labels: [],
        placing: sheet.placing && { ...sheet.placing, x: sheet.placing.x + by.x, y: sheet.placing.y + by.y },
        ruler: sheet.ruler && { x: sheet.ruler.x + by.x, y: sheet.ruler.y + by.y },
      });
    }
  return parts;
}

const CROSS: Mm = 4;

/** Crosses on the lines by which this part meets its neighbours. */
function drawMarks(
  pen: SheetPen,
  { width, height }: Paper,
  part: { readonly column: number; readonly row: number; readonly columns: number; readonly rows: number },
): void {
  const xs = [
    ...(part.column > 0 ? [EDGE + TILE_OVERLAP] : []),
    ...(part.column < part.columns - 1 ? [width - EDGE - TILE_OVERLAP] : []),
  ];
  const ys = [
    ...(part.row > 0 ? [EDGE + TILE_OVERLAP] : []),
    ...(part.row < part.rows - 1 ? [height - EDGE - TILE_OVERLAP] : []),
  ];
  const cross = (x: Mm, y: Mm): void => {
    pen.stroke(
      [
        { x: x - CROSS, y },
        { x: x + CROSS, y },
      ],
      LINES.fine,
    );
    pen.stroke(
      [
        { x, y: y - CROSS },
        { x, y: y + CROSS },
      ],
      LINES.fine,
    );
  };
  for (const x of xs) for (const y of [EDGE + CROSS, height / 2, height - EDGE - CROSS]) cross(x, y);
  for (const y of ys) for (const x of [EDGE + CROSS, width / 2, width - EDGE - CROSS]) cross(x, y);
}
