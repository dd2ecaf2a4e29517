import { type Drawing, type FontKey, type Item } from '../../core/drawing/drawing.ts';
import { type Shaper } from './shaper.ts';

/** Names of the inks that items are painted with, as often as they are used. */
export function inkNames(items: readonly Item[]): readonly string[] {
  return items.flatMap((item): readonly string[] => {
    switch (item.kind) {
      case 'glyphs':
        return [item.ink];
      case 'shape':
        return [item.fill, item.stroke?.ink].filter((name) => name !== undefined);
      case 'group':
        return inkNames(item.items);
      case 'picture':
        return [];
    }
  });
}

/** The faces that items are set in, as a Drawing tells them. */
export function drawnFonts(items: readonly Item[], shaper: Shaper): Drawing['fonts'] {
  const keys = new Set<FontKey>();
  const visit = (item: Item): void => {
    if (item.kind === 'glyphs') keys.add(item.font);
    if (item.kind === 'group') item.items.forEach(visit);
  };
  items.forEach(visit);
  return describedFonts([...keys], shaper);
}

/** Faces by their keys, in the keys' order. */
export function describedFonts(keys: readonly FontKey[], shaper: Shaper): Drawing['fonts'] {
  return Object.fromEntries(
    [...keys].sort().map((key) => {
      const face = shaper.fonts.get(key);
      if (face === undefined) throw new Error(`no face ${key}`);
      const { family, style, sha256, unitsPerEm } = face;
      return [key, { family, style, sha256, unitsPerEm }];
    }),
  );
}
