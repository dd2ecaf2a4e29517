/** Why one cell cannot be taken. Its row is left out, the others are kept. */
export const CELL_PROBLEMS = [
  'cell-missing',
  'cell-too-long',
  'cell-choice',
  'cell-no-field',
  'cell-no-room',
  'cell-no-person',
  'cell-no-admission',
  'cell-size',
  'cell-size-unit',
  'cell-count',
  'cell-date',
  'cell-control',
  'cell-formula',
  'cell-error',
  'cell-judge',
  'cell-judge-column',
] as const;
export type CellProblemCode = (typeof CELL_PROBLEMS)[number];
