import { type Box } from '../../core/drawing/bounds.ts';
import { type PathCommand } from '../../core/drawing/drawing.ts';

/** The box as a closed path. */
export function rectanglePath({ left, top, right, bottom }: Box): readonly PathCommand[] {
  return [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']];
}

/** Whether the path is one contour of four upright sides: clips that hold all of their contents are told by that. */
export function isRectangle(path: readonly PathCommand[]): boolean {
  const corners = path.flatMap((command) => (command[0] === 'Z' ? [] : [command]));
  if (corners.some(([letter], index) => letter !== (index === 0 ? 'M' : 'L'))) return false;
  const points = corners.map((command) => [command[1], command[2]] as const);
  const [first] = points;
  const last = points.at(-1);
  const closed = points.length === 5 && last?.[0] === first?.[0] && last?.[1] === first?.[1];
  const ring = closed ? points.slice(0, 4) : points;
  if (ring.length !== 4) return false;
  return ring.every(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % 4] ?? [x, y];
    const [afterX, afterY] = ring[(index + 2) % 4] ?? [x, y];
    return x === nextX ? nextY === afterY : y === nextY && nextX === afterX;
  });
}
