import { indexBoxes } from '../geometry/boxIndex.ts';
import { boxOfSegment, distance, samePoint } from '../geometry/point.ts';
import { type PlanPoint } from '../project/plan/point.ts';
import { type Mm } from '../units/length.ts';
import { type RecognisedWall } from './recognisedPlan.ts';
import { across, along, wayLength } from './way.ts';

/** Whole millimetres on a slanting line miss it by less than one; two that were meant to meet by less than this, mm. */
const MISS: Mm = 1.6;

/**
 * Walls in whole millimetres that really meet: in a house that lies askew the end of one wall, once rounded, stands
 * beside the other one's axis, which would leave a slit between two rooms. Ends that were one are one again, and a
 * wall bends by less than a millimetre to where another one ends on it.
 */
export function cutAtJoints(walls: readonly RecognisedWall[]): readonly RecognisedWall[] {
  const joined = withCommonEnds(walls);
  const ends = joined.flatMap(({ a, b }) => [a, b]);
  const index = indexBoxes(ends.map((end) => boxOfSegment(end, end)));
  return joined.flatMap((wall): readonly RecognisedWall[] => {
    const length = wayLength(wall);
    const { left, right, top, bottom } = boxOfSegment(wall.a, wall.b);
    const stops = index
      .near({ left: left - MISS, right: right + MISS, top: top - MISS, bottom: bottom + MISS })
      .flatMap((number): readonly { readonly at: PlanPoint; readonly place: Mm }[] => {
        const at = ends[number];
        if (at === undefined || samePoint(at, wall.a) || samePoint(at, wall.b)) return [];
        const place = along(wall, at);
        const off = Math.abs(across(wall, at));
        return off > 0 && off <= MISS && place > 2 && place < length - 2 ? [{ at, place }] : [];
      })
      .sort((p, q) => p.place - q.place);
    if (stops.length === 0) return [wall];
    const corners = [wall.a, ...stops.map(({ at }) => at), wall.b];
    return corners.slice(1).flatMap((b, i) => {
      const a = corners[i] ?? b;
      return samePoint(a, b) ? [] : [{ ...wall, a, b }];
    });
  });
}

function withCommonEnds(walls: readonly RecognisedWall[]): readonly RecognisedWall[] {
  const ends = walls.flatMap(({ a, b }) => [a, b]);
  const index = indexBoxes(ends.map((end) => boxOfSegment(end, end)));
  const common = (p: PlanPoint): PlanPoint => {
    const near = index
      .near({ left: p.x - MISS, right: p.x + MISS, top: p.y - MISS, bottom: p.y + MISS })
      .filter((number) => distance(ends[number] ?? p, p) <= MISS);
    return ends[Math.min(...near)] ?? p;
  };
  return walls.flatMap((wall) => {
    const [a, b] = [common(wall.a), common(wall.b)];
    return samePoint(a, b) ? [] : [{ ...wall, a, b }];
  });
}
