import { type Drawing } from './drawing.ts';
import { leaves } from './leaves.ts';

/** All words that stand on the drawing's face, in painting order and without a break: a line's end is none here. */
export function drawnText(drawing: Drawing): string {
  return leaves(drawing.items)
    .flatMap(({ item }) => (item.kind === 'glyphs' && item.layer === 'artwork' ? [item.text] : []))
    .join('');
}
