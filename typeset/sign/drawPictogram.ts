import { type InkName, type Item, type Matrix } from '../../core/drawing/drawing.ts';
import { meanScale } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { type Pictogram, type Pictograms } from '../../core/signs/pictograms.ts';
import { type Mm } from '../../core/units/length.ts';
import { circle, roundedRectangle } from './cutAndHoles.ts';

type Square = { readonly x: Mm; readonly y: Mm; readonly side: Mm };

/** A picture in the middle of its field: a square of `ground` with round corners, bare where that is null. */
export function pictogramField(
  picture: Parameters<typeof drawPictogram>[0],
  { x, y, side }: Square,
  look: {
    readonly ground: InkName | null;
    readonly ink: InkName;
    readonly corner: Mm;
    readonly share: number;
  },
): readonly Item[] {
  const path = roundedRectangle({ x, y, width: side, height: side }, look.corner);
  const field: readonly Item[] =
    look.ground === null ? [] : [{ kind: 'shape', layer: 'artwork', path, fill: look.ground }];
  const inner = side * look.share;
  const inset = (side - inner) / 2;
  return [...field, ...drawPictogram(picture, { x: x + inset, y: y + inset, side: inner }, look.ink)];
}

/** The picture with its grid on a square of `side`: lines with one pen, and discs. */
export function drawPictogram(
  { grid, stroke, lines, dots }: Pick<Pictograms, 'grid' | 'stroke'> & Pictogram,
  at: Square,
  ink: InkName,
): readonly Item[] {
  const scale = at.side / grid;
  const matrix: Matrix = [scale, 0, 0, scale, at.x, at.y];
  const pen = { ink, width: stroke * meanScale(matrix), cap: 'round', join: 'round' } as const;
  return [
    { kind: 'shape', layer: 'artwork', path: lines.flatMap((line) => mapPath(line, matrix)), stroke: pen },
    ...dots.map(([x, y, radius]): Item => {
      const path = mapPath(circle(x, y, radius), matrix);
      return { kind: 'shape', layer: 'artwork', path, fill: ink };
    }),
  ];
}
