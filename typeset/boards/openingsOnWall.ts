import { problem } from '../../core/problem.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetNote } from '../text/problems.ts';

type Opening = { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };
type Measured = { readonly name: string; readonly width: Mm; readonly height: Mm };

/**
 * Openings as far as they lie on their wall. One that reaches beyond it was measured wrong, or the wall was: it is
 * drawn no further than the wall's edge, and told (docs/spec/walls.md WALL-56).
 */
export function openingsOnWall<Own extends Opening>(
  openings: readonly Own[],
  wall: Measured,
  sign: string,
  notes: TypesetNote[],
): readonly Own[] {
  const isBeyond = ({ x, y, width, height }: Own): boolean =>
    x + width > wall.width || y + height > wall.height;
  const beyond = openings.filter(isBeyond);
  const [first] = beyond;
  if (first === undefined) return openings;
  const { x, y, width, height } = first;
  const data = { sign, wall: wall.name, count: beyond.length, x, y, width, height };
  notes.push(problem('opening-beyond-wall', { ...data, wallWidth: wall.width, wallHeight: wall.height }));
  return openings.flatMap((opening) => {
    const inside = {
      width: Math.min(opening.width, wall.width - opening.x),
      height: Math.min(opening.height, wall.height - opening.y),
    };
    return inside.width > 0 && inside.height > 0 ? [{ ...opening, ...inside }] : [];
  });
}
