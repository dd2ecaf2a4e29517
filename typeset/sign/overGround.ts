import { type Box, pathBounds } from '../../core/drawing/bounds.ts';
import { type Drawing, type InkName } from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { mapPoint } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';

/** Letters of an ink, and what they stand on: the last filled shape about their first; null = bare. */
export type OverGround = { readonly ink: InkName; readonly under: InkName | null };

/** Every run of letters on the face with its ground, in painting order. */
export function* lettersOverGround(drawing: Drawing): Generator<OverGround, void> {
  const grounds: { readonly ink: InkName; readonly box: Box }[] = [];
  for (const { item, matrix } of leaves(drawing.items)) {
    if (item.layer !== 'artwork' || item.kind === 'picture') continue;
    if (item.kind === 'shape') {
      const box = item.fill === undefined ? null : pathBounds(mapPath(item.path, matrix));
      if (item.fill !== undefined && box !== null) grounds.push({ ink: item.fill, box });
      continue;
    }
    const [glyph] = item.glyphs;
    if (glyph === undefined) continue;
    const [x, y] = mapPoint(matrix, glyph.x, glyph.y);
    const under = grounds.findLast(
      ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    yield { ink: item.ink, under: under?.ink ?? null };
  }
}
