import { type FontKey, type GlyphRun, type InkName, type Layer } from '../core/drawing/drawing.ts';
import { type Result, success } from '../core/result.ts';
import { type Mm } from '../core/units/length.ts';
import { type FacedRun, chooseFaces, strengthening } from './faces.ts';
import { unitsPerEm } from './hanCells.ts';
import { breakableWords } from './mongolianSuffix.ts';
import { type TypesetProblem } from './problems.ts';
import { type Shaper } from './shaper.ts';

/** A glyph of a line: `along` the line from its beginning, `across` it (up in the font), in em. */
export type LineGlyph = {
  readonly id: number;
  readonly font: FontKey;
  readonly along: number;
  readonly across: number;
  readonly start: number;
  readonly end: number;
};

/** A word with the suffixes that belong to it: a line breaks only between words. Lengths in em. */
export type MongolianWord = {
  readonly text: string;
  readonly start: number;
  readonly advance: number;
  readonly glyphs: readonly LineGlyph[];
};

/** Shaped once, from left to right (HarfBuzz's TTB is wrong for Mongolian); a column is the line turned 90° clockwise. */
export type MongolianLine = {
  readonly text: string;
  readonly words: readonly MongolianWord[];
  /** Natural space between words. */
  readonly space: number;
  /** Ink below (negative) and above the baseline over the whole line. */
  readonly low: number;
  readonly high: number;
};

export function mongolianLine(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<MongolianLine, TypesetProblem> {
  const words: MongolianWord[] = [];
  for (const { start, end } of breakableWords(text)) {
    const word = text.slice(start, end);
    const faced = chooseFaces(word, faces, shaper);
    if (!faced.ok) return faced;
    words.push(shapedWord(word, start, faced.value, shaper));
  }
  const ink = inkAcross(words, shaper);
  return success({ text, words, space: spaceAdvance(faces[0], shaper), ...ink });
}

function shapedWord(word: string, start: number, runs: readonly FacedRun[], shaper: Shaper): MongolianWord {
  const glyphs: LineGlyph[] = [];
  let pen = 0;
  for (const run of runs) {
    const em = unitsPerEm(shaper, run.font);
    const words = word.slice(run.start, run.end);
    const script = /[\u1800-\u18af]/u.test(words) ? 'Mong' : 'Latn';
    const shaped = shaper.shape({ font: run.font, text: words, script, vertical: false });
    const clusters = [...new Set(shaped.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
    for (const glyph of shaped) {
      const next = clusters[clusters.indexOf(glyph.cluster) + 1] ?? words.length;
      glyphs.push({
        id: glyph.id,
        font: run.font,
        along: pen + glyph.xOffset / em,
        across: glyph.yOffset / em,
        start: start + run.start + glyph.cluster,
        end: start + run.start + next,
      });
      pen += glyph.xAdvance / em;
    }
  }
  return { text: word, start, advance: pen, glyphs };
}

function spaceAdvance(font: FontKey, shaper: Shaper): number {
  const [space] = shaper.shape({ font, text: ' ', script: 'Mong', vertical: false });
  return (space?.xAdvance ?? 300) / unitsPerEm(shaper, font);
}

function inkAcross(
  words: readonly MongolianWord[],
  shaper: Shaper,
): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const glyph of words.flatMap((word) => word.glyphs)) {
    const box = shaper.inkBox(glyph.font, glyph.id);
    if (box === null) continue;
    const em = unitsPerEm(shaper, glyph.font);
    low = Math.min(low, box.bottom / em + glyph.across);
    high = Math.max(high, box.top / em + glyph.across);
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}

/** Natural length in em of the words `from`–`to` (exclusive) with `space` em between them. */
export function naturalLength(
  line: MongolianLine,
  from = 0,
  to = line.words.length,
  space = line.space,
): number {
  const words = line.words.slice(from, to);
  return words.reduce((sum, word) => sum + word.advance, 0) + Math.max(0, words.length - 1) * space;
}

export type MongolianSetting = {
  readonly size: Mm;
  /** Scale along the line. */
  readonly scale: number;
  /** Space between words. */
  readonly space: Mm;
};

export type RunLook = {
  readonly layer: Layer;
  readonly ink: InkName;
  /** Song weight that the strokes should match. */
  readonly weight: number;
};

/**
 * Sets words along a line that begins at (x, y): `down` turns it 90° clockwise into a column (the baseline
 * runs down at x, letters' tops to the right), `right` leaves it lying.
 */
export function setMongolian(
  line: MongolianLine,
  words: readonly MongolianWord[],
  setting: MongolianSetting,
  at: { readonly x: Mm; readonly y: Mm; readonly direction: 'down' | 'right' },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const runs: (GlyphRun & { glyphs: GlyphRun['glyphs'][number][] })[] = [];
  let pen = 0;
  for (const word of words) {
    for (const glyph of word.glyphs) {
      const along = pen + glyph.along * setting.size * setting.scale;
      const across = glyph.across * setting.size;
      const placed = {
        id: glyph.id,
        x: at.direction === 'down' ? at.x + across : at.x + along,
        y: at.direction === 'down' ? at.y + along : at.y - across,
        start: glyph.start,
        end: glyph.end,
      };
      const last = runs.at(-1);
      if (last?.font === glyph.font) last.glyphs.push(placed);
      else
        runs.push({
          ...emptyRun(line.text, glyph.font, setting, at.direction, look, shaper),
          glyphs: [placed],
        });
    }
    pen += word.advance * setting.size * setting.scale + setting.space;
  }
  return runs;
}

function emptyRun(
  text: string,
  font: FontKey,
  setting: MongolianSetting,
  direction: 'down' | 'right',
  look: RunLook,
  shaper: Shaper,
): Omit<GlyphRun, 'glyphs'> {
  const face = shaper.fonts.get(font);
  const script = face?.scripts.includes('Mong') === true ? 'Mong' : 'Latn';
  return {
    kind: 'glyphs',
    layer: look.layer,
    ink: look.ink,
    font,
    size: setting.size,
    turn: direction === 'down' ? 90 : 0,
    stretchX: setting.scale,
    stretchY: 1,
    outline:
      strengthening(
        { weight: face?.weight ?? 400, script: script === 'Mong' ? 'Mong' : 'Hans' },
        look.weight,
      ) * setting.size,
    script,
    text,
  };
}
