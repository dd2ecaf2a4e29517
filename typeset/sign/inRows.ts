/**
 * A list in so many runs, in its order: the longest is as short as can be, of such divisions the one whose runs are most
 * alike, of those the one that begins with the shortest. The list whole where it has fewer things than there are to be runs.
 */
export function inRows<Thing>(
  things: readonly Thing[],
  count: number,
  lengthOf: (run: readonly Thing[]) => number,
): readonly (readonly Thing[])[] {
  let best: readonly (readonly Thing[])[] = [];
  let least: readonly [longest: number, uneven: number] = [Infinity, Infinity];
  for (const runs of divisions(things, count)) {
    const lengths = runs.map(lengthOf);
    const longest = Math.max(...lengths);
    const uneven = lengths.reduce((sum, length) => sum + (longest - length) ** 2, 0);
    const isLess =
      longest < least[0] - NOTHING || (longest < least[0] + NOTHING && uneven < least[1] - NOTHING);
    if (isLess) [best, least] = [runs, [longest, uneven]];
  }
  return best;
}

/** Lengths in em that differ by less are alike. */
const NOTHING = 1e-9;

/** All divisions of a list into so many runs. */
function divisions<Thing>(list: readonly Thing[], count: number): readonly (readonly (readonly Thing[])[])[] {
  if (list.length === 0) return [];
  if (count <= 1 || list.length < count) return [[list]];
  return list
    .slice(0, list.length - count + 1)
    .flatMap((_, at) =>
      divisions(list.slice(at + 1), count - 1).map((rest) => [list.slice(0, at + 1), ...rest]),
    );
}
