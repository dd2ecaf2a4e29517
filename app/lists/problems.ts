import { type Problem } from '../../core/problem.ts';
import { type CellProblemCode } from '../cells/cellProblem.ts';

/** Why a whole list cannot be read. Nothing of it is taken then. @internal */
export const IMPORT_PROBLEMS = [
  'import-empty',
  'import-too-large',
  'import-not-a-table',
  'import-encoding',
  'import-nul',
  'import-quote',
  'import-cell-too-long',
  'import-too-many-columns',
  'import-too-many-rows',
  'import-zip-broken',
  'import-zip-bomb',
  'import-zip-encrypted',
  'import-broken',
  'import-password',
  'import-web-archive',
  'import-numbers',
  'import-nul-cell',
  'import-too-many-cells',
  'import-too-slow',
  'import-all-hidden',
  'import-sheet-unknown',
  'import-sheet-hidden',
  'import-no-sheet',
  'import-no-header',
  'import-column-missing',
  'import-column-twice',
  'import-mapping-unknown',
  'import-stopped',
] as const;
export type ImportProblem = Problem<(typeof IMPORT_PROBLEMS)[number]>;

/** A cell that could not be taken, by the row number that the table program shows and the column's heading. */
export type CellProblem = {
  readonly row: number;
  /** The column's own name, whatever the list calls it. */
  readonly key: string;
  readonly column: string;
  readonly code: CellProblemCode;
  readonly value: string;
};

/** Why a picture of a sheet cannot be taken. */
export const PICTURE_LOSSES = ['missing', 'kind', 'linked', 'second', 'format'] as const;
export type PictureLoss = (typeof PICTURE_LOSSES)[number];
