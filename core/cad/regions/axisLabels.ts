import { type Point } from '../../geometry/point.ts';
import { type Mm } from '../../units/length.ts';
import { type CadDrawing } from '../cadDrawing.ts';
import { extentOf } from '../cadPlane.ts';
import { middle } from './matchPlans.ts';
import { type CadBox, boxGap, grown, holdsPlace } from './region.ts';

/** Places of the axes of one plan by their labels: upright axes by x, level ones by y. */
export type AxisLabels = {
  readonly upright: ReadonlyMap<string, number>;
  readonly level: ReadonlyMap<string, number>;
};

const LABEL = /^(?:\d{1,2}|[A-Z]{1,2}|\d{1,2}\/(?:\d{1,2}|[A-Z]{1,2})|\d{1,2}-(?:\d{1,2}|[A-Z]))$/;
const AXIS_LAYER = /(轴|axis|axes|dote|grid)/i;
/** Labels stand in circles up to this far from the walls, mm. */
const FARTHEST: Mm = 9_000;
const BUBBLE = { least: 200, most: 2_600 } as const;

type Label = { readonly words: string; readonly x: number; readonly y: number };

/** The labels of axes (texts, or filled-in values of blocks) with the middle of the circle that they stand in. */
export function findAxisLabels(drawing: CadDrawing, unit: Mm): readonly Label[] {
  const { layers, lines, texts, inserts } = drawing;
  const nameOf = (layer: number): string => layers[layer]?.name ?? '';
  const circles = lines.flatMap((line) => {
    const bent = line.vertices.some((value, i) => i % 3 === 2 && value !== 0);
    if (!line.closed || !bent) return [];
    const box = extentOf([line]);
    if (box === null) return [];
    const [width, height] = [(box.right - box.left) * unit, (box.top - box.bottom) * unit];
    const isRound = Math.abs(width - height) < width * 0.02 && width >= BUBBLE.least && width <= BUBBLE.most;
    return isRound ? [box] : [];
  });
  const placed = (words: string, x: number, y: number, layer: number): readonly Label[] => {
    const plain = words.normalize('NFKC').trim().toUpperCase();
    if (!LABEL.test(plain)) return [];
    const round = circles.find((box) => holdsPlace(box, x, y));
    if (round !== undefined)
      return [{ words: plain, x: (round.left + round.right) / 2, y: (round.top + round.bottom) / 2 }];
    return AXIS_LAYER.test(nameOf(layer)) ? [{ words: plain, x, y }] : [];
  };
  return [
    ...texts.flatMap(({ text, x, y, layer }) => placed(text, x, y, layer)),
    ...inserts.flatMap(({ attributes, x, y, layer }) =>
      Object.values(attributes).flatMap((value) => placed(value, x, y, layer)),
    ),
  ];
}

/** The labels round one plan; one that stands nearer to another plan is that one's. */
export function labelsOfPlan(
  labels: readonly Label[],
  box: CadBox,
  others: readonly CadBox[],
  unit: Mm,
): AxisLabels {
  const [upright, level] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const around = grown(box, FARTHEST / unit);
  for (const { words, x, y } of labels) {
    if (!holdsPlace(around, x, y)) continue;
    const place = { left: x, right: x, top: y, bottom: y };
    const off = boxGap(box, place);
    if (off === 0 || others.some((other) => boxGap(other, place) < off)) continue;
    const beside = Math.max(0, box.left - x, x - box.right);
    const apart = Math.max(0, box.bottom - y, y - box.top);
    const list = apart >= beside ? upright : level;
    list.set(words, [...(list.get(words) ?? []), apart >= beside ? x : y]);
  }
  const once = (found: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, number> =>
    new Map([...found].map(([words, places]) => [words, middle(places, 0)]));
  return { upright: once(upright), level: once(level) };
}

/** Labels of one axis may be this far from another's move, mm. */
const AGREE: Mm = 40;

/**
 * How the second plan has to be moved so that axes of one label lie over one another, mm, and two labels to tell it by; null where a direction has no label in common or where they contradict each other.
 */
export function matchLabels(
  fixed: AxisLabels,
  moved: AxisLabels,
): { readonly by: Point; readonly labels: readonly [string, string] } | null {
  const x = moveOf(fixed.upright, moved.upright);
  const y = moveOf(fixed.level, moved.level);
  return x === null || y === null ? null : { by: { x: x.by, y: y.by }, labels: [x.label, y.label] };
}

function moveOf(
  fixed: ReadonlyMap<string, number>,
  moved: ReadonlyMap<string, number>,
): { readonly by: number; readonly label: string } | null {
  const moves = [...moved].flatMap(([label, at]) => {
    const to = fixed.get(label);
    return to === undefined ? [] : [{ label, by: to - at }];
  });
  if (moves.length === 0) return null;
  const by = middle(
    moves.map((one) => one.by),
    0,
  );
  const agreeing = moves.filter((one) => Math.abs(one.by - by) <= AGREE);
  const [first] = agreeing.sort((p, q) => p.label.localeCompare(q.label, 'en', { numeric: true }));
  return first === undefined || agreeing.length * 3 < moves.length * 2 ? null : { by, label: first.label };
}
