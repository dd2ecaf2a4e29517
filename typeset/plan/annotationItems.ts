import { type Item } from '../../core/drawing/drawing.ts';
import { type Point } from '../../core/geometry/point.ts';
import { pointOn } from '../../core/plan/axis.ts';
import { type Dimension, type Note } from '../../core/project/plan/annotation.ts';
import { type FacadeSpot } from '../../core/project/plan/facadeSpot.ts';
import { bodyThickness, type Wall } from '../../core/project/plan/wall.ts';
import { leftNormal } from '../../core/plan/axis.ts';
import { closed, polyline, stroked } from './openingItems.ts';
import { LINE, onPlan, TEXT } from './planInk.ts';
import { textItems, turnedItems, type PlanType } from './textItems.ts';

/** 45° ticks of 2–3 mm, middle line 0.5 b (GB/T 50001-2017, 11.1.4). */
const TICK = 1.2;

/**
 * A dimension line at its offset: extension lines that keep clear of the object, ticks at 45°, the figure in mm
 * over the line, readable from below or from the right (GB/T 50001-2017, 11.1–11.2).
 */
export function dimensionItems(
  { from, to, offset }: Pick<Dimension, 'from' | 'to' | 'offset'>,
  type: PlanType | null,
): readonly Item[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return [];
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const left = { x: along.y, y: -along.x };
  const shift = (p: Point, by: number): Point => ({ x: p.x + left.x * by, y: p.y + left.y * by });
  const [a, b] = [shift(from, offset), shift(to, offset)];
  const past = Math.sign(offset || 1) * onPlan(2);
  const tick = (p: Point): Item =>
    stroked(
      polyline([
        { x: p.x - onPlan(TICK) * (along.x + left.x), y: p.y - onPlan(TICK) * (along.y + left.y) },
        { x: p.x + onPlan(TICK) * (along.x + left.x), y: p.y + onPlan(TICK) * (along.y + left.y) },
      ]),
      'plan-dimension',
      LINE.seen,
    );
  const lines = [
    stroked(polyline([a, b]), 'plan-dimension', LINE.thin),
    ...[from, to].map((p) =>
      stroked(
        polyline([shift(p, Math.sign(offset) * onPlan(2)), shift(p, offset + past)]),
        'plan-dimension',
        LINE.thin,
      ),
    ),
    tick(a),
    tick(b),
  ];
  return type === null ? lines : [...lines, figure(Math.round(length), a, b, type)];
}

/** The figure over the middle of a line, turned along it so that nobody reads it upside down. */
export function figure(value: number, a: Point, b: Point, type: PlanType, ink = 'plan-dimension'): Item {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  let degrees = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  if (degrees > 89.5) degrees -= 180;
  if (degrees <= -90.5) degrees += 180;
  const at = { x: middle.x, y: middle.y - onPlan(TEXT.small) * 0.75 };
  const words = textItems({ text: String(value), size: onPlan(TEXT.small), at, anchor: 'middle', ink }, type);
  return turnedItems(words, degrees, middle);
}

export function noteItems({ at, text, size }: Note, type: PlanType | null): readonly Item[] {
  if (type === null) return [];
  return text.split('\n').flatMap((line, i) =>
    textItems(
      {
        text: line,
        size: onPlan(size),
        at: { x: at.x, y: at.y + i * onPlan(size) * 1.4 },
        anchor: 'start',
        ink: 'plan-text',
      },
      type,
    ),
  );
}

/** A place for a sign on the outside: a flag on the wall's face; filled when a sign hangs there. */
export function facadeSpotItems(spot: FacadeSpot, wall: Wall): readonly Item[] {
  const on = pointOn(wall, spot.at);
  const normal = leftNormal(wall);
  const side = spot.side === 'left' ? 1 : -1;
  const along = { x: -normal.y, y: normal.x };
  const half = bodyThickness(wall) / 2;
  const at = (across: number, out: number): Point => ({
    x: on.x + along.x * across + normal.x * side * (half + out),
    y: on.y + along.y * across + normal.y * side * (half + out),
  });
  return [
    {
      kind: 'shape',
      layer: 'artwork',
      path: closed([at(-220, 40), at(220, 40), at(220, 160), at(-220, 160)]),
      fill: spot.sign === null ? 'plan-paper' : 'plan-added',
      stroke: { ink: 'plan-added', width: onPlan(LINE.seen) },
    },
  ];
}
