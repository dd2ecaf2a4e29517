import { type Drawing } from '../drawing/drawing.ts';
import { leaves } from '../drawing/leaves.ts';
import { type Mm } from '../units/length.ts';

/** The largest and the smallest letters on a finished face, by their em box, mm; null where it has none. */
export function letterHeights({ items }: Drawing): { readonly largest: Mm; readonly smallest: Mm } | null {
  const heights = leaves(items).flatMap(({ item, matrix: [a, b, c, d] }) => {
    if (item.kind !== 'glyphs' || item.layer !== 'artwork' || item.text.trim() === '') return [];
    const scale = Math.sqrt(Math.abs(a * d - b * c));
    return [item.size * scale * (item.turn === 0 ? item.stretchY : item.stretchX)];
  });
  if (heights.length === 0) return null;
  return { largest: Math.max(...heights), smallest: Math.min(...heights) };
}
