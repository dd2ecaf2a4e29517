import { type Register } from '../../project/register.ts';

/** Words that a village's name, and a township's, ends with; longest first. */
const VILLAGE_WORDS = ['嘎查村', '嘎查', '社区', '村'] as const;
const TOWNSHIP_WORDS = ['街道', '苏木', '镇', '乡'] as const;

/** A name without the word for what it is: 查干哈达 of 查干哈达嘎查; null where too little is left to be told by. */
export function stemOf(name: string, level: 'village' | 'township'): string | null {
  const words: readonly string[] = level === 'village' ? VILLAGE_WORDS : TOWNSHIP_WORDS;
  const word = words.find((each) => name.endsWith(each));
  const stem = word === undefined ? '' : name.slice(0, -word.length);
  return [...stem].length < 2 ? null : stem;
}

/** Which word for what it is stands at a place of a text. */
export function wordAt(text: string, at: number, level: 'village' | 'township'): string | null {
  const words: readonly string[] = level === 'village' ? VILLAGE_WORDS : TOWNSHIP_WORDS;
  return words.find((word) => text.startsWith(word, at)) ?? null;
}

/** What tells two neighbours apart, and no slip of the keyboard: 东村 and 西村, 大 and 小. */
const NEIGHBOURS = /^[东西南北中上下前后左右大小新老旧一二三四五六七八九十]$/u;

/**
 * Whether a name differs from the right one by a single character of its stem, as a slip does: both of a length, of at
 * least four characters, and the two no pair of neighbours.
 */
export function isSlip(name: string, right: string, stem: number): boolean {
  const [one, other] = [[...name], [...right]];
  if (one.length !== other.length || one.length < 4) return false;
  const apart = one.flatMap((character, at) =>
    character === other[at] ? [] : [[character, other[at] ?? '']],
  );
  const [pair] = apart;
  // 台阁牧村 is no slip of 台阁牧镇.
  if (name.slice(stem) !== right.slice(stem)) return false;
  return apart.length === 1 && pair?.every((character) => NEIGHBOURS.test(character)) === false;
}

/** Villages in general, not one by its name: 本村, 全嘎查, 行政村. */
const IN_GENERAL =
  /^[全本我各驻每该农牧城]?(?:嘎查村|嘎查|社区|村)$|(?:行政|中心|先进|示范|文明|美丽|自然)(?:嘎查村|嘎查|社区|村)$/u;

/** Words that lead to a place and are none of it: 请到…, 我村和…. */
const LEADING = /^.*(?:[到在往找请]|(?:嘎查|社区|村)[和与及])/u;

/** A place that a text names, and what the project calls it. */
export type OtherPlace = {
  readonly level: 'village' | 'township';
  readonly found: string;
  readonly right: string;
};

/**
 * Judges the place before the words of a body (…查干哈达嘎查 before 党群服务中心): null where it is the project's own, another
 * level's, or none at all.
 */
export function otherPlace(place: string, { banner, township, village }: Register): OtherPlace | null {
  const isVillage = VILLAGE_WORDS.some((word) => place.endsWith(word));
  if (!isVillage || IN_GENERAL.test(place)) return null;
  if (!place.endsWith(village.zh)) {
    const found = afterTownship(place, [banner.zh, township.zh]).replace(LEADING, '');
    return IN_GENERAL.test(found) || found === '' ? null : { level: 'village', found, right: village.zh };
  }
  const above = place.slice(0, -village.zh.length);
  if (above === '' || above.endsWith(township.zh)) return null;
  if (!TOWNSHIP_WORDS.some((word) => above.endsWith(word))) return null;
  const at = above.lastIndexOf(banner.zh);
  const found = (at === -1 ? afterBanner(above) : above.slice(at + banner.zh.length)).replace(LEADING, '');
  return found === '' ? null : { level: 'township', found, right: township.zh };
}

/** What follows the last of the names that stand above a village; else what follows a word for a township. */
function afterTownship(place: string, above: readonly string[]): string {
  const behind = Math.max(
    0,
    ...above.map((name) => (place.includes(name) ? place.lastIndexOf(name) + name.length : 0)),
  );
  const rest = place.slice(behind);
  const word = /^.*(?:街道|苏木|镇|乡|旗|县|市|盟)(?=.)/u.exec(rest)?.[0] ?? '';
  return rest.slice(word.length);
}

function afterBanner(place: string): string {
  const word = /^.*(?:旗|县|市|盟|区)(?=.)/u.exec(place)?.[0] ?? '';
  return place.slice(word.length);
}
