import { type Point, boxOf } from '../../geometry/point.ts';
import { type Mm } from '../../units/length.ts';
import { type CadDrawing } from '../cadDrawing.ts';
import { extentOf, onPlan } from '../cadPlane.ts';
import { type OwnPlan } from '../ownPlan.ts';
import { type RecognisedPlan } from '../recognisedPlan.ts';
import { type AxisLabels, matchLabels } from './axisLabels.ts';
import { matchPlans } from './matchPlans.ts';

type Way = { readonly a: Point; readonly b: Point };

/** What one storey is laid over the other by; sentences in app/words/cad.ts. */
export type Alignment = {
  /** Whole mm by which the plan has to be moved. */
  readonly by: Point;
  readonly how: 'axes' | 'stairs' | 'corners' | 'box' | 'kept';
  /** Labels of the two axes, or how many corners meet. */
  readonly witness: string;
};

/** A plan that another one can be laid over. */
export type Layable = {
  /** In the plan's mm, y down. */
  readonly walls: readonly Way[];
  /** Places in the plan's mm. */
  readonly labels: AxisLabels | null;
  /** Flights of stairs as one box, in the plan's mm; null = none, or not known. */
  readonly stairs: { readonly at: Point; readonly width: Mm; readonly height: Mm } | null;
};

/** Two plans that share fewer corners have nothing in common that can be relied on. */
const LEAST_MEETING = 3;
/** A move told by labels or stairs is made exact by corners this near, mm. */
const NEARBY: Mm = 60;

/**
 * How a storey lies over another: by axes of the same label, else by its stairs, else by the corners of walls that then
 * meet. Where nothing meets, two plans that overlap stay where they are, others are laid with their lower left corners
 * over each other.
 */
export function alignPlans(fixed: Layable, moved: Layable): Alignment {
  const exact = (by: Point): Point => {
    const match = matchPlans(fixed.walls, moved.walls, { by, within: NEARBY });
    return match !== null && match.meeting >= 2
      ? match.by
      : { x: Math.round(by.x) + 0, y: Math.round(by.y) + 0 };
  };
  if (fixed.labels !== null && moved.labels !== null) {
    const found = matchLabels(fixed.labels, moved.labels);
    // Labels are in the file's units with y up.
    if (found !== null) return { by: exact(found.by), how: 'axes', witness: found.labels.join(' / ') };
  }
  if (fixed.stairs !== null && moved.stairs !== null) {
    const [one, two] = [fixed.stairs, moved.stairs];
    if (Math.abs(one.width - two.width) <= 100 && Math.abs(one.height - two.height) <= 100)
      return { by: exact({ x: one.at.x - two.at.x, y: one.at.y - two.at.y }), how: 'stairs', witness: '' };
  }
  const match = matchPlans(fixed.walls, moved.walls);
  if (match !== null && match.meeting >= LEAST_MEETING)
    return { by: match.by, how: 'corners', witness: String(match.meeting) };
  const [p, q] = [boxOf(fixed.walls.flatMap(ends)), boxOf(moved.walls.flatMap(ends))];
  const apart = p.right < q.left || q.right < p.left || p.bottom < q.top || q.bottom < p.top;
  return apart
    ? { by: { x: Math.round(p.left - q.left), y: Math.round(p.bottom - q.bottom) }, how: 'box', witness: '' }
    : { by: { x: 0, y: 0 }, how: 'kept', witness: '' };
}

function ends({ a, b }: Way): readonly Point[] {
  return [a, b];
}

const STAIRS = /(stair|楼梯)/i;

/** The stairs of a cropped drawing as one box on the plan. */
export function stairsOf(drawing: CadDrawing, { plane }: RecognisedPlan): Layable['stairs'] {
  const box = extentOf(drawing.lines.filter(({ layer }) => STAIRS.test(drawing.layers[layer]?.name ?? '')));
  if (box === null) return null;
  return {
    at: onPlan(plane, box.left, box.bottom),
    width: (box.right - box.left) * plane.unit,
    height: (box.top - box.bottom) * plane.unit,
  };
}

/** Labels in the file's units as places on the plan, mm, y down. */
export function labelsOnPlan({ upright, level }: AxisLabels, { plane }: RecognisedPlan): AxisLabels {
  return {
    upright: new Map([...upright].map(([label, x]) => [label, onPlan(plane, x, 0).x])),
    level: new Map([...level].map(([label, y]) => [label, onPlan(plane, 0, y).y])),
  };
}

/** A recognised plan moved by whole millimetres, its way back into the file included. */
export function movedPlan(plan: RecognisedPlan, by: Point): RecognisedPlan {
  if (by.x === 0 && by.y === 0) return plan;
  const move = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  return {
    ...plan,
    walls: plan.walls.map((wall) => ({ ...wall, a: move(wall.a), b: move(wall.b) })),
    names: plan.names.map((name) => ({ ...name, at: move(name.at) })),
    columns: plan.columns.map((column) => ({ ...column, at: move(column.at) })),
    outdoors: plan.outdoors.map((outdoor) => ({ ...outdoor, outline: outdoor.outline.map(move) })),
    shared: plan.shared.map(({ a, b }) => ({ a: move(a), b: move(b) })),
    roomContours: plan.roomContours.map((ring) => ring.map(move)),
    findings: plan.findings.map((finding) => ({ ...finding, at: finding.at.map(move) })),
    ...(plan.own === undefined ? {} : { own: movedOwn(plan.own, move) }),
    plane: { ...plan.plane, shift: { x: plan.plane.shift.x - by.x, y: plan.plane.shift.y - by.y } },
  };
}

function movedOwn(own: OwnPlan, move: (p: Point) => Point): OwnPlan {
  return {
    ...own,
    walls: own.walls.map((wall) => ({ ...wall, a: move(wall.a), b: move(wall.b) })),
    spaces: own.spaces.map((space) => ({ ...space, anchor: move(space.anchor) })),
  };
}
