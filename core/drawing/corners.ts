import { type PathCommand } from './drawing.ts';

type Vector = readonly [x: number, y: number];
type Leg = { readonly out: Vector; readonly into: Vector };

/**
 * The mitre of each corner between two segments of the path, as a multiple of the line width: 1 / sin(θ/2) for an
 * angle θ; 1 where the path goes straight on, without end where it turns back. A pen with a mitre limit below it
 * bevels the corner.
 */
export function mitres(path: readonly PathCommand[]): readonly number[] {
  const found: number[] = [];
  let legs: Leg[] = [];
  let start: Vector = [0, 0];
  let at: Vector = [0, 0];
  const close = (closed: boolean): void => {
    for (let index = closed ? 0 : 1; index < legs.length; index += 1) {
      const before = legs.at(index - 1);
      const after = legs[index];
      if (before !== undefined && after !== undefined) found.push(mitre(before.into, after.out));
    }
    legs = [];
  };
  const run = (...points: readonly Vector[]): void => {
    const leg = legOf([at, ...points]);
    if (leg !== null) legs.push(leg);
    at = points.at(-1) ?? at;
  };
  for (const command of path) {
    switch (command[0]) {
      case 'M':
        close(false);
        start = at = [command[1], command[2]];
        break;
      case 'L':
        run([command[1], command[2]]);
        break;
      case 'Q':
        run([command[1], command[2]], [command[3], command[4]]);
        break;
      case 'C':
        run([command[1], command[2]], [command[3], command[4]], [command[5], command[6]]);
        break;
      case 'Z':
        run(start);
        close(true);
        break;
    }
  }
  close(false);
  return found;
}

/** Directions in which a segment begins and ends: a control point that lies on the end is passed over. */
function legOf(points: readonly Vector[]): Leg | null {
  const [from = [0, 0]] = points;
  const to = points.at(-1) ?? from;
  const away = (end: Vector) => (point: Vector) => point[0] !== end[0] || point[1] !== end[1];
  const first = points.find(away(from));
  const last = points.findLast(away(to));
  if (first === undefined || last === undefined) return null;
  return { out: [first[0] - from[0], first[1] - from[1]], into: [to[0] - last[0], to[1] - last[1]] };
}

function mitre(into: Vector, out: Vector): number {
  const cosine = (into[0] * out[0] + into[1] * out[1]) / (Math.hypot(...into) * Math.hypot(...out));
  // The inner angle is what is left of the turn to 180°: sin(θ/2) = cos(turn/2) = √((1 + cos turn) / 2).
  const half = Math.sqrt(Math.max(0, (1 + cosine) / 2));
  return half === 0 ? Infinity : 1 / half;
}
