import { type Register } from '../../project/register.ts';
import { type PlateEntry, type PlateForm, type PlatesCatalogue } from '../plates.ts';
import {
  bracketParts,
  endsLikePlace,
  normalisePlate,
  placeNames,
  withoutNames,
  withoutPlaces,
} from './normalise.ts';
import { type PlateWords } from './plateWords.ts';

export type EntryMatch = {
  readonly entry: PlateEntry;
  /** The words are the catalogue's own name, not a short or wrong form of it. */
  readonly exact: boolean;
};

/**
 * The catalogue entry that the words of a plate mean: 便民服务站 = 嘎查便民服务站 = 查干哈达嘎查便民服务站. What stands
 * before the entry's name must be a place, or nothing that plates are otherwise made of: 农业银行便民服务站 is a
 * bank's, 先进基层党组织 an honour. The longest form wins.
 */
export function matchEntry(
  text: string,
  register: Register,
  plates: PlatesCatalogue,
  words: PlateWords,
): EntryMatch | null {
  const plain = normalisePlate(text, words);
  const { base, note } = bracketParts(plain);
  const places = placeNames(register, words);
  return (
    matchPlain(base, places, plates, words) ??
    (base.length < 2 ? matchPlain(note, places, plates, words) : null)
  );
}

function matchPlain(
  plain: string,
  places: readonly string[],
  plates: PlatesCatalogue,
  words: PlateWords,
): EntryMatch | null {
  let best: { readonly match: EntryMatch; readonly length: number } | null = null;
  for (const entry of plates.entries) {
    for (const [exact, forms] of [
      [true, entry.names],
      [false, entry.aliases],
    ] as const) {
      for (const form of forms) {
        const before = restBefore(plain, form);
        if (before === null || !isPlace(before, places, words)) continue;
        const length = form.ends.length + (form.starts?.length ?? 0);
        if (best === null || length > best.length) best = { match: { entry, exact }, length };
      }
    }
  }
  return best?.match ?? null;
}

/**
 * The entry whose name the text ends with, whatever stands before it: 安全村经济合作社 where no register says that
 * 安全村 is a place. The longest form wins.
 */
export function endingEntry(
  plain: string,
  plates: PlatesCatalogue,
): { readonly entry: PlateEntry; readonly before: string } | null {
  let best: { readonly entry: PlateEntry; readonly before: string; readonly length: number } | null = null;
  for (const entry of plates.entries) {
    for (const form of [...entry.names, ...entry.aliases]) {
      const before = restBefore(plain, form);
      if (before === null || (best !== null && form.ends.length <= best.length)) continue;
      best = { entry, before, length: form.ends.length };
    }
  }
  return best;
}

/** What stands before (and, with `starts`, between) the form's words; null where the text has not that form. */
function restBefore(plain: string, form: PlateForm): string | null {
  if (!plain.endsWith(form.ends)) return null;
  const head = plain.slice(0, plain.length - form.ends.length);
  if (form.starts === undefined) return head;
  const at = head.indexOf(form.starts);
  return at < 0 ? null : head.slice(0, at) + head.slice(at + form.starts.length);
}

/** Longest run of characters that is taken for a village's name although no generic word ends it. */
const LONGEST_BARE_NAME = 9;

function isPlace(before: string, places: readonly string[], words: PlateWords): boolean {
  if (before === '') return true;
  // A stand-in makes sure that a place which fills the whole text is taken off, too.
  const rest = withoutPlaces(`${before}牌`, places, words).slice(0, -1);
  // The register's own names may contain anything: 铁塔村 is not the firm.
  if (hasAny(withoutStreets(withoutNames(before, places)), words.outsideBodies)) return false;
  if (endsLikePlace(before, words)) return true;
  if (rest === '' || words.placeGenerics.includes(rest)) return true;
  if ([...rest].length > LONGEST_BARE_NAME) return false;
  return !hasAny(rest, allTerms(words));
}

/** A street that a 街道 or 社区 is called after may be called after anything: 大学西路街道 is no university. */
function withoutStreets(text: string): string {
  return text.replace(/\p{Script=Han}{1,8}?(?:大街|路|街|巷)(?=街道|社区)/gu, '');
}

function hasAny(text: string, terms: readonly string[]): boolean {
  return terms.some((term) => text.includes(term));
}

function allTerms(words: PlateWords): readonly string[] {
  return [
    ...words.rooms,
    ...words.honours,
    ...words.beyond,
    ...words.outsideBodies,
    ...words.outposts,
    ...words.campaigns,
    ...words.notices,
    ...words.guidance,
    ...words.topics.flatMap((topic) => topic.terms),
  ];
}
