import { type Item } from '../../core/drawing/drawing.ts';
import { type Table } from '../../core/report/table.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Lump } from '../report/lump.ts';
import { textSetter } from '../report/setText.ts';
import { tableLumps } from '../report/tableLumps.ts';
import { LETTERS } from './papers.ts';
import { type SheetPen } from './pen.ts';
import { type SheetAsk } from './sheetAsk.ts';

export const TABLE_WIDTH: Mm = 120;
export const TABLE_GAP: Mm = 8;
const TITLE_HEIGHT: Mm = 8;

/** A table in the lumps that may not be parted, with its height if it stays in one piece. */
export type SetTable = { readonly table: Table; readonly lumps: readonly Lump[]; readonly height: Mm };

/** Sets tables to the common width; a text that no face can show is a problem of the pen. */
export function setTables(pen: SheetPen, tables: readonly Table[], ask: SheetAsk): readonly SetTable[] {
  const [regular, bold] = [ask.faces.regular[0], ask.faces.bold[0]];
  const faces = { regular, bold, mongolian: ask.mongolian };
  const page = {
    shaper: ask.shaper,
    faces,
    setText: textSetter(ask.shaper, faces),
    photo: () => null,
    x: 0,
    width: TABLE_WIDTH,
    height: Infinity,
  };
  return tables
    .filter((table) => table.rows.length > 0)
    .map((table) => {
      for (const text of textsOf(table)) pen.set(text, { size: LETTERS.text });
      const lumps = tableLumps(table, page);
      return { table, lumps, height: TITLE_HEIGHT + heightOf(lumps) };
    });
}

/** Every Chinese text of a table, so that each is looked at before it is set. */
function textsOf(table: Table): readonly string[] {
  return [
    table.title,
    ...table.notes,
    ...table.columns.map(({ heading }) => heading),
    ...table.rows.flat().flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
  ];
}

function heightOf(lumps: readonly Lump[]): Mm {
  return lumps.reduce((sum, lump, i) => sum + lump.height + (i === 0 ? 0 : (lump.above ?? 0)), 0);
}

/** Draws a whole table with its title; returns the height taken. */
export function drawTable(pen: SheetPen, { table, lumps, height }: SetTable, at: { x: Mm; y: Mm }): Mm {
  drawColumn(pen, [{ title: table.title, lumps }], at);
  return height;
}

/** A stretch of a table in one column of a sheet. */
export type Stretch = { readonly title: string; readonly lumps: readonly Lump[] };

export function drawColumn(pen: SheetPen, stretches: readonly Stretch[], at: { x: Mm; y: Mm }): void {
  let { y } = at;
  for (const { title, lumps } of stretches) {
    pen.text(
      title,
      { size: LETTERS.name, weight: 'bold' },
      { x: at.x + TABLE_WIDTH / 2, y: y + 3.4, align: 'centre' },
    );
    y += TITLE_HEIGHT;
    const items: Item[] = [];
    lumps.forEach((lump, i) => {
      if (i > 0) y += lump.above ?? 0;
      items.push(...lump.draw(y));
      y += lump.height;
    });
    pen.takeMoved(items, { x: at.x, y: 0 });
    y += TABLE_GAP;
  }
}

/** Fills columns of the given height with tables, row by row; heads are repeated. Each column is a list of stretches. */
export function flowTables(
  tables: readonly SetTable[],
  height: Mm,
  continued: string,
): readonly (readonly Stretch[])[] {
  const columns: { title: string; lumps: Lump[] }[][] = [[]];
  let y = 0;
  const open = (): { title: string; lumps: Lump[] }[] => columns[columns.length - 1] ?? [];
  const next = (): void => {
    columns.push([]);
    y = 0;
  };
  for (const { table, lumps, height: whole } of tables) {
    if (y > 0 && y + TABLE_GAP + Math.min(whole, height / 3) > height) next();
    if (y > 0) y += TABLE_GAP;
    let stretch = { title: table.title, lumps: [] as Lump[] };
    open().push(stretch);
    y += TITLE_HEIGHT;
    for (const [i, lump] of lumps.entries()) {
      const above = stretch.lumps.length === 0 ? 0 : (lump.above ?? 0);
      const follower = lump.withNext === true ? (lumps[i + 1]?.height ?? 0) : 0;
      if (y + above + lump.height + follower > height && stretch.lumps.length > 0) {
        next();
        stretch = { title: `${table.title}${continued}`, lumps: [] };
        open().push(stretch);
        y = TITLE_HEIGHT;
        if (lump.repeat !== undefined) {
          stretch.lumps.push(lump.repeat);
          y += lump.repeat.height;
        }
      } else y += above;
      stretch.lumps.push(lump);
      y += lump.height;
    }
  }
  return columns.filter((column) => column.length > 0);
}
