import { type Mm } from '../units/length.ts';
import { type Box, growBox, joinBoxes, pathBounds } from './bounds.ts';
import { type Drawing, type GlyphOutline, type GlyphOutlines, type Layer, type Matrix } from './drawing.ts';
import { leaves, type Leaf } from './leaves.ts';
import { composed, glyphMatrix, mapPoint, meanScale } from './matrix.ts';
import { mapPath } from './path.ts';

/**
 * The smallest upright rectangle round all that the layers paint, outlines and strokes included; null when
 * they paint nothing. Mitre tips are counted as round joins; clips are not taken off.
 */
export function inkExtents(drawing: Drawing, layers: readonly Layer[], outlines: GlyphOutlines): Box | null {
  return leaves(drawing.items)
    .filter(({ item }) => layers.includes(item.layer))
    .map((leaf) => leafExtents(leaf, drawing, outlines))
    .reduce(joinBoxes, null);
}

function leafExtents({ item, matrix }: Leaf, drawing: Drawing, outlines: GlyphOutlines): Box | null {
  switch (item.kind) {
    case 'glyphs': {
      const em = unitsPerEm(drawing, item.font);
      return item.glyphs
        .map((glyph) =>
          mappedBounds(outlines(item.font, glyph.id), composed(matrix, glyphMatrix(item, glyph, em))),
        )
        .reduce(joinBoxes, null);
    }
    case 'shape': {
      const ink = pathBounds(mapPath(item.path, matrix));
      return ink && growBox(ink, ((item.stroke?.width ?? 0) / 2) * meanScale(matrix));
    }
    case 'picture': {
      const { x, y, width, height } = item;
      return pathBounds(
        mapPath(
          [
            ['M', x, y],
            ['L', x + width, y],
            ['L', x + width, y + height],
            ['L', x, y + height],
          ],
          matrix,
        ),
      );
    }
  }
}

const outlineBounds = new WeakMap<GlyphOutline, Box | { readonly empty: true }>();

/**
 * Bounds of a glyph on the drawing. Upright and quarter-turned glyphs take theirs from the outline's own,
 * reckoned once; a slanted one is walked.
 */
export function mappedBounds(outline: GlyphOutline, matrix: Matrix): Box | null {
  const [a, b, c, d] = matrix;
  if (!((b === 0 && c === 0) || (a === 0 && d === 0))) return pathBounds(mapPath(outline, matrix));
  let bounds = outlineBounds.get(outline);
  if (bounds === undefined) {
    bounds = pathBounds(outline) ?? { empty: true };
    outlineBounds.set(outline, bounds);
  }
  if ('empty' in bounds) return null;
  const [x, y] = mapPoint(matrix, bounds.left, bounds.top);
  const [z, w] = mapPoint(matrix, bounds.right, bounds.bottom);
  return { left: Math.min(x, z), top: Math.min(y, w), right: Math.max(x, z), bottom: Math.max(y, w) };
}

/** A run names its font and the drawing describes it, or the drawing was put together wrongly. */
export function unitsPerEm(drawing: Drawing, font: string): number {
  const described = drawing.fonts[font];
  if (described === undefined) throw new Error(`the drawing does not describe its font ${font}`);
  return described.unitsPerEm;
}

/** White kept round marks, so that none touches the edge of the sheet. */
const SHEET_MARGIN: Mm = 3;

/** The whole sheet: trim and bleed, and what lies on the marks layer with a margin. Trim corner = origin. */
export function sheetBox(drawing: Drawing, outlines: GlyphOutlines): Box {
  const bleed = growBox({ left: 0, top: 0, right: drawing.width, bottom: drawing.height }, drawing.bleed);
  const marks = inkExtents(drawing, ['marks'], outlines);
  return marks === null ? bleed : growBox(joinBoxes(bleed, marks) ?? bleed, SHEET_MARGIN);
}
