import { type Problem } from '../../core/problem.ts';

/** Why a DXF file is not read; sentences in app/words/cad.ts. */
export type DxfProblem = Problem<
  | 'dxf-is-dwg'
  | 'dxf-binary'
  | 'dxf-none'
  | 'dxf-broken'
  /** A section without a name. */
  | 'dxf-section-unnamed'
  /** A group or an entry where nothing like it can stand. */
  | 'dxf-misplaced'
  /** A block definition that is not closed. */
  | 'dxf-block-open'
  | 'dxf-empty'
  | 'dxf-too-large'
  | 'dxf-too-many'
  | 'dxf-coding-unknown'
  | 'dxf-cancelled'
>;
