import { type FontKey } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type Faces, chooseFaces } from '../../typeset/text/faces.ts';
import { BASELINE } from '../../typeset/text/hanCells.ts';
import { shapeWord } from '../../typeset/text/formatCharacters.ts';
import { inspectText } from '../../typeset/text/inspect.ts';
import { type TypesetNote, type TypesetProblem } from '../../typeset/text/problems.ts';
import { type ShapedGlyph, type Shaper } from '../../typeset/text/shaper.ts';
import { isMongolian, isMongolianFormat } from '../../typeset/text/unicode.ts';

export type TextScript = 'Hans' | 'Mong';

/** Glyphs of one face, in font units, y up; `start`, `end` and clusters are UTF-16 indexes into the text. */
export type ShapedRun = {
  readonly font: FontKey;
  readonly script: TextScript;
  readonly start: number;
  readonly end: number;
  readonly glyphs: readonly ShapedGlyph[];
};

export type ShapedText = {
  /** The text that was shaped: what was given, in NFC. */
  readonly text: string;
  readonly runs: readonly ShapedRun[];
  readonly notes: readonly TypesetNote[];
};

/**
 * Shapes a text as the signs do. Without a script each stretch is taken for what it is. `vertical`: upright
 * Chinese with its vertical forms, advancing down; Mongolian is always shaped along its line, which the sign
 * turns by 90°.
 */
export function shapeText(
  given: string,
  { script, vertical }: { readonly script: TextScript | null; readonly vertical: boolean },
  faces: Faces,
  shaper: Shaper,
): Result<ShapedText, TypesetProblem> {
  const normal = given.normalize('NFC');
  const stretches = script === null ? stretchesOf(normal) : [{ script, start: 0, end: normal.length }];
  const runs: ShapedRun[] = [];
  const notes: TypesetNote[] = [];
  for (const stretch of stretches) {
    const text = normal.slice(stretch.start, stretch.end);
    const inspected = inspectText(text, stretch.script);
    if (!inspected.ok) return inspected;
    notes.push(...inspected.value.notes);
    const faced = chooseFaces(text, faces[stretch.script], shaper);
    if (!faced.ok) return faced;
    for (const { font, start, end } of faced.value) {
      if (stretch.script === 'Mong') {
        const word = shapeWord(text.slice(start, end), text, faces.Mong, shaper);
        if (!word.ok) return word;
      }
      const upright = vertical && stretch.script === 'Hans';
      const ask = { font, text: text.slice(start, end), script: stretch.script, vertical: upright };
      const glyphs = shaper.shape(ask).map((glyph) => {
        const placed = upright ? inColumn(glyph, shaper.fonts.get(font)?.unitsPerEm ?? 1000) : glyph;
        return { ...placed, cluster: stretch.start + start + glyph.cluster };
      });
      runs.push({
        font,
        script: stretch.script,
        start: stretch.start + start,
        end: stretch.start + end,
        glyphs,
      });
    }
  }
  return success({ text: normal, runs, notes });
}

/** The em box of Song: centred on the column's axis, one em a step (the vertical metrics that harfbuzzjs lacks). */
function inColumn(glyph: ShapedGlyph, unitsPerEm: number): ShapedGlyph {
  return {
    ...glyph,
    xAdvance: 0,
    yAdvance: -unitsPerEm,
    xOffset: glyph.xOffset - Math.trunc(glyph.xAdvance / 2),
    yOffset: glyph.yOffset - Math.round(BASELINE * unitsPerEm),
  };
}

type Stretch = { readonly script: TextScript; readonly start: number; readonly end: number };

/** Spaces and format characters belong to what stands before them. */
function stretchesOf(text: string): readonly Stretch[] {
  const stretches: { script: TextScript; start: number; end: number }[] = [];
  let at = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = stretches.at(-1);
    const neutral = /\s/u.test(character) || isMongolianFormat(codePoint);
    const script = neutral ? (last?.script ?? null) : isMongolian(codePoint) ? 'Mong' : 'Hans';
    const end = at + character.length;
    if (last !== undefined && (script === null || script === last.script)) last.end = end;
    else stretches.push({ script: script ?? 'Hans', start: at, end });
    at = end;
  }
  return stretches;
}
