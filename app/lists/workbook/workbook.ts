import { type ImportProblem, type PictureLoss } from '../problems.ts';
import { type TableCell, type TableRow } from '../tableRow.ts';
import { type ImportLimits } from '../tableSource.ts';
import { type Result } from '../../../core/result.ts';

/** What a file turned out to be, whatever its name says. */
export type WorkbookFormat = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'xml' | 'html';

/** A sheet that people see, and its first rows, in which its headings stand. */
export type SheetHead = { readonly name: string; readonly head: readonly TableRow[] };

export type ReadSheet = {
  readonly name: string;
  /** Filled rows that people see, in order. */
  readonly rows: readonly TableRow[];
  /** Filled rows that are hidden; they are not read. */
  readonly hiddenRows: number;
  /** Headings, else letters, of filled columns that are hidden; they are not read. */
  readonly hiddenColumns: readonly string[];
  /** Pictures that could not be taken, by the row they stand in, and why. */
  readonly lostPictures: readonly LostPicture[];
};

export type LostPicture = { readonly row: number; readonly why: PictureLoss };

export type Workbook = {
  readonly format: WorkbookFormat;
  /** Those that people see, in the order of their tabs. */
  readonly sheets: readonly SheetHead[];
  readonly hiddenSheets: readonly string[];
  readonly sheet: ReadSheet;
};

export type WorkbookAsk = {
  readonly fileName: string;
  /** The sheet's name; null = the first that people see. */
  readonly sheet: string | null;
  readonly limits: ImportLimits;
};

/** Reads a workbook's bytes. Here, or in a thread of its own that is ended when it takes too long (node/tables). */
export type ReadWorkbook = (bytes: Uint8Array, ask: WorkbookAsk) => Promise<Result<Workbook, ImportProblem>>;

/** Why a workbook cannot be read, thrown inside its readers and given as a failure at their door. */
export class ReadFault extends Error {
  readonly found: ImportProblem;
  constructor(found: ImportProblem) {
    super(found.code);
    this.found = found;
  }
}

/** From row and column to row and column, both counted from 0 and both within. */
export type Range = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

type GridPicture = {
  readonly row: number;
  readonly column: number;
  readonly bytes: Uint8Array;
  readonly name: string;
};

/** A sheet as its file holds it, before merges and hidden parts are taken into account. Counted from 0. */
export type Grid = {
  readonly rows: Map<number, TableCell[]>;
  readonly merges: Range[];
  readonly hiddenRows: Set<number>;
  /** First and last column of each hidden run. */
  readonly hiddenColumns: (readonly [number, number])[];
  readonly pictures: GridPicture[];
  readonly lost: LostPicture[];
  /** Cells that were put in. */
  filled: number;
};

export function emptyGrid(): Grid {
  return {
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    pictures: [],
    lost: [],
    filled: 0,
  };
}

/** A sheet of an opened workbook. `read` gives the whole, or only what comes before `rows` filled rows. */
export type OpenedSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** Chart sheets and dialogs hold no cells. */
  readonly isTable: boolean;
  readonly read: (firstRows: number | null) => Result<Grid, ImportProblem>;
};

export type OpenedWorkbook = { readonly format: WorkbookFormat; readonly sheets: readonly OpenedSheet[] };
