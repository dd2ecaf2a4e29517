import { type Drawing, type GlyphOutlines, type GlyphRun } from '../drawing/drawing.ts';
import { inkExtents } from '../drawing/extents.ts';
import { leaves } from '../drawing/leaves.ts';
import { mapPoint, meanScale } from '../drawing/matrix.ts';
import { type Box } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';

/** One line of letters on the face as it is made, read off the drawing; mm from the upper left corner of the trim. */
export type Lettering = {
  readonly script: GlyphRun['script'];
  readonly text: string;
  /** Height of the em box as it stands on the face (字号): what is set flat is as flat as it is. */
  readonly size: Mm;
  /** Width of the em box as it stands there: another than its height where letters are set flat or narrow. */
  readonly wide: Mm;
  /** Of its ink. */
  readonly box: Box;
  /** y of a line, x of a Mongolian column; null for Chinese one under the other. */
  readonly baseline: Mm | null;
  readonly runs: 'across' | 'down';
};

/** The lines that are on the face, in painting order; what only marks a draft is none. */
export function letteringOf(drawing: Drawing, outlines: GlyphOutlines): readonly Lettering[] {
  return leaves(drawing.items).flatMap(({ item, matrix }): readonly Lettering[] => {
    if (item.kind !== 'glyphs' || item.layer !== 'artwork') return [];
    const alone = { kind: 'group', name: 'line', matrix, items: [item] } as const;
    const box = inkExtents({ ...drawing, items: [alone] }, ['artwork'], outlines);
    const [first] = item.glyphs;
    if (box === null || first === undefined) return [];
    const text = item.text.slice(
      Math.min(...item.glyphs.map(({ start }) => start)),
      Math.max(...item.glyphs.map(({ end }) => end)),
    );
    const [x, y] = mapPoint(matrix, first.x, first.y);
    const isDown =
      item.turn === 90 || item.glyphs.some((glyph) => Math.abs(glyph.y - first.y) > item.size / 2);
    const baseline = item.turn === 90 ? x : isDown ? null : y;
    const size = item.size * item.stretchY * meanScale(matrix);
    const wide = item.size * item.stretchX * meanScale(matrix);
    return [{ script: item.script, text, size, wide, box, baseline, runs: isDown ? 'down' : 'across' }];
  });
}
