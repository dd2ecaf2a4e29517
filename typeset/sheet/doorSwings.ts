import { type Point, boxOf } from '../../core/geometry/point.ts';
import { jambsOf, leftNormal } from '../../core/plan/axis.ts';
import { type Opening } from '../../core/project/plan/opening.ts';
import { type Wall, bodyThickness } from '../../core/project/plan/wall.ts';

/** Step in front of a passage or a sliding door that stays free of words, mm of the building. */
const THRESHOLD = 300;

/** The floor that a door sweeps, or the way through an opening: no words there. mm of the building. */
export function doorSwings(opening: Opening, wall: Wall): readonly ReturnType<typeof boxOf>[] {
  const normal = leftNormal(wall);
  const half = bodyThickness(wall) / 2;
  const strip = (from: number, to: number): ReturnType<typeof boxOf> =>
    boxOf(
      jambsOf(wall, opening).flatMap((p): readonly Point[] => [
        { x: p.x + normal.x * from, y: p.y + normal.y * from },
        { x: p.x + normal.x * to, y: p.y + normal.y * to },
      ]),
    );
  if (opening.kind === 'window') return [];
  if (opening.kind === 'passage' || opening.action === 'sliding')
    return [strip(-half - THRESHOLD, half + THRESHOLD)];
  const side = opening.opensTo === 'left' ? 1 : -1;
  return [strip(-side * half, side * (half + opening.width / opening.leaves))];
}
