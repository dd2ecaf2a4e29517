import { isSame } from '../compare/differences.ts';
import { other, SIDES, type Side } from './sides.ts';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * One record of two, field by field: what one side alone changed is taken; of a group that both changed, each field that
 * differs is as `choose` says. `base` null: nobody knows how it was, and whatever differs was changed by both.
 */
export function mergeFields(
  { base, mine, theirs }: Readonly<Record<Side, Fields>> & { readonly base: Fields | null },
  groupOf: (field: string) => string,
  choose: (field: string) => Side,
): Fields {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const sides = { mine, theirs };
  const touched = new Map(
    SIDES.map((side) => [
      side,
      new Set(
        names
          .filter((name) => !isSame(sides[side][name], (base ?? sides[other(side)])[name]))
          .map((name) => groupOf(name)),
      ),
    ]),
  );
  const chosen = names.map((name): readonly [string, unknown] => {
    if (isSame(mine[name], theirs[name])) return [name, mine[name]];
    const [side, another] = SIDES.filter((each) => touched.get(each)?.has(groupOf(name)));
    const from = side !== undefined && another === undefined ? side : choose(name);
    return [name, sides[from][name]];
  });
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}
