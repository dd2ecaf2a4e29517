import { withoutLookAlikes } from './lookAlikes.ts';

/** Full-width letters and digits: the same characters in another width. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;
/** Spaces of every kind and what is not seen at all: no Chinese name holds them. */
const UNSEEN =
  /[\s\u00ad\u034f\u180b-\u180f\u200b-\u200f\u2028-\u202f\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff\uffa0]/gu;

/** The name without what only the keyboard put there: spaces, widths. What looks like another character is left. */
export function tidyName(typed: string): string {
  return typed.replace(UNSEEN, '').replace(WIDE, (character) => character.normalize('NFKC'));
}

/** The name as it should be typed; brackets and other punctuation stay as they are. */
export function cleanName(typed: string, kind: 'place' | 'room' = 'place'): string {
  return withoutLookAlikes(tidyName(typed), kind);
}
