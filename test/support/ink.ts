import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';

export type Extent = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly foot: number;
};

/** Extent of all glyph ink on the sign (not of the marks beside it), mm: an own reckoning, apart from the layout's. */
export function inkExtent(drawing: Drawing, shaper: Shaper): Extent {
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const run of drawing.items) {
    if (run.kind !== 'glyphs' || run.layer !== 'artwork') continue;
    for (const glyph of run.glyphs) {
      const box = glyphExtent(run, glyph, shaper);
      if (box === null) continue;
      left = Math.min(left, box.left);
      right = Math.max(right, box.right);
      top = Math.min(top, box.top);
      foot = Math.max(foot, box.foot);
    }
  }
  return { left, top, right, foot };
}

export function glyphExtent(run: GlyphRun, glyph: GlyphRun['glyphs'][number], shaper: Shaper): Extent | null {
  const ink = shaper.inkBox(run.font, glyph.id);
  if (ink === null) return null;
  const em = shaper.fonts.get(run.font)?.unitsPerEm ?? 1000;
  const [kx, ky] = [(run.size / em) * run.stretchX, (run.size / em) * run.stretchY];
  return run.turn === 90
    ? {
        left: glyph.x + ink.bottom * ky,
        right: glyph.x + ink.top * ky,
        top: glyph.y + ink.left * kx,
        foot: glyph.y + ink.right * kx,
      }
    : {
        left: glyph.x + ink.left * kx,
        right: glyph.x + ink.right * kx,
        top: glyph.y - ink.top * ky,
        foot: glyph.y - ink.bottom * ky,
      };
}
