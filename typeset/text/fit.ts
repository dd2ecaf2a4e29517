import { type Mm } from '../../core/units/length.ts';

/**
 * How a sign painter fits a row of characters into a length: first the spaces between them, then the size,
 * then (within what the template allows) their proportion. Gaps are in em.
 */
export type FitAsk = {
  /** Sum of the characters' extents, in em. */
  readonly extent: number;
  readonly gaps: number;
  readonly length: Mm;
  readonly largest: Mm;
  readonly smallest: Mm;
  readonly tight: number;
  readonly comfortable: number;
  readonly widest: number;
  /** Least scale along the line, 1 = no condensation. */
  readonly condense: number;
};

export type Fit = {
  readonly size: Mm;
  /** Space between characters. */
  readonly gap: Mm;
  /** Scale along the line. */
  readonly scale: number;
  /** What the row takes: `length`, or less where it would have to be spaced wider than allowed. */
  readonly span: Mm;
};

export type Misfit = { readonly needed: Mm; readonly available: Mm };

export function fitRow(ask: FitAsk): Fit | Misfit {
  const { extent, gaps, length } = ask;
  const fits = (size: Mm, gapEm: number) => size * (extent + gaps * gapEm) <= length + 1e-9;
  const spaced = (size: Mm, scale: number): Fit => {
    const room = gaps === 0 ? 0 : (length - size * extent * scale) / gaps;
    const gap = Math.min(room, ask.widest * size);
    return { size, gap, scale, span: size * extent * scale + gaps * gap };
  };
  if (fits(ask.largest, ask.comfortable)) return spaced(ask.largest, 1);
  const comfortable = length / (extent + gaps * ask.comfortable);
  if (comfortable >= ask.smallest) return spaced(comfortable, 1);
  if (fits(ask.smallest, ask.tight)) return spaced(ask.smallest, 1);
  const scale = (length / ask.smallest - gaps * ask.tight) / extent;
  if (scale >= ask.condense) return spaced(ask.smallest, scale);
  return { needed: ask.smallest * (extent * ask.condense + gaps * ask.tight), available: length };
}

export function isMisfit<Fitted extends object>(fit: Fitted | Misfit): fit is Misfit {
  return 'needed' in fit;
}
