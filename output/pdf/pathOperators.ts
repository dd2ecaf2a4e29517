import { type GlyphOutline, type PathCommand } from '../../core/drawing/drawing.ts';
import { raisedControls } from '../../core/drawing/path.ts';
import { latin1 } from './objects.ts';
import { type DeflatedPiece, deflatedPiece } from './pastedDeflate.ts';

/**
 * A path in PDF operators, quadratics raised to cubics exactly. Only `c` is written for curves: `v` and `y`
 * leave out a control point and are other curves (print.md, finding 1). `places` are decimals kept.
 */
export function pathOperators(path: readonly PathCommand[], places: number): string {
  const scale = 10 ** places;
  const at = (value: number): string => {
    const rounded = Math.round(value * scale) / scale;
    return rounded === 0 ? '0' : String(rounded);
  };
  let operators = '';
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (const command of path) {
    switch (command[0]) {
      case 'M':
        [, x, y] = command;
        startX = x;
        startY = y;
        operators += `${at(x)} ${at(y)} m\n`;
        break;
      case 'L':
        [, x, y] = command;
        operators += `${at(x)} ${at(y)} l\n`;
        break;
      case 'Q': {
        const [, cx, cy, endX, endY] = command;
        const [ax, bx] = raisedControls(x, cx, endX);
        const [ay, by] = raisedControls(y, cy, endY);
        operators += `${at(ax)} ${at(ay)} ${at(bx)} ${at(by)} ${at(endX)} ${at(endY)} c\n`;
        x = endX;
        y = endY;
        break;
      }
      case 'C': {
        const [, ax, ay, bx, by, endX, endY] = command;
        operators += `${at(ax)} ${at(ay)} ${at(bx)} ${at(by)} ${at(endX)} ${at(endY)} c\n`;
        x = endX;
        y = endY;
        break;
      }
      case 'Z':
        operators += 'h\n';
        x = startX;
        y = startY;
        break;
    }
  }
  return operators;
}

/** Decimals of a coordinate in font units: 1/100,000 em at 1,000 units, the fineness that thirds need. */
export const FONT_UNIT_PLACES = 2;
const written = new WeakMap<GlyphOutline, DeflatedPiece>();

/**
 * A glyph's outline in font units, as a piece of a content stream: compressed once for as long as the outline
 * is kept. Every sign takes the piece, the first one too: its bytes must not depend on what was made before it.
 */
export function glyphPiece(outline: GlyphOutline): DeflatedPiece {
  let piece = written.get(outline);
  if (piece === undefined) {
    piece = deflatedPiece(latin1(pathOperators(outline, FONT_UNIT_PLACES)));
    written.set(outline, piece);
  }
  return piece;
}
