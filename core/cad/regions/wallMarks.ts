import { indexBoxes } from '../../geometry/boxIndex.ts';
import { type Point } from '../../geometry/point.ts';
import { type Mm } from '../../units/length.ts';
import { CELL } from './nearCells.ts';
import { type Leg, type SheetLine, legLength } from './sheetLines.ts';

/** A place on a wall, mm, and how much of the line it stands for. */
export type Mark = { readonly at: Point; readonly length: Mm };

/** Two faces of a wall are so far apart, mm; a little more than walls are thick. */
const LEAST_APART: Mm = 40;
const MOST_APART: Mm = 650;
/** sine of 3°: an arc's corners are that far apart in direction. */
const PARALLEL = Math.sin((3.2 * Math.PI) / 180);
/** More legs than this on the layers of walls are no walls, and would take long. */
const MOST_LEGS = 60_000;

/**
 * Places on the faces of walls: where a piece of line has another beside it. So an axis, a dimension line or the
 * border of a sheet on the same layer counts only where it runs through a wall. null = far too many lines.
 */
export function wallMarks(lines: readonly SheetLine[]): ReadonlyMap<number, readonly Mark[]> | null {
  const legs: { readonly leg: Leg; readonly of: number; readonly length: Mm }[] = [];
  for (const { legs: own, number } of lines) {
    for (const leg of own) {
      const length = legLength(leg);
      if (length > 1) legs.push({ leg, of: number, length });
    }
    if (legs.length > MOST_LEGS) return null;
  }
  const index = indexBoxes(
    legs.map(({ leg: { a, b } }) => ({
      left: Math.min(a.x, b.x) - MOST_APART,
      right: Math.max(a.x, b.x) + MOST_APART,
      top: Math.min(a.y, b.y) - MOST_APART,
      bottom: Math.max(a.y, b.y) + MOST_APART,
    })),
  );
  const marks = new Map<number, Mark[]>();
  legs.forEach(({ leg, of, length }, number) => {
    const steps = Math.max(1, Math.ceil(length / CELL));
    for (let i = 0; i <= steps; i += 1) {
      // The ends themselves lie at a corner, where the other face begins a wall's thickness later.
      const along = Math.min(1, Math.max(0, (i + (i === 0 ? 0.5 : i === steps ? -0.5 : 0)) / steps));
      const at = { x: leg.a.x + (leg.b.x - leg.a.x) * along, y: leg.a.y + (leg.b.y - leg.a.y) * along };
      const partner = index
        .at(at)
        .some((other) => other !== number && isBeside(legs[other]?.leg, leg, at, length));
      if (!partner) continue;
      const list = marks.get(of);
      const mark = { at, length: length / (steps + 1) };
      if (list === undefined) marks.set(of, [mark]);
      else list.push(mark);
    }
  });
  return marks;
}

/** Whether a leg runs beside a place of another one, as the second face of a wall does. */
function isBeside(other: Leg | undefined, leg: Leg, at: Point, length: Mm): boolean {
  if (other === undefined) return false;
  const span = legLength(other);
  const [ux, uy] = [(other.b.x - other.a.x) / span, (other.b.y - other.a.y) / span];
  const sine = (ux * (leg.b.y - leg.a.y) - uy * (leg.b.x - leg.a.x)) / length;
  if (Math.abs(sine) > PARALLEL) return false;
  const across = Math.abs(ux * (at.y - other.a.y) - uy * (at.x - other.a.x));
  if (across < LEAST_APART || across > MOST_APART) return false;
  const along = ux * (at.x - other.a.x) + uy * (at.y - other.a.y);
  return along >= -MOST_APART && along <= span + MOST_APART;
}
