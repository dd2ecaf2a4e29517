import exceljs from 'exceljs';
import { type AssetKey } from '../../core/drawing/drawing.ts';
import { type Cell, type Table } from '../../core/report/table.ts';
import { unreachable } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';

/** A photo made small enough for a cell. Pixels. */
export type Thumbnail = {
  readonly bytes: Uint8Array;
  readonly kind: 'jpeg' | 'png';
  readonly width: number;
  readonly height: number;
};

export type TableXlsxAsk = {
  /** Name of the sheet, at most 31 characters, without \ / ? * [ ] : */
  readonly sheet: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly day: string;
  /** Footer with &P and &N for page and pages. */
  readonly footer: string;
  readonly thumbnail: (asset: AssetKey) => Thumbnail | null;
};

/** Song as Windows and macOS offices have it; LibreOffice puts its own Song in its place. */
const FONT = '宋体';
const HAIR = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BORDER = { top: HAIR, left: HAIR, bottom: HAIR, right: HAIR };
/** Pixels and points of a photo's row. */
const PHOTO = { width: 96, height: 72, row: 60 } as const;

/**
 * Writes a table as a workbook of one sheet: head frozen and filtered, repeated on every printed page, all
 * columns on one page's width. Texts are string cells, so one that begins with = + - @ stays a text.
 */
export async function tableXlsx(table: Table, ask: TableXlsxAsk): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const made = new Date(`${ask.day}T00:00:00Z`);
  Object.assign(book, {
    creator: 'Paijiang',
    lastModifiedBy: 'Paijiang',
    created: made,
    modified: made,
    title: table.title,
  });
  const headRow = 2 + table.lines.length;
  const sheet = book.addWorksheet(ask.sheet, {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: 0, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: ask.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headRow}:${headRow}`,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: ask.footer },
  });
  sheet.columns = table.columns.map((column) => ({ width: characters(column.width) }));
  const last = table.columns.length;
  spread(sheet, 1, last, table.title, { size: 18, bold: true, align: 'center', height: 34 });
  table.lines.forEach((line, at) =>
    spread(sheet, 2 + at, last, line, { size: 10, bold: false, align: 'left', height: 18 }),
  );
  writeHead(sheet, headRow, table);
  for (const [at, row] of table.rows.entries()) writeRow(book, sheet, headRow + 1 + at, row, table, ask);
  const lastRow = headRow + table.rows.length;
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: Math.max(headRow, lastRow), column: last },
  };
  table.notes.forEach((note, at) =>
    spread(sheet, lastRow + 1 + at, last, note, { size: 9, bold: false, align: 'left', height: 16 }),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Excel measures columns in characters of its default font, about 1.9 mm each. */
function characters(width: Mm): number {
  return Math.round((width / 1.9) * 10) / 10;
}

type Spread = {
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'center';
  readonly height: number;
};

function spread(sheet: exceljs.Worksheet, row: number, last: number, text: string, style: Spread): void {
  sheet.mergeCells(row, 1, row, last);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: FONT, size: style.size, bold: style.bold };
  cell.alignment = { horizontal: style.align, vertical: 'middle', wrapText: style.align === 'left' };
  sheet.getRow(row).height = style.height;
}

function writeHead(sheet: exceljs.Worksheet, at: number, table: Table): void {
  table.columns.forEach((column, index) => {
    const cell = sheet.getCell(at, index + 1);
    cell.value = column.heading;
    cell.font = { name: FONT, size: 10.5, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0EF' } };
    cell.border = BORDER;
  });
  sheet.getRow(at).height = 32;
}

function writeRow(
  book: exceljs.Workbook,
  sheet: exceljs.Worksheet,
  at: number,
  row: readonly Cell[],
  table: Table,
  ask: TableXlsxAsk,
): void {
  let height = 18;
  table.columns.forEach((column, index) => {
    const value = row[index] ?? { kind: 'empty' };
    const cell = sheet.getCell(at, index + 1);
    cell.font = { name: value.kind === 'mongolian' ? 'Mongolian Baiti' : FONT, size: 10.5 };
    cell.border = BORDER;
    cell.alignment = { horizontal: ALIGN[column.align], vertical: 'middle', wrapText: true };
    if (value.kind === 'mongolian') {
      // Turned down, the line reads as a Mongolian column does.
      cell.alignment = { horizontal: 'center', vertical: 'top', textRotation: -90, wrapText: true };
      height = Math.max(height, 96);
    }
    if (value.kind === 'picture') {
      const photo = ask.thumbnail(value.asset);
      if (photo !== null) {
        placePhoto(book, sheet, photo, at, index);
        height = Math.max(height, PHOTO.row);
      }
    } else {
      writeValue(cell, value);
    }
    if (value.kind === 'text')
      height = Math.max(height, 15 * linesOf(value.text, characters(column.width)) + 3);
  });
  sheet.getRow(at).height = Math.min(height, 400);
}

const ALIGN = { left: 'left', centre: 'center', right: 'right' } as const;

function writeValue(cell: exceljs.Cell, value: Exclude<Cell, { kind: 'picture' }>): void {
  switch (value.kind) {
    case 'empty':
      return;
    case 'text':
    case 'mongolian':
      cell.value = storable(value.text);
      cell.numFmt = '@';
      return;
    case 'number':
      cell.value = value.value;
      cell.numFmt = value.digits === 0 ? '0' : `0.${'0'.repeat(value.digits)}`;
      return;
    case 'day':
      cell.value = new Date(`${value.day}T00:00:00Z`);
      cell.numFmt = 'yyyy-mm-dd';
      return;
    default:
      unreachable(value);
  }
}

/** XML knows no controls but tab and line ends, and a cell no more than 32,767 characters. */
function storable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd').slice(0, 32_000);
}

function linesOf(text: string, width: number): number {
  const wide = [...text].reduce((sum, character) => sum + (/[\u2e80-\uffff]/u.test(character) ? 2 : 1), 0);
  return Math.max(1, Math.ceil((wide * 1.08) / Math.max(2, width - 1)));
}

function placePhoto(
  book: exceljs.Workbook,
  sheet: exceljs.Worksheet,
  photo: Thumbnail,
  row: number,
  column: number,
): void {
  // The library's own Buffer type differs from Node's by name only.
  const buffer = Buffer.from(photo.bytes) as unknown as exceljs.Buffer;
  const image = book.addImage({ buffer, extension: photo.kind });
  const scale = Math.min(PHOTO.width / photo.width, PHOTO.height / photo.height);
  sheet.addImage(image, {
    tl: { col: column + 0.06, row: row - 1 + 0.06 },
    ext: { width: photo.width * scale, height: photo.height * scale },
    editAs: 'oneCell',
  });
}
