import { type Point } from '../../core/geometry/point.ts';
import { type Mm } from '../../core/units/length.ts';
import { type LabelBoard, around, overlap } from './labelBoxes.ts';
import { LETTERS, LINES, type Rect } from './papers.ts';
import { type SheetPen } from './pen.ts';

const RADIUS: Mm = 2.3;
/** The dot on the place itself. */
const DOT: Mm = 0.6;
const DISTANCES: readonly Mm[] = [4, 6, 8, 11, 15, 20];
const WAYS = 16;
/** From one circle tried to the next where none of the distances had room. */
const FURTHER: Mm = 3;

export type SignMark = { readonly number: string; readonly place: Point };

/**
 * Numbered circles beside the places where signs hang, each tied to its place by a line: the nearest spot where it covers
 * no wall, no door and no other words. Where there is none it covers at least no other circle and no place.
 */
export function placeSignMarks(
  pen: SheetPen,
  board: LabelBoard,
  marks: readonly SignMark[],
  taken: readonly Rect[],
): void {
  const set: { readonly at: Point; readonly mark: SignMark }[] = [];
  for (const mark of marks) {
    const at = spotFor(mark, { board, taken, marks, circles: set.map((one) => boxOf(one.at)) });
    set.push({ at, mark });
    board.put('sign', mark.number, boxOf(at));
  }
  // Lines lie under circles: one that passes a number leaves it readable.
  for (const { at, mark } of set) tie(pen, at, mark.place);
  for (const { at, mark } of set) {
    pen.circle(at, RADIUS, { fill: 'paper-white', stroke: { ink: 'plate-blue', width: LINES.middle } });
    const look = { size: LETTERS.figure, weight: 'bold', ink: 'plate-blue' } as const;
    pen.text(mark.number, look, { ...at, align: 'centre' });
  }
}

function tie(pen: SheetPen, at: Point, place: Point): void {
  const length = Math.hypot(at.x - place.x, at.y - place.y);
  const share = (length - RADIUS) / length;
  const edge = { x: place.x + (at.x - place.x) * share, y: place.y + (at.y - place.y) * share };
  pen.stroke([place, edge], LINES.fine, { ink: 'plate-blue' });
  pen.circle(place, DOT, { fill: 'plate-blue' });
}

function boxOf(at: Point): Rect {
  return around(at.x, at.y, 2 * RADIUS, 2 * RADIUS);
}

type Among = {
  readonly board: LabelBoard;
  readonly taken: readonly Rect[];
  readonly marks: readonly SignMark[];
  readonly circles: readonly Rect[];
};

function spotFor({ place }: SignMark, { board, taken, marks, circles }: Among): Point {
  const dots = marks.map((mark) => around(mark.place.x, mark.place.y, 2 * DOT, 2 * DOT));
  const isApart = (box: Rect): boolean => [...circles, ...dots].every((other) => !overlap(other, box, 0.2));
  const isFree = (box: Rect): boolean =>
    isApart(box) && board.isFree(box) && !taken.some((other) => overlap(other, box, 0.2));
  for (const distance of DISTANCES)
    for (const at of ringAbout(place, distance)) if (isFree(boxOf(at))) return at;
  // Marks are finite, and so is what they cover.
  for (let distance = DISTANCES[0] ?? FURTHER; ; distance += FURTHER)
    for (const at of ringAbout(place, distance)) if (isApart(boxOf(at))) return at;
}

function ringAbout(place: Point, distance: Mm): readonly Point[] {
  return Array.from({ length: WAYS }, (_, way) => {
    const angle = (way / WAYS) * 2 * Math.PI;
    return { x: place.x + Math.cos(angle) * distance, y: place.y + Math.sin(angle) * distance };
  });
}
