import { problem } from '../../../core/problem.ts';
import { success } from '../../../core/result.ts';
import { type TableCell } from '../tableRow.ts';
import { type ImportLimits } from '../tableSource.ts';
import { putCell } from './grid.ts';
import { shownNumber, shownText } from './numberFormat.ts';
import { emptyGrid, ReadFault, type Grid, type OpenedWorkbook } from './workbook.ts';
import { lineEnds } from './xlsxWords.ts';

/** What of the library's cell is used: value, type, format code, formula. */
type LibraryCell = {
  readonly v?: unknown;
  readonly t?: string;
  readonly z?: string | number;
  readonly f?: string;
};
type LibrarySheet = {
  readonly '!data'?: readonly (readonly (LibraryCell | undefined)[] | undefined)[];
  readonly '!type'?: string;
  readonly '!merges'?: readonly {
    readonly s: { r: number; c: number };
    readonly e: { r: number; c: number };
  }[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[];
};

/**
 * The binary workbooks, .xls (BIFF) and .xlsb, by SheetJS: values and format codes are the library's, what is shown
 * is ours. Pictures in them are not read; where there are some, that is told.
 */
export async function openSheetJs(
  bytes: Uint8Array,
  format: 'xls' | 'xlsb',
  limits: ImportLimits,
): Promise<OpenedWorkbook> {
  const library = await import('@e965/xlsx');
  if (format === 'xls') library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  const book = opened(() =>
    library.read(bytes, {
      type: 'array',
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
      dense: true,
    }),
  );
  const dates1904 = book.Workbook?.WBProps?.date1904 === true;
  const hidden = book.Workbook?.Sheets ?? [];
  const hasPictures = format === 'xls' && holdsPicture(bytes);
  return {
    format,
    sheets: book.SheetNames.map((name, at) => {
      // The library's type leaves out what `dense` gives.
      const sheet = book.Sheets[name] as LibrarySheet | undefined;
      return {
        name,
        isHidden: (hidden[at]?.Hidden ?? 0) !== 0,
        isTable: sheet !== undefined && (sheet['!type'] === undefined || sheet['!type'] === 'sheet'),
        read: () => {
          const grid = gridOf(sheet ?? {}, dates1904, limits);
          if (hasPictures) grid.lost.push({ row: 0, why: 'format' });
          return success(grid);
        },
      };
    }),
  };
}

/** The library throws on what it cannot read, and says the reason in words only. */
function opened<Book>(read: () => Book): Book {
  try {
    return read();
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : '';
    throw new ReadFault(problem(/password|encrypt/iu.test(said) ? 'import-password' : 'import-broken'));
  }
}

function gridOf(sheet: LibrarySheet, dates1904: boolean, limits: ImportLimits): Grid {
  const grid = emptyGrid();
  sheet['!data']?.forEach((row, number) =>
    row?.forEach((cell, column) => {
      const found = cell === undefined || cell === null ? null : cellOf(cell, dates1904);
      if (found !== null) putCell(grid, number, column, found, limits);
    }),
  );
  for (const { s, e } of sheet['!merges'] ?? [])
    grid.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  sheet['!rows']?.forEach((row, number) => {
    if (row?.hidden === true) grid.hiddenRows.add(number);
  });
  sheet['!cols']?.forEach((column, number) => {
    if (column?.hidden === true) grid.hiddenColumns.push([number, number]);
  });
  return grid;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function cellOf({ v, t, z, f }: LibraryCell, dates1904: boolean): TableCell | null {
  const kind = f === undefined ? 'text' : 'formula';
  const code = typeof z === 'string' ? z : 'General';
  switch (t) {
    case 'n': {
      if (typeof v !== 'number') return null;
      const { text, date } = shownNumber(v, code, dates1904);
      return { text, kind, ...(date === null ? {} : { date }) };
    }
    case 's':
      return { text: shownText(lineEnds(String(v ?? '')), code), kind };
    case 'b':
      return { text: v === true ? 'TRUE' : 'FALSE', kind };
    case 'e':
      return { text: ERRORS[Number(v)] ?? '#VALUE!', kind: 'error' };
    default:
      return f === undefined ? null : { text: '', kind: 'formula-without-value' };
  }
}

/** A PNG's or JPEG's first bytes anywhere in the file; sectors may cut a picture, but not these. */
function holdsPicture(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    whole.includes('89504e470d0a1a0a', 0, 'hex') ||
    whole.includes('ffd8ffe0', 0, 'hex') ||
    whole.includes('ffd8ffe1', 0, 'hex')
  );
}
