import { success } from '../../../core/result.ts';
import { type ImportLimits } from '../tableSource.ts';
import { putCell } from './grid.ts';
import { emptyGrid, type Grid, type OpenedWorkbook } from './workbook.ts';

/**
 * The tables of a web page, one under the other, as table programs open a page that is called .xls. Only tables
 * that hold no other table are read: those around them are layout. Nothing is fetched, no script is run.
 */
export function openHtml(text: string, fileName: string, limits: ImportLimits): OpenedWorkbook {
  const grid = emptyGrid();
  let top = 0;
  for (const table of leafTables(text)) top = placeTable(table, grid, top, limits);
  const named = [...text.matchAll(/<x:Name>([^<]*)<\/x:Name>/giu)].map(([, name]) =>
    decoded(name ?? '').trim(),
  );
  const [name] = named.length === 1 ? named : [];
  const title = name ?? fileName.replace(/\.[^.]*$/u, '');
  return {
    format: 'html',
    sheets: [{ name: title, isHidden: false, isTable: true, read: () => success(grid) }],
  };
}

type Cell = {
  readonly words: string[];
  readonly across: number;
  readonly down: number;
  readonly isHidden: boolean;
  images: number;
};
type Row = { readonly cells: Cell[]; readonly isHidden: boolean };
type Table = { readonly rows: Row[]; isLayout: boolean };

/** Ends of what is not content; each is looked for once from where it begins. */
const ASIDE: readonly (readonly [RegExp, string])[] = [
  [/^<!--/u, '-->'],
  [/^<script\b/iu, '</script'],
  [/^<style\b/iu, '</style'],
  [/^<xml\b/iu, '</xml'],
  [/^<(?:!|\?)/u, '>'],
];
const BLOCK = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function leafTables(text: string): readonly Table[] {
  const done: Table[] = [];
  const open: Table[] = [];
  const rowOf = new Map<Table, Row>();
  const cellOf = new Map<Table, Cell>();
  const lower = text.toLowerCase();
  let at = 0;
  while (at < text.length) {
    const table = open.at(-1);
    const next = text.indexOf('<', at);
    const words = text.slice(at, next < 0 ? undefined : next);
    if (table !== undefined && words !== '')
      cellOf.get(table)?.words.push(words.replace(/[\t\r\n\f ]+/gu, ' '));
    if (next < 0) break;
    const head = text.slice(next, next + 12);
    const aside = ASIDE.find(([mark]) => mark.test(head));
    if (aside !== undefined) {
      const end = lower.indexOf(aside[1], next + 2);
      at =
        end < 0
          ? text.length
          : aside[1].endsWith('>')
            ? end + aside[1].length
            : lower.indexOf('>', end) + 1 || text.length;
      continue;
    }
    const end = tagEnd(text, next + 1);
    const tag = /^<(\/?)([a-z][a-z0-9:]*)/iu.exec(text.slice(next, next + 40));
    if (tag === null) {
      if (table !== undefined) cellOf.get(table)?.words.push('<');
      at = next + 1;
      continue;
    }
    at = end;
    const name = (tag[2] ?? '').toLowerCase();
    const isEnd = tag[1] === '/';
    const attributes = text.slice(next + tag[0].length, end - 1);
    if (name === 'table') {
      if (!isEnd) {
        if (table !== undefined) table.isLayout = true;
        open.push({ rows: [], isLayout: false });
      } else if (table !== undefined) {
        open.pop();
        if (!table.isLayout) done.push(table);
      }
      continue;
    }
    if (table === undefined) continue;
    if (name === 'tr') {
      cellOf.delete(table);
      rowOf.delete(table);
      if (!isEnd) startRow(table, rowOf, attributes);
    } else if (name === 'td' || name === 'th') {
      cellOf.delete(table);
      if (isEnd) continue;
      const row = rowOf.get(table) ?? startRow(table, rowOf, '');
      const cell: Cell = {
        words: [],
        across: span(attributes, 'colspan'),
        down: span(attributes, 'rowspan'),
        isHidden: hides(attributes),
        images: 0,
      };
      row.cells.push(cell);
      cellOf.set(table, cell);
    } else if (name === 'br' || BLOCK.has(name)) cellOf.get(table)?.words.push('\n');
    else if (name === 'img' && !isEnd) {
      const cell = cellOf.get(table);
      if (cell !== undefined) cell.images += 1;
    }
  }
  // A page that breaks off still has the rows that came.
  for (const table of open.reverse()) if (!table.isLayout) done.push(table);
  return done;
}

function startRow(table: Table, rowOf: Map<Table, Row>, attributes: string): Row {
  const row = { cells: [], isHidden: hides(attributes) };
  table.rows.push(row);
  rowOf.set(table, row);
  return row;
}

/** Behind the > of a tag; one inside quotation marks does not end it. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return text.length;
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'iu').exec(attributes);
  return Math.max(1, Number(found?.[1] ?? 1));
}

function hides(attributes: string): boolean {
  return /display\s*:\s*none/iu.test(attributes);
}

function placeTable({ rows }: Table, grid: Grid, top: number, limits: ImportLimits): number {
  /** Cells taken by those above and to the left, by row. */
  const taken = new Map<number, Set<number>>();
  rows.forEach((row, at) => {
    const number = top + at;
    if (row.isHidden) grid.hiddenRows.add(number);
    let column = 0;
    for (const cell of row.cells) {
      if (cell.isHidden) continue;
      while (taken.get(at)?.has(column) === true) column += 1;
      const text = wordsOf(cell.words);
      const down = Math.min(cell.down, rows.length - at);
      if (cell.across > 1 || down > 1) {
        grid.merges.push({
          top: number,
          left: column,
          bottom: number + down - 1,
          right: column + cell.across - 1,
        });
      }
      for (let below = 1; below < down; below += 1) {
        const there = taken.get(at + below) ?? new Set<number>();
        for (let right = 0; right < Math.min(cell.across, 1000); right += 1) there.add(column + right);
        taken.set(at + below, there);
      }
      putCell(grid, number, column, { text, kind: 'text' }, limits);
      for (let image = 0; image < cell.images; image += 1) grid.lost.push({ row: number + 1, why: 'linked' });
      column += cell.across;
    }
  });
  return top + rows.length;
}

function wordsOf(words: readonly string[]): string {
  return decoded(
    words
      .join('')
      .replace(/ *\n */gu, '\n')
      .replace(/ {2,}/gu, ' ')
      .trim(),
  ).replace(/\u00a0/gu, ' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  yen: '¥',
  copy: '©',
  deg: '°',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
