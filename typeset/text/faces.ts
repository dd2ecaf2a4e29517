import { type FontKey } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type TypesetProblem } from './problems.ts';
import { type Shaper } from './shaper.ts';
import { codePointName, isMongolianFormat, isVariationSelector } from './unicode.ts';

/** The faces of a sign, in the order in which a character is looked for. */
export type Faces = {
  readonly Hans: readonly [FontKey, ...FontKey[]];
  readonly Mong: readonly [FontKey, ...FontKey[]];
};

/**
 * Stem of a Song face at a weight, in em: the vertical of 十 in Noto Serif SC, measured. A face of another
 * weight gets an outline of the difference, so that it stands in one line with its neighbours.
 */
const STEMS: readonly (readonly [weight: number, stem: number])[] = [
  [200, 0.03],
  [300, 0.047],
  [400, 0.068],
  [500, 0.085],
  [600, 0.104],
  [700, 0.128],
  [800, 0.145],
  [900, 0.16],
];

/** Spine of Noto Sans Mongolian Regular in em (its nirugu, U+180A). */
const MONGOLIAN_SPINE = 0.08;

/** @internal */
export function songStem(weight: number): number {
  let [, stem] = STEMS[0] ?? [0, 0];
  for (const [at, value] of STEMS) if (weight >= at) stem = value;
  return stem;
}

/** The weight that asks for no outline: letters as their face has them. */
export const UNSTRENGTHENED = 0;

/** Outline in em that brings a face up to the wanted Song weight; never negative. */
export function strengthening(face: { weight: number; script: 'Hans' | 'Mong' }, wanted: number): number {
  const own = face.script === 'Mong' ? MONGOLIAN_SPINE : songStem(face.weight);
  return Math.max(0, songStem(wanted) - own);
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
