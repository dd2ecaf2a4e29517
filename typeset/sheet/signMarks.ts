import { type Point } from '../../core/geometry/point.ts';
import { type Mm } from '../../core/units/length.ts';
import { type LabelBoard, around, overlap } from './labelBoxes.ts';
import { LETTERS, LINES, type Rect } from './papers.ts';
import { type SheetPen } from './pen.ts';

const RADIUS: Mm = 2.3;
const DISTANCES: readonly Mm[] = [4, 6, 8, 11, 15, 20];
const WAYS = 16;

/**
 * A numbered circle beside the place where a sign hangs, tied to it by a line: the nearest spot where it covers
 * no wall, no door and no other words. Where there is none it stands on the place itself.
 */
export function placeSignMark(
  pen: SheetPen,
  board: LabelBoard,
  number: string,
  place: Point,
  taken: readonly Rect[],
): void {
  const at = freeSpot(board, place, taken) ?? place;
  const length = Math.hypot(at.x - place.x, at.y - place.y);
  if (length > RADIUS) {
    const share = (length - RADIUS) / length;
    const edge = { x: place.x + (at.x - place.x) * share, y: place.y + (at.y - place.y) * share };
    pen.stroke([place, edge], LINES.fine, { ink: 'plate-blue' });
  }
  pen.circle(place, 0.6, { fill: 'plate-blue' });
  pen.circle(at, RADIUS, { fill: 'paper-white', stroke: { ink: 'plate-blue', width: LINES.middle } });
  pen.text(number, { size: LETTERS.figure, weight: 'bold', ink: 'plate-blue' }, { ...at, align: 'centre' });
  board.put('sign', number, around(at.x, at.y, 2 * RADIUS, 2 * RADIUS));
}

function freeSpot(board: LabelBoard, place: Point, taken: readonly Rect[]): Point | null {
  for (const distance of DISTANCES)
    for (let way = 0; way < WAYS; way += 1) {
      const angle = (way / WAYS) * 2 * Math.PI;
      const at = { x: place.x + Math.cos(angle) * distance, y: place.y + Math.sin(angle) * distance };
      const box = around(at.x, at.y, 2 * RADIUS, 2 * RADIUS);
      if (board.isFree(box) && !taken.some((other) => overlap(other, box, 0.2))) return at;
    }
  return null;
}
