/** A stretch of text that no line breaks within; `space`: it is only spaces, and is dropped at a line's end. */
export type Piece = { readonly start: number; readonly end: number; readonly space: boolean };

/** Marks that may not begin a line (GB/T 15834, 5.1: 句号、逗号 … 不出现在一行之首). */
const NEVER_FIRST = new Set('。．，、；：！？）】》〉」』”’〕］｝％‰…—～·,.;:!?)]}%°℃′″');
/** Marks that may not end a line. */
const NEVER_LAST = new Set('（【《〈「『“‘〔［｛([{￥$№');
/** Measure words that stay with the figure before them. */
const UNITS = [
  '平方米',
  '平方毫米',
  '毫米',
  '厘米',
  '公里',
  '米',
  '年',
  '月',
  '日',
  '号',
  '时',
  '分',
  '块',
  '条',
  '项',
  '个',
  '处',
  '页',
  '人',
  '室',
  '类',
  '行',
];

const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d_@#&*+=/\\×²³.,:;'%‰°–-]/u;

/**
 * Cuts a text where a line may break: between Chinese characters; not before a mark that may not begin a line,
 * not behind one that may not end one; never within a Latin word, a figure, a figure and its unit, —— or ……
 * Offsets are UTF-16.
 */
export function breakablePieces(text: string): readonly Piece[] {
  const pieces: { start: number; end: number; space: boolean }[] = [];
  for (const token of tokensOf(text)) {
    const last = pieces.at(-1);
    const before = last === undefined ? '' : lastCharacter(text.slice(last.start, last.end));
    const first = [...text.slice(token.start, token.end)][0] ?? '';
    const joins =
      last !== undefined && !last.space && !token.space && (NEVER_LAST.has(before) || NEVER_FIRST.has(first));
    if (joins) last.end = token.end;
    else pieces.push({ ...token });
  }
  return pieces;
}

function tokensOf(text: string): readonly Piece[] {
  const tokens: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (/\s/u.test(character)) {
      while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
      tokens.push({ start, end: at, space: true });
      continue;
    }
    at += character.length;
    if (LATIN.test(character)) {
      while (at < text.length && LATIN.test(text.charAt(at))) at += 1;
      if (/\d$/u.test(text.slice(start, at))) at += unitAt(text, at).length;
    } else if (character === '—' || character === '…') {
      while (text.charAt(at) === character) at += 1;
    } else {
      // A variation selector belongs to the character before it.
      while (/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20))) {
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      }
    }
    tokens.push({ start, end: at, space: false });
  }
  return tokens;
}

function unitAt(text: string, at: number): string {
  return UNITS.find((unit) => text.startsWith(unit, at)) ?? '';
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}

export type TextLine = { readonly start: number; readonly end: number; readonly width: number };

/**
 * Fills lines greedily. `width` gives the length of a stretch of the text, `first` and `other` are the room on
 * the first line and on the others, in one unit. A piece longer than a line is cut between its characters.
 */
export function fillLines(
  text: string,
  width: (start: number, end: number) => number,
  first: number,
  other = first,
): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  let end = 0;
  const room = () => (lines.length === 0 ? first : other) + 1e-6;
  const close = (next: number) => {
    const shown = trimmedEnd(text, start, end);
    lines.push({ start, end: shown, width: width(start, shown) });
    start = next;
    end = next;
  };
  for (const hard of hardLines(text)) {
    start = hard.start;
    end = hard.start;
    for (const piece of breakablePieces(text.slice(hard.start, hard.end))) {
      const from = hard.start + piece.start;
      const to = hard.start + piece.end;
      if (piece.space && end === start && lines.length > 0) {
        start = to;
        end = to;
        continue;
      }
      if (end > start && width(start, trimmedEnd(text, start, to)) > room()) close(from);
      if (piece.space && end === start) {
        start = to;
        end = to;
        continue;
      }
      end = to;
      while (width(start, end) > room()) {
        const cut = fittingCut(text, start, end, width, room());
        if (cut >= to) break;
        end = cut;
        close(cut);
        end = to;
      }
    }
    close(hard.end);
  }
  return lines;
}

function hardLines(text: string): readonly { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** As many characters as fit, one at least. */
function fittingCut(
  text: string,
  start: number,
  end: number,
  width: (start: number, end: number) => number,
  room: number,
): number {
  let cut = start;
  while (cut < end) {
    const next = cut + ((text.codePointAt(cut) ?? 0) > 0xffff ? 2 : 1);
    if (cut > start && width(start, next) > room) return cut;
    cut = next;
  }
  return end;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}
