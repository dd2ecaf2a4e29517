import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { mapPoint } from '../../core/drawing/matrix.ts';
import { rectangle } from '../../typeset/sign/cutAndHoles.ts';
import { type Mm } from '../../core/units/length.ts';

/** A part of a drawing, and at how many pixels to the millimetre it is to be painted. */
export type CloseUp = { readonly drawing: Drawing; readonly scale: number };

/** Em of the small letters in a close picture, pixels; its sides, pixels. */
const EM = 30;
const WINDOW = { width: 1200, height: 840 };
/** Pixels to the millimetre: no finer than a hand lens would show. */
const FINEST = 16;
/** A whole that shows its letters nearly as large needs no closer look. */
const CLOSER = 1.5;
/** Share of the letters that may be smaller than those the picture is made for. */
const SMALLEST = 0.1;

/** Where most letters stand, at the size at which the small ones among them are read; null where the whole shows that. */
export function closeUp(drawing: Drawing, wholeScale: number): CloseUp | null {
  const places = letterPlaces(drawing.items);
  const sizes = places.map(({ em }) => em).sort((p, q) => p - q);
  const small = sizes[Math.floor(sizes.length * SMALLEST)];
  if (small === undefined) return null;
  const scale = Math.min(EM / small, FINEST);
  if (scale < CLOSER * wholeScale) return null;
  const width = Math.min(drawing.width, WINDOW.width / scale);
  const height = Math.min(drawing.height, WINDOW.height / scale);
  const { x, y } = fullest(places, drawing, { width, height });
  const items: Item[] = [
    {
      kind: 'group',
      name: 'close',
      matrix: [1, 0, 0, 1, -x, -y],
      clip: rectangle(x, y, width, height),
      items: drawing.items,
    },
  ];
  return { drawing: { ...drawing, width, height, bleed: 0, items }, scale };
}

type Place = { readonly x: Mm; readonly y: Mm; readonly em: Mm };

function letterPlaces(items: readonly Item[]): readonly Place[] {
  return leaves(items).flatMap(({ item, matrix }) => {
    if (item.kind !== 'glyphs' || item.layer !== 'artwork') return [];
    const em = item.size * Math.hypot(matrix[0], matrix[1]);
    return item.glyphs.map((glyph) => {
      const [x, y] = mapPoint(matrix, glyph.x, glyph.y);
      return { x, y, em };
    });
  });
}

/** The window, in steps of half its size, that holds most letters. */
function fullest(
  places: readonly Place[],
  drawing: Drawing,
  window: { readonly width: Mm; readonly height: Mm },
): { readonly x: Mm; readonly y: Mm } {
  let best = { x: 0, y: 0, held: -1 };
  for (const y of steps(drawing.height, window.height)) {
    for (const x of steps(drawing.width, window.width)) {
      const held = places.filter(
        (at) => at.x >= x && at.x <= x + window.width && at.y >= y && at.y <= y + window.height,
      ).length;
      if (held > best.held) best = { x, y, held };
    }
  }
  return best;
}

function steps(whole: Mm, part: Mm): readonly Mm[] {
  const count = Math.max(0, Math.ceil((whole - part) / (part / 2)));
  return Array.from({ length: count + 1 }, (_, at) => (count === 0 ? 0 : ((whole - part) * at) / count));
}
