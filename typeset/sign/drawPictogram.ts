import { type InkName, type Item, type Matrix } from '../../core/drawing/drawing.ts';
import { meanScale } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { type Pictogram, type Pictograms } from '../../core/signs/pictograms.ts';
import { type Mm } from '../../core/units/length.ts';
import { circle } from './signFrame.ts';

/** The picture with its grid on a square of `side`: lines with one pen, and discs. */
export function drawPictogram(
  { grid, stroke, lines, dots }: Pick<Pictograms, 'grid' | 'stroke'> & Pictogram,
  at: { readonly x: Mm; readonly y: Mm; readonly side: Mm },
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
