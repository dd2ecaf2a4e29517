import { type Mm } from '../units/length.ts';
import { type PathCommand } from './drawing.ts';

/** An upright rectangle in the coordinates of the path it was taken from. */
export type Box = { readonly left: Mm; readonly top: Mm; readonly right: Mm; readonly bottom: Mm };

/**
 * The smallest upright rectangle round a path, curves included exactly (not their control points).
 * `top` is the least y, whatever direction y has. Null for a path without a drawn segment.
 */
export function pathBounds(path: readonly PathCommand[]): Box | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  const take = (x: number, y: number): void => {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  };
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (const command of path) {
    switch (command[0]) {
      case 'M':
        startX = x = command[1];
        startY = y = command[2];
        continue;
      case 'Z':
        x = startX;
        y = startY;
        continue;
      case 'L':
        take(x, y);
        break;
      case 'Q': {
        take(x, y);
        const [, cx, cy, endX, endY] = command;
        for (const t of quadraticExtrema(x, cx, endX))
          take(quadraticAt(x, cx, endX, t), quadraticAt(y, cy, endY, t));
        for (const t of quadraticExtrema(y, cy, endY))
          take(quadraticAt(x, cx, endX, t), quadraticAt(y, cy, endY, t));
        break;
      }
      case 'C': {
        take(x, y);
        const [, ax, ay, bx, by, endX, endY] = command;
        for (const t of cubicExtrema(x, ax, bx, endX))
          take(cubicAt(x, ax, bx, endX, t), cubicAt(y, ay, by, endY, t));
        for (const t of cubicExtrema(y, ay, by, endY))
          take(cubicAt(x, ax, bx, endX, t), cubicAt(y, ay, by, endY, t));
        break;
      }
    }
    x = command[command.length - 2] as number; // the last two entries of L, Q and C are the end point
    y = command[command.length - 1] as number;
    take(x, y);
  }
  return left <= right ? { left, top, right, bottom } : null;
}

export function joinBoxes(one: Box | null, other: Box | null): Box | null {
  if (one === null) return other;
  if (other === null) return one;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** The box with `by` added on every side. */
export function growBox(box: Box, by: Mm): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

/** Whether the boxes have an area in common. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether one box lies in the other, but for `slack` on each side. */
export function holdsBox(outer: Box, inner: Box, slack: Mm = 0): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.top >= outer.top - slack &&
    inner.right <= outer.right + slack &&
    inner.bottom <= outer.bottom + slack
  );
}

export function quadraticAt(from: number, control: number, to: number, t: number): number {
  const s = 1 - t;
  return s * s * from + 2 * s * t * control + t * t * to;
}

export function cubicAt(from: number, a: number, b: number, to: number, t: number): number {
  const s = 1 - t;
  return s * s * s * from + 3 * s * s * t * a + 3 * s * t * t * b + t * t * t * to;
}

const inside = (t: number): boolean => t > 0 && t < 1;

function quadraticExtrema(from: number, control: number, to: number): readonly number[] {
  const bend = from - 2 * control + to;
  return bend === 0 ? [] : [(from - control) / bend].filter(inside);
}

/** Roots of the derivative a·t² + b·t + c, in the form that does not cancel. */
function cubicExtrema(from: number, p: number, q: number, to: number): readonly number[] {
  const a = -from + 3 * p - 3 * q + to;
  const b = 2 * (from - 2 * p + q);
  const c = p - from;
  if (a === 0) return b === 0 ? [] : [-c / b].filter(inside);
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const half = -(b + Math.sign(b || 1) * Math.sqrt(discriminant)) / 2;
  return (half === 0 ? [0] : [half / a, c / half]).filter(inside);
}
