export type ListedTownship = { readonly league: string; readonly banner: string; readonly township: string };

const MOST = 20;

/**
 * Suggestions from the place register: every word must be found in the league, banner or township. Places whose
 * township begins with the first word come first, then those whose banner does; otherwise register order.
 */
export function findPlaces(register: readonly ListedTownship[], words: string): ListedTownship[] {
  const wanted = words.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return [];
  const rank = ({ township, banner }: ListedTownship) =>
    township.startsWith(first) ? 0 : banner.startsWith(first) ? 1 : 2;
  return register
    .filter(({ league, banner, township }) =>
      wanted.every((word) => `${league}${banner}${township}`.includes(word)),
    )
    .map((place, order) => ({ place, order, rank: rank(place) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, MOST)
    .map(({ place }) => place);
}
