import { type Box, type Point, boxesMeet } from './point.ts';

/** A grid of boxes, so that what is near is found without asking everything. */
export type BoxIndex = {
  /** Numbers of the boxes that share a cell with `box`, each once, in no order; some may lie a little off. */
  readonly near: (box: Box) => readonly number[];
  /** Numbers of the boxes that meet `box` or touch it, each once, in no order. */
  readonly touching: (box: Box) => readonly number[];
  readonly at: (point: Point) => readonly number[];
};

const NONE: readonly number[] = [];

/** One object is entered in at most this many cells in each direction; the size of a cell follows from it. */
const MOST_CELLS = 64;

export function indexBoxes(boxes: readonly Box[]): BoxIndex {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  const perSide = Math.max(1, Math.min(MOST_CELLS, Math.ceil(Math.sqrt(boxes.length))));
  const cell = Math.max(1, (right - left) / perSide, (bottom - top) / perSide);
  const column = (x: number): number => Math.min(perSide, Math.max(0, Math.floor((x - left) / cell)));
  const row = (y: number): number => Math.min(perSide, Math.max(0, Math.floor((y - top) / cell)));
  const stride = perSide + 1;
  const cells: (number[] | undefined)[] = new Array<number[] | undefined>(stride * stride);
  boxes.forEach((box, number) => {
    for (let j = row(box.top); j <= row(box.bottom); j += 1)
      for (let i = column(box.left); i <= column(box.right); i += 1) {
        const key = j * stride + i;
        const list = cells[key];
        if (list === undefined) cells[key] = [number];
        else list.push(number);
      }
  });
  // A box that lies in several cells is found several times; the mark of the last search tells.
  const marks = new Int32Array(boxes.length);
  let search = 0;
  const near = (box: Box): readonly number[] => {
    if (boxes.length === 0) return NONE;
    const [i0, i1, j0, j1] = [column(box.left), column(box.right), row(box.top), row(box.bottom)];
    if (i0 === i1 && j0 === j1) return cells[j0 * stride + i0] ?? NONE;
    search += 1;
    const found: number[] = [];
    for (let j = j0; j <= j1; j += 1)
      for (let i = i0; i <= i1; i += 1)
        for (const number of cells[j * stride + i] ?? NONE) {
          if (marks[number] === search) continue;
          marks[number] = search;
          found.push(number);
        }
    return found;
  };
  const touching = (box: Box): readonly number[] =>
    near(box).filter((number) => {
      const other = boxes[number];
      return (
        other !== undefined &&
        other.left <= box.right &&
        other.right >= box.left &&
        other.top <= box.bottom &&
        other.bottom >= box.top
      );
    });
  return { near, touching, at: ({ x, y }) => near({ left: x, right: x, top: y, bottom: y }) };
}

/** The numbers of boxes that hang together: in a group each meets another one, boxes of two groups do not meet. */
export function groupsOfBoxes(boxes: readonly Box[]): readonly (readonly number[])[] {
  const index = indexBoxes(boxes);
  const seen = new Uint8Array(boxes.length);
  return boxes.flatMap((_, first) => {
    if (seen[first] === 1) return [];
    seen[first] = 1;
    const group = [first];
    for (const number of group) {
      const box = boxes[number];
      if (box === undefined) continue;
      for (const other of index.near(box)) {
        const there = boxes[other];
        if (seen[other] === 1 || there === undefined || !boxesMeet(box, there)) continue;
        seen[other] = 1;
        group.push(other);
      }
    }
    return [group];
  });
}
