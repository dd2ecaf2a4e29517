/** What the statistics' name of a village's body says: the village's own name, and in which form the body is listed. */
export type ListedVillage = { readonly village: string; readonly kind: string };

/** How listed names end, the longest first, and the generic word that belongs to the village before them. */
const ENDINGS: readonly (readonly [ending: string, word: string])[] = [
  ['嘎查村民委员会', '嘎查'],
  ['嘎查嘎查委员会', '嘎查'],
  ['嘎查委员会', '嘎查'],
  ['嘎查村委会', '嘎查'],
  ['嘎查委会', '嘎查'],
  ['社区居民委员会', '社区'],
  ['村支部委员会', '村'],
  ['村村民委员会', '村'],
  ['社区居委会', '社区'],
  ['村民委员会', '村'],
  ['居民委员会', '社区'],
  ['村村委会', '村'],
  ['居委会', '社区'],
  ['村委会', '村'],
  ['嘎查', '嘎查'],
  ['社区', '社区'],
  ['村', '村'],
];

/**
 * The village of a listed name; null for what is no village: 生活区, 管理区, 筹备处, companies. Province, league,
 * banner and township that stand before it are the register's, and are taken off.
 */
export function villageOfListed(
  listed: string,
  { league, banner, township }: Readonly<Record<'league' | 'banner' | 'township', string>>,
): ListedVillage | null {
  const found = ENDINGS.find(([ending]) => listed.endsWith(ending));
  if (found === undefined) return null;
  const [ending, word] = found;
  let own = listed.slice(0, -ending.length).replace(/^中国共产党/u, '');
  for (const part of ['内蒙古自治区', '内蒙古', league, banner, township]) {
    // 五申镇村 in 五申镇 is called after its township.
    if (own.startsWith(part) && own.length > part.length) own = own.slice(part.length);
  }
  return own === '' ? null : { village: own + word, kind: ending };
}
