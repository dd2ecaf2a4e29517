import { type Problem } from '../../core/problem.ts';

/** Why a text cannot be set. Each stops the export of its sign. */
export type TypesetProblem = Problem<
  | 'missing-glyph'
  | 'face-missing'
  | 'face-unfit'
  | 'private-use'
  | 'broken-text'
  | 'script-mismatch'
  | 'format-character'
  | 'does-not-fit'
  | 'plate-too-small'
  | 'words-missing'
  | 'size-outside-template'
  | 'emblem-missing'
  | 'table-too-wide'
  | 'table-too-long'
  | 'nothing-to-show'
  | 'qr-too-long'
  | 'wall-missing'
  | 'facade-missing'
  | 'facade-crowded'
  | 'artwork-too-coarse'
  | 'contour-of-picture'
>;

/** What a person should look at, without stopping the work. */
export type TypesetNote = Problem<
  | 'suffix-space'
  | 'normalised'
  | 'size-ratio'
  | 'ends-apart'
  | 'letters-small'
  | 'board-roomy'
  | 'board-open'
  | 'board-crowded'
  | 'floors-by-number'
  | 'plate-crowded'
  | 'plate-full'
  | 'mongolian-missing'
  | 'chinese-only'
  | 'phone-doubtful'
  | 'honours-unplaced'
  | 'honours-lost'
  | 'photo-cut'
  | 'wall-changed'
  | 'title-apart'
  | 'captions-on-seams'
  | 'hooks-on-seams'
  | 'artwork-coarse'
  | 'artwork-rgb'
  | 'artwork-spots'
  | 'emblem-paint'
  | 'ink-heavy'
  | 'ink-faint'
>;

export type Noted<Value> = { readonly value: Value; readonly notes: readonly TypesetNote[] };
