import { type HangingRules } from './honourRows.ts';
import { type Hung } from './hangHonours.ts';
import { type OnWall } from './onWall.ts';

/** A point that the fitter drills: from the wall's left edge and above the floor, whole mm. */
export type Hook = { readonly x: number; readonly y: number };

/** A board on which the cups of a row stand that are next to one another; its brackets are hidden in it. */
export type Shelf = OnWall & { readonly cups: readonly Hung[]; readonly brackets: readonly Hook[] };

/** Cups further apart, in mm, or with something between have a shelf each. */
const NEXT = 400;

/** The shelves of a wall, from above and from the left. */
export function shelvesOf(hung: readonly Hung[], wall: string, { shelf }: HangingRules): readonly Shelf[] {
  const own = hung.filter((each) => each.wall === wall).sort((a, b) => b.foot - a.foot || a.x - b.x);
  const runs: Hung[][] = [];
  for (const [index, each] of own.entries()) {
    if (each.honour.kind !== 'trophy') continue;
    const before = own[index - 1];
    const joins =
      before?.honour.kind === 'trophy' &&
      before.foot === each.foot &&
      each.x - before.x - before.honour.width <= NEXT;
    if (joins) runs.at(-1)?.push(each);
    else runs.push([each]);
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
