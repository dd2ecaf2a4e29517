import { type Point } from '../../geometry/point.ts';
import { type Mm } from '../../units/length.ts';
import { type CadBox, boxHeight, boxWidth } from './region.ts';
import { type Leg, type SheetLine, legLength } from './sheetLines.ts';

/** Borders of sheets are at least this large, mm: an A4 at 1:50. */
const LEAST_WIDTH: Mm = 8_000;
const LEAST_HEIGHT: Mm = 6_000;
/** Corners this near are one, mm. */
const NEAR: Mm = 10;

/** A rectangle along the axes that may be the border of a sheet, and the lines that draw it. */
export type Rectangle = { readonly box: CadBox; readonly lines: readonly number[] };

/** The large rectangles of a drawing, drawn as one line or as four, the smallest first. */
export function largeRectangles(lines: readonly SheetLine[]): readonly Rectangle[] {
  const found: Rectangle[] = [];
  const single: { readonly leg: Leg; readonly number: number }[] = [];
  for (const { legs, box, number } of lines) {
    const long = legs.filter((leg) => legLength(leg) >= LEAST_HEIGHT);
    if (long.length === 0) continue;
    const isLarge = boxWidth(box) >= LEAST_WIDTH && boxHeight(box) >= LEAST_HEIGHT;
    if (isLarge && legs.length >= 4 && legs.length <= 6 && legs.every((leg) => runsAlongBorder(leg, box)))
      found.push({ box, lines: [number] });
    else if (legs.length === 1) single.push(...long.map((leg) => ({ leg, number })));
  }
  found.push(...ofFourLines(single));
  const area = ({ box }: Rectangle): number => boxWidth(box) * boxHeight(box);
  return found.sort((p, q) => area(p) - area(q));
}

function runsAlongBorder({ a, b }: Leg, { left, right, top, bottom }: CadBox): boolean {
  const both = (of: (p: Point) => number, at: number): boolean =>
    Math.abs(of(a) - at) <= NEAR && Math.abs(of(b) - at) <= NEAR;
  const x = (p: Point): number => p.x;
  const y = (p: Point): number => p.y;
  return both(x, left) || both(x, right) || both(y, top) || both(y, bottom);
}

function ofFourLines(
  single: readonly { readonly leg: Leg; readonly number: number }[],
): readonly Rectangle[] {
  const level = single.filter(({ leg: { a, b } }) => Math.abs(a.y - b.y) <= NEAR);
  const upright = single.filter(({ leg: { a, b } }) => Math.abs(a.x - b.x) <= NEAR);
  // A sheet has few lines of that length; a drawing with thousands of them is no sheet of plans.
  if (level.length > MOST || upright.length > MOST) return [];
  const spanOf = (leg: Leg, of: (p: Point) => number): readonly [number, number] => [
    Math.min(of(leg.a), of(leg.b)),
    Math.max(of(leg.a), of(leg.b)),
  ];
  const near = (p: number, q: number): boolean => Math.abs(p - q) <= NEAR;
  const found: Rectangle[] = [];
  for (const low of level)
    for (const high of level) {
      const [left, right] = spanOf(low.leg, ({ x }) => x);
      const [otherLeft, otherRight] = spanOf(high.leg, ({ x }) => x);
      const [bottom, top] = [low.leg.a.y, high.leg.a.y];
      if (top - bottom < LEAST_HEIGHT || right - left < LEAST_WIDTH) continue;
      if (!near(left, otherLeft) || !near(right, otherRight)) continue;
      const side = (at: number) =>
        upright.find(({ leg }) => {
          const [from, to] = spanOf(leg, ({ y }) => y);
          return near(leg.a.x, at) && near(from, bottom) && near(to, top);
        });
      const [first, second] = [side(left), side(right)];
      if (first === undefined || second === undefined) continue;
      const lines = [low.number, high.number, first.number, second.number];
      found.push({ box: { left, right, top, bottom }, lines });
    }
  return found;
}

const MOST = 400;
