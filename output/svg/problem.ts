import { type Problem } from '../../core/problem.ts';

export const SVG_PROBLEMS = [
  /** A picture whose asset was not handed in: {asset}. */
  'picture-missing',
  /** A cutter needs contours, and a picture has none: {asset}. */
  'picture-cannot-be-cut',
  /** A dashed line has no single contour: {ink}. */
  'dash-cannot-be-cut',
] as const;

export type SvgProblem = Problem<(typeof SVG_PROBLEMS)[number]>;
