import { type Point, boxOf } from '../../core/geometry/point.ts';
import { type Region, insideRegion, whereInRing } from '../../core/geometry/ring.ts';
import { type Mm } from '../../core/units/length.ts';
import { type LabelBoard, around, overlap } from './labelBoxes.ts';
import { LETTERS, type Rect } from './papers.ts';
import { rectanglePath } from '../../core/drawing/shapes.ts';
import { type SetLine, type SheetPen } from './pen.ts';

/** What is written into a room, from the most wanted to the least. */
type RoomWords = {
  readonly number: string | null;
  readonly name: string | null;
  readonly area: string | null;
};

export type RoomLabelAsk = {
  readonly words: RoomWords;
  /** Height of the names' letters. */
  readonly size: Mm;
  /** The floor between the wall faces, in the sheet's mm. */
  readonly floor: Region;
  /** Where nothing may be written: door swings, columns, walls that stand in the room. */
  readonly hard: readonly Rect[];
  /** What should rather stay free: furniture. */
  readonly soft: readonly Rect[];
};

const LINE_STEP = 1.4;
/** Between the label and the wall. */
const CLEAR: Mm = 0.8;
/** Candidate places are this far apart. */
const STEP: Mm = 1.5;

type Setting = { readonly lines: readonly SetLine[]; readonly width: Mm; readonly height: Mm };

/**
 * Writes name and area into a room. Tries the largest letters first and every place of the floor; then a name in
 * two lines, small letters, the number alone. False = nothing fits: the room's number stands in the schedule.
 */
export function placeRoomLabel(pen: SheetPen, board: LabelBoard, ask: RoomLabelAsk): boolean {
  const settings = settingsOf(pen, ask.words, ask.size);
  // Rather smaller letters than furniture under them; but not half a name for the sake of a chair.
  const whole = settings.slice(0, 3);
  const tries = [
    ...whole.map((setting) => ({ setting, hard: [...ask.hard, ...ask.soft] })),
    ...settings.map((setting) => ({ setting, hard: ask.hard })),
  ];
  for (const { setting, hard } of tries) {
    const place = bestPlace(board, { ...ask, hard }, setting);
    if (place === null) continue;
    const own = around(place.x, place.y, setting.width, setting.height);
    // Furniture under the words is covered, so that they can be read.
    if (ask.soft.some((other) => overlap(other, own)))
      pen.path(rectanglePath(around(place.x, place.y, setting.width + 1, setting.height)), {
        fill: 'paper-white',
      });
    let y = place.y - setting.height / 2;
    for (const line of setting.lines) {
      const step = line.size * LINE_STEP;
      pen.line(line, { x: place.x, y: y + step / 2, align: 'centre' });
      y += step;
    }
    const text = setting.lines.map((line) => line.text).join(' ');
    board.put('room', text, own);
    return true;
  }
  return false;
}

function settingsOf(pen: SheetPen, { number, name, area }: RoomWords, size: Mm): readonly Setting[] {
  const settings: Setting[] = [];
  const add = (...lines: readonly (readonly [string, Mm, ('bold' | 'regular')?])[]): void => {
    const set = lines
      .filter(([text]) => text !== '')
      .map(([text, size, weight = 'regular']) => pen.set(text, { size, weight }));
    if (set.length === 0) return;
    settings.push({
      lines: set,
      width: Math.max(...set.map(({ width }) => width)),
      height: set.reduce((sum, { size }) => sum + size * LINE_STEP, 0),
    });
  };
  const figures = [number, area].filter((part) => part !== null).join('  ');
  if (name !== null) {
    const [first, second] = halves(name);
    add([name, size, 'bold'], [figures, size === LETTERS.name ? LETTERS.text : LETTERS.figure]);
    if (size > LETTERS.text) add([name, LETTERS.text, 'bold'], [figures, LETTERS.figure]);
    // What a list of signs calls the room by goes before its area.
    const short = number ?? area ?? '';
    add([name, LETTERS.text, 'bold'], [short, LETTERS.figure]);
    if (second !== '') {
      for (const under of [figures, short])
        add([first, LETTERS.text, 'bold'], [second, LETTERS.text, 'bold'], [under, LETTERS.figure]);
      for (const parts of [[name], [first, second], thirds(name)])
        add(...parts.map((part) => [part, LETTERS.figure, 'bold'] as const), [short, LETTERS.figure]);
      if (number === null) add([first, LETTERS.text, 'bold'], [second, LETTERS.text, 'bold']);
    }
    if (number === null) add([name, LETTERS.text, 'bold']);
  } else add([figures, LETTERS.figure]);
  if (number !== null) add([number, LETTERS.text]);
  return settings;
}

/** A long name in two lines; 党群服务 | 中心, never one character alone. */
function halves(name: string): readonly [string, string] {
  const letters = [...name];
  if (letters.length < 4) return [name, ''];
  const cut = Math.ceil(letters.length / 2);
  return [letters.slice(0, cut).join(''), letters.slice(cut).join('')];
}

/** A very long name in three: 村务监督 | 委员会办 | 公室 has no line of one character. */
function thirds(name: string): readonly string[] {
  const letters = [...name];
  if (letters.length < 6) return [name];
  const cut = Math.ceil(letters.length / 3);
  return [0, cut, 2 * cut].map((from) => letters.slice(from, from + cut).join(''));
}

/** Of all places where a label may stand the one nearest to the room's middle; furniture counts as distance. */
function bestPlace(board: LabelBoard, ask: RoomLabelAsk, { width, height }: Setting): Point | null {
  const { left, right, top, bottom } = boxOf(ask.floor.outer);
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
  let best: { readonly at: Point; readonly cost: number } | null = null;
  const [w, h] = [width + 2 * CLEAR, height + 2 * CLEAR];
  // From the middle outwards, so that a label that fits anywhere stands in the middle.
  for (const y of fromMiddle(top + h / 2, bottom - h / 2))
    for (const x of fromMiddle(left + w / 2, right - w / 2)) {
      const off = Math.hypot(x - centre.x, y - centre.y);
      if (best !== null && off >= best.cost) continue;
      const box = around(x, y, w, h);
      if (ask.hard.some((other) => overlap(other, box))) continue;
      if (!board.isFree(box)) continue;
      if (!isOnFloor(ask.floor, box)) continue;
      const covered = ask.soft.filter((other) => overlap(other, box)).length;
      const cost = off + covered * SOFT_COST;
      if (best === null || cost < best.cost) best = { at: { x, y }, cost };
    }
  return best?.at ?? null;
}

/** Rather this far from the middle than on a piece of furniture, mm. */
const SOFT_COST: Mm = 25;

function fromMiddle(from: Mm, to: Mm): readonly Mm[] {
  if (to < from) return [];
  const middle = (from + to) / 2;
  const places = [middle];
  for (let off = STEP; middle + off <= to; off += STEP) places.push(middle + off, middle - off);
  return places;
}

function isOnFloor(floor: Region, { x, y, width, height }: Rect): boolean {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  if (!corners.every((corner) => insideRegion(floor, corner))) return false;
  // A corner of the room that juts into the label, or a hole inside it.
  return [floor.outer, ...floor.holes].every((ring) =>
    ring.every((p) => whereInRing(corners, p) !== 'inside'),
  );
}
