import { type AreaDoubt } from './areaDoubts.ts';
import { type Project } from '../project/project.ts';
import { type SquareMetres } from '../units/length.ts';
import { type Areas, type PlanAreas, planAreas } from './areas.ts';

type Bases = {
  readonly building: SquareMetres;
  readonly axis: SquareMetres;
  readonly usable: SquareMetres;
  readonly outdoor: SquareMetres;
};

/** What `paijiang areas --json` gives, m². A room without a name has the id of its space and an empty name. */
export type AreaReport = {
  readonly levels: readonly (Bases & {
    readonly name: string;
    readonly rooms: readonly { readonly id: string; readonly name: string; readonly usable: SquareMetres }[];
  })[];
  readonly total: Bases;
  /** Why and where areas could not be computed (FLOOR-15): their figures are null in JSON. */
  readonly doubts: readonly AreaDoubt[];
};

/** The areas of the project's current variant; undefined where no plan is drawn. */
export function areaReport({ plan, rooms }: Project): AreaReport | undefined {
  if (plan === null) return undefined;
  const areas: PlanAreas = planAreas(plan);
  const names = new Map(rooms.map(({ id, name }) => [id, name.zh]));
  return {
    levels: areas.levels.map((level) => ({
      name: level.level.name,
      ...bases(level),
      rooms: level.spaces
        .filter(({ space }) => space.use === 'room')
        .map(({ space, usable }) => ({
          id: space.room ?? space.id,
          name: space.room === null ? '' : (names.get(space.room) ?? ''),
          usable,
        })),
    })),
    total: bases(areas.total),
    doubts: areas.doubts,
  };
}

function bases({ building, axis, usable, outdoor }: Areas): Bases {
  return { building, axis, usable, outdoor };
}
