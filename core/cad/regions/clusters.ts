import { type Mm } from '../../units/length.ts';
import {
  type CadBox,
  boxArea,
  boxGap,
  boxHeight,
  boxWidth,
  common,
  grown,
  holdsBox,
  united,
} from './region.ts';
import { type Rectangle, largeRectangles } from './frames.ts';
import { CELL, NearCells } from './nearCells.ts';
import { type SheetLine } from './sheetLines.ts';
import { wallMarks } from './wallMarks.ts';

/** Lines that stand together on a sheet; mm, y up. */
export type Cluster = {
  readonly box: CadBox;
  /** Length of wall faces in it, mm; 0 = it has no walls. */
  readonly walls: Mm;
};

export type Sheet = {
  readonly clusters: readonly Cluster[];
  /** Borders of sheets, the smallest first. */
  readonly frames: readonly CadBox[];
};

/** Less wall than this, or a narrower heap of it, is no plan, mm. */
const LEAST_WALLS: Mm = 9_000;
const LEAST_SIDE: Mm = 1_800;
/** Smaller drawings than this are marks and tables' rows, mm. */
const LEAST_OTHER: Mm = 2_500;
/** A plan keeps this far from the border of its sheet, mm: the faces of a wall are nearer to each other. */
const FREE_OF_BORDER: Mm = 700;
/** So much of a border's inside is filled by what it frames. */
const LEAST_FILLING = 0.12;

/** Finds what stands together on a sheet. null = there are far too many lines to be walls. */
export function findClusters(lines: readonly SheetLine[]): Sheet | null {
  const rectangles = largeRectangles(lines);
  const walls = lines.filter(({ use }) => use === 'wall');
  const named = new Set(lines.flatMap(({ use, number }) => (use === 'frame' ? [number] : [])));
  const suspects = new Set(rectangles.flatMap((one) => one.lines));
  // Without any large rectangle first: what then stands free inside one makes it a border.
  const inner = wallClusters(
    lines.filter(({ number }) => !suspects.has(number)),
    walls.filter(({ number }) => !suspects.has(number)),
  );
  if (inner === null) return null;
  const frames = rectangles.filter(
    (one) => one.lines.every((number) => named.has(number)) || isBorder(one, inner.filter(isPlanLike)),
  );
  const borders = new Set(frames.flatMap((one) => one.lines));
  const strong = wallClusters(
    lines.filter(({ number }) => !borders.has(number)),
    walls.filter(({ number }) => !borders.has(number)),
  );
  if (strong === null) return null;
  const plans = mergeNested(strong.filter(isPlanLike));
  const others = otherClusters(
    lines.filter(({ use, number }) => use !== 'frame' && use !== 'ground' && !borders.has(number)),
    plans.map(({ box }) => box),
  );
  return { clusters: [...plans, ...others], frames: frames.map(({ box }) => box) };
}

function isPlanLike({ box, walls }: Cluster): boolean {
  return walls >= LEAST_WALLS && Math.min(boxWidth(box), boxHeight(box)) >= LEAST_SIDE;
}

function isBorder({ box }: Rectangle, inside: readonly Cluster[]): boolean {
  const free = inside.filter((one) => holdsBox(grown(box, -FREE_OF_BORDER), one.box));
  return free.reduce((sum, one) => sum + boxArea(one.box), 0) >= boxArea(box) * LEAST_FILLING;
}

/** Groups of wall faces, held together by doors, windows, columns and stairs. */
function wallClusters(lines: readonly SheetLine[], walls: readonly SheetLine[]): readonly Cluster[] | null {
  const marks = wallMarks(walls);
  if (marks === null) return null;
  const cells = new NearCells();
  const groups: { readonly cell: number; readonly box: CadBox; readonly length: Mm }[] = [];
  const put = (at: { readonly x: number; readonly y: number }, length: Mm): void => {
    const box = { left: at.x, right: at.x, top: at.y, bottom: at.y };
    groups.push({ cell: cells.mark(at.x, at.y), box, length });
  };
  for (const list of marks.values()) for (const { at, length } of list) put(at, length);
  for (const line of lines)
    if (line.use === 'axis-wall') placesOf(line, (x, y, length) => put({ x, y }, length * 2));
  // Jambs and the short ends of walls have no partner, but stand at one.
  const ends = walls.filter(({ number, legs }) => !marks.has(number) && legs.length <= 4);
  for (const line of ends)
    placesOf(line, (x, y) => {
      if (cells.isNear(x, y)) put({ x, y }, 0);
    });
  for (const line of lines)
    if (line.use === 'joining') {
      let before = -1;
      placesOf(line, (x, y) => {
        const cell = cells.mark(x, y);
        groups.push({ cell, box: { left: x, right: x, top: y, bottom: y }, length: 0 });
        if (before !== -1) cells.join(before, cell);
        before = cell;
      });
    }
  cells.joinNear();
  return gathered(cells, groups).filter(({ walls: length }) => length > 0);
}

/** What stands elsewhere: elevations, sections, tables, notes. */
function otherClusters(lines: readonly SheetLine[], plans: readonly CadBox[]): readonly Cluster[] {
  const kept = plans.map((box) => grown(box, 1_200));
  const cells = new NearCells();
  const groups: { readonly cell: number; readonly box: CadBox; readonly length: Mm }[] = [];
  // For others `length` counts nothing: only faces of walls do.
  for (const line of lines) {
    if (kept.some((box) => boxGap(box, line.box) === 0)) continue;
    let before = -1;
    placesOf(line, (x, y) => {
      const cell = cells.mark(x, y);
      groups.push({ cell, box: line.box, length: 0 });
      if (before !== -1) cells.join(before, cell);
      before = cell;
    });
  }
  cells.joinNear();
  return mergeNested(
    gathered(cells, groups).filter(({ box }) => Math.min(boxWidth(box), boxHeight(box)) >= LEAST_OTHER),
  );
}

function gathered(
  cells: NearCells,
  groups: readonly { readonly cell: number; readonly box: CadBox; readonly length: Mm }[],
): readonly Cluster[] {
  const found = new Map<number, Cluster>();
  for (const { cell, box, length } of groups) {
    const group = cells.groupOf(cell);
    const known = found.get(group);
    found.set(
      group,
      known === undefined
        ? { box, walls: length }
        : { box: united(known.box, box), walls: known.walls + length },
    );
  }
  return [...found.values()];
}

/** Places along a line, no farther apart than a cell. */
function placesOf({ legs }: SheetLine, put: (x: number, y: number, length: Mm) => void): void {
  for (const { a, b } of legs) {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const steps = Math.max(1, Math.ceil(length / CELL));
    for (let i = 0; i <= steps; i += 1)
      put(a.x + ((b.x - a.x) * i) / steps, a.y + ((b.y - a.y) * i) / steps, length / (steps + 1));
  }
}

/** A group inside the box of another one belongs to it: a free-standing room in a hall, a yard's gate. */
function mergeNested(clusters: readonly Cluster[]): readonly Cluster[] {
  const merged: Cluster[] = [];
  for (const cluster of [...clusters].sort((p, q) => boxArea(q.box) - boxArea(p.box))) {
    const around = merged.findIndex(({ box, walls }) => {
      const both = common(box, cluster.box);
      if (both === null) return false;
      const share = boxArea(both) / Math.max(1, boxArea(cluster.box));
      return share > 0.9 || (share > 0.3 && cluster.walls < walls / 3);
    });
    const outer = merged[around];
    if (outer === undefined) merged.push(cluster);
    else merged[around] = { box: united(outer.box, cluster.box), walls: outer.walls + cluster.walls };
  }
  return merged;
}
