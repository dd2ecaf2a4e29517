import { type DisplayWall } from '../../../core/project/honour.ts';
import { type Result } from '../../../core/result.ts';
import { type TypesetProblem } from '../../text/problems.ts';
import { type Bay } from './honourElevation.ts';
import { type OnWall } from './onWall.ts';

/** No wall is parted into more bays. */
const MOST = 24;

/**
 * Edges of the bays in which a wall is drawn, its ends among them: as few and as even as the scale allows, each edge in a
 * gap between what hangs and what is kept free, where there is one near.
 */
export function bayEdges(
  wall: DisplayWall,
  things: readonly OnWall[],
  scaleOf: (bay: Bay) => Result<number, TypesetProblem>,
  readable: number,
): readonly number[] {
  const taken = [
    ...things.map(({ left, right }) => ({ from: left, to: right })),
    ...wall.keepFree.map(({ x, width }) => ({ from: x, to: x + width })),
  ].sort((a, b) => a.from - b.from);
  const gaps: number[] = [];
  let end = 0;
  for (const { from, to } of taken) {
    const middle = Math.round((end + from) / 20) * 10;
    // On a whole centimetre where the gap has one.
    if (from > end && end > 0)
      gaps.push(end <= middle && middle <= from ? middle : Math.round((end + from) / 2));
    end = Math.max(end, to);
  }
  for (let count = 2; ; count += 1) {
    const even = wall.width / count;
    const inner = Array.from({ length: count - 1 }, (_, at) => {
      const wanted = Math.round((at + 1) * even);
      const near = gaps.filter((gap) => Math.abs(gap - wanted) < even / 4);
      return near.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
    });
    const edges = [0, ...inner, wall.width];
    const readables = edges.slice(1).every((to, index) => {
      const scale = scaleOf({ from: edges[index] ?? 0, to });
      return !scale.ok || scale.value <= readable;
    });
    if (readables || count >= MOST) return edges;
  }
}
