import { type GlyphRun, type InkName } from '../../core/drawing/drawing.ts';
import { sourced } from '../../core/drawing/sourced.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type HanSlot, type MongolianSlot } from '../../core/signs/templateFields.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Faces } from '../text/faces.ts';
import { isMisfit } from '../text/fit.ts';
import { type Cell, lineCells } from '../text/hanCells.ts';
import { columnExtent, setHanRow } from '../text/setCells.ts';
import { type HanRows, bestHanRows } from '../text/hanRows.ts';
import { inspectText } from '../text/inspect.ts';
import { type MongolianFit, fitMongolian } from '../text/mongolianFit.ts';
import { type MongolianLine, mongolianLine, type RunLook, setMongolian } from '../text/mongolianLine.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';
import { fitWordColumns, type MongolianColumns, setColumns } from '../text/mongolianColumns.ts';

type HanStackLine = {
  readonly script: 'Hans';
  readonly text: string;
  readonly breaks: readonly number[];
  readonly slot: HanSlot;
  readonly ink: InkName;
  /** Em that the signs of a set have agreed on; the slot's range where absent. */
  readonly letters?: Mm | undefined;
  readonly source?: string | undefined;
};

export type MongolianStackLine = {
  readonly script: 'Mong';
  readonly text: string;
  readonly slot: MongolianSlot;
  readonly form: 'line' | 'columns';
  /** Song weight that its strokes match. */
  readonly weight: number;
  /** The line of the stack that it stands beside, and how much smaller than that it must be at least. */
  readonly beside: { readonly line: number; readonly ratio: number };
  readonly ink: InkName;
  readonly source?: string | undefined;
};

/** A line of a stack: words in one script, with the slot that limits them. */
export type StackLine = HanStackLine | MongolianStackLine;

export type Box = { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };

export type StackAsk = {
  readonly sign: { readonly width: Mm; readonly height: Mm; readonly title: string };
  readonly box: Box;
  readonly lines: readonly StackLine[];
  /** Space between lines; opened up to twice as much where there is room. */
  readonly gap: Mm;
  /** Space between lines in em of the largest Chinese; `gap` where absent. */
  readonly apart?: number;
  /** Space between rows of one line, in em. */
  readonly leading?: number;
  /** Length of Mongolian lines against those of the Chinese beside them, at most. */
  readonly second?: number;
  readonly faces: (weight: number) => Faces;
  readonly shaper: Shaper;
};

/** Sets lines one under the other, centred in the box; all come down together until they fit its height. */
export function layoutStack(ask: StackAsk): Result<Noted<readonly GlyphRun[]>, TypesetProblem> {
  const notes: TypesetNote[] = [];
  const read: ReadLine[] = [];
  for (const line of ask.lines) {
    const words = readLine(line, ask);
    if (!words.ok) return words;
    notes.push(...words.value.notes);
    read.push(words.value.value);
  }
  const fitted = fitLines(ask, read);
  if (!fitted.ok) return fitted;
  return success({ value: placeLines(ask, fitted.value), notes });
}

type HanRead = { readonly line: HanStackLine; readonly text: string; readonly cells: readonly Cell[] };
type MongolianRead = { readonly line: MongolianStackLine; readonly shaped: MongolianLine };
type ReadLine = HanRead | MongolianRead;

function readLine(line: StackLine, ask: StackAsk): Result<Noted<ReadLine>, TypesetProblem> {
  const inspected = inspectText(line.text, line.script);
  if (!inspected.ok) return inspected;
  const { value: text, notes } = inspected.value;
  if (line.script === 'Hans') {
    const cells = lineCells(text, ask.faces(line.slot.weight).Hans, ask.shaper);
    if (!cells.ok) return cells;
    return success({ value: { line, text, cells: cells.value }, notes });
  }
  const faces = ask.faces(line.weight);
  const shaped = mongolianLine(text, [...faces.Mong, ...faces.Hans], ask.shaper);
  if (!shaped.ok) return shaped;
  return success({ value: { line, shaped: shaped.value }, notes });
}

type Fitted = { readonly height: Mm } & (
  | { readonly kind: 'han'; readonly read: HanRead; readonly rows: HanRows }
  | { readonly kind: 'line'; readonly read: MongolianRead; readonly fit: MongolianFit }
  | { readonly kind: 'columns'; readonly read: MongolianRead; readonly columns: MongolianColumns }
);

/** Space between rows of one line, in em, where a stack does not say. */
const ROW_GAP = 0.28;
/** Space between rows of Mongolian, of the height of its ink. */
const MONGOLIAN_ROW_GAP = 0.35;
/** Lines are not made shorter than so much of the box for the sake of a short name beside them. */
const SHORTEST = 0.72;

function fitLines(ask: StackAsk, lines: readonly ReadLine[]): Result<readonly Fitted[], TypesetProblem> {
  let best = fitHeight(ask, lines, 1);
  if (!best.ok) return best;
  // Word columns are high for their letters: the Chinese gives way until they can be read beside it.
  for (let share = 0.92; share > 0.45 && overbearing(best.value); share *= 0.92) {
    const next = fitHeight(ask, lines, share);
    if (!next.ok) break;
    best = next;
  }
  return best;
}

/** Chinese letters more than this many times as large as the word columns beside them drown them. */
const OVERBEARING = 1.5;

function overbearing(lines: readonly Fitted[]): boolean {
  return lines.some((line) => {
    if (line.kind !== 'columns') return false;
    const beside = lines[line.read.line.beside.line];
    return (
      beside?.kind === 'han' &&
      beside.rows.size > line.columns.size * line.read.line.beside.ratio * OVERBEARING
    );
  });
}

function fitHeight(
  ask: StackAsk,
  lines: readonly ReadLine[],
  hanShare: number,
): Result<readonly Fitted[], TypesetProblem> {
  let scale = 1;
  for (let turn = 0; turn < 24; turn += 1) {
    const fitted = fitAt(ask, lines, scale, hanShare);
    if (!fitted.ok) return fitted;
    const heights = fitted.value.reduce((sum, line) => sum + line.height, 0);
    const room = ask.box.height - (lines.length - 1) * gapOf(ask, fitted.value);
    if (heights <= room + 0.01) return fitted;
    const next = scale * Math.min(0.99, room / heights);
    if (turn === 23 || next < 0.05) {
      return failure(misfit(ask, ask.lines[0]?.text ?? '', { needed: heights, available: room }, 'height'));
    }
    scale = next;
  }
  throw new Error('the loop returns on its last turn');
}

function fitAt(
  ask: StackAsk,
  lines: readonly ReadLine[],
  scale: number,
  hanShare: number,
): Result<readonly Fitted[], TypesetProblem> {
  const fitted: (Fitted | undefined)[] = lines.map(() => undefined);
  // Chinese first: the Mongolian beside it takes its measure from it.
  for (const [index, read] of lines.entries()) {
    if (!('cells' in read)) continue;
    const { slot, letters } = read.line;
    const smallest = letters ?? resolveMeasure(slot.smallest, ask.sign);
    const rows = bestHanRows({
      cells: read.cells,
      text: read.text,
      breaks: read.line.breaks,
      length: ask.box.width,
      largest: letters ?? Math.max(smallest, resolveMeasure(slot.largest, ask.sign) * scale * hanShare),
      smallest,
      ...slot.gap,
      condense: slot.condense,
      rows: slot.rows,
    });
    if (isMisfit(rows)) return failure(misfit(ask, read.text, rows, 'width'));
    const count = rows.rows.length;
    fitted[index] = { kind: 'han', read, rows, height: rows.size * (count + (count - 1) * leadingOf(ask)) };
  }
  for (const [index, read] of lines.entries()) {
    if (!('shaped' in read)) continue;
    const beside = fitted[read.line.beside.line];
    if (beside?.kind !== 'han') throw new Error('a Mongolian line stands beside a Chinese one');
    const mongolian = fitMongolianAt(ask, read, beside.rows, scale);
    if (!mongolian.ok) return mongolian;
    fitted[index] = mongolian.value;
  }
  return success(fitted.filter((line) => line !== undefined));
}

function fitMongolianAt(
  ask: StackAsk,
  read: MongolianRead,
  beside: HanRows,
  scale: number,
): Result<Fitted, TypesetProblem> {
  const { slot, form } = read.line;
  const most = beside.size / read.line.beside.ratio;
  const largest = Math.min(resolveMeasure(slot.largest, ask.sign) * scale, most);
  const smallest = Math.min(resolveMeasure(slot.smallest, ask.sign), most);
  if (form === 'columns') {
    const columns = fitWordColumns({
      line: read.shaped,
      width: ask.box.width,
      height: ask.box.height * 0.6 * scale,
      largest: Math.max(largest, smallest),
      smallest,
    });
    if (isMisfit(columns)) return failure(misfit(ask, read.shaped.text, columns, columns.along));
    return success({ kind: 'columns', read, columns, height: columns.height });
  }
  const fit = fitMongolian({
    line: read.shaped,
    span: spanBeside(ask, beside),
    largest: Math.max(largest, smallest),
    smallest,
    ...slot.spaces,
    // On a plate the words keep their own spaces: a line need not fill the width.
    widest: 1,
    condense: slot.condense,
    extend: 1,
    rows: slot.rows,
    // Two rows where one is small; where more are asked for, as many as make it larger.
    preferred: Math.max(largest, smallest) * (slot.rows > 2 ? 1 : 0.75),
  });
  if (isMisfit(fit)) return failure(misfit(ask, read.shaped.text, fit, 'width'));
  const ink = (read.shaped.high - read.shaped.low) * fit.size;
  const count = fit.rows.length;
  return success({ kind: 'line', read, fit, height: ink * (count + (count - 1) * MONGOLIAN_ROW_GAP) });
}

function leadingOf({ leading = ROW_GAP }: StackAsk): number {
  return leading;
}

function gapOf({ gap, apart }: StackAsk, lines: readonly Fitted[]): Mm {
  return apart === undefined
    ? gap
    : apart * Math.max(...lines.map((line) => (line.kind === 'han' ? line.rows.size : 0)));
}

/** How long a lying line of Mongolian may be. */
function spanBeside({ box, second }: StackAsk, beside: HanRows): Mm {
  if (second === undefined) return box.width;
  const rows = beside.rows.map(({ cells }) => rowSpan(beside, cells, rowGap(beside)));
  return Math.min(box.width, Math.max(SHORTEST * box.width, second * Math.max(...rows)));
}

/** Rows of one name share the narrowest gap. */
function rowGap({ rows, size }: HanRows): Mm {
  return Math.min(...rows.filter((row) => row.cells.length > 1).map((row) => row.gap), size);
}

function rowSpan({ size, scale }: HanRows, cells: readonly Cell[], gap: Mm): Mm {
  return columnExtent(cells) * size * scale + (cells.length - 1) * gap;
}

function placeLines(ask: StackAsk, lines: readonly Fitted[]): readonly GlyphRun[] {
  const heights = lines.reduce((sum, line) => sum + line.height, 0);
  const spaces = lines.length - 1;
  const least = gapOf(ask, lines);
  const spare = ask.box.height - heights - spaces * least;
  const opened = spaces === 0 || ask.apart !== undefined ? 0 : Math.min(spare / (spaces + 2), least);
  const gap = least + opened;
  let y = ask.box.y + (ask.box.height - heights - spaces * gap) / 2;
  const runs: GlyphRun[] = [];
  for (const line of lines) {
    runs.push(...sourced(placeLine(ask, line, lines, y), line.read.line.source));
    y += line.height + gap;
  }
  return runs;
}

function placeLine(ask: StackAsk, line: Fitted, lines: readonly Fitted[], top: Mm): readonly GlyphRun[] {
  const { box, shaper } = ask;
  const middle = box.x + box.width / 2;
  switch (line.kind) {
    case 'han': {
      const { rows, read } = line;
      const look = lookOf(read.line.ink, read.line.slot.weight);
      const gap = rowGap(rows);
      // They stand centred one under the other.
      return rows.rows.flatMap((row, index) => {
        const span = rowSpan(rows, row.cells, gap);
        return setHanRow(
          read.text,
          row.cells,
          { size: rows.size, gap, scale: rows.scale },
          { left: middle - span / 2, top: top + index * (1 + leadingOf(ask)) * rows.size },
          look,
          shaper,
        );
      });
    }
    case 'line': {
      const { fit, read } = line;
      const ink = (read.shaped.high - read.shaped.low) * fit.size;
      const look = mongolianLook(read.line, hanSize(lines[read.line.beside.line]));
      return fit.rows.flatMap((row, index) => {
        const y = top + index * (1 + MONGOLIAN_ROW_GAP) * ink + read.shaped.high * fit.size;
        const setting = { size: fit.size, scale: row.scale, space: row.space };
        const at = { x: middle - row.length / 2, y, direction: 'right' as const };
        return setMongolian(read.shaped, row.words, setting, at, look, shaper);
      });
    }
    case 'columns': {
      const { columns, read } = line;
      const look = mongolianLook(read.line, hanSize(lines[read.line.beside.line]));
      return setColumns(read.shaped, columns, { x: middle - columns.width / 2, y: top }, look, shaper);
    }
  }
}

function hanSize(line: Fitted | undefined): Mm {
  if (line?.kind !== 'han') throw new Error('a Mongolian line stands beside a Chinese one');
  return line.rows.size * line.rows.scale;
}

export function mongolianLook({ ink, weight, slot }: MongolianStackLine, beside: Mm): RunLook {
  return { ...lookOf(ink, weight), spine: { share: slot.spine, beside } };
}

function lookOf(ink: InkName, weight: number): { layer: 'artwork'; ink: InkName; weight: number } {
  return { layer: 'artwork', ink, weight };
}

function misfit(
  ask: StackAsk,
  text: string,
  by: { readonly needed: Mm; readonly available: Mm },
  along: 'width' | 'height',
): TypesetProblem {
  return problem('does-not-fit', {
    sign: ask.sign.title,
    text,
    along,
    needed: Math.ceil(by.needed),
    available: Math.floor(by.available),
  });
}
