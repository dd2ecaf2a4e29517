import { type Item } from '../../core/drawing/drawing.ts';
import { type Box, type Point, boxOf, boxesMeet } from '../../core/geometry/point.ts';
import { type Region, insideRegion } from '../../core/geometry/ring.ts';
import { type Result, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetProblem } from '../problems.ts';
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

/** Name over area, where the room is free of furniture if it is anywhere. `obstacles` in mm of the building. */
export function layoutRoomLabel(
  label: RoomLabel,
  obstacles: readonly Box[],
  map: PaperMap,
  letters: PlanLetters,
): Result<readonly Item[], TypesetProblem> {
  const floor = boxOf(label.floor.outer);
  const room = {
    width: (floor.right - floor.left) / map.scale,
    height: (floor.bottom - floor.top) / map.scale,
  };
  const lines = breakLabel(label, room.width - 2, letters);
  if (!lines.ok) return lines;
  const rows = lines.value;
  const width = Math.max(...rows.map(({ line }) => line.width)) + 2 * PADDING;
  const height = rows.reduce((sum, { size }) => sum + size * LEADING, 0) + 2 * PADDING;
  const at = toPaper(
    map,
    findPlace(label, { width: width * map.scale, height: height * map.scale }, obstacles),
  );
  let top = at.y - height / 2 + PADDING;
  const items: Item[] = [];
  for (const { line, size } of rows) {
    items.push(...line.put({ x: at.x, y: top + (size * LEADING) / 2 }, PLAN_INKS.line));
    top += size * LEADING;
  }
  return success(items);
}

type Row = { readonly line: PlanLine; readonly size: Mm };

/** The name in one line if it fits the room, in two, or smaller; the area below. */
function breakLabel(
  { name, area }: RoomLabel,
  width: Mm,
  letters: PlanLetters,
): Result<readonly Row[], TypesetProblem> {
  const areaLine = planLine(area, AREA, letters);
  if (!areaLine.ok) return areaLine;
  const below: Row = { line: areaLine.value, size: AREA };
  if (name === '') return success([below]);
  const half = Math.ceil([...name].length / 2);
  const tries: readonly { readonly parts: readonly string[]; readonly size: Mm }[] = [
    { parts: [name], size: NAME },
    { parts: [[...name].slice(0, half).join(''), [...name].slice(half).join('')], size: NAME },
    { parts: [name], size: NAME_SMALL },
    { parts: [[...name].slice(0, half).join(''), [...name].slice(half).join('')], size: NAME_SMALL },
  ];
  let rows: readonly Row[] = [below];
  for (const { parts, size } of tries) {
    const set: Row[] = [];
    for (const part of parts.filter((words) => words !== '')) {
      const line = planLine(part, size, letters);
      if (!line.ok) return line;
      set.push({ line: line.value, size });
    }
    rows = [...set, below];
    if (Math.max(...set.map(({ line }) => line.width)) <= width) break;
  }
  return success(rows);
}

/** Distance between the places that are tried, mm of the building. */
const STEP = 200;
const MOST_PLACES = 4000;

/** The place inside the room with the least furniture under the label, the nearest to the anchor among equals. */
function findPlace(
  { floor, anchor }: RoomLabel,
  size: { readonly width: number; readonly height: number },
  obstacles: readonly Box[],
): Point {
  const box = boxOf(floor.outer);
  const step = Math.max(STEP, Math.sqrt(((box.right - box.left) * (box.bottom - box.top)) / MOST_PLACES));
  const near = obstacles.filter((obstacle) => boxesMeet(obstacle, box));
  let best: Point = anchor;
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
    const cost = outside * 10 + covered * 20 + Math.hypot(p.x - anchor.x, p.y - anchor.y) / 2000;
    if (cost < least) [best, least] = [p, cost];
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
