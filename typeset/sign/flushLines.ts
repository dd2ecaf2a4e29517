import { type FontKey, type GlyphRun, type InkName } from '../../core/drawing/drawing.ts';
import { sourced } from '../../core/drawing/sourced.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type HanSlot, type MongolianSlot } from '../../core/signs/templateFields.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Cell, lineCells, unitsPerEm } from '../text/hanCells.ts';
import { inspectText } from '../text/inspect.ts';
import { lengthOf, type MongolianLine, mongolianLine, setMongolian } from '../text/mongolianLine.ts';
import { type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { readFaceKey, strengthenedKey } from '../text/strengthenedFace.ts';
import { BODY_INSET, columnExtent, setHanRow } from '../text/setCells.ts';
import { type SignAsk } from './signAsk.ts';
import { type AnyTemplate } from '../../core/signs/signKind.ts';

type Ask = SignAsk<AnyTemplate>;

/** What a Song letter's body takes of its em, across the line. */
export const BODY = 1 - 2 * BODY_INSET;

/** A line of Chinese that begins at a left edge and is as long as it is. */
export type HanLine = {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly slot: HanSlot;
  readonly notes: readonly TypesetNote[];
  readonly source?: string | undefined;
};

export function hanLine(
  written: string,
  slot: HanSlot,
  ask: Ask,
  source?: string,
): Result<HanLine, TypesetProblem> {
  const inspected = inspectText(written, 'Hans');
  if (!inspected.ok) return inspected;
  const { value: text, notes } = inspected.value;
  const cells = lineCells(text, ask.faces(slot.weight).Hans, ask.shaper);
  return cells.ok ? success({ text, cells: besideDots(cells.value, text), slot, notes, source }) : cells;
}

/** Spaces about a middle dot, which has its own blank and the line's spacing besides, em. */
const BESIDE_DOT = 0.16;

function besideDots(cells: readonly Cell[], text: string): readonly Cell[] {
  return cells.map((cell) => {
    const isBeside = text.charAt(cell.start - 1) === '·' || text.charAt(cell.end) === '·';
    const isSpace = text.slice(cell.start, cell.end).trim() === '';
    return isSpace && isBeside ? { ...cell, extent: Math.min(cell.extent, BESIDE_DOT) } : cell;
  });
}

/** The largest letters with which the line is no longer than `width`, flattened as far as its slot allows. */
export function largestHan({ text, cells, slot }: HanLine, width: Mm, ask: Ask): Result<Mm, TypesetProblem> {
  const least = columnExtent(cells) * slot.condense + (cells.length - 1) * slot.gap.tight;
  return within(text, width / least, least, slot, width, ask);
}

/** Where the line stands: `top` is the upper edge of the letters' bodies. */
type Place = { readonly left: Mm; readonly top: Mm; readonly width: Mm; readonly size: Mm };

/**
 * Sets the line: spaced as is comfortable where there is room, else closer, else flattened. `least`: no stroke is
 * thinner, mm.
 */
export function setHan(
  line: HanLine,
  { left, top, width, size }: Place,
  ink: InkName,
  ask: Ask,
  least: Mm = 0,
): readonly GlyphRun[] {
  const { text, cells, slot, source } = line;
  const { gap, scale } = spacing(line, width, size);
  const look = { layer: 'artwork', ink, weight: slot.weight } as const;
  const at = { left, top: top - BODY_INSET * size };
  const runs = sourced(setHanRow(text, cells, { size, gap, scale }, at, look, ask.shaper), source);
  const lacking = Math.ceil(Math.max(0, least / size - HAIRLINE) / GAIN_STEP) * GAIN_STEP;
  return lacking === 0 ? runs : runs.map((run) => ({ ...run, font: withGain(run.font, lacking, ask) }));
}

/** The face with its lying strokes, the Song's thin ones, thicker by so many em; upright ones gain less, for counters' sake. */
function withGain(font: FontKey, lacking: number, ask: Ask): FontKey {
  const { face, gain } = readFaceKey(font);
  const units = lacking * unitsPerEm(ask.shaper, face);
  const lying = Math.max(units, gain?.lying ?? 0);
  return strengthenedKey(face, { lying, upright: Math.max(units * UPRIGHT_GAIN, gain?.upright ?? 0) });
}

/** Gains go in steps of this, em, so that plates share their letters. */
const GAIN_STEP = 0.004;
const UPRIGHT_GAIN = 0.4;

function spacing({ cells, slot }: HanLine, width: Mm, size: Mm) {
  const [extent, gaps] = [columnExtent(cells) * size, cells.length - 1];
  const most = gaps === 0 ? 0 : (width - extent) / gaps;
  const gap = Math.max(slot.gap.tight * size, Math.min(slot.gap.comfortable * size, most));
  return { gap, scale: Math.min(1, (width - gaps * gap) / extent) };
}

/** Length of the line as {@link setHan} sets it. */
export function lengthOfHan(line: HanLine, width: Mm, size: Mm): Mm {
  const { gap, scale } = spacing(line, width, size);
  return columnExtent(line.cells) * size * scale + (line.cells.length - 1) * gap;
}

/**
 * The thinnest lying strokes of the Song, em: the least of 455 characters of rooms' and plates' names in Noto Serif SC 600
 * (卖 0.0208; most lie at 0.025–0.029, at every weight).
 */
const HAIRLINE = 0.0208;

/** A lying line of Mongolian from a left edge. */
export type MongolianFlush = {
  readonly line: MongolianLine;
  readonly slot: MongolianSlot;
  readonly weight: number;
  readonly notes: readonly TypesetNote[];
  readonly source?: string | undefined;
};

export function mongolianFlush(
  written: string,
  slot: MongolianSlot,
  weight: number,
  ask: Ask,
  source?: string,
): Result<MongolianFlush, TypesetProblem> {
  const inspected = inspectText(written, 'Mong');
  if (!inspected.ok) return inspected;
  const faces = ask.faces(weight);
  const line = mongolianLine(inspected.value.value, [...faces.Mong, ...faces.Hans], ask.shaper);
  return line.ok ? success({ line: line.value, slot, weight, notes: inspected.value.notes, source }) : line;
}

export function largestMongolian(
  { line, slot }: MongolianFlush,
  width: Mm,
  ask: Ask,
): Result<Mm, TypesetProblem> {
  const least = lengthOf(line.words, line.space) * slot.condense;
  return within(line.text, width / least, least, slot, width, ask);
}

/** `top` is the upper edge of what letters may take, `high` em over the baseline; `beside`: em of its Chinese, mm. */
export function setMongolianFlush(
  { line, slot, weight, source }: MongolianFlush,
  { left, top, width, size, beside }: Place & { readonly beside: Mm },
  high: number,
  ink: InkName,
  ask: Ask,
): readonly GlyphRun[] {
  const scale = Math.max(slot.condense, Math.min(1, width / (lengthOf(line.words, line.space) * size)));
  const spine = { share: slot.spine, beside };
  const look = { layer: 'artwork', ink, weight, spine } as const;
  const at = { x: left, y: top + high * size, direction: 'right' } as const;
  const setting = { size, scale, space: line.space * size * scale };
  return sourced(setMongolian(line, line.words, setting, at, look, ask.shaper), source);
}

function within(
  text: string,
  size: Mm,
  least: number,
  slot: { readonly largest: string; readonly smallest: string },
  width: Mm,
  ask: Ask,
): Result<Mm, TypesetProblem> {
  const smallest = resolveMeasure(slot.smallest, ask);
  if (size >= smallest) return success(Math.min(size, resolveMeasure(slot.largest, ask)));
  return failure(
    problem('does-not-fit', {
      sign: ask.title,
      text,
      along: 'width',
      needed: Math.ceil(least * smallest),
      available: Math.floor(width),
    }),
  );
}

/** Length of the line as {@link setMongolianFlush} sets it. */
export function lengthOfMongolian({ line, slot }: MongolianFlush, width: Mm, size: Mm): Mm {
  const own = lengthOf(line.words, line.space) * size;
  return own * Math.max(slot.condense, Math.min(1, width / own));
}
