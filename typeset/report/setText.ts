import { type GlyphRun, type Item, type PlacedGlyph } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { fillLines, type FillOptions, type TextLine } from '../text/chineseLines.ts';
import { type ShapedGlyph, type Shaper } from '../text/shaper.ts';
import { faceKey, type ReportFaces, type TextStyle } from './style.ts';

/** A text shaped once for a style: its glyphs with their advances in mm, by place in the text. */
export type SetText = {
  readonly text: string;
  readonly style: TextStyle;
  readonly width: (start: number, end: number) => Mm;
  readonly glyphs: (start: number, end: number) => readonly SetGlyph[];
};

type SetGlyph = {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly advance: Mm;
  readonly rise: Mm;
};

export type TextSetter = (text: string, style: TextStyle) => SetText;

export function textSetter(shaper: Shaper, faces: ReportFaces): TextSetter {
  return (text, style) => {
    const font = faceKey(faces, style.face);
    const em = shaper.fonts.get(font)?.unitsPerEm ?? 1000;
    const scale = style.size / em;
    const shaped = shaper.shape({
      font,
      text: text.replace(/[\r\n]/gu, ' '),
      script: 'Hans',
      vertical: false,
    });
    const glyphs = shaped.map((glyph, at) => ({
      id: glyph.id,
      start: glyph.cluster,
      end: shaped[at + 1]?.cluster ?? text.length,
      advance: (glyph.xAdvance - squeezed(glyph, at, shaped, text, em)) * scale,
      rise: glyph.yOffset * scale,
    }));
    // Lengths up to each place, so that a stretch is one subtraction.
    const upTo = new Float64Array(text.length + 1);
    for (const { start, end, advance } of glyphs) {
      for (let at = start + 1; at <= end; at += 1) upTo[at] = (upTo[start] ?? 0) + advance;
    }
    return {
      text,
      style,
      width: (start, end) => (upTo[end] ?? 0) - (upTo[start] ?? 0),
      glyphs: (start, end) => glyphs.filter((glyph) => glyph.start >= start && glyph.end <= end),
    };
  };
}

const OPENING = new Set('（【《〈「『“‘〔［｛');
const CLOSING = new Set('）】》〉」』”’〕］｝。，、；：！？．');

/**
 * 标点挤压: two full-width marks in a row would leave a hole of a whole character; the first gives up the empty
 * half of its body.
 */
function squeezed(
  { cluster, xAdvance }: ShapedGlyph,
  at: number,
  shaped: readonly ShapedGlyph[],
  text: string,
  em: number,
): number {
  const next = shaped[at + 1];
  if (next === undefined || xAdvance < em * 0.9) return 0;
  const mark = text.charAt(cluster);
  const following = text.charAt(next.cluster);
  const closes = CLOSING.has(mark) && (CLOSING.has(following) || OPENING.has(following));
  return closes || (OPENING.has(mark) && OPENING.has(following)) ? em / 2 : 0;
}

export type LineSetting = {
  readonly x: Mm;
  readonly baseline: Mm;
  /** Room that the line fills when it is spread; absent = natural. */
  readonly spreadTo?: Mm;
};

/** One line as a glyph run. Spreading adds the same space behind every character but the last. */
export function lineRun(
  set: SetText,
  line: TextLine,
  faces: ReportFaces,
  setting: LineSetting,
): readonly Item[] {
  const glyphs = set.glyphs(line.start, line.end);
  if (glyphs.length === 0) return [];
  const gaps = glyphs.length - 1;
  const slack = setting.spreadTo === undefined ? 0 : setting.spreadTo - line.width;
  const each = gaps === 0 ? 0 : slack / gaps;
  let x = setting.x;
  const placed: PlacedGlyph[] = glyphs.map((glyph) => {
    const at = {
      id: glyph.id,
      x,
      y: setting.baseline - glyph.rise,
      start: glyph.start - line.start,
      end: glyph.end - line.start,
    };
    x += glyph.advance + each;
    return at;
  });
  const run: GlyphRun = {
    kind: 'glyphs',
    layer: 'artwork',
    ink: set.style.ink,
    font: faceKey(faces, set.style.face),
    size: set.style.size,
    turn: 0,
    stretchX: 1,
    stretchY: 1,
    outline: 0,
    script: 'Hans',
    text: set.text.slice(line.start, line.end),
    glyphs: placed,
  };
  return [run];
}

export type Paragraph = {
  readonly set: SetText;
  readonly lines: readonly TextLine[];
  /** Height of all lines. */
  readonly height: Mm;
};

export function setParagraph(
  setText: TextSetter,
  text: string,
  style: TextStyle,
  width: Mm,
  { indent = 0, ...fill }: FillOptions & { readonly indent?: Mm } = {},
): Paragraph {
  const set = setText(text, style);
  const lines = fillLines(text, set.width, width - indent, width, fill);
  return { set, lines, height: lines.length * style.leading };
}

/** Distance from the top of a line's box to its baseline, so that Chinese stands in the middle of its leading. */
export function baselineIn(style: TextStyle): Mm {
  // The body of a Song character reaches from 0.12 em under the baseline to 0.88 em over it.
  return style.leading / 2 + style.size * 0.38;
}
