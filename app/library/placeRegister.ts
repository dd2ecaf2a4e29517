export type ListedTownship = { readonly league: string; readonly banner: string; readonly township: string };

/** A village of the register; `pinyin`: of its name, syllables parted by spaces. */
export type ListedVillage = ListedTownship & { readonly village: string; readonly pinyin: string };

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

/**
 * Villages whose name has the words, by characters, by pinyin (chaganhada) or its initials (cghd). With a banner or
 * township only theirs. Names that begin so come first.
 */
export function findVillages(
  register: readonly ListedVillage[],
  { words, banner, township }: Readonly<Record<'words' | 'banner' | 'township', string>>,
): ListedVillage[] {
  const wanted = words.normalize('NFC').replace(/\s+/g, '').toLowerCase();
  const within = [banner.trim(), township.trim()];
  const rankOf = ({ village, pinyin }: ListedVillage): number => {
    const at = village.indexOf(wanted);
    if (at !== -1) return Math.min(at, 1);
    if (!/^[a-z]{2,}$/.test(wanted)) return NOWHERE;
    if (pinyin.replaceAll(' ', '').startsWith(wanted)) return 2;
    return pinyin.replace(/(\S)\S*\s?/g, '$1').startsWith(wanted) ? 3 : NOWHERE;
  };
  if (wanted === '' && within[1] === '') return [];
  return register
    .filter(
      (one) =>
        (within[0] === '' || one.banner === within[0]) && (within[1] === '' || one.township === within[1]),
    )
    .map((place, order) => ({ place, order, rank: rankOf(place) }))
    .filter(({ rank }) => rank < NOWHERE)
    .sort((p, q) => p.rank - q.rank || p.order - q.order)
    .slice(0, MOST)
    .map(({ place }) => place);
}

const NOWHERE = 9;

/** All villages of a banner, or of one of its townships, in the register's order. */
export function findVillagesOf(
  register: readonly ListedVillage[],
  banner: string,
  township: string | null,
): readonly ListedVillage[] {
  return register.filter((one) => one.banner === banner && (township === null || one.township === township));
}
