import { type Item, type Matrix } from '../../core/drawing/drawing.ts';
import { IDENTITY, composed, mapPoint } from '../../core/drawing/matrix.ts';
import { type Shaper } from '../text/shaper.ts';
import { type Rect } from './papers.ts';

/** Boxes around each line of text among the items, by the letters' bodies, in the items' own coordinates. */
export function glyphBoxes(
  items: readonly Item[],
  shaper: Shaper,
  matrix: Matrix = IDENTITY,
): readonly { readonly text: string; readonly box: Rect }[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return glyphBoxes(item.items, shaper, composed(matrix, item.matrix));
    if (item.kind !== 'glyphs' || item.glyphs.length === 0) return [];
    const corners = item.glyphs.flatMap(({ id, x, y }) => {
      const ink = shaper.inkBox(item.font, id);
      if (ink === null) return [];
      const scale = item.size / (shaper.fonts.get(item.font)?.unitsPerEm ?? 1000);
      return [
        mapPoint(matrix, x + ink.left * scale, y - ink.top * scale),
        mapPoint(matrix, x + ink.right * scale, y - ink.bottom * scale),
      ];
    });
    if (corners.length === 0) return [];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const box = { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
    return [{ text: item.text, box }];
  });
}
