import { areaWithin } from '../geometry/clip.ts';
import { type LabelledRing, overlay } from '../geometry/overlay.ts';
import { type Ring, boxOf, boxesMeet } from '../geometry/point.ts';
import { doubleArea } from '../geometry/ring.ts';
import { type Column } from '../project/plan/column.ts';
import { type Level } from '../project/plan/level.ts';
import { type OutdoorArea } from '../project/plan/outdoor.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Space } from '../project/plan/space.ts';
import { type SquareMetres } from '../units/length.ts';
import {
  type Bodies,
  type InsetFace,
  bodiesOf,
  bodyOfStrip,
  insetRings,
  outlineOf,
  ringsOf,
} from './bodies.ts';
import { anyOverlap, sectionOf } from './columns.ts';
import { type LevelFaces, facesOfLevel, spacesOfFaces } from './levelFaces.ts';

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

export type LevelAreas = Areas & { readonly level: Level; readonly spaces: readonly SpaceAreas[] };

export type PlanAreas = { readonly levels: readonly LevelAreas[]; readonly total: Areas };

/** Areas of one variant of the plan: the current one unless another is named. */
export function planAreas(plan: Plan, variant: string = plan.current): PlanAreas {
  const levels = plan.levels
    .filter((level) => level.variant === variant)
    .sort((p, q) => p.storey - q.storey)
    .map((level) => levelAreas(plan, level));
  const sum = (basis: keyof Areas): SquareMetres =>
    tidy(levels.reduce((total, level) => total + level[basis], 0) * 1e6);
  return {
    levels,
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

/**
 * Areas of one level. The plain way (faces moved to the wall faces) is taken wherever no bodies overlap; the
 * overlay measures everything, slower: tests ask for it to check the plain way.
 */
export function levelAreas(
  plan: Plan,
  level: Level,
  way: 'plain-first' | 'overlay' = 'plain-first',
): LevelAreas {
  const faces = facesOfLevel(plan.walls, level.id);
  const spaces = spacesOfFaces(
    faces,
    plan.spaces.filter((space) => space.level === level.id),
  );
  const columns = plan.columns.filter((column) => column.level === level.id);
  const outdoors = plan.outdoors.filter((outdoor) => outdoor.level === level.id);
  const indoor = (face: number): boolean => (spaces[face]?.use ?? 'room') === 'room';
  const bodies = bodiesOf(faces);
  const outline = outlineOf(faces, indoor);
  const axis = faces.regions.map(({ outer, holes }) => sumOfAreas([outer, ...holes]));
  const plain = way === 'plain-first' && isPlainLevel(bodies, outline, columns);
  const measured = plain
    ? measurePlainly(bodies, outline, axis, columns, indoor)
    : measureByOverlay(faces, bodies, outline, columns, indoor);
  const usable = total(measured.usable);
  const onColumns = total(measured.columns);
  return {
    level,
    building: tidy(measured.building),
    axis: tidy(total(axis.filter((_, face) => indoor(face)))),
    usable: tidy(usable),
    walls: tidy(measured.walls),
    columns: tidy(onColumns),
    outdoor: tidy(outdoorArea(outdoors, outline)),
    spaces: spaces.flatMap((space, face): SpaceAreas[] =>
      space === undefined
        ? []
        : [
            {
              space,
              usable: tidy(measured.usable[face] ?? 0),
              axis: tidy(indoor(face) ? (axis[face] ?? 0) : 0),
            },
          ],
    ),
  };
}

/** All in mm², by face where it is a list. */
type Measured = {
  readonly building: number;
  readonly usable: readonly number[];
  readonly columns: readonly number[];
  readonly walls: number;
};

function isPlainLevel(bodies: Bodies, outline: readonly InsetFace[], columns: readonly Column[]): boolean {
  return (
    [...bodies.rooms, bodies.open, ...outline].every(({ plain }) => plain) &&
    !anyOverlap(columns.map(sectionOf))
  );
}

function measurePlainly(
  bodies: Bodies,
  outline: readonly InsetFace[],
  axis: readonly number[],
  columns: readonly Column[],
  indoor: (face: number) => boolean,
): Measured {
  const onColumns = columnsInFaces(bodies, columns);
  const floors = bodies.rooms.map(({ area }, face) => (indoor(face) ? area : 0));
  const indoorStrips = bodies.rooms.map(({ strips }, face) => (indoor(face) ? strips : 0));
  const outerStrips = outline.map(({ strips }) => strips);
  return {
    building: total(axis.filter((_, face) => indoor(face))) + total(outline.map(widening)),
    usable: floors.map((floor, face) => floor - (indoor(face) ? (onColumns[face] ?? 0) : 0)),
    columns: onColumns.map((area, face) => (indoor(face) ? area : 0)),
    walls: total(indoorStrips) + total(outerStrips),
  };
}

/** How much larger the outline is than the axes it was moved from. */
function widening(face: InsetFace): number {
  return sumOfAreas(insetRings(face).map(({ strips }) => strips.map(({ edge }) => edge.a))) - face.area;
}

function columnsInFaces(bodies: Bodies, columns: readonly Column[]): readonly number[] {
  if (columns.length === 0) return bodies.rooms.map(() => 0);
  const sections = columns.map((column) => ({
    column,
    ring: sectionOf(column),
    box: boxOf(sectionOf(column)),
  }));
  return bodies.rooms.map((room) => {
    const rings = ringsOf(room);
    const box = boxOf(rings[0] ?? []);
    return total(
      sections
        .filter((section) => boxesMeet(section.box, box))
        .map((section) => areaWithin(rings, section.ring)),
    );
  });
}

function measureByOverlay(
  { faces }: LevelFaces,
  bodies: Bodies,
  outline: readonly InsetFace[],
  columns: readonly Column[],
  indoor: (face: number) => boolean,
): Measured {
  const [solid, column, outer] = [faces.bounded.length, faces.bounded.length + 1, faces.bounded.length + 2];
  const axisRings = bodies.rooms.flatMap((room, label) =>
    insetRings(room).map(({ strips }): LabelledRing => ({ ring: strips.map(({ edge }) => edge.a), label })),
  );
  const strips = (from: readonly InsetFace[], label: number): readonly LabelledRing[] =>
    from
      .flatMap(insetRings)
      .flatMap((inset) => inset.strips.flatMap(bodyOfStrip))
      .map((ring) => ({ ring, label }));
  const parts = overlay([
    ...axisRings,
    ...strips([...bodies.rooms, bodies.open], solid),
    ...strips(outline, outer),
    ...columns.map((one): LabelledRing => ({ ring: sectionOf(one), label: column })),
  ]);
  const usable = faces.bounded.map(() => 0);
  const onColumns = faces.bounded.map(() => 0);
  let building = 0;
  let walls = 0;
  for (const { labels, area } of parts) {
    const face = [...labels].find((label) => label < solid && indoor(label));
    if (face === undefined && !labels.has(outer)) continue;
    building += area;
    if (face === undefined || labels.has(solid)) walls += area;
    else if (labels.has(column)) onColumns[face] = (onColumns[face] ?? 0) + area;
    else usable[face] = (usable[face] ?? 0) + area;
  }
  return { building, usable, columns: onColumns, walls };
}

function outdoorArea(outdoors: readonly OutdoorArea[], outline: readonly InsetFace[]): number {
  if (outdoors.length === 0) return 0;
  // Walked with the open at the right hand, the outlines run counter-clockwise: turned round for the overlay.
  const building = outline
    .flatMap(ringsOf)
    .map((ring): LabelledRing => ({ ring: [...ring].reverse(), label: -1 }));
  const grounds = outdoors.map(({ outline: ring }): LabelledRing => ({ ring: clockwise(ring), label: 1 }));
  return total(
    overlay([...grounds, ...building])
      .filter(({ labels }) => labels.has(1) && !labels.has(-1))
      .map(({ area }) => area),
  );
}

function clockwise(ring: Ring): Ring {
  return doubleArea(ring) < 0 ? [...ring].reverse() : ring;
}

function sumOfAreas(rings: readonly Ring[]): number {
  return rings.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** mm² to m², without the noise of the last binary digits: a hall of exactly 200 m² is not 199.99999999999997. */
function tidy(squareMm: number): SquareMetres {
  return Math.round(squareMm * 100) / 1e8 + 0;
}
