import { type Register } from '../../project/register.ts';
import { type PlateWords } from './plateWords.ts';

/** Spaces of every width, zero-width and joining marks, controls: nothing that a reader of the plate sees. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\u3164\u115f\u1160\uffa0]/gu;
/** Quotation marks, title marks, dots and dashes that decorate. Brackets carry meaning and stay. */
const DECORATION = /["'`“”‘’„«»「」『』《》〈〉【】\[\]{}·•‧・●○◆◇★☆■□▲△※_~—–‑―-]/gu;
const NUMBERING = /^(?:\(?\d{1,3}[).、．:]|第?\d{1,3}号|no\.?\d{1,3})/iu;

/** The words of a plate as they are compared: one width, no spaces, no ornaments, no “牌匾” at the end. */
export function normalisePlate(text: string, words: PlateWords): string {
  let plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(DECORATION, '').toLowerCase();
  plain = plain.replace(/[。.!！?？:：]+$/u, '').replace(NUMBERING, '');
  for (let last = ''; last !== plain;) {
    last = plain;
    for (const word of words.trailing) {
      if (plain.endsWith(word) && plain.length > word.length + 1) plain = plain.slice(0, -word.length);
    }
    plain = plain.replace(/\(\)$/u, '');
  }
  return plain;
}

/** `base(note)`: the words before, and those in the brackets, if any. */
export function bracketParts(plain: string): { readonly base: string; readonly note: string } {
  const note = [...plain.matchAll(/\(([^()]*)\)/gu)].map((match) => match[1] ?? '').join('');
  return { base: plain.replace(/\([^()]*\)/gu, ''), note };
}

/** The register's names as they may begin a plate, longest first; a village's without its generic word, too. */
export function placeNames(register: Register, words: PlateWords): readonly string[] {
  const names = [register.league ?? '', register.banner.zh, register.township.zh, register.village.zh].map(
    (name) => normalisePlate(name, words),
  );
  const stems = names.map((name) => {
    const generic = words.placeGenerics.filter((word) => name.endsWith(word)).sort(longestFirst)[0] ?? '';
    return name.slice(0, name.length - generic.length);
  });
  return [...new Set([...names, ...stems])].filter((name) => [...name].length >= 2).sort(longestFirst);
}

/** Takes the places off the front: the register's own names first, then anything that ends in a generic word. */
export function withoutPlaces(plain: string, places: readonly string[], words: PlateWords): string {
  let rest = plain;
  for (let last = ''; last !== rest;) {
    last = rest;
    const place = places.find((name) => rest.startsWith(name) && rest.length > name.length);
    if (place !== undefined) rest = rest.slice(place.length);
    else rest = withoutGenericPlace(rest, words);
  }
  return rest;
}

/** Takes the register's own names off the front. */
export function withoutNames(plain: string, places: readonly string[]): string {
  let rest = plain;
  for (let last = ''; last !== rest;) {
    last = rest;
    const place = places.find((name) => rest.startsWith(name));
    if (place !== undefined) rest = rest.slice(place.length);
  }
  return rest;
}

/** Longest place name, in characters with its generic word, that is taken for one without a register. */
const LONGEST_PLACE = 20;

/** Whether the text ends as a place's name does: …镇查干哈达嘎查, and not 先进嘎查. */
export function endsLikePlace(plain: string, words: PlateWords): boolean {
  const isGeneric = words.placeGenerics.some((word) => plain.endsWith(word) && plain.length > word.length);
  return isGeneric && !words.notPlaces.some((word) => plain.endsWith(word));
}

function withoutGenericPlace(plain: string, words: PlateWords): string {
  for (const end of [...plain].keys()) {
    if (end < 2 || end > LONGEST_PLACE || end >= plain.length) continue;
    const head = plain.slice(0, end);
    const generic = words.placeGenerics.find((word) => head.endsWith(word) && head.length > word.length);
    if (generic === undefined || words.notPlaces.some((word) => standsAcross(plain, word, end))) continue;
    // 村民委员会: here 村 belongs to what follows. 社区, 城区 and the like are whole words.
    const next = plain.slice(end);
    if (/^[民务史医]/u.test(next) && !/^民委员会/u.test(next)) continue;
    if (/^[区市县]$/u.test(generic) && head.length < 3) continue;
    return next;
  }
  return plain;
}

/** Whether `word` stands in the text so that it begins before the cut and ends at or behind it. */
function standsAcross(plain: string, word: string, cut: number): boolean {
  for (let at = Math.max(0, cut - word.length); at < cut; at += 1) {
    if (plain.startsWith(word, at)) return true;
  }
  return false;
}

function longestFirst(one: string, other: string): number {
  return other.length - one.length || (one < other ? -1 : one > other ? 1 : 0);
}
