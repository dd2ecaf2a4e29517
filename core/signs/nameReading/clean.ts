/** Full-width letters and digits; CJK radicals and compatibility ideographs, which look like the character meant. */
const LOOK_ALIKE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;
/** Spaces of every kind and what is not seen at all: no Chinese name holds them. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/gu;

/** The name as it should be typed; brackets and other punctuation stay as they are. */
export function cleanName(typed: string): string {
  return typed.replace(UNSEEN, '').replace(LOOK_ALIKE, (character) => character.normalize('NFKC'));
}
