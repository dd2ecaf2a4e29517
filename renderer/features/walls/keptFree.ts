import { type FaceArea } from '../../../core/plan/wallFaces.ts';
import { type WallArea } from '../../../core/project/honour.ts';

const WHAT = { door: 'door', passage: 'door', window: 'window', column: 'column', gap: 'other' } as const;

/** What the plan shows of a wall, as a place where nothing may hang. */
export function keptFree({ what, ...area }: FaceArea): WallArea {
  return { ...area, what: WHAT[what] };
}
