import { type FontKey } from '../../core/drawing/drawing.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { problem } from '../../core/problem.ts';
import { type FacedRun, chooseFaces } from './faces.ts';
import { breakableWords } from '../../core/signs/mongolianSuffix.ts';
import { type TypesetProblem } from './problems.ts';
import { type ShapedGlyph, type Shaper } from './shaper.ts';
import { codePointName, isFormatCharacter, isMongolianFormat } from './unicode.ts';

/** A word shaped run by run; clusters count from the run's beginning. */
export type ShapedRun = FacedRun & { readonly text: string; readonly glyphs: readonly ShapedGlyph[] };

/**
 * Shapes a word of Mongolian, and refuses format characters that do nothing where they stand: a font paints those as
 * boxes, and they are not seen where they are typed. `text` is the whole text, from which the proposal is made.
 */
export function shapeWord(
  word: string,
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<readonly ShapedRun[], TypesetProblem> {
  const shaped = shapedRuns(word, faces, shaper);
  const idle = shaped.ok ? idleFormat(shaped.value, shaper) : foreignFormat(word);
  if (idle === null) return shaped;
  const repaired = curedText(text, faces, shaper);
  const position = [...word.slice(0, idle)].length + 1;
  const code = codePointName(word.codePointAt(idle) ?? 0);
  return failure(problem('format-character', { word, position, code, text, repaired }));
}

function shapedRuns(
  word: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<readonly ShapedRun[], TypesetProblem> {
  const faced = chooseFaces(word, faces, shaper);
  if (!faced.ok) return faced;
  return success(
    faced.value.map((run) => {
      const text = word.slice(run.start, run.end);
      const script = /[\u1800-\u18af]/u.test(text) ? 'Mong' : 'Latn';
      return { ...run, text, glyphs: shaper.shape({ font: run.font, text, script, vertical: false }) };
    }),
  );
}

/** The text with all of its words cured, so that one change is enough. */
function curedText(text: string, faces: readonly [FontKey, ...FontKey[]], shaper: Shaper): string {
  let repaired = '';
  let from = 0;
  for (const { start, end } of breakableWords(text)) {
    repaired += text.slice(from, start) + cured(text.slice(start, end), faces, shaper);
    from = end;
  }
  return repaired + text.slice(from);
}

/** The word without the characters that do nothing. */
function cured(word: string, faces: readonly [FontKey, ...FontKey[]], shaper: Shaper): string {
  const shaped = shapedRuns(word, faces, shaper);
  const idle = shaped.ok ? idleFormat(shaped.value, shaper) : foreignFormat(word);
  if (idle === null) return word;
  const length = (word.codePointAt(idle) ?? 0) > 0xffff ? 2 : 1;
  return cured(word.slice(0, idle) + word.slice(idle + length), faces, shaper);
}

/** Where a format character of another script stands, which no Mongolian font knows; null where none does. */
function foreignFormat(word: string): number | null {
  let at = 0;
  for (const character of word) {
    if (isFormatCharacter(character) && !isMongolianFormat(character.codePointAt(0) ?? 0)) return at;
    at += character.length;
  }
  return null;
}

/** Where a format character stands that is painted, or that is foreign; null where none is. */
function idleFormat(runs: readonly ShapedRun[], shaper: Shaper): number | null {
  const whole = runs.map(({ text }) => text).join('');
  const places = [foreignFormat(whole)];
  for (const run of runs) places.push(paintedFormat(run, shaper));
  const found = places.filter((place) => place !== null);
  return found.length === 0 ? null : Math.min(...found);
}

function paintedFormat({ font, start, text, glyphs }: ShapedRun, shaper: Shaper): number | null {
  const clusters = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  for (const { id, cluster } of glyphs) {
    if (shaper.inkBox(font, id) === null) continue;
    const next = clusters[clusters.indexOf(cluster) + 1] ?? text.length;
    const characters = [...text.slice(cluster, next)];
    const formats: { readonly at: number; readonly boxed: boolean }[] = [];
    let at = start + cluster;
    for (const character of characters) {
      if (isFormatCharacter(character)) formats.push({ at, boxed: isBox(character, id, font, shaper) });
      at += character.length;
    }
    // Of two that stand together the first may do its work, and the one behind it nothing.
    const boxed = formats.findLast((one) => one.boxed);
    if (boxed !== undefined) return boxed.at;
    if (formats.length === characters.length) return formats.at(-1)?.at ?? null;
  }
  return null;
}

/** Whether the glyph is what the face paints for the character by itself. */
function isBox(character: string, glyph: number, font: FontKey, shaper: Shaper): boolean {
  const [own] = shaper.shape({ font, text: character, script: 'Mong', vertical: false });
  return own?.id === glyph;
}
