import { type DisplayWall } from '../../../core/project/honour.ts';
import { captionSpace, type HangingRules } from './honourRows.ts';
import { type Hanging, type Hung } from './hangHonours.ts';
import { cross, hitsKept, type OnWall } from './onWall.ts';

/** A point that the fitter drills: from the wall's left edge and above the floor, whole mm. */
export type Hook = { readonly x: number; readonly y: number };

/** A board on which the cups of a row stand that are next to one another; its brackets are hidden in it. */
export type Shelf = OnWall & { readonly cups: readonly Hung[]; readonly brackets: readonly Hook[] };

/** Cups further apart, in mm, or with something between have a shelf each. */
const NEXT = 400;

/** The shelves of a wall, from above and from the left. */
export function shelvesOf(
  { hung, reserved }: Pick<Hanging, 'hung' | 'reserved'>,
  wall: DisplayWall,
  rules: HangingRules,
): readonly Shelf[] {
  const { shelf } = rules;
  const own = hung.filter((each) => each.wall === wall.id);
  const cups = own
    .filter(({ honour }) => honour.kind === 'trophy')
    .sort((a, b) => b.foot - a.foot || a.x - b.x);
  const standing: readonly OnWall[] = [
    ...own.map(({ honour, x, top, foot }) => ({ left: x, right: x + honour.width, foot, top })),
    ...reserved
      .filter((each) => each.wall === wall.id)
      .map(({ x, top, width, height }) => ({ left: x, right: x + width, foot: top - height, top })),
  ].map((each) => ({ ...each, foot: each.foot - captionSpace(rules) }));
  const joins = (before: Hung, next: Hung): boolean => {
    const [left, right] = [before.x + before.honour.width, next.x];
    if (before.foot !== next.foot || right - left > NEXT) return false;
    const between = { left, right, foot: next.foot, top: next.foot + shelf.thickness };
    return !hitsKept(wall, between) && !standing.some((each) => cross(each, between));
  };
  const runs: Hung[][] = [];
  for (const [index, cup] of cups.entries()) {
    const before = cups[index - 1];
    if (before !== undefined && joins(before, cup)) runs.at(-1)?.push(cup);
    else runs.push([cup]);
  }
  return runs.map((cups) => {
    const [left, right] = [
      Math.min(...cups.map(({ x }) => x)) - shelf.over,
      Math.max(...cups.map(({ x, honour }) => x + honour.width)) + shelf.over,
    ];
    const foot = cups[0]?.foot ?? 0;
    const spans = Math.max(1, Math.ceil((right - left - 2 * shelf.inset) / shelf.apart));
    const step = (right - left - 2 * shelf.inset) / spans;
    const y = foot + Math.round(shelf.thickness / 2);
    const brackets = Array.from({ length: spans + 1 }, (_, at) => ({
      ...{ x: Math.round(left + shelf.inset + at * step), y },
    }));
    return { left, right, foot, top: foot + shelf.thickness, cups, brackets };
  });
}
