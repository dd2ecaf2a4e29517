import { type Item } from '../../core/drawing/drawing.ts';
import { type Box, type Point, boxOf, boxesMeet } from '../../core/geometry/point.ts';
import { type Region, insideRegion } from '../../core/geometry/ring.ts';
import { type Result, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { PLAN_INKS, type PaperMap, toPaper } from './planLook.ts';
import { type PlanLetters, type PlanLine, planLine } from './planText.ts';

/** Name over area, mm on paper. */
const NAME = 3.5;
const NAME_SMALL = 2.5;
const AREA = 2.5;
const LEADING = 1.25;
const PADDING = 0.5;

export type RoomLabel = {
  /** The floor inside the wall faces, mm of the building. */
  readonly floor: Region;
  readonly anchor: Point;
  /** Empty = not named. */
  readonly name: string;
  /** As shown: cut to two decimals, with its unit. */
  readonly area: string;
};

/**
 * What becomes of a label that is larger than its room: `all` of it is written nevertheless, as on a sheet that
 * somebody chose the scale of; `fitting` leaves off the area, then the name, as on a screen that is zoomed.
 */
export type Crowding = 'all' | 'fitting';

/**
 * Name over area, where the room is free of furniture if it is anywhere: in one line or two, in small letters
 * where the others would cover something. `obstacles` in mm of the building.
 */
export function layoutRoomLabel(
  label: RoomLabel,
  obstacles: readonly Box[],
  map: PaperMap,
  letters: PlanLetters,
  crowding: Crowding = 'all',
): Result<readonly Item[], TypesetProblem> {
  const area = planLine(label.area, AREA, letters);
  if (!area.ok) return area;
  let best: { readonly rows: readonly Row[]; readonly place: Place } | undefined;
  for (const { parts, size, more } of waysToBreak(label, crowding)) {
    const rows: Row[] = [];
    for (const part of parts) {
      const line = planLine(part, size, letters);
      if (!line.ok) return line;
      rows.push({ line: line.value, size });
    }
    if (more === 'area') rows.push({ line: area.value, size: AREA });
    const { width, height } = sizeOf(rows);
    const place = findPlace(label, { width: width * map.scale, height: height * map.scale }, obstacles);
    // Furniture under it is better than no area.
    if (crowding === 'fitting' && (place.outside > 0 || (more === 'nothing' && best !== undefined))) continue;
    if (best === undefined || place.hidden < best.place.hidden - 0.02) best = { rows, place };
    if (best.place.hidden < 0.02) break;
  }
  if (best === undefined) return success([]);
  const { rows, place } = best;
  const at = toPaper(map, place.point);
  let top = at.y - sizeOf(rows).height / 2 + PADDING;
  const items: Item[] = [];
  for (const { line, size } of rows) {
    items.push(...line.put({ x: at.x, y: top + (size * LEADING) / 2 }, PLAN_INKS.line));
    top += size * LEADING;
  }
  return success(items);
}

type Row = { readonly line: PlanLine; readonly size: Mm };

function sizeOf(rows: readonly Row[]): { readonly width: Mm; readonly height: Mm } {
  return {
    width: Math.max(...rows.map(({ line }) => line.width)) + 2 * PADDING,
    height: rows.reduce((sum, { size }) => sum + size * LEADING, 0) + 2 * PADDING,
  };
}

/** From the best to look at to the smallest. */
function waysToBreak(
  { name, area }: RoomLabel,
  crowding: Crowding,
): readonly {
  readonly parts: readonly string[];
  readonly size: Mm;
  /** The area below the name, behind it, as in corridors, or left off. */
  readonly more: 'area' | 'behind' | 'nothing';
}[] {
  if (name === '') return [{ parts: [], size: AREA, more: 'area' }];
  const letters = [...name];
  const half = Math.ceil(letters.length / 2);
  const halves = [letters.slice(0, half).join(''), letters.slice(half).join('')].filter(
    (part) => part !== '',
  );
  return [
    { parts: [name], size: NAME, more: 'area' },
    { parts: halves, size: NAME, more: 'area' },
    { parts: [name], size: NAME_SMALL, more: 'area' },
    { parts: halves, size: NAME_SMALL, more: 'area' },
    { parts: [`${name}  ${area}`], size: NAME_SMALL, more: 'behind' },
    ...(crowding === 'all'
      ? []
      : [[name], halves].map((parts) => ({ parts, size: NAME_SMALL, more: 'nothing' as const }))),
  ];
}

/** Distance between the places that are tried, mm of the building. */
const STEP = 200;
const MOST_PLACES = 4000;

/** `hidden`: how much of the label lies over furniture or outside the room, 0 = nothing; `outside`: how many of its corners. */
type Place = { readonly point: Point; readonly hidden: number; readonly outside: number };

/** The place inside the room with the least furniture under the label, the nearest to the anchor among equals. */
function findPlace(
  { floor, anchor }: RoomLabel,
  size: { readonly width: number; readonly height: number },
  obstacles: readonly Box[],
): Place {
  const box = boxOf(floor.outer);
  const step = Math.max(STEP, Math.sqrt(((box.right - box.left) * (box.bottom - box.top)) / MOST_PLACES));
  const near = obstacles.filter((obstacle) => boxesMeet(obstacle, box));
  let best: Place = { point: anchor, hidden: Infinity, outside: Infinity };
  let least = Infinity;
  const consider = (p: Point): void => {
    const own = {
      left: p.x - size.width / 2,
      right: p.x + size.width / 2,
      top: p.y - size.height / 2,
      bottom: p.y + size.height / 2,
    };
    const corners = [own.left, own.right].flatMap((x) => [own.top, own.bottom].map((y) => ({ x, y })));
    const outside = corners.filter((corner) => !insideRegion(floor, corner)).length;
    const covered =
      near.reduce((sum, obstacle) => sum + common(own, obstacle), 0) / (size.width * size.height);
    const hidden = outside + covered;
    const cost = hidden * 20 + Math.hypot(p.x - anchor.x, p.y - anchor.y) / 2000;
    if (cost < least) [best, least] = [{ point: p, hidden, outside }, cost];
  };
  consider(anchor);
  for (let x = box.left + size.width / 2; x <= box.right - size.width / 2; x += step)
    for (let y = box.top + size.height / 2; y <= box.bottom - size.height / 2; y += step) consider({ x, y });
  return best;
}

function common(p: Box, q: Box): number {
  const width = Math.min(p.right, q.right) - Math.max(p.left, q.left);
  const height = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
  return width > 0 && height > 0 ? width * height : 0;
}
