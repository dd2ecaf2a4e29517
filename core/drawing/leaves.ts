import {
  type GlyphRun,
  type Item,
  type Matrix,
  type PathCommand,
  type Picture,
  type Shape,
} from './drawing.ts';
import { composed, IDENTITY } from './matrix.ts';
import { mapPath } from './path.ts';

/** A painted item out of its groups: `matrix` maps it to the drawing, `clips` are in the drawing's coordinates. */
export type Leaf = {
  readonly item: GlyphRun | Shape | Picture;
  readonly matrix: Matrix;
  readonly clips: readonly (readonly PathCommand[])[];
};

/** The items without groups, in painting order. */
export function leaves(
  items: readonly Item[],
  matrix = IDENTITY,
  clips: Leaf['clips'] = [],
): readonly Leaf[] {
  return items.flatMap((item): readonly Leaf[] => {
    if (item.kind !== 'group') return [{ item, matrix, clips }];
    const inner = composed(matrix, item.matrix);
    return leaves(item.items, inner, item.clip === undefined ? clips : [...clips, mapPath(item.clip, inner)]);
  });
}
