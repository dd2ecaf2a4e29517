import { type Item } from '../../core/drawing/drawing.ts';
import { type Point, distance } from '../../core/geometry/point.ts';
import { leftNormal } from '../../core/plan/axis.ts';
import { type Dimension } from '../../core/project/plan/annotation.ts';
import { type Result, success } from '../../core/result.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { LINES, PLAN_INKS, type PaperMap, stroked, toPaper } from './planLook.ts';
import { type PlanLetters, planLine } from './planText.ts';

/** On paper, mm (GB/T 50001 chapter on dimensions): extension lines leave 2 free and run 2.5 over; ticks are 2.5 long. */
const FREE = 2;
const OVER = 2.5;
const TICK = 2.5;
/** Height of the figures, and their distance from the line. */
const FIGURE = 2.5;
const ABOVE = 0.6;

/**
 * A dimension line with 45° ticks and its figure in whole mm above the line, readable from below or from the right.
 * `narrow`: what becomes of a figure that is wider than its line.
 */
export function layoutDimension(
  dimension: Pick<Dimension, 'from' | 'to' | 'offset'>,
  map: PaperMap,
  letters: PlanLetters,
  narrow: 'aside' | 'omit' = 'aside',
): Result<readonly Item[], TypesetProblem> {
  const { from, to, offset } = dimension;
  if (from.x === to.x && from.y === to.y) return success([]);
  const normal = leftNormal({ a: from, b: to });
  const away = Math.sign(offset) || 1;
  const [p, q] = [from, to].map((end) => toPaper(map, end)) as [Point, Point];
  const shift = (point: Point, by: number): Point => ({
    x: point.x + normal.x * by,
    y: point.y + normal.y * by,
  });
  const reach = offset / map.scale;
  const [start, end] = [shift(p, reach), shift(q, reach)];
  const figure = planLine(String(Math.round(distance(from, to))), FIGURE, letters);
  if (!figure.ok) return figure;
  const lines = [
    [start, end, LINES.thin] as const,
    ...[p, q].map(
      (point) =>
        [
          shift(point, Math.min(FREE, Math.abs(reach)) * away),
          shift(point, reach + OVER * away),
          LINES.thin,
        ] as const,
    ),
    ...[start, end].map((point) => tick(point, p, q)),
  ];
  return success([
    ...lines.map(([a, b, width]) =>
      stroked(
        [
          ['M', a.x, a.y],
          ['L', b.x, b.y],
        ],
        width,
        PLAN_INKS.dimension,
      ),
    ),
    ...(narrow === 'omit' && isNarrow(figure.value, start, end) ? [] : putFigure(start, end, figure.value)),
  ]);
}

/** Turned 45° clockwise from the extension line, medium. */
function tick(at: Point, p: Point, q: Point): readonly [Point, Point, number] {
  const length = distance(p, q);
  const along = { x: (q.x - p.x) / length, y: (q.y - p.y) / length };
  const half = TICK / 2 / Math.SQRT2;
  // Along the line plus across it, towards the upper right of somebody who reads the figure.
  const up = reading(along) ? 1 : -1;
  const way = { x: (along.x + along.y) * up, y: (along.y - along.x) * up };
  return [
    { x: at.x - way.x * half, y: at.y - way.y * half },
    { x: at.x + way.x * half, y: at.y + way.y * half },
    LINES.medium,
  ];
}

/** Whether a line that runs this way is read in its own direction: to the right, or upwards. */
function reading({ x, y }: Point): boolean {
  return x > 1e-9 || (Math.abs(x) <= 1e-9 && y < 0);
}

function isNarrow(figure: { readonly width: number }, start: Point, end: Point): boolean {
  return figure.width > distance(start, end) - 1;
}

function putFigure(
  start: Point,
  end: Point,
  figure: {
    readonly width: number;
    readonly put: (middle: Point, ink: string, angle?: number) => readonly Item[];
  },
): readonly Item[] {
  const [from, to] = reading({ x: end.x - start.x, y: end.y - start.y }) ? [start, end] : [end, start];
  const length = distance(from, to);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  // A figure wider than its line moves out of the neighbours' row.
  const row = isNarrow(figure, start, end) ? FIGURE + 2 * ABOVE : 0;
  const by = ABOVE + FIGURE / 2 + row;
  const middle = { x: (from.x + to.x) / 2 + along.y * by, y: (from.y + to.y) / 2 - along.x * by };
  const angle = (Math.atan2(along.y, along.x) * 180) / Math.PI;
  return figure.put(middle, PLAN_INKS.line, Math.abs(angle) < 1e-9 ? 0 : angle);
}
