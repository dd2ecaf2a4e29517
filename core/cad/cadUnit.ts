import { type Mm } from '../units/length.ts';

/** Units that a drawing may be in, with the figure that `$INSUNITS` has for them. */
export const CAD_UNITS = [
  { name: 'mm', mm: 1, code: 4 },
  { name: 'cm', mm: 10, code: 5 },
  { name: 'm', mm: 1000, code: 6 },
  { name: 'inch', mm: 25.4, code: 1 },
  { name: 'foot', mm: 304.8, code: 2 },
] as const;
type CadUnitName = (typeof CAD_UNITS)[number]['name'];

/** mm per unit; null where the code is unknown or says “no unit”. */
export function unitOfCode(code: number | null): Mm | null {
  return CAD_UNITS.find((unit) => unit.code === code)?.mm ?? null;
}

export function unitOfName(name: string): Mm | null {
  return CAD_UNITS.find((unit) => unit.name === name)?.mm ?? null;
}

/** A village centre is at least a room and at most a large compound, mm. */
const SMALLEST_BUILDING = 3_000;
const LARGEST_BUILDING = 400_000;
/** Between the two faces of a wall: half a brick at least, two bricks and insulation at most, mm. */
const THINNEST_WALL = 60;
const THICKEST_WALL = 800;

/** What was measured in a drawing, in its own units. */
export type DrawnSize = {
  readonly width: number;
  readonly height: number;
  /** The most frequent distance between the faces of walls; null = there are no such pairs. */
  readonly wall?: number | null;
};

export type UnitCheck = {
  readonly name: CadUnitName;
  readonly mm: Mm;
  /** What the drawing would measure in this unit, mm. */
  readonly width: Mm;
  readonly height: Mm;
  /** How thick its walls would be; null = they do not say. */
  readonly wall: Mm | null;
  readonly likely: boolean;
};

/** The measuring check: what the drawing would be in each unit, so that somebody who knows the house can tell. */
export function checkUnits(size: DrawnSize): readonly UnitCheck[] {
  return CAD_UNITS.map(({ name, mm }) => ({ name, mm, ...checkUnit(size, mm) }));
}

function checkUnit(size: DrawnSize, mm: Mm): Omit<UnitCheck, 'name' | 'mm'> {
  const [width, height] = [size.width * mm, size.height * mm];
  const longer = Math.max(width, height);
  const wall = size.wall === undefined || size.wall === null ? null : size.wall * mm;
  const likely =
    longer >= SMALLEST_BUILDING &&
    longer <= LARGEST_BUILDING &&
    (wall === null || (wall >= THINNEST_WALL && wall <= THICKEST_WALL));
  return { width, height, wall, likely };
}

/** Why a unit is doubted: what it would make of the drawing, and the units in which it could be a house. */
export type UnitDoubt = Omit<UnitCheck, 'name' | 'mm' | 'likely'> & {
  readonly likelier: readonly CadUnitName[];
};

/** null = in this unit it may well be a house. */
export function doubtUnit(size: DrawnSize, mm: Mm): UnitDoubt | null {
  const { likely, ...measures } = checkUnit(size, mm);
  if (likely) return null;
  return { ...measures, likelier: checkUnits(size).flatMap((one) => (one.likely ? [one.name] : [])) };
}
