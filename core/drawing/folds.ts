import { type Mm } from '../units/length.ts';
import { pathBounds } from './bounds.ts';
import { type Drawing } from './drawing.ts';
import { leaves } from './leaves.ts';
import { mapPath } from './path.ts';

/** How far under the upper edge a sheet is folded across, from above; none of a sheet that stays flat. */
export function foldsOf({ items }: Drawing): readonly Mm[] {
  const places = leaves(items).flatMap(({ item, matrix }) => {
    const box =
      item.kind === 'shape' && item.layer === 'fold' ? pathBounds(mapPath(item.path, matrix)) : null;
    return box === null ? [] : [box.top];
  });
  return [...new Set(places)].sort((a, b) => a - b);
}
