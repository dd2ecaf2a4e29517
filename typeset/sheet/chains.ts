import { type Point, boxOf } from '../../core/geometry/point.ts';
import { jambsOf } from '../../core/plan/axis.ts';
import { facesOfLevel } from '../../core/plan/levelFaces.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Wall, bodyThickness } from '../../core/project/plan/wall.ts';
import { type Mm } from '../../core/units/length.ts';

const SIDES = ['bottom', 'left', 'top', 'right'] as const;
export type Side = (typeof SIDES)[number];

/**
 * The dimensions outside one side of a building, in plan millimetres along it (x for bottom and top, y for the
 * others), after GB/T 50104-2010, 4.2: openings and axes next to the wall, then the axes, then the whole length
 * from outer face to outer face.
 */
export type SideChains = {
  readonly side: Side;
  readonly openings: readonly Mm[];
  readonly axes: readonly Mm[];
  readonly overall: readonly [Mm, Mm] | null;
};

/** An axis of walls with its name: figures from left to right, letters from below upwards. */
export type AxisName = { readonly along: 'x' | 'y'; readonly at: Mm; readonly name: string };

/** Stops nearer to each other than this are one, mm. */
const SAME_STOP = 1;
const SQUARE = 1e-3;

/** Chains for each side that has an outer wall along it. Slanting walls take no part in them. */
export function sideChains(plan: Plan, level: string): readonly SideChains[] {
  return besideGrounds(plan, level, ownChains(plan, level));
}

const OPPOSITE: Readonly<Record<Side, Side>> = { bottom: 'top', top: 'bottom', left: 'right', right: 'left' };

/**
 * Where a ground lies before a side, its trees and benches need the paper: only the openings are measured there,
 * and the opposite side tells the axes and the length.
 */
function besideGrounds(plan: Plan, level: string, chains: readonly SideChains[]): readonly SideChains[] {
  const grounded = new Set(SIDES.filter((side) => hasGround(plan, level, side)));
  const axesOf = (side: Side): readonly Mm[] => chains.find((one) => one.side === side)?.axes ?? [];
  return chains.map((one) => {
    const opposite = OPPOSITE[one.side];
    const isThere = chains.some(({ side }) => side === opposite);
    if (grounded.has(one.side) && isThere && !grounded.has(opposite))
      return { ...one, axes: [], overall: null };
    if (grounded.has(opposite) && !grounded.has(one.side))
      return { ...one, axes: distinct([...one.axes, ...axesOf(opposite)]) };
    return one;
  });
}

/** Whether an outdoor ground lies along a side of the building. */
function hasGround(plan: Plan, level: string, side: Side): boolean {
  const ends = { x: outerEnds(plan, level, 'bottom'), y: outerEnds(plan, level, 'left') };
  const [across, along] = isLying(side) ? [ends.y, ends.x] : [ends.x, ends.y];
  if (across === null || along === null) return false;
  return plan.outdoors.some((ground) => {
    if (ground.level !== level) return false;
    const box = boxOf(ground.outline);
    const [from, to] = isLying(side) ? [box.left, box.right] : [box.top, box.bottom];
    const [near, far] = isLying(side) ? [box.top, box.bottom] : [box.left, box.right];
    const beside = side === 'bottom' || side === 'right' ? far > across[1] + 1 : near < across[0] - 1;
    return beside && Math.min(to, along[1]) - Math.max(from, along[0]) > (along[1] - along[0]) / 4;
  });
}

function ownChains(plan: Plan, level: string): readonly SideChains[] {
  return SIDES.flatMap((side): SideChains[] => {
    const facing = facingWalls(plan, level, side);
    if (facing.length === 0) return [];
    const of = (p: Point): Mm => (isLying(side) ? p.x : p.y);
    const crossing = crossingAxes(plan, level, side, facing);
    const jambs = facing.flatMap((wall) =>
      plan.openings.filter((one) => one.wall === wall.id).flatMap((one) => jambsOf(wall, one).map(of)),
    );
    const ends = outerEnds(plan, level, side);
    const axes = distinct(crossing);
    const openings = distinct([...axes, ...jambs, ...(ends ?? [])]);
    return [{ side, openings: jambs.length === 0 ? [] : openings, axes, overall: ends }];
  });
}

export function isLying(side: Side): boolean {
  return side === 'bottom' || side === 'top';
}

function direction(wall: Wall): 'x' | 'y' | null {
  const [dx, dy] = [Math.abs(wall.b.x - wall.a.x), Math.abs(wall.b.y - wall.a.y)];
  if (dy <= SQUARE * dx) return 'x';
  return dx <= SQUARE * dy ? 'y' : null;
}

/** Outer walls that look towards a side. */
function facingWalls(plan: Plan, level: string, side: Side): readonly Wall[] {
  const { pieces, faces } = facesOfLevel(plan.walls, level);
  const found = new Map<string, Wall>();
  pieces.forEach(({ a, b, wall }, i) => {
    if (wall.kind !== 'wall' || direction(wall) !== (isLying(side) ? 'x' : 'y')) return;
    // At the right hand of somebody who walks to +x on the sheet lies what is below.
    const forward = isLying(side) ? b.x > a.x : b.y > a.y;
    const rightIsSide = side === 'bottom' || side === 'left';
    const edge = forward === rightIsSide ? i * 2 : i * 2 + 1;
    if ((faces.faceOf[edge] ?? -1) === -1 && (faces.faceOf[edge ^ 1] ?? -1) !== -1) found.set(wall.id, wall);
  });
  return [...found.values()];
}

/** Axes of the walls that run into one of the given walls. */
function crossingAxes(plan: Plan, level: string, side: Side, facing: readonly Wall[]): readonly Mm[] {
  const along = isLying(side) ? 'x' : 'y';
  const across = isLying(side) ? 'y' : 'x';
  return plan.walls.flatMap((wall) => {
    if (wall.level !== level || wall.kind !== 'wall' || direction(wall) !== across) return [];
    const meets = facing.some((other) =>
      [wall.a, wall.b].some(
        (end) =>
          Math.abs(end[across] - other.a[across]) < SAME_STOP &&
          end[along] >= Math.min(other.a[along], other.b[along]) - SAME_STOP &&
          end[along] <= Math.max(other.a[along], other.b[along]) + SAME_STOP,
      ),
    );
    return meets ? [wall.a[along]] : [];
  });
}

function outerEnds(plan: Plan, level: string, side: Side): readonly [Mm, Mm] | null {
  const along = isLying(side) ? 'x' : 'y';
  const across = isLying(side) ? 'y' : 'x';
  const faces = plan.walls.flatMap((wall) => {
    if (wall.level !== level || wall.kind !== 'wall' || direction(wall) !== across) return [];
    const half = bodyThickness(wall) / 2;
    return [wall.a[along] - half, wall.a[along] + half];
  });
  return faces.length === 0 ? null : [Math.min(...faces), Math.max(...faces)];
}

function distinct(stops: readonly Mm[]): readonly Mm[] {
  return [...stops]
    .sort((p, q) => p - q)
    .filter((stop, i, all) => stop - (all[i - 1] ?? -Infinity) > SAME_STOP);
}

/** Letters that are not used for axes: they read like figures (GB/T 50001-2017, 8.0.4). */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXY';

/** Names of all axes that stand in a chain. */
export function axisNames(chains: readonly SideChains[]): readonly AxisName[] {
  const all = (sides: readonly Side[]): readonly Mm[] =>
    distinct(chains.filter(({ side }) => sides.includes(side)).flatMap(({ axes }) => axes));
  const columns = all(['bottom', 'top']).map((at, i): AxisName => ({ along: 'x', at, name: String(i + 1) }));
  const rows = [...all(['left', 'right'])]
    .reverse()
    .map((at, i): AxisName => ({ along: 'y', at, name: letterName(i) }));
  return [...columns, ...rows];
}

/** A … Y, then AA, BA …: the letter is doubled when there are not enough (GB/T 50001-2017, 8.0.5). */
function letterName(number: number): string {
  const letter = LETTERS[number % LETTERS.length] ?? 'A';
  const round = Math.floor(number / LETTERS.length);
  return round === 0 ? letter : `${letter}${round}`;
}
