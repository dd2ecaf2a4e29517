import { type Problem } from '../../core/problem.ts';

export const PNG_PROBLEMS = [
  /** More pixels a side than the painter can: {width, height, limit} pixels at {dpi}; {fitting} dpi would do. */
  'png-too-large',
] as const;
export type PngProblem = Problem<(typeof PNG_PROBLEMS)[number]>;
