import { type Rings, areaOf, differenceOf, unionOf } from '../geometry/booleans.ts';
import { type Ring, boxOf, boxesMeet } from '../geometry/point.ts';
import { doubleArea } from '../geometry/ring.ts';
import { type Column } from '../project/plan/column.ts';
import { type OutdoorArea } from '../project/plan/outdoor.ts';
import { sectionOf } from './columns.ts';
import { type Floor, floorsOf, ringsOf } from './floors.ts';
import { type LevelFaces } from './levelFaces.ts';
import { type Outline, outlinesOf } from './outline.ts';

/** All in mm²; by face where it is a list, 0 for a face that is not indoors. */
export type Measured = {
  readonly building: number;
  readonly axis: readonly number[];
  readonly usable: readonly number[];
  /** Of each floor, what columns stand on. */
  readonly columns: readonly number[];
  /** Of the building, what is no floor: walls between axes and floors, and outside the axes. */
  readonly walls: number;
  readonly outdoor: number;
  readonly outlines: readonly Outline[];
};

export function measureLevel(
  level: LevelFaces,
  indoor: (face: number) => boolean,
  { columns, outdoors }: { readonly columns: readonly Column[]; readonly outdoors: readonly OutdoorArea[] },
): Measured {
  const outlines = outlinesOf(level, indoor);
  const ofIndoor = (areas: readonly number[]): readonly number[] =>
    areas.map((area, face) => (indoor(face) ? area : 0));
  const floors = floorsOf(level);
  const onColumns = ofIndoor(columnsOn(floors, columns));
  const clear = ofIndoor(floors.map(({ area }) => area));
  const axis = ofIndoor(level.regions.map(({ outer, holes }) => areaOf([outer, ...holes])));
  const building = total(outlines.map(({ area }) => area));
  return {
    building,
    axis,
    usable: clear.map((area, face) => area - (onColumns[face] ?? 0)),
    columns: onColumns,
    walls: building - total(clear),
    outdoor: outdoorArea(outdoors, outlines),
    outlines,
  };
}

function columnsOn(floors: readonly Floor[], columns: readonly Column[]): readonly number[] {
  const sections = columns.map((column) => {
    const ring = sectionOf(column);
    return { ring, box: boxOf(ring) };
  });
  return floors.map((floor) => {
    const rings = ringsOf(floor);
    if (sections.length === 0 || rings.length === 0) return 0;
    const box = boxOf(rings.flat());
    const here = sections.filter((section) => boxesMeet(section.box, box)).map(({ ring }) => ring);
    return here.length === 0 ? 0 : floor.area - areaOf(differenceOf(rings, here));
  });
}

function outdoorArea(outdoors: readonly OutdoorArea[], outlines: readonly Outline[]): number {
  if (outdoors.length === 0) return 0;
  const grounds = unionOf(outdoors.map(({ outline }) => clockwise(outline)));
  const buildings: Rings = outlines.flatMap(({ rings }) => rings);
  return areaOf(differenceOf(grounds, buildings));
}

function clockwise(ring: Ring): Ring {
  return doubleArea(ring) < 0 ? [...ring].reverse() : ring;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
