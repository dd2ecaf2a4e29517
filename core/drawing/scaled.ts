import { unreachable } from '../result.ts';
import { type Mm } from '../units/length.ts';
import { type Item, type Matrix, type Stroke } from './drawing.ts';
import { mapPoint } from './matrix.ts';
import { mapPath } from './path.ts';

/** How items are enlarged and moved: about the origin, then by (x, y). */
export type Placing = { readonly scale: number; readonly x: Mm; readonly y: Mm };

/**
 * The items at another size and place, written in the coordinates of the whole: no group is added, so that
 * writers' decimals count in real millimetres. Line widths grow as well.
 */
export function scaledItems(items: readonly Item[], placing: Placing): readonly Item[] {
  const { scale, x, y } = placing;
  const map: Matrix = [scale, 0, 0, scale, x, y];
  return items.map((item): Item => {
    switch (item.kind) {
      case 'glyphs':
        return {
          ...item,
          size: item.size * scale,
          glyphs: item.glyphs.map((glyph) => {
            const [atX, atY] = mapPoint(map, glyph.x, glyph.y);
            return { ...glyph, x: atX, y: atY };
          }),
        };
      case 'shape':
        return {
          ...item,
          path: mapPath(item.path, map),
          ...(item.stroke === undefined ? {} : { stroke: scaledStroke(item.stroke, scale) }),
        };
      case 'picture': {
        const [atX, atY] = mapPoint(map, item.x, item.y);
        return { ...item, x: atX, y: atY, width: item.width * scale, height: item.height * scale };
      }
      case 'group': {
        // The contents are scaled in place, so the group's own map is seen from the scaled coordinates: only its
        // shift changes, to (scale·shift + place − linear part · place).
        const [a, b, c, d, e, f] = item.matrix;
        return {
          ...item,
          matrix: [a, b, c, d, scale * e + x - (a * x + c * y), scale * f + y - (b * x + d * y)],
          ...(item.clip === undefined ? {} : { clip: mapPath(item.clip, map) }),
          items: scaledItems(item.items, placing),
        };
      }
      default:
        return unreachable(item);
    }
  });
}

function scaledStroke(stroke: Stroke, scale: number): Stroke {
  return {
    ...stroke,
    width: stroke.width * scale,
    ...(stroke.dash === undefined ? {} : { dash: stroke.dash.map((length) => length * scale) }),
  };
}
