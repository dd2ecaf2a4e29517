import { type Item } from '../../core/drawing/drawing.ts';

/** Names of all inks that items are painted with. */
export function inksOf(items: readonly Item[]): ReadonlySet<string> {
  const inks = new Set<string>();
  const look = (item: Item): void => {
    switch (item.kind) {
      case 'glyphs':
        inks.add(item.ink);
        break;
      case 'shape':
        if (item.fill !== undefined) inks.add(item.fill);
        if (item.stroke !== undefined) inks.add(item.stroke.ink);
        break;
      case 'group':
        item.items.forEach(look);
        break;
      case 'picture':
        break;
    }
  };
  items.forEach(look);
  return inks;
}
