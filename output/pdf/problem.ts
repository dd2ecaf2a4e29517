import { type Problem } from '../../core/problem.ts';

export const PRINT_PROBLEMS = [
  /** A side of the sheet is longer than a page may be: {width, height, limit} mm, {times} of a reduced file that would fit. */
  'sheet-too-large',
  /** Trim under the smallest page (3 pt): {width, height} mm. */
  'sheet-too-small',
  /** An ink lays on more than the press takes: {ink, sum, limit} in percent. */
  'ink-sum',
  /** A spot name that is not plain ASCII, or that PDF or cutters reserve: {name}. */
  'spot-name',
  /** Two inks have one spot name and different substitutes: {name}. */
  'spot-conflict',
  /** A picture whose asset was not handed in: {asset}. */
  'picture-missing',
  /** A picture with too few pixels for its size: {asset, dpi, least}. */
  'picture-too-coarse',
  /** A picture whose samples do not fill it: {asset}. */
  'picture-broken',
] as const;

export type PrintProblem = Problem<(typeof PRINT_PROBLEMS)[number]>;

export const PICTURE_PROBLEMS = [
  /** Not a picture of its kind, a broken one, or one of more pixels than are taken: {mediaType}. */
  'picture-unreadable',
  /** Neither PNG nor JPEG by its contents: {bytes}. */
  'picture-not-a-picture',
  /** Ends before its last row: {mediaType}. */
  'picture-broken-off',
] as const;
export type PictureProblem = Problem<(typeof PICTURE_PROBLEMS)[number]>;
