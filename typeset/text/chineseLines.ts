import { phrases, unbreakablePieces } from './paragraph/breaks.ts';

export type TextLine = { readonly start: number; readonly end: number; readonly width: number };

/** A line that lacks no more than this share of its room is filled out by spreading: a tenth of an em a character. */
export const SPREADABLE = 0.1;

export type FillOptions = { readonly between?: 'words' | 'phrases'; readonly spread?: boolean };

/**
 * Fills lines greedily. `width` gives the length of a stretch of the text, `first` and `other` are the room on
 * the first line and on the others, in one unit. A piece longer than a line is cut between its characters. `between`:
 * lines end between words, or between phrases where those fit. `spread`: the lines are to be filled, so a piece that would
 * leave a line too short to be is parted where it may be at all.
 */
export function fillLines(
  text: string,
  width: (start: number, end: number) => number,
  first: number,
  other = first,
  { between = 'words', spread = false }: FillOptions = {},
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
    const own = text.slice(hard.start, hard.end);
    const fits = (piece: { readonly start: number; readonly end: number }) =>
      width(hard.start + piece.start, trimmedEnd(text, hard.start + piece.start, hard.start + piece.end)) <=
      other;
    for (const piece of between === 'words' ? unbreakablePieces(own) : phrases(own, fits)) {
      const from = hard.start + piece.start;
      const to = hard.start + piece.end;
      if (end > start && width(start, trimmedEnd(text, start, to)) > room()) {
        const isShort = width(start, trimmedEnd(text, start, end)) < room() * (1 - SPREADABLE);
        const parts = spread && isShort ? unbreakablePieces(text.slice(from, to), { loose: true }) : [];
        const part = parts.findLast((each) => width(start, from + each.end) <= room());
        end = from + (part?.end ?? 0);
        close(end);
      }
      end = to;
      while (width(start, trimmedEnd(text, start, end)) > room()) {
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
    if (cut > start && width(start, next) > room) {
      // A document's number goes over with its year.
      const year = text.lastIndexOf('〔', cut);
      return year > start && text.indexOf('号', year) >= cut ? year : cut;
    }
    cut = next;
  }
  return end;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}
