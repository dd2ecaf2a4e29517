import { type Ring } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { cubicAt, quadraticAt } from './bounds.ts';
import { type Matrix, type PathCommand } from './drawing.ts';

/**
 * The path seen through a map; curves stay curves of their own degree. Every letter of every sign goes through here:
 * no pair is made for a point (`mapPoint`) only to be taken apart again.
 */
export function mapPath(path: readonly PathCommand[], [a, b, c, d, e, f]: Matrix): readonly PathCommand[] {
  return path.map((command): PathCommand => {
    if (command[0] === 'Z') return command;
    const x = command[1];
    const y = command[2];
    const p = a * x + c * y + e;
    const q = b * x + d * y + f;
    if (command[0] === 'M' || command[0] === 'L') return [command[0], p, q];
    const z = command[3];
    const w = command[4];
    const r = a * z + c * w + e;
    const s = b * z + d * w + f;
    if (command[0] === 'Q') return ['Q', p, q, r, s];
    const u = command[5];
    const v = command[6];
    return ['C', p, q, r, s, a * u + c * v + e, b * u + d * v + f];
  });
}

/**
 * The path without contours that paint nothing: moves that lead nowhere (Cairo, and Inkscape with it, ends every
 * path of a PDF with one) and, for a fill, contours that stay on one point. A pen leaves a dot where a contour
 * stays on a point, so a stroke keeps those, and a point that is closed at once becomes one.
 */
export function withoutEmptyContours(
  path: readonly PathCommand[],
  use: 'fill' | 'stroke',
): readonly PathCommand[] {
  const kept: PathCommand[] = [];
  let contour: PathCommand[] = [];
  let moved = false;
  const end = (): void => {
    const drawn = contour.some(([letter]) => letter !== 'M' && letter !== 'Z');
    if (use === 'fill' ? moved : drawn) kept.push(...contour);
    contour = [];
    moved = false;
  };
  let start: readonly [Mm, Mm] | null = null;
  for (const command of path) {
    if (command[0] === 'M') {
      end();
      start = [command[1], command[2]];
      contour.push(command);
    } else if (command[0] === 'Z') {
      if (use === 'stroke' && contour.length === 1 && start !== null) contour.push(['L', ...start]);
      contour.push(command);
      end();
    } else {
      // A contour that goes on after a closing begins where the last one began; a Drawing says so.
      if (contour.length === 0 && start !== null) contour.push(['M', ...start]);
      contour.push(command);
      const [x, y] = start ?? [NaN, NaN];
      moved ||= command.some((value, at) => at > 0 && value !== (at % 2 === 1 ? x : y));
    }
  }
  end();
  return kept;
}

/**
 * The two control points of the cubic that is the same curve as the quadratic from `from` over `control` to
 * `to`, in one coordinate: A = P + ⅔(C − P), B = R + ⅔(C − R). PDF has cubics only.
 */
export function raisedControls(from: number, control: number, to: number): readonly [a: number, b: number] {
  return [from + (2 / 3) * (control - from), to + (2 / 3) * (control - to)];
}

export type Polyline = { readonly points: readonly (readonly [x: Mm, y: Mm])[]; readonly closed: boolean };

/** Its contours as closed polygons that stay within `tolerance` of their curves. */
export function ringsOf(path: readonly PathCommand[], tolerance: Mm): readonly Ring[] {
  return flattened(path, tolerance).map(({ points }) => points.map(([x, y]) => ({ x, y })));
}

/** The path as polylines that stay within `tolerance` of its curves. */
export function flattened(path: readonly PathCommand[], tolerance: Mm): readonly Polyline[] {
  const lines: { points: (readonly [number, number])[]; closed: boolean }[] = [];
  let points: (readonly [number, number])[] = [];
  const begin = (x: Mm, y: Mm): void => {
    points = [[x, y]];
    lines.push({ points, closed: false });
  };
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (const command of path) {
    if (command[0] !== 'M' && command[0] !== 'Z' && points.length === 0) begin(x, y);
    switch (command[0]) {
      case 'M':
        [, x, y] = command;
        startX = x;
        startY = y;
        begin(x, y);
        break;
      case 'L':
        [, x, y] = command;
        points.push([x, y]);
        break;
      case 'Q': {
        const [, cx, cy, endX, endY] = command;
        const steps = stepsFor(Math.hypot(x - 2 * cx + endX, y - 2 * cy + endY) / 4, tolerance);
        for (let step = 1; step <= steps; step += 1) {
          const t = step / steps;
          points.push([quadraticAt(x, cx, endX, t), quadraticAt(y, cy, endY, t)]);
        }
        x = endX;
        y = endY;
        break;
      }
      case 'C': {
        const [, ax, ay, bx, by, endX, endY] = command;
        const bend = Math.max(
          Math.hypot(x - 2 * ax + bx, y - 2 * ay + by),
          Math.hypot(ax - 2 * bx + endX, ay - 2 * by + endY),
        );
        const steps = stepsFor((bend * 3) / 4, tolerance);
        for (let step = 1; step <= steps; step += 1) {
          const t = step / steps;
          points.push([cubicAt(x, ax, bx, endX, t), cubicAt(y, ay, by, endY, t)]);
        }
        x = endX;
        y = endY;
        break;
      }
      case 'Z': {
        const line = lines.at(-1);
        if (line !== undefined) line.closed = true;
        x = startX;
        y = startY;
        points = [];
        break;
      }
    }
  }
  return lines.filter((line) => line.points.length > 1);
}

/** A curve whose chord error is `error` in one step has error / n² in n equal steps. */
function stepsFor(error: number, tolerance: Mm): number {
  return Math.max(1, Math.ceil(Math.sqrt(error / tolerance)));
}
