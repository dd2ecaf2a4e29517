import { type Point } from '../geometry/point.ts';
import { type Problem, problem } from '../problem.ts';

/** What somebody should know about an import: what was assumed, mended or left out. Sentences in app/words/cad.ts. */
export type CadFinding = Problem<
  | 'no-wall-lines'
  | 'too-many-lines'
  | 'moved'
  | 'lines-unpaired'
  | 'third-lines'
  | 'faces-unclear'
  | 'faces-askew'
  | 'ends-loose'
  | 'ends-stretched'
  | 'columns-joined'
  | 'columns-odd'
  | 'steps-joined'
  | 'opening-homeless'
  | 'lines-homeless'
  | 'openings-from-lines'
  | 'openings-doubtful'
  | 'opening-on-joint'
  | 'openings-overlap'
  | 'passages-from-gaps'
  | 'heights-assumed'
  | 'fillings-unused'
  | 'out-of-plan'
  | 'aligned-axes'
  | 'aligned-stairs'
  | 'aligned-corners'
  | 'aligned-box'
  | 'aligned-kept'
  | 'storeys-several'
  | 'storeys-assumed'
  | 'storey-taken'
  | 'region-cuts'
  | 'name-outside'
  | 'names-several'
  | 'area-differs'
  | 'no-rooms'
  | 'names-open'
  | 'coding-guessed'
  | 'coding-contradicted'
  | 'unit-doubted'
  | 'own-edited'
  | 'unit-differs'
> & {
  /** Where on the plan, mm; empty where it is about the whole. */
  readonly at: readonly Point[];
};

export function cadFinding(
  code: CadFinding['code'],
  data: CadFinding['data'],
  at: readonly Point[] = [],
): CadFinding {
  return { ...problem(code, data), at };
}
