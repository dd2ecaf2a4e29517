import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { inSmall } from '../report/specimenLumps.ts';
import { figureOf, largestScale, shopPen, type ShopLetters } from './shopPen.ts';

export type Shown = { readonly drawing: Drawing; readonly label: string };

type Lineup = { readonly figure: Drawing; readonly scale: number };

/** mm on paper: between two, words under each, from row to row. */
const GAP: Mm = 4;
const WORDS = { size: 2.6, off: 3.4, row: 9 } as const;

/** Drawings on common ground lines at one scale, each with its words under it: the largest that the room takes. */
export function lineup(
  shown: readonly Shown[],
  room: { readonly width: Mm; readonly height: Mm },
  letters: ShopLetters,
): Lineup {
  const pen = shopPen(letters);
  const set = shown.map(({ label, drawing }) => ({ drawing, words: pen.set(label, { size: WORDS.size }) }));
  const rowsAt = (scale: number) => {
    const rows: { members: { at: number; x: Mm; width: Mm }[]; height: Mm; width: Mm }[] = [];
    for (const [at, { drawing, words }] of set.entries()) {
      const width = Math.max(drawing.width / scale, words.width);
      const last = rows.at(-1);
      const row =
        last !== undefined && last.width + GAP + width <= room.width
          ? last
          : { members: [], height: 0, width: -GAP };
      if (row !== last) rows.push(row);
      row.members.push({ at, x: row.width + GAP, width });
      row.width += GAP + width;
      row.height = Math.max(row.height, drawing.height / scale);
    }
    return rows;
  };
  const heightOf = (rows: ReturnType<typeof rowsAt>) =>
    rows.reduce((sum, { height }) => sum + height + WORDS.row, 0);
  const scale = largestScale((each) => {
    const rows = rowsAt(each);
    return heightOf(rows) <= room.height && rows.every(({ width }) => width <= room.width);
  });
  const rows = rowsAt(scale);
  const items: Item[] = [];
  let y = 0;
  for (const { members, height } of rows) {
    const ground = y + height;
    for (const { at, x, width } of members) {
      const one = set[at];
      if (one === undefined) continue;
      const [wide, high] = [one.drawing.width / scale, one.drawing.height / scale];
      items.push(inSmall(one.drawing, 1 / scale, x + (width - wide) / 2, ground - high));
      pen.line(one.words, { x: x + width / 2, y: ground + WORDS.off, align: 'centre' });
    }
    y = ground + WORDS.row;
  }
  const size = { width: room.width, height: heightOf(rows) };
  const drawings = shown.map(({ drawing }) => drawing);
  return { figure: figureOf(size, [...items, ...pen.items], letters, drawings), scale };
}
