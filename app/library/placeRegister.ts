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
    const readings = pinyin
      .split(' ')
      .map((syllable, each) => [syllable, ...(OTHER_READINGS[village[each] ?? ''] ?? [])]);
    if (spells(wanted, readings)) return 2;
    const initials = readings.map((syllables) => syllables.map(([initial = '']) => initial));
    return spells(wanted, initials) ? 3 : NOWHERE;
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

/**
 * Characters of village names that people read in more than one way; the register has one (《现代汉语词典》, and the usual
 * sound of Mongolian names in Chinese).
 */
const OTHER_READINGS: Readonly<Record<string, readonly string[]>> = {
  ...{ 什: ['shi', 'shen'], 石: ['dan', 'shi'], 召: ['zhao', 'shao'], 查: ['cha', 'zha'] },
  ...{ 会: ['hui', 'kuai'], 乐: ['le', 'yue'], 车: ['che', 'ju'], 单: ['dan', 'shan'] },
  ...{ 堡: ['bao', 'bu', 'pu'], 阿: ['a', 'e'], 长: ['chang', 'zhang'], 重: ['chong', 'zhong'] },
  ...{ 卜: ['bu', 'bo'], 泊: ['po', 'bo'], 都: ['du', 'dou'], 盖: ['gai', 'ge'] },
  ...{ 朝: ['chao', 'zhao'], 藏: ['zang', 'cang'], 咀: ['zui', 'ju'], 解: ['jie', 'xie'] },
  ...{ 尾: ['wei', 'yi'], 大: ['da', 'dai'], 合: ['he', 'ge'], 六: ['liu', 'lu'], 行: ['xing', 'hang'] },
  ...{ 巷: ['xiang', 'hang'], 柏: ['bai', 'bo'], 宿: ['su', 'xiu'], 那: ['na', 'nuo'] },
  ...{ 洗: ['xi', 'xian'], 陶: ['tao', 'yao'], 曾: ['zeng', 'ceng'] },
  ...{ 沈: ['shen', 'chen'], 莎: ['sha', 'suo'], 圪: ['ge', 'yi'], 崖: ['ya', 'ai'], 薄: ['bao', 'bo'] },
};

/** Whether letters begin the syllables, each read in one of its ways; the last may be cut short. */
function spells(letters: string, syllables: readonly (readonly string[])[]): boolean {
  if (letters === '') return true;
  const [first, ...others] = syllables;
  return (first ?? []).some(
    (syllable) =>
      syllable.startsWith(letters) ||
      (syllable !== '' && letters.startsWith(syllable) && spells(letters.slice(syllable.length), others)),
  );
}

/** All villages of a banner, or of one of its townships, in the register's order. */
export function findVillagesOf(
  register: readonly ListedVillage[],
  banner: string,
  township: string | null,
): readonly ListedVillage[] {
  return register.filter((one) => one.banner === banner && (township === null || one.township === township));
}
