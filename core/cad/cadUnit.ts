import { type Mm } from '../units/length.ts';

/** Units that a drawing may be in, with the figure that `$INSUNITS` has for them. */
export const CAD_UNITS = [
  { name: 'mm', mm: 1, code: 4 },
  { name: 'cm', mm: 10, code: 5 },
  { name: 'm', mm: 1000, code: 6 },
  { name: 'inch', mm: 25.4, code: 1 },
  { name: 'foot', mm: 304.8, code: 2 },
] as const;
export type CadUnitName = (typeof CAD_UNITS)[number]['name'];

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

export type UnitCheck = {
  readonly name: CadUnitName;
  readonly mm: Mm;
  /** What the drawing would measure in this unit, mm. */
  readonly width: Mm;
  readonly height: Mm;
  readonly likely: boolean;
};

/** The measuring check: what the drawing would be in each unit, so that somebody who knows the house can tell. */
export function checkUnits(extent: {
  readonly width: number;
  readonly height: number;
}): readonly UnitCheck[] {
  return CAD_UNITS.map(({ name, mm }) => {
    const [width, height] = [extent.width * mm, extent.height * mm];
    const longer = Math.max(width, height);
    return { name, mm, width, height, likely: longer >= SMALLEST_BUILDING && longer <= LARGEST_BUILDING };
  });
}
