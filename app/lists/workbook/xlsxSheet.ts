import { problem } from '../../../core/problem.ts';
import { type TableCell } from '../tableRow.ts';
import { type ImportLimits } from '../tableSource.ts';
import { putCell } from './grid.ts';
import { shownNumber, shownText } from './numberFormat.ts';
import { cellReference, rangeReference } from './references.ts';
import { serialOfIso } from './serialDate.ts';
import { emptyGrid, ReadFault, type Grid } from './workbook.ts';
import { EnoughRead, readXml, type Attributes } from './xmlPart.ts';
import { lineEnds, StringItem, unescaped } from './xlsxWords.ts';

export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly dates1904: boolean;
  readonly limits: ImportLimits;
};

/** A cell that holds a picture: by its id (WPS), or by the number of its rich value (Excel). */
export type PictureCell = {
  readonly row: number;
  readonly column: number;
  readonly id: string | null;
  readonly richValue: number | null;
};

export type SheetParts = {
  readonly grid: Grid;
  readonly pictureCells: readonly PictureCell[];
  /** Relation of the drawing that lies over the sheet. */
  readonly drawing: string | null;
  /** Heights of rows in points, where they are told. */
  readonly heights: ReadonlyMap<number, number>;
};

const DISPIMG = /^=?\s*(?:_xlfn\.)?DISPIMG\s*\(\s*"([^"]+)"/iu;

/**
 * The cells of a worksheet part. Cells and rows without references follow each other; rows may stand in any order.
 * `firstRows`: stops when so many rows have something in them.
 */
export function readSheet(bytes: Uint8Array, context: SheetContext, firstRows: number | null): SheetParts {
  const grid = emptyGrid();
  const pictureCells: PictureCell[] = [];
  const heights = new Map<number, number>();
  const item = new StringItem();
  let drawing: string | null = null;
  let row = -1;
  let column = -1;
  let cell: Attributes | null = null;
  let value: string | null = null;
  let formula: string | null = null;
  let inline: string | null = null;
  let gather: 'v' | 'f' | null = null;
  let inItem = false;

  const endCell = (attributes: Attributes) => {
    const picture = pictureOf(attributes, formula, value);
    if (picture !== null) pictureCells.push({ row, column, ...picture });
    const found = picture === null ? cellOf(attributes, { value, formula, inline }, context) : null;
    if (found !== null) putCell(grid, row, column, found, context.limits);
  };

  readXml(bytes, {
    open: (name, attributes) => {
      if (inItem) return item.open(name);
      switch (name) {
        case 'row': {
          const given = Number(attributes.r);
          row = attributes.r !== undefined && Number.isInteger(given) && given > 0 ? given - 1 : row + 1;
          column = -1;
          if (isOn(attributes.hidden) || attributes.ht === '0') grid.hiddenRows.add(row);
          if (attributes.ht !== undefined) heights.set(row, Number(attributes.ht));
          if (firstRows !== null && grid.rows.size >= firstRows) throw new EnoughRead();
          return;
        }
        case 'c': {
          const place = attributes.r === undefined ? null : cellReference(attributes.r);
          column = place?.column ?? column + 1;
          if (place !== null) row = place.row;
          cell = attributes;
          value = formula = inline = null;
          return;
        }
        case 'v':
        case 'f':
          if (cell === null) return;
          gather = name;
          if (name === 'v') value = '';
          else formula = '';
          return;
        case 'is':
          inItem = cell !== null;
          return;
        case 'col':
          if (isOn(attributes.hidden) || Number(attributes.width ?? 1) === 0) {
            grid.hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
          }
          return;
        case 'mergeCell': {
          const range = rangeReference(attributes.ref ?? '');
          if (range !== null) grid.merges.push(range);
          return;
        }
        case 'drawing':
          drawing = attributes.id ?? null;
          return;
        default:
      }
    },
    close: (name) => {
      if (inItem) {
        if (name !== 'is') return item.close(name);
        inItem = false;
        inline = item.take();
      } else if (name === gather) gather = null;
      else if (name === 'c' && cell !== null) {
        endCell(cell);
        cell = null;
      }
    },
    text: (text) => {
      if (inItem) item.text(text);
      else if (gather === 'v') value += text;
      else if (gather === 'f') formula += text;
    },
  });
  return { grid, pictureCells, drawing, heights };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function pictureOf(
  { t, vm }: Attributes,
  formula: string | null,
  value: string | null,
): { readonly id: string | null; readonly richValue: number | null } | null {
  const id = DISPIMG.exec(formula ?? '')?.[1] ?? (t === 's' ? undefined : DISPIMG.exec(value ?? '')?.[1]);
  if (id !== undefined) return { id, richValue: null };
  // Excel's picture in a cell is an error value with a rich value behind it.
  return vm !== undefined && t === 'e' ? { id: null, richValue: Number(vm) } : null;
}

type CellParts = {
  readonly value: string | null;
  readonly formula: string | null;
  readonly inline: string | null;
};

function cellOf(
  { t, s }: Attributes,
  { value, formula, inline }: CellParts,
  context: SheetContext,
): TableCell | null {
  const code = context.formats[Number(s ?? 0)] ?? 'General';
  const words = (text: string): TableCell => ({
    text: shownText(text, code),
    kind: formula === null ? 'text' : 'formula',
  });
  if (t === 'inlineStr' || (value === null && inline !== null)) return inline === null ? null : words(inline);
  if (t === 'str') {
    if (value === null) return formula === null ? null : { text: '', kind: 'formula-without-value' };
    return words(lineEnds(unescaped(value)));
  }
  if (value === null || value.trim() === '') {
    return formula === null ? null : { text: '', kind: 'formula-without-value' };
  }
  const plain = value.trim();
  switch (t) {
    case 's': {
      const text = context.strings[Number(plain)];
      // A number that the table of strings has not: the file is damaged, and silence would lose a name.
      if (text === undefined) throw new ReadFault(problem('import-zip-broken'));
      return words(text);
    }
    case 'b':
      return { text: plain === '1' || plain === 'true' ? 'TRUE' : 'FALSE', kind: kindOf(formula) };
    case 'e':
      return { text: plain, kind: 'error' };
    case 'd': {
      const serial = serialOfIso(plain, context.dates1904);
      if (serial === null) return words(plain);
      return numberCell(serial, code === 'General' ? ISO : code, formula, context);
    }
    default: {
      const number = Number(plain);
      return Number.isFinite(number) ? numberCell(number, code, formula, context) : words(plain);
    }
  }
}

const ISO = 'yyyy-mm-dd';

function numberCell(
  value: number,
  code: string,
  formula: string | null,
  { dates1904 }: SheetContext,
): TableCell {
  const { text, date } = shownNumber(value, code, dates1904);
  return { text, kind: kindOf(formula), ...(date === null ? {} : { date }) };
}

function kindOf(formula: string | null): 'text' | 'formula' {
  return formula === null ? 'text' : 'formula';
}
