import { type Item } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { type FontKey } from '../../core/drawing/drawing.ts';
import { type FacedRun, UNSTRENGTHENED } from '../text/faces.ts';
import { BASELINE, MONGOLIAN_PIECE } from '../text/hanCells.ts';
import { breakLines, type BreakOptions, type HanLine } from '../text/paragraph/breakLines.ts';
import { facedParagraph, type HanParagraph, PAPER } from '../text/paragraph/hanParagraph.ts';
import { setLine } from '../text/paragraph/setLines.ts';
import { type Shaper } from '../text/shaper.ts';
import { faceKey, type ReportFaces, type TextStyle } from './style.ts';

/** A text shaped once for a style, a paragraph for each of its hard lines. */
type SetText = {
  readonly style: TextStyle;
  readonly paragraphs: readonly HanParagraph[];
  /** Of its longest hard line, blank halves and spaces at its ends included. */
  readonly extent: Mm;
};

export type TextSetter = (text: string, style: TextStyle) => SetText;

export function textSetter(shaper: Shaper, faces: ReportFaces): TextSetter {
  return (text, style) => {
    const font = faceKey(faces, style.face);
    const paragraphs = text
      .split(/\r\n|\r|\n/u)
      .map((each) => facedParagraph(each, facedRuns(each, font, faces.mongolian), PAPER, shaper));
    return { style, paragraphs, extent: Math.max(...paragraphs.map(({ extent }) => extent)) * style.size };
  };
}

/** Mongolian that stands among Chinese, in its own face. */
function facedRuns(text: string, font: FontKey, mongolian: FontKey): readonly FacedRun[] {
  const runs: FacedRun[] = [];
  let at = 0;
  for (const { index, 0: word } of text.matchAll(new RegExp(MONGOLIAN_PIECE, 'gu'))) {
    if (index > at) runs.push({ font, start: at, end: index });
    at = index + word.length;
    runs.push({ font: mongolian, start: index, end: at });
  }
  if (at < text.length || runs.length === 0) runs.push({ font, start: at, end: text.length });
  return runs;
}

/** A line with the words that stand on it, from `start` to `end` of the whole text. Length in mm. */
export type TextLine = {
  readonly start: number;
  readonly end: number;
  readonly line: HanLine;
  readonly words: { readonly text: string; readonly from: number };
  readonly width: Mm;
};

export type Paragraph = {
  readonly style: TextStyle;
  readonly lines: readonly TextLine[];
  /** Height of all lines. */
  readonly height: Mm;
};

export function setParagraph(
  setText: TextSetter,
  text: string,
  style: TextStyle,
  width: Mm,
  { indent = 0, ...options }: Omit<BreakOptions, 'first'> & { readonly indent?: Mm } = {},
): Paragraph {
  const { size } = style;
  let hard = 0;
  const lines = setText(text, style).paragraphs.flatMap((paragraph, index) => {
    const begins = text.indexOf(paragraph.text, hard);
    hard = begins + paragraph.text.length;
    hard += text.startsWith('\r\n', hard) ? 2 : 1;
    const first = (index === 0 ? width - indent : width) / size;
    const broken = breakLines(paragraph, width / size, { ...options, first });
    // An empty line keeps its place.
    return (broken.length === 0 ? [EMPTY] : broken).map((line): TextLine => {
      const from = line.cells[0]?.cell.start ?? 0;
      const words = { text: paragraph.text.slice(from, line.cells.at(-1)?.cell.end ?? 0), from };
      return {
        start: begins + from,
        end: begins + from + words.text.length,
        line,
        words,
        width: line.width * size,
      };
    });
  });
  return { style, lines, height: lines.length * style.leading };
}

const EMPTY: HanLine = { cells: [], width: 0, hang: 0, inset: 0, ends: 'paragraph' };

export type LineSetting = {
  readonly x: Mm;
  readonly baseline: Mm;
  readonly measure: Mm;
  readonly align: 'left' | 'centre' | 'right' | 'justified';
};

/** One line as glyph runs; one that is justified is filled out however much it lacks. */
export function lineRuns(
  { line, words }: TextLine,
  { size, ink }: TextStyle,
  { x, baseline, ...setting }: LineSetting,
  shaper: Shaper,
): readonly Item[] {
  const look = { layer: 'artwork', ink, weight: UNSTRENGTHENED } as const;
  const at = { x, y: baseline - BASELINE * size };
  return setLine(words, line, { size, ...setting }, at, look, shaper, Infinity);
}

/** Distance from the top of a line's box to its baseline, so that Chinese stands in the middle of its leading. */
export function baselineIn(style: TextStyle): Mm {
  // The body of a Song character reaches from 0.12 em under the baseline to 0.88 em over it.
  return style.leading / 2 + style.size * (BASELINE - 0.5);
}
