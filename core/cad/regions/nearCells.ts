/** Side of a cell, mm. */
export const CELL = 500;
/** Marks so many cells apart still belong together: a gap of 1.5 m always, one of 2.5 m never. */
const REACH = 4;
/** Cells are counted within this many of the origin. */
const FARTHEST = 2 ** 25 - 8;
const STRIDE = 2 ** 26;

/** A sparse grid of marks; marks near each other form one group, however far the whole reaches. */
export class NearCells {
  readonly #cells = new Map<number, number>();
  readonly #parents: number[] = [];

  /** The number of the cell that now has a mark; coordinates in mm. */
  mark(x: number, y: number): number {
    const key = keyOf(columnOf(x), columnOf(y));
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const number = this.#parents.length;
    this.#cells.set(key, number);
    this.#parents.push(number);
    return number;
  }

  /** Whether a mark lies in the cell of a place or in one beside it. */
  isNear(x: number, y: number): boolean {
    const [i, j] = [columnOf(x), columnOf(y)];
    for (let di = -1; di <= 1; di += 1)
      for (let dj = -1; dj <= 1; dj += 1) if (this.#cells.has(keyOf(i + di, j + dj))) return true;
    return false;
  }

  join(one: number, two: number): void {
    const [a, b] = [this.groupOf(one), this.groupOf(two)];
    if (a !== b) this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** Joins all marks that are near each other. */
  joinNear(): void {
    for (const [key, cell] of this.#cells) {
      const [i, j] = [Math.floor(key / STRIDE), key % STRIDE];
      for (let di = 0; di <= REACH; di += 1)
        for (let dj = di === 0 ? 1 : -REACH; dj <= REACH; dj += 1) {
          const other = this.#cells.get((i + di) * STRIDE + j + dj);
          if (other !== undefined) this.join(cell, other);
        }
    }
  }

  groupOf(cell: number): number {
    let root = cell;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    let at = cell;
    while (at !== root) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }
}

function columnOf(x: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, Math.floor(x / CELL)));
}

function keyOf(i: number, j: number): number {
  return (i + 2 ** 25) * STRIDE + (j + 2 ** 25);
}
