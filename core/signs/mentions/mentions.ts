/** A name that becomes another. `sure`: wherever the words stand, they can mean nothing else. */
export type NamePair = { readonly from: string; readonly to: string; readonly sure: boolean };

/** Where a text says a name, and what would stand there instead. */
export type Mention = NamePair & { readonly at: number };

/**
 * Where a text says one of the names. Read from its beginning: the longest name that stands at a place is meant there, be it
 * one of `others` that stays (新村 is not said by 新村镇). What reads as the new name already is no mention.
 */
export function mentionsIn(
  text: string,
  pairs: readonly NamePair[],
  others: readonly string[] = [],
): readonly Mention[] {
  const found: Mention[] = [];
  const stays = [...others, ...pairs.map(({ to }) => to)].filter((name) => name !== '');
  for (let at = 0; at < text.length;) {
    const kept = longest(stays.filter((name) => text.startsWith(name, at)));
    const [pair] = pairs
      .filter(({ from, to }) => from !== '' && from !== to && text.startsWith(from, at))
      .sort((one, other) => other.from.length - one.from.length);
    if (pair !== undefined && pair.from.length >= kept && !pairs.some(({ to }) => to === pair.from)) {
      found.push({ ...pair, at });
      at += pair.from.length;
    } else at += Math.max(1, kept);
  }
  return found;
}

function longest(names: readonly string[]): number {
  return Math.max(0, ...names.map(({ length }) => length));
}

/** The text with the new names. */
export function reworded(text: string, mentions: readonly Mention[]): string {
  let end = text.length;
  let result = '';
  for (const { at, from, to } of [...mentions].sort((one, other) => other.at - one.at)) {
    result = to + text.slice(at + from.length, end) + result;
    end = at;
  }
  return text.slice(0, end) + result;
}
