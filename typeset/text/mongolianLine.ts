import {
  type FontKey,
  type GlyphRun,
  type InkName,
  type Layer,
  type PlacedGlyph,
} from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { strengthened, type Spine } from './faces.ts';
import { type ShapedRun, shapeWord } from './formatCharacters.ts';
import { unitsPerEm } from './hanCells.ts';
import { keptTexts } from './kept.ts';
import { breakableWords } from '../../core/signs/mongolianSuffix.ts';
import { type TypesetProblem } from './problems.ts';
import { type Shaper } from './shaper.ts';
import { standsUpright } from './unicode.ts';

/** A glyph of a line: `along` the line from its beginning, `across` it (up in the font), in em. */
type LineGlyph = {
  readonly id: number;
  readonly font: FontKey;
  readonly along: number;
  readonly across: number;
  readonly start: number;
  readonly end: number;
  /**
   * For a character that stands upright in a column: the middle of its place along the line, and the way from the
   * middle of its ink to its origin (x to the right, y down). Null for what turns with the line.
   */
  readonly upright: { readonly middle: number; readonly x: number; readonly y: number } | null;
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

const kept = keptTexts<Result<MongolianLine, TypesetProblem>>();

/** Made once for a text in its faces. */
export function mongolianLine(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<MongolianLine, TypesetProblem> {
  return kept(shaper, [faces], text, () => mongolianLineNow(text, faces, shaper));
}

function mongolianLineNow(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<MongolianLine, TypesetProblem> {
  const words: MongolianWord[] = [];
  for (const { start, end } of breakableWords(text)) {
    const word = text.slice(start, end);
    const shaped = shapeWord(word, text, faces, shaper);
    if (!shaped.ok) return shaped;
    words.push(placedWord(word, start, shaped.value, shaper));
  }
  const ink = inkAcross(words, shaper);
  return success({ text, words, space: spaceAdvance(faces[0], shaper), ...ink });
}

function placedWord(word: string, start: number, runs: readonly ShapedRun[], shaper: Shaper): MongolianWord {
  const glyphs: LineGlyph[] = [];
  let pen = 0;
  for (const run of runs) {
    const em = unitsPerEm(shaper, run.font);
    const clusters = [...new Set(run.glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
    for (const glyph of run.glyphs) {
      const next = clusters[clusters.indexOf(glyph.cluster) + 1] ?? run.text.length;
      const box = shaper.inkBox(run.font, glyph.id);
      const upright = box !== null && standsUpright(run.text.codePointAt(glyph.cluster) ?? 0);
      const own = glyph.xAdvance / em;
      // In a column it takes its height; the same place is kept on a line, which is then a little wider there.
      const advance = upright ? Math.max(own, (box.top - box.bottom) / em + UPRIGHT_SPACE) : own;
      glyphs.push({
        id: glyph.id,
        font: run.font,
        along: pen + (advance - own) / 2 + glyph.xOffset / em,
        across: glyph.yOffset / em,
        start: start + run.start + glyph.cluster,
        end: start + run.start + next,
        upright: upright
          ? {
              middle: pen + advance / 2,
              x: -(box.left + box.right) / 2 / em,
              y: (box.top + box.bottom) / 2 / em,
            }
          : null,
      });
      pen += advance;
    }
  }
  return { text: word, start, advance: pen, glyphs };
}

/** Space before and behind an upright character together, in em. */
const UPRIGHT_SPACE = 0.2;
/** Where the middle of Mongolian letters lies over the baseline, in em: upright characters are centred on it. */
export const MIDDLE = 0.3;

/** Where a glyph of a word is set; the word begins `pen` mm along a line that begins at (x, y). */
function placedGlyph(
  glyph: LineGlyph,
  pen: Mm,
  { size, scale }: Pick<MongolianSetting, 'size' | 'scale'>,
  at: { readonly x: Mm; readonly y: Mm; readonly direction: 'down' | 'right' },
): PlacedGlyph {
  const { id, start, end, upright } = glyph;
  const along = pen + glyph.along * size * scale;
  const across = glyph.across * size;
  if (at.direction === 'right') return { id, start, end, x: at.x + along, y: at.y - across };
  if (upright === null) return { id, start, end, x: at.x + across, y: at.y + along };
  return {
    ...{ id, start, end },
    x: at.x + (MIDDLE + upright.x) * size,
    y: at.y + pen + (upright.middle + upright.y) * size * scale,
  };
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

/** Length in em of words with `space` em between them. */
export function lengthOf(words: readonly MongolianWord[], space: number): number {
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
  /** For Mongolian beside Chinese of another size. */
  readonly spine?: Spine;
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
      const placed = placedGlyph(glyph, pen, setting, at);
      const turn = at.direction === 'down' && glyph.upright === null ? 90 : 0;
      const last = runs.at(-1);
      const script = shaper.fonts.get(glyph.font)?.scripts.includes('Mong') === true ? 'Mong' : 'Latn';
      const own = script === 'Mong' ? script : 'Hans';
      const font = strengthened(glyph.font, { ...look, size: setting.size, script: own }, shaper);
      if (last?.font === font && last.turn === turn) last.glyphs.push(placed);
      else {
        // A column is stretched along itself: for what stands upright in it, that is its height.
        const upright = at.direction === 'down' && turn === 0;
        runs.push({
          kind: 'glyphs',
          layer: look.layer,
          ink: look.ink,
          font,
          size: setting.size,
          turn,
          stretchX: upright ? 1 : setting.scale,
          stretchY: upright ? setting.scale : 1,
          script,
          text: line.text,
          glyphs: [placed],
        });
      }
    }
    pen += word.advance * setting.size * setting.scale + setting.space;
  }
  return runs;
}
