import { type Problem } from '../../core/problem.ts';

/** Why a DXF file is not read; sentences in app/words/cad.ts. */
export type DxfProblem = Problem<
  | 'dxf-is-dwg'
  | 'dxf-binary'
  | 'dxf-none'
  | 'dxf-broken'
  | 'dxf-empty'
  | 'dxf-too-large'
  | 'dxf-too-many'
  | 'dxf-coding-unknown'
  | 'dxf-cancelled'
>;
