import { type Drawing, type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { figureOf, type ShopLetters, SCALES } from './shopPen.ts';

type Room = { readonly width: Mm; readonly height: Mm };

/** Parts of a sign share so much, so that a letter at an edge is whole in one of them; mm on paper. */
const OVERLAP: Mm = 12;

/** The smallest picture, 1 to so many, in which letters of a size on the sign are still `least` on paper. */
export function readableScale(size: Mm, least: Mm): number {
  return SCALES.findLast((scale) => size / scale >= least - 1e-9) ?? 1;
}

/** A sign in parts that cover all of it, row by row from its upper left corner, to a scale. */
export function proofTiles(
  drawing: Drawing,
  { scale, room }: { readonly scale: number; readonly room: Room },
  letters: ShopLetters,
): readonly Drawing[] {
  const across = windows(drawing.width / scale, room.width);
  const down = windows(drawing.height / scale, room.height);
  return down.flatMap((y) =>
    across.map((x): Drawing => {
      const matrix = [1 / scale, 0, 0, 1 / scale, -x.from, -y.from] as const;
      const [left, right] = [x.from * scale, x.to * scale];
      const [top, bottom] = [y.from * scale, y.to * scale];
      const clip: readonly PathCommand[] = [
        ['M', left, top],
        ['L', right, top],
        ['L', right, bottom],
        ['L', left, bottom],
        ['Z'],
      ];
      const edge: Item = {
        ...{ kind: 'shape', layer: 'artwork', path: clip },
        stroke: { ink: 'hairline', width: 0.2 * scale },
      };
      const part: Item = { kind: 'group', name: 'part', matrix, clip, items: [...drawing.items, edge] };
      return figureOf({ width: x.to - x.from, height: y.to - y.from }, [part], letters, [drawing]);
    }),
  );
}

/** Stretches of one length that overlap and cover the whole; mm on paper. */
function windows(whole: Mm, room: Mm): readonly { readonly from: Mm; readonly to: Mm }[] {
  if (whole <= room + 1e-9) return [{ from: 0, to: whole }];
  const count = Math.ceil((whole - OVERLAP) / (room - OVERLAP));
  const length = (whole + (count - 1) * OVERLAP) / count;
  return Array.from({ length: count }, (_, at) => {
    const from = at * (length - OVERLAP);
    return { from, to: from + length };
  });
}
