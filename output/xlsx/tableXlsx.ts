import { strToU8, zipSync } from 'fflate';
import { type AssetKey } from '../../core/drawing/drawing.ts';
import { type Entry } from '../../core/report/paper.ts';
import { headSpans, type Cell, type Table } from '../../core/report/table.ts';
import { unreachable } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import {
  CellLooks,
  columnName,
  contentTypesXml,
  CORE_PROPERTIES,
  corePropertiesXml,
  drawingXml,
  relationsXml,
  sheetXml,
  workbookXml,
  xmlText,
  type CellLook,
  type PlacedPicture,
} from './xlsxParts.ts';

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
  readonly paper: 'A4' | 'A3';
  readonly day: string;
  /** Footer with &P and &N for page and pages. */
  readonly footer: string;
  readonly thumbnail: (asset: AssetKey) => Thumbnail | null;
  /** Room of a picture in its cell, pixels; absent = as photos have it. */
  readonly pictures?: PictureRoom;
};

/** Pixels. */
type PictureRoom = { readonly width: number; readonly height: number };

/** Song as Windows and macOS offices have it; LibreOffice puts its own Song in its place. */
const FONT = '宋体';
/** Letters of a cell, points; a day needs so many characters, or the table program shows ### for it. */
const LETTERS = 10.5;
const DAY_CHARACTERS = 12;
/** Points of a pixel at 96 dpi, and of what a row has over its picture. */
const POINT = 0.75;
const PICTURE_MARGIN = 6;
/** Width of a character of the default font. */
const CHARACTER: Mm = 1.9;
/** Pixels and points of a photo's row. */
const PHOTO: PictureRoom = { width: 96, height: 72 };
/** EMU in a pixel at 96 dpi. */
const EMU = 9525;
/** ECMA-376, ST_PaperSize. */
const PAPER = { A4: 9, A3: 8 } as const;

/**
 * Writes a table as a workbook of one sheet: head frozen and filtered, repeated on every printed page, all
 * columns on one page's width. Texts are string cells, so one that begins with = + - @ stays a text. The same
 * table gives the same bytes.
 */
export async function tableXlsx(given: Table, ask: TableXlsxAsk): Promise<Uint8Array> {
  const looks = new CellLooks();
  const table = { ...given, columns: widened(given) };
  const spans = headSpans(table.columns);
  const headRows = spans.some(({ group }) => group !== null) ? 2 : 1;
  // Title, lines, the entries of a paper, and then the head of one row or two.
  const headTop = 2 + table.lines.length + (table.frame === undefined ? 0 : 1);
  const headRow = headTop + headRows - 1;
  const sheetWidth = table.columns.reduce((sum, { width }) => sum + characters(width), 0);
  const last = columnName(Math.max(0, table.columns.length - 1));
  const lastRow = headRow + table.rows.length;
  const merges: string[] = [];
  const photos: Photo[] = [];
  const spread = (row: number, text: string, style: Spread): string => {
    if (table.columns.length > 1) merges.push(`A${row}:${last}${row}`);
    const look = looks.numberOf({
      ...PLAIN,
      size: style.size,
      bold: style.bold,
      horizontal: style.align,
      wrap: true,
    });
    const lines = linesOf(text, sheetWidth, style.size);
    return rowXml(row, Math.min(400, style.height + (lines - 1) * style.size * 1.5), [
      textCell(row, 0, look, text),
    ]);
  };
  const { frame } = table;
  const rows = [
    spread(1, table.title, { size: 18, bold: true, align: 'center', height: 34 }),
    ...table.lines.map((line, at) =>
      spread(2 + at, line, { size: LETTERS, bold: false, align: 'left', height: 18 }),
    ),
    ...(frame === undefined
      ? []
      : [spread(headTop - 1, entriesText(frame.head), { size: 11, bold: false, align: 'left', height: 22 })]),
    ...(headRows === 2 ? [groupsXml(headTop, table, looks, merges)] : []),
    headXml(headRow, table, looks),
    ...table.rows.map((row, at) => bodyXml(headRow + 1 + at, headRow + 1, row, table, ask, looks, photos)),
    ...table.notes.map((note, at) =>
      spread(lastRow + 1 + at, note, { size: LETTERS, bold: false, align: 'left', height: 18 }),
    ),
    ...(frame === undefined
      ? []
      : [
          // 130 points: 46 mm, room for a round seal of 42 mm.
          spread(lastRow + 1 + table.notes.length, entriesText([...frame.hands, ...frame.seal]), {
            size: 12,
            bold: false,
            align: 'left',
            height: 130,
          }),
        ]),
  ];
  const filter = `A${headRow}:${last}${Math.max(headRow, lastRow)}`;
  const hasDrawing = photos.length > 0;
  const images = [...new Set(photos.map(({ photo }) => photo))];
  const nameOf = (photo: Thumbnail) => `image${images.indexOf(photo) + 1}.${photo.kind}`;
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(hasDrawing),
    '_rels/.rels': relationsXml([
      { type: 'officeDocument', target: 'xl/workbook.xml' },
      { type: CORE_PROPERTIES, target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': corePropertiesXml(table.title, ask.day),
    'xl/workbook.xml': workbookXml(ask.sheet, { from: headTop, to: headRow }, filter),
    'xl/_rels/workbook.xml.rels': relationsXml([
      { type: 'worksheet', target: 'worksheets/sheet1.xml' },
      { type: 'styles', target: 'styles.xml' },
    ]),
    'xl/worksheets/sheet1.xml': sheetXml({
      columns: table.columns.map(({ width }) => characters(width)),
      rows,
      headRow,
      filter,
      merges,
      paperSize: PAPER[ask.paper],
      orientation: ask.orientation,
      footer: ask.footer,
      hasDrawing,
      isLocked: table.columns.some(({ fill }) => fill === true),
    }),
    'xl/styles.xml': looks.xml(),
    ...(hasDrawing
      ? {
          'xl/worksheets/_rels/sheet1.xml.rels': relationsXml([
            { type: 'drawing', target: '../drawings/drawing1.xml' },
          ]),
          'xl/drawings/drawing1.xml': drawingXml(photos),
          'xl/drawings/_rels/drawing1.xml.rels': relationsXml(
            photos.map(({ photo }) => ({ type: 'image', target: `../media/${nameOf(photo)}` })),
          ),
        }
      : {}),
  };
  const parts: Record<string, Uint8Array> = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, strToU8(text)]),
  );
  for (const photo of images) parts[`xl/media/${nameOf(photo)}`] = photo.bytes;
  // The format's first day: a zip's own clock would give other bytes each time.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Columns as wide as the workbook's own letters need them. */
function widened({ columns, rows, letters = LETTERS }: Table): Table['columns'] {
  return columns.map((column, at) => {
    const width = (column.width * LETTERS) / letters;
    const hasDay = rows.some((row) => row[at]?.kind === 'day');
    return { ...column, width: hasDay ? Math.max(width, DAY_CHARACTERS * CHARACTER) : width };
  });
}

/** Table programs measure columns in characters of the default font. */
function characters(width: Mm): number {
  return Math.round((width / CHARACTER) * 10) / 10;
}

type Spread = {
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'center';
  readonly height: number;
};

type Photo = PlacedPicture & { readonly photo: Thumbnail };

const PLAIN: CellLook = {
  font: FONT,
  size: LETTERS,
  bold: false,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  turned: false,
  border: false,
  shade: false,
  open: false,
  format: null,
};

/** `height` in points. */
function rowXml(row: number, height: number, cells: readonly string[]): string {
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

function textCell(row: number, column: number, look: number, text: string): string {
  const at = `${columnName(column)}${row}`;
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** 编号：＿＿＿＿　　填报单位：某嘎查: entries in a row; an empty one is a line for a hand. */
function entriesText(entries: readonly Entry[]): string {
  return entries.map(([label, value]) => `${label}${value === '' ? '＿'.repeat(8) : value}`).join('　　　　');
}

/** The upper row of a head of two: groups over their columns; a column without one reaches down into the lower row. */
function groupsXml(row: number, table: Table, looks: CellLooks, merges: string[]): string {
  const look = looks.numberOf({ ...PLAIN, bold: true, horizontal: 'center', border: true, shade: true });
  const cells = headSpans(table.columns).flatMap(({ from, count, group }) => {
    const end = columnName(from + count - 1);
    if (group === null) merges.push(`${columnName(from)}${row}:${end}${row + 1}`);
    else if (count > 1) merges.push(`${columnName(from)}${row}:${end}${row}`);
    const words = group ?? table.columns[from]?.heading ?? '';
    return Array.from({ length: count }, (_, at) => textCell(row, from + at, look, at === 0 ? words : ''));
  });
  return rowXml(row, 22, cells);
}

function headXml(row: number, table: Table, looks: CellLooks): string {
  const look = looks.numberOf({ ...PLAIN, bold: true, horizontal: 'center', border: true, shade: true });
  const height = Math.max(
    32,
    ...table.columns.map(({ heading, width }) => 15 * linesOf(heading, characters(width)) + 4),
  );
  return rowXml(
    row,
    height,
    table.columns.map(({ heading }, at) => textCell(row, at, look, heading)),
  );
}

function bodyXml(
  at: number,
  firstRow: number,
  row: readonly Cell[],
  table: Table,
  ask: TableXlsxAsk,
  looks: CellLooks,
  photos: Photo[],
): string {
  const isSum = table.sums?.has(at - firstRow) === true;
  const isToFill = table.columns.some(({ fill }) => fill === true);
  let height = 18;
  const cells = table.columns.map((column, index) => {
    const value = row[index] ?? { kind: 'empty' };
    const plain: CellLook = {
      ...PLAIN,
      border: true,
      open: column.fill === true,
      // What stays white is to be filled.
      shade: column.fill !== true && isToFill,
      horizontal: ALIGN[column.align],
      ...(isSum ? { bold: true, shade: true } : {}),
    };
    if (value.kind === 'mongolian') height = Math.max(height, 96);
    if (value.kind === 'text')
      height = Math.max(height, 15 * linesOf(value.text, characters(column.width)) + 3);
    if (value.kind === 'picture') {
      const photo = ask.thumbnail(value.asset);
      if (photo !== null) {
        const room = ask.pictures ?? PHOTO;
        const put = placed(photo, at, index, { characters: characters(column.width), room });
        photos.push(put);
        // Of upright letters as tall as they are; of photos all alike.
        const tall = ask.pictures === undefined ? PHOTO.height : put.height / EMU;
        height = Math.max(height, tall * POINT + PICTURE_MARGIN);
      }
    }
    return cellXml(at, index, value, plain, looks);
  });
  return rowXml(at, Math.min(height, 400), cells);
}

const ALIGN = { left: 'left', centre: 'center', right: 'right' } as const;

function cellXml(row: number, column: number, value: Cell, plain: CellLook, looks: CellLooks): string {
  const at = `${columnName(column)}${row}`;
  switch (value.kind) {
    case 'empty':
    case 'picture':
    case 'drawing':
      return `<c r="${at}" s="${looks.numberOf(plain)}"/>`;
    case 'text':
      return textCell(row, column, looks.numberOf({ ...plain, format: '@' }), value.text);
    case 'mongolian': {
      // Turned down, the line reads as a Mongolian column does.
      const look: CellLook = {
        ...plain,
        font: 'Mongolian Baiti',
        horizontal: 'center',
        vertical: 'top',
        turned: true,
        format: '@',
      };
      return textCell(row, column, looks.numberOf(look), value.text);
    }
    case 'number': {
      const format = value.digits === 0 ? '0' : `0.${'0'.repeat(value.digits)}`;
      return `<c r="${at}" s="${looks.numberOf({ ...plain, format })}"><v>${value.value}</v></c>`;
    }
    case 'day': {
      const look = looks.numberOf({ ...plain, format: 'yyyy-mm-dd' });
      return `<c r="${at}" s="${look}"><v>${serialOf(value.day)}</v></c>`;
    }
    default:
      return unreachable(value);
  }
}

/** Days since 1899-12-30, as table programs count them. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Lines that a text takes in a column of `width` characters of the default font (11 points). */
function linesOf(text: string, width: number, size = 11): number {
  const line = Math.max(2, ((width - 1) * 11) / size);
  return text.split('\n').reduce((sum, each) => {
    const wide = [...each].reduce((all, character) => all + (/[\u2e80-\uffff]/u.test(character) ? 2 : 1), 0);
    return sum + Math.max(1, Math.ceil((wide * 1.08) / line));
  }, 0);
}

/** A photo within its cell; `characters`: the column's width. */
function placed(
  photo: Thumbnail,
  row: number,
  column: number,
  { characters: width, room }: { readonly characters: number; readonly room: PictureRoom },
): Photo {
  const scale = Math.min(room.width / photo.width, room.height / photo.height);
  return {
    photo,
    column,
    row: row - 1,
    // 7 pixels to a character.
    columnOffset: Math.round(width * 7 * 0.06 * EMU),
    rowOffset: Math.round(3.6 * 12_700),
    width: Math.round(photo.width * scale * EMU),
    height: Math.round(photo.height * scale * EMU),
  };
}
