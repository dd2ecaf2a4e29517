/**
 * What each mark of Chinese text is, once for boards, reports, sheets and slugs (decision 0192).
 *
 * GB/T 15834-2011, 5.1: points, closing halves, hyphens, the middle dot and the slash begin no line (5.1.1–5.1.3,
 * 5.1.6, 5.1.7, 5.1.9); opening halves and the slash end none (5.1.3, 5.1.9); dash and ellipsis are not parted (5.1.4,
 * 5.1.5); a full-width mark at the end of a line takes half a character (5.1.10). Clreq (W3C, Requirements for Chinese Text
 * Layout) has the same classes, lets two marks in a row close up by half a character, and adds half-width forms.
 */

/** Full-width marks whose right half is blank, and those whose left half is, in a Song face. */
const CLOSING = '。，、；：？！．）》〉」』】〕〗］｝”’';
const OPENING = '（《〈「『【〔〖［｛“‘';

/** Begin no line, too: hyphens, the dot and the slash, half-width forms, signs behind a figure, the iteration mark. */
const OTHER_NOT_FIRST = '…—–～~〜·‧／/％‰℃%°々ー.,:;?!)]}-';
/** End no line, too: the slash, and signs that belong to the figure behind them. */
const OTHER_NOT_LAST = '／/([{¥￥$€£№#';
/** Of those that begin no line the ones that may begin a word of their own behind a space. */
const MAY_OPEN_A_WORD = '—–～~〜‧％‰℃%°々ー.,:;?!)]}-';

const closing = new Set(CLOSING);
const opening = new Set(OPENING);
const notFirst = new Set(CLOSING + OTHER_NOT_FIRST);
const notLast = new Set(OPENING + OTHER_NOT_LAST);
const mayOpenAWord = new Set(MAY_OPEN_A_WORD);

export const isClosing = (mark: string): boolean => closing.has(mark);
export const isOpening = (mark: string): boolean => opening.has(mark);
export const endsNoLine = (mark: string): boolean => notLast.has(mark);
export const beginsNoLine = (mark: string, { spaced }: { readonly spaced: boolean }): boolean =>
  notFirst.has(mark) && !(spaced && mayOpenAWord.has(mark));

/** Letters and figures, accented letters included, as source of a class; × and ÷ stand among those, and are none. */
const LETTERS = 'A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f';
/** A Latin word or a figure, as source of a pattern. */
export const LATIN = `[${LETTERS}][${LETTERS}.'’&+-]*`;
/** The same with sizes and formulas (360×2200), which a line does not part. */
export const LATIN_PIECE = `[${LETTERS}×÷][${LETTERS}×÷.'’&+-]*`;
