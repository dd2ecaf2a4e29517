import { type Level } from '../project/plan/level.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Space } from '../project/plan/space.ts';
import { type SquareMetres } from '../units/length.ts';
import { type AreaDoubt, areaDoubts } from './areaDoubts.ts';
import { facesOfLevel, spacesOfFaces } from './levelFaces.ts';
import { measureLevel } from './measureLevel.ts';

/** 使用面积 and 轴线面积 of one space. */
export type SpaceAreas = {
  readonly space: Space;
  readonly usable: SquareMetres;
  readonly axis: SquareMetres;
};

/** Exact to 10⁻⁸ m²; show them with `shownArea` (FLOOR-12). */
export type Areas = {
  /** 建筑面积 */
  readonly building: SquareMetres;
  /** 轴线面积 */
  readonly axis: SquareMetres;
  /** 使用面积 */
  readonly usable: SquareMetres;
  /** Bodies of walls inside the building's outline. */
  readonly walls: SquareMetres;
  /** Sections of columns that stand clear of the walls. */
  readonly columns: SquareMetres;
  /** 室外场地 */
  readonly outdoor: SquareMetres;
};

/** Where there are doubts (FLOOR-15), every figure is NaN: it is shown as none, and nobody may judge it. */
export type LevelAreas = Areas & {
  readonly level: Level;
  readonly spaces: readonly SpaceAreas[];
  readonly doubts: readonly AreaDoubt[];
};

export type PlanAreas = {
  readonly levels: readonly LevelAreas[];
  /** NaN where a level has doubts. */
  readonly total: Areas;
  /** Of all levels. */
  readonly doubts: readonly AreaDoubt[];
};

/** Areas of one variant of the plan: the current one unless another is named. */
export function planAreas(plan: Plan, variant: string = plan.current): PlanAreas {
  const levels = plan.levels
    .filter((level) => level.variant === variant)
    .sort((p, q) => p.storey - q.storey)
    .map((level) => levelAreas(plan, level));
  const sum = (basis: keyof Areas): SquareMetres =>
    tidied(levels.reduce((total, level) => total + level[basis], 0) * 1e6);
  return {
    levels,
    doubts: levels.flatMap(({ doubts }) => doubts),
    total: {
      building: sum('building'),
      axis: sum('axis'),
      usable: sum('usable'),
      walls: sum('walls'),
      columns: sum('columns'),
      outdoor: sum('outdoor'),
    },
  };
}

/** Areas of one level. */
export function levelAreas(plan: Plan, level: Level): LevelAreas {
  const faces = facesOfLevel(plan.walls, level.id);
  const spaces = spacesOfFaces(
    faces,
    plan.spaces.filter((space) => space.level === level.id),
  );
  const indoor = (face: number): boolean => (spaces[face]?.use ?? 'room') === 'room';
  const measured = measureLevel(faces, indoor, {
    columns: plan.columns.filter((column) => column.level === level.id),
    outdoors: plan.outdoors.filter((outdoor) => outdoor.level === level.id),
  });
  const doubts = areaDoubts(level.id, faces, measured);
  const tidy = doubts.length === 0 ? tidied : (): SquareMetres => NaN;
  return {
    level,
    doubts,
    building: tidy(measured.building),
    axis: tidy(total(measured.axis)),
    usable: tidy(total(measured.usable)),
    walls: tidy(measured.walls),
    columns: tidy(total(measured.columns)),
    outdoor: tidy(measured.outdoor),
    spaces: spaces.flatMap((space, face): SpaceAreas[] =>
      space === undefined
        ? []
        : [{ space, usable: tidy(measured.usable[face] ?? 0), axis: tidy(measured.axis[face] ?? 0) }],
    ),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** mm² to m², without the noise of the last binary digits: a hall of exactly 200 m² is not 199.99999999999997. */
function tidied(squareMm: number): SquareMetres {
  return Math.round(squareMm * 100) / 1e8 + 0;
}
