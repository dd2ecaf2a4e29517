import { type Side } from './sides.ts';

type Orders = Readonly<Record<Side, readonly string[]>> & { readonly base: readonly string[] | null };

/** Whose order of what both have holds; null: both brought it into another one. */
export function orderingSide({ base, mine, theirs }: Orders): Side | null {
  const own = among(mine, theirs);
  const others = among(theirs, mine);
  if (isAlike(own, others)) return 'mine';
  if (base === null) return null;
  const began = among(base, own);
  if (isAlike(began, among(own, base))) return 'theirs';
  return isAlike(began, among(others, base)) ? 'mine' : null;
}

/**
 * What is kept, in the order of the side that leads; what the other one alone has stands behind what it stood behind there,
 * and where both added something, mine is first.
 */
export function mergeOrder(
  { mine, theirs }: Orders,
  lead: Side,
  kept: ReadonlySet<string>,
): readonly string[] {
  const [first, second] = lead === 'mine' ? [mine, theirs] : [theirs, mine];
  const there = new Set(first);
  const behind = new Map<string, string[]>();
  let before = '';
  for (const key of second) {
    if (there.has(key)) before = key;
    else if (kept.has(key)) behind.set(before, [...(behind.get(before) ?? []), key]);
  }
  const also = new Set(second);
  const order: string[] = [];
  let waiting: readonly string[] = behind.get('') ?? [];
  const own: string[] = [];
  for (const key of first) {
    if (also.has(key)) {
      flush();
      if (kept.has(key)) order.push(key);
      waiting = behind.get(key) ?? [];
    } else if (kept.has(key)) own.push(key);
  }
  flush();
  return order;

  /** What stood between two common ones: mine, then theirs. */
  function flush(): void {
    order.push(...(lead === 'mine' ? [...own, ...waiting] : [...waiting, ...own]));
    own.length = 0;
    waiting = [];
  }
}

function among(keys: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return keys.filter((key) => known.has(key));
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}
