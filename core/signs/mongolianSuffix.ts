import { type MongolianText } from '../project/text.ts';

/**
 * Case and number suffixes that are written apart from their word. They take their own letter forms only after
 * U+202F (NNBSP) or U+180E; after a plain space the font joins them as words, and the letters come out wrong
 * (tried with Noto Sans Mongolian: `ᠤᠨ` begins with AO.init instead of O.init).
 */
const SUFFIXES: ReadonlySet<string> = new Set(
  [
    'ᠶᠢᠨ ᠤᠨ ᠦᠨ ᠤ ᠦ', // genitive
    'ᠢ ᠶᠢ', // accusative
    'ᠳᠤ ᠲᠤ ᠳᠦ ᠲᠦ ᠳᠤᠷ ᠲᠤᠷ ᠳᠦᠷ ᠲᠦᠷ', // dative and locative
    'ᠠᠴᠠ ᠡᠴᠡ', // ablative
    'ᠢᠶᠠᠷ ᠢᠶᠡᠷ ᠪᠠᠷ ᠪᠡᠷ', // instrumental
    'ᠲᠠᠢ ᠲᠡᠢ ᠲᠠᠶᠢ ᠲᠡᠶᠢ ᠯᠤᠭ᠎ᠠ ᠯᠦᠭᠡ', // comitative
    'ᠢᠶᠠᠨ ᠢᠶᠡᠨ ᠪᠠᠨ ᠪᠡᠨ ᠳᠠᠭᠠᠨ ᠳᠡᠭᠡᠨ ᠲᠠᠭᠠᠨ ᠲᠡᠭᠡᠨ ᠠᠴᠠᠭᠠᠨ ᠡᠴᠡᠭᠡᠨ ᠶᠤᠭᠠᠨ ᠶᠦᠭᠡᠨ', // reflexive
    'ᠳᠠᠬᠢ ᠳᠡᠬᠢ ᠲᠠᠬᠢ ᠲᠡᠬᠢ', // attributive locative
    'ᠤᠳ ᠦᠳ ᠨᠤᠭᠤᠳ ᠨᠦᠭᠦᠳ', // plural
  ]
    .join(' ')
    .split(' '),
);

function isSuffix(word: string): boolean {
  return SUFFIXES.has(word);
}

export type SuffixSpace = {
  readonly at: number;
  /** The spaces, one as a rule: a plain one, U+00A0, one of a book's widths, an ideographic one. */
  readonly spaces: string;
  readonly suffix: string;
};

/** Every space but U+202F, after which alone a suffix has its own letters. */
const SPACES = '[ \\u00a0\\u1680\\u2000-\\u200a\\u205f\\u3000]';
const BEFORE_WORD = new RegExp(`${SPACES}+(?=([\\u1800-\\u180f\\u1820-\\u18aa]+))`, 'g');

/** Spaces other than U+202F that stand before a suffix, with their UTF-16 index. */
export function suffixSpaces(text: string): readonly SuffixSpace[] {
  const found: SuffixSpace[] = [];
  for (const match of text.matchAll(BEFORE_WORD)) {
    const suffix = match[1] ?? '';
    if (match.index > 0 && isSuffix(suffix)) found.push({ at: match.index, spaces: match[0], suffix });
  }
  return found;
}

/** Whether its letters would come out as nobody said that they are meant: a space before a suffix, and no word about it. */
export function hasDoubtfulSpace(mn: MongolianText | null): boolean {
  return mn !== null && mn.spacesMeant !== true && suffixSpaces(mn.text.normalize('NFC')).length > 0;
}

/** The repair that is offered, never made by itself: U+202F in place of those spaces. */
export function withNarrowSpaces(text: string): string {
  let repaired = '';
  let from = 0;
  for (const { at, spaces } of suffixSpaces(text)) {
    repaired += `${text.slice(from, at)}\u202f`;
    from = at + spaces.length;
  }
  return repaired + text.slice(from);
}

/** The same text with each of those spaces held together, character for character. */
function withHeldSpaces(text: string): string {
  const held = text.split('');
  for (const { at, spaces } of suffixSpaces(text)) held.fill('\u202f', at, at + spaces.length);
  return held.join('');
}

/** The words between which a line may be broken: never before a suffix, whichever space stands there. */
export function breakableWords(text: string): readonly { readonly start: number; readonly end: number }[] {
  const joined = withHeldSpaces(text);
  return [...joined.matchAll(/[^ ]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
