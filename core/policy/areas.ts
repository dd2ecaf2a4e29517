import { type Project } from '../project/project.ts';
import { type SquareMetres } from '../units/length.ts';

/** 建筑面积 (outer faces), 轴线面积, 使用面积 (inner faces). The policy does not say which counts (requirement AREA-3). */
export const AREA_BASES = ['building', 'axis', 'usable'] as const;
export type AreaBasis = (typeof AREA_BASES)[number];

/** Exact areas of a centre; null = not known. Outdoor ground is always its own figure and never counts. */
export type Areas = Readonly<Record<AreaBasis | 'outdoor', SquareMetres | null>>;

/** The areas that somebody measured, for a centre whose plan is not drawn. */
export function measuredAreas(project: Project): Areas {
  const { building, axis, usable, outdoor } = project.areas;
  return { building: building ?? null, axis: axis ?? null, usable: usable ?? null, outdoor: outdoor ?? null };
}
