import { type Shaper } from './shaper.ts';

/** Texts that are kept in one way of setting them; a village's boards have a few hundred. When there are more, all are let go. */
const MOST_TEXTS = 2_000;
/** Ways of setting: faces of each weight, and names that are words. */
const MOST_WAYS = 40;

/**
 * Keeps what was made of texts, for as long as there is the shaper: typing changes one text of hundreds. The ways and the
 * text are all that the result hangs on besides the shaper.
 */
export function keptTexts<Made>(): (
  shaper: Shaper,
  ways: readonly (readonly string[])[],
  text: string,
  make: () => Made,
) => Made {
  const byShaper = new WeakMap<Shaper, Map<string, Map<string, Made>>>();
  return (shaper, ways, text, make) => {
    const all = byShaper.get(shaper) ?? new Map<string, Map<string, Made>>();
    byShaper.set(shaper, all);
    const way = ways.map(writtenOut).join('');
    const kept = all.get(way) ?? new Map<string, Made>();
    const before = kept.get(text);
    if (before !== undefined) return before;
    const made = make();
    if (kept.size >= MOST_TEXTS) kept.clear();
    if (all.size >= MOST_WAYS) all.clear();
    all.set(way, kept.set(text, made));
    return made;
  };
}

const written = new WeakMap<readonly string[], string>();

/** A list as a text that no other list has. */
function writtenOut(list: readonly string[]): string {
  const text = written.get(list) ?? JSON.stringify(list);
  written.set(list, text);
  return text;
}

/** Keeps what was found of a thing at its last measures, at most so many, for as long as there is the thing. */
export function keptMeasures<Thing extends object, Found>(
  most: number,
  find: (thing: Thing, measure: number) => Found,
): (thing: Thing, measure: number) => Found {
  const byThing = new WeakMap<Thing, Map<number, Found>>();
  return (thing, measure) => {
    const kept = byThing.get(thing) ?? new Map<number, Found>();
    byThing.set(thing, kept);
    const before = kept.get(measure);
    if (before !== undefined) return before;
    const found = find(thing, measure);
    if (kept.size >= most) kept.clear();
    kept.set(measure, found);
    return found;
  };
}
