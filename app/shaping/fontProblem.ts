import { type Problem } from '../../core/problem.ts';

/** @internal */
export const FONT_PROBLEMS = [
  /** A face that comes with the program is not where its package should be: {key, file}. */
  'font-not-installed',
  /** The file is not the one that the list or the project names: {key, file}. */
  'font-changed',
  /** No file at the path, or not to be read: {file}. */
  'font-file-missing',
  /** Not a TrueType or OpenType font with outlines: {file}. */
  'font-not-readable',
  /** The maker forbids embedding without his leave (OS/2 fsType, restricted licence): {file, family}. */
  'font-restricted',
  /** The maker allows pictures of the letters only (OS/2 fsType, bitmap embedding only): {file, family}. */
  'font-bitmap-only',
] as const;

export type FontProblem = Problem<(typeof FONT_PROBLEMS)[number]>;
