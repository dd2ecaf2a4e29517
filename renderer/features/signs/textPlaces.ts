import { type Box } from '../../../core/drawing/bounds.ts';
import { joinBoxes } from '../../../core/drawing/bounds.ts';
import { type Drawing, type GlyphRun, type Matrix } from '../../../core/drawing/drawing.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { type Mm } from '../../../core/units/length.ts';

/** A text of the drawing that is kept somewhere, and where it stands, mm from the upper left corner of the trim. */
export type TextPlace = {
  /** Key of its owner. */
  readonly source: string;
  readonly script: 'zh' | 'mn';
  readonly words: string;
  readonly box: Box;
  /** Em of its first letters. */
  readonly size: Mm;
};

/** The texts of a drawing in painting order; what follows one another of one text is one place. */
export function textPlaces(drawing: Drawing): readonly TextPlace[] {
  const places: TextPlace[] = [];
  for (const { item, matrix } of leaves(drawing.items)) {
    if (item.kind !== 'glyphs' || item.source === undefined || item.layer !== 'artwork') continue;
    const own = placeOf(item, item.source, matrix);
    const last = places.at(-1);
    if (own === null) continue;
    if (last?.source !== own.source || last.script !== own.script) {
      places.push(own);
      continue;
    }
    const words = last.words.includes(own.words) ? last.words : `${last.words} ${own.words}`;
    places[places.length - 1] = { ...last, words, box: joinBoxes(last.box, own.box) ?? own.box };
  }
  return places;
}

const MONGOLIAN = /[\u1800-\u18af]/u;

function placeOf(run: GlyphRun, source: string, [a, b, c, d, e, f]: Matrix): TextPlace | null {
  const script = MONGOLIAN.test(run.text) ? 'mn' : 'zh';
  let box: Box | null = null;
  for (const { x, y } of run.glyphs) {
    const { left, top, right, bottom } = letterBox(run, script);
    const [x1, y1] = [a * (x + left) + c * (y + top) + e, b * (x + left) + d * (y + top) + f];
    const [x2, y2] = [a * (x + right) + c * (y + bottom) + e, b * (x + right) + d * (y + bottom) + f];
    const own = {
      ...{ left: Math.min(x1, x2), top: Math.min(y1, y2) },
      ...{ right: Math.max(x1, x2), bottom: Math.max(y1, y2) },
    };
    box = joinBoxes(box, own);
  }
  return box === null ? null : { source, script, words: run.text, box, size: run.size * Math.hypot(a, b) };
}

/** About what a letter takes round its origin, mm: enough to point at. */
function letterBox({ size, turn, stretchX, stretchY }: GlyphRun, script: 'zh' | 'mn'): Box {
  if (script === 'zh' && turn === 0)
    return { left: 0, top: -0.88 * size * stretchY, right: size * stretchX, bottom: 0.12 * size * stretchY };
  const [over, under, along] = script === 'zh' ? [0.9, 0.2, 0.6] : [0.5, 0.4, 0.5];
  return turn === 0
    ? { left: 0, top: -over * size, right: along * size, bottom: under * size }
    : { left: -under * size, top: 0, right: over * size, bottom: along * size };
}
