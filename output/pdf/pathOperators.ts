import { deflateSync } from 'node:zlib';
import { type GlyphOutline, type PathCommand } from '../../core/drawing/drawing.ts';
import { ContentBytes } from './contentBytes.ts';
import { type DeflatedPiece, deflatedPiece } from './pastedDeflate.ts';

/** A path in PDF operators (ContentBytes), as text. */
export function pathOperators(path: readonly PathCommand[], places: number): string {
  return Buffer.from(written(path, places)).toString('latin1');
}

/** Decimals of a coordinate in font units: 1/100,000 em at 1,000 units, the fineness that thirds need. */
const FONT_UNIT_PLACES = 2;
const pieces = new WeakMap<GlyphOutline, DeflatedPiece>();

/**
 * A glyph's outline in font units, as a piece of a content stream: compressed once for as long as the outline
 * is kept. Every sign takes the piece, the first one too: its bytes must not depend on what was made before it.
 */
export function glyphPiece(outline: GlyphOutline): DeflatedPiece {
  let piece = pieces.get(outline);
  if (piece === undefined) {
    piece = deflatedPiece(written(outline, FONT_UNIT_PLACES));
    pieces.set(outline, piece);
  }
  return piece;
}

const whole = new WeakMap<GlyphOutline, Uint8Array>();

/** A glyph's outline, filled, in font units as a zlib stream of its own: compressed once for as long as the outline is kept. */
export function glyphStream(outline: GlyphOutline): Uint8Array {
  let stream = whole.get(outline);
  if (stream === undefined) {
    scratch.cut(0);
    scratch.path(outline, FONT_UNIT_PLACES);
    scratch.text('f\n');
    stream = deflateSync(scratch.view());
    whole.set(outline, stream);
  }
  return stream;
}

/** One buffer for all: what is written is read before the next path is. */
const scratch = new ContentBytes(1 << 14);

function written(path: readonly PathCommand[], places: number): Uint8Array {
  scratch.cut(0);
  scratch.path(path, places);
  return scratch.view();
}
