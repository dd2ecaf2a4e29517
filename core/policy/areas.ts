import { type AreaBasis } from '../project/areaBasis.ts';
import { type Project } from '../project/project.ts';
import { type SquareMetres } from '../units/length.ts';

export { AREA_BASES, type AreaBasis } from '../project/areaBasis.ts';

/** The basis that counts for a project: the one chosen in it by a document, else the rulebook's. */
export function basisFor({ areas }: Pick<Project, 'areas'>, rulebooks: AreaBasis): AreaBasis {
  return areas.chosen?.basis ?? rulebooks;
}

/** Exact areas of a centre; null = not known. Outdoor ground is always its own figure and never counts. */
export type Areas = Readonly<Record<AreaBasis | 'outdoor', SquareMetres | null>>;

/** The areas that somebody measured, for a centre whose plan is not drawn. */
export function measuredAreas(project: Project): Areas {
  const { building, axis, usable, outdoor } = project.areas;
  return { building: building ?? null, axis: axis ?? null, usable: usable ?? null, outdoor: outdoor ?? null };
}
