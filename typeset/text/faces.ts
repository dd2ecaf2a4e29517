import { type FontKey } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { type SHEET_WEIGHTS, SONG_WEIGHTS, type SongWeight } from '../../core/signs/songWeight.ts';
import { SPINE_SHARE } from '../../core/signs/templateFields.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetProblem } from './problems.ts';
import { type Shaper } from './shaper.ts';
import { strengthenedKey } from './strengthenedFace.ts';
import { strokeWidth } from './strokeWidths.ts';
import { codePointName, isMongolianFormat, isVariationSelector } from './unicode.ts';

/** The faces of a sign, in the order in which a character is looked for. */
export type Faces = {
  readonly Hans: readonly [FontKey, ...FontKey[]];
  readonly Mong: readonly [FontKey, ...FontKey[]];
};

/** The faces of plan sheets, drilling templates and cutting plans. */
export type SheetFaces = Readonly<Record<keyof typeof SHEET_WEIGHTS, Faces['Hans']>>;

/**
 * Stem of the shipped Song at a weight, in em, as `strokeWidth` measures it. A face with thinner stems is strengthened by the
 * difference, so that it stands in one line with its neighbours.
 */
const STEMS: Readonly<Record<SongWeight, number>> = {
  200: 0.044,
  300: 0.055,
  400: 0.067,
  500: 0.084,
  600: 0.101,
  700: 0.125,
  800: 0.14,
  900: 0.155,
};

/** @internal */
export function songStem(weight: number): number {
  return STEMS[SONG_WEIGHTS.findLast((at) => weight >= at) ?? SONG_WEIGHTS[0]];
}

/** The weight that asks for nothing: letters as their face has them. */
export const UNSTRENGTHENED = 0;

/** How thick the spine of Mongolian is to be. */
export type Spine = {
  /** Of the stem of the Chinese beside it, both in mm on the plate. */
  readonly share: number;
  /** Em size of that Chinese. */
  readonly beside: Mm;
};

/** The thickest spine that leaves Noto Sans Mongolian its forms, in em. */
const THICKEST_SPINE = 0.15;
/** What strokes across the spine gain of what it gains: a modest modulation, as under a broad pen (house choice). */
const ACROSS = 0.3;
/** Gains go in steps of this, in em, so that signs of many sizes share their letters; less is no difference to see. */
const STEP = 0.004;

/**
 * The face with strokes as thick as a Song weight asks; the same key where its own are. Chinese is brought up to the
 * stem of the weight, Mongolian to the spine that is wanted beside it.
 */
export function strengthened(
  face: FontKey,
  setting: {
    readonly script: 'Hans' | 'Mong';
    readonly size: Mm;
    readonly weight: number;
    readonly spine?: Spine | undefined;
  },
  shaper: Shaper,
): FontKey {
  const { script, size, weight, spine = { share: SPINE_SHARE, beside: size } } = setting;
  const font = shaper.fonts.get(face);
  if (font === undefined || weight === UNSTRENGTHENED) return face;
  const own = strokeWidth(face, script, shaper) ?? songStem(font.weight);
  const mongolian = script === 'Mong';
  const wanted = mongolian
    ? Math.min((spine.share * songStem(weight) * spine.beside) / size, THICKEST_SPINE)
    : songStem(weight);
  const gain = Math.max(0, Math.round((wanted - own) / STEP)) * STEP * font.unitsPerEm;
  return strengthenedKey(face, { lying: gain, upright: mongolian ? gain * ACROSS : gain });
}

export type FacedRun = { readonly font: FontKey; readonly start: number; readonly end: number };

/**
 * Per-character fallback: each character goes to the first face that has it; neighbours of one face make one
 * run. A character that no face has is a problem that names it, never a box.
 */
export function chooseFaces(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<readonly FacedRun[], TypesetProblem> {
  for (const key of faces) {
    if (!shaper.fonts.has(key)) return failure(problem('face-missing', { face: key }));
  }
  const runs: { font: FontKey; start: number; end: number }[] = [];
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const following = text.codePointAt(next) ?? 0;
    const selector = isVariationSelector(following) ? following : undefined;
    const end = selector === undefined ? next : next + (selector > 0xffff ? 2 : 1);
    const last = runs.at(-1);
    const font = isMongolianFormat(codePoint)
      ? (last?.font ?? faces[0])
      : faces.find((key) => shaper.covers(key, codePoint, selector));
    if (font === undefined) {
      const character = text.slice(at, end);
      const code = [...character].map((each) => codePointName(each.codePointAt(0) ?? 0)).join(' ');
      return failure(problem('missing-glyph', { character, code, text }));
    }
    if (last?.font === font) last.end = end;
    else runs.push({ font, start: at, end });
    at = end;
  }
  return success(runs);
}
