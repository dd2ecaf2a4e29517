import { type Drawing, type GlyphRun } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type StripTemplate } from '../../../core/signs/kinds/strip/strip.ts';
import { type Mm } from '../../../core/units/length.ts';
import { isMisfit } from '../../text/fit.ts';
import { type Cell, hanCells } from '../../text/hanCells.ts';
import { BODY_INSET, columnExtent, setHanColumn } from '../../text/setCells.ts';
import { type HanRows, closedUpTo, fitHanRows } from '../../text/hanRows.ts';
import { inspectText } from '../../text/inspect.ts';
import { type MongolianFit, fitMongolian } from '../../text/mongolianFit.ts';
import { type MongolianLine, mongolianLine, setMongolian } from '../../text/mongolianLine.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type SignAsk, type SignText, checkSize, signDrawing } from '../../sign/signAsk.ts';

export type StripAsk = SignAsk<StripTemplate> & {
  readonly text: SignText;
  readonly party: boolean;
  /** What the strips of its set have in common; a strip alone agrees with itself. */
  readonly agreed?: StripAgreed | null;
};

/** `letters`: em of the Chinese across the strip, mm. Absent where none of the set can be set. */
export type StripAgreed = { readonly letters?: Mm };

/** One width of letters for all strips of a set: the widest that each of them can have. */
export function agreeStrips(members: readonly StripAsk[]): StripAgreed {
  const widths = members.flatMap((ask) => {
    const words = readWords(ask);
    const solved = words.ok ? solve(ask, words.value) : words;
    return solved.ok ? [solved.value.han.size] : [];
  });
  return widths.length === 0 ? {} : { letters: Math.min(...widths) };
}

/** Columns of one script stand this far apart, in em. */
const COLUMN_GAP = 0.22;
/** Ends that differ by less than this share of the span look even. */
const EVEN_ENDS = 0.012;

/**
 * 条牌: a Chinese and a Mongolian column (each may become two), beginning and ending together, on the sides
 * that the language profile says.
 */
export function layoutStrip(ask: StripAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const words = readWords(ask);
  if (!words.ok) return words;
  const solved = solve(ask, words.value);
  if (!solved.ok) return solved;
  const { han, mongolian, notes } = solved.value;
  const items = place(ask, words.value, han, mongolian);
  return success({ value: signDrawing(ask, items), notes: [...words.value.notes, ...notes] });
}

type StripWords = {
  readonly zh: string;
  readonly cells: readonly Cell[];
  readonly line: MongolianLine | null;
  readonly notes: readonly TypesetNote[];
};

function readWords(ask: StripAsk): Result<StripWords, TypesetProblem> {
  const faces = ask.faces(ask.template.zh.weight);
  const zh = inspectText(ask.text.zh, 'Hans');
  if (!zh.ok) return zh;
  const cells = hanCells(zh.value.value, faces.Hans, ask.shaper);
  if (!cells.ok) return cells;
  if (cells.value.length === 0) return failure(problem('words-missing', { script: 'Hans', sign: ask.title }));
  if (ask.profile.scripts === 'zh-only') {
    return success({ zh: zh.value.value, cells: cells.value, line: null, notes: zh.value.notes });
  }
  if (ask.text.mn === null) return failure(problem('words-missing', { script: 'Mong', sign: ask.title }));
  const mn = inspectText(ask.text.mn, 'Mong');
  if (!mn.ok) return mn;
  const line = mongolianLine(mn.value.value, [...faces.Mong, ...faces.Hans], ask.shaper);
  if (!line.ok) return line;
  if (line.value.words.length === 0)
    return failure(problem('words-missing', { script: 'Mong', sign: ask.title }));
  const notes = [...zh.value.notes, ...mn.value.notes];
  return success({ zh: zh.value.value, cells: cells.value, line: line.value, notes });
}

type Solution = {
  readonly han: HanRows;
  readonly mongolian: MongolianFit | null;
  readonly notes: readonly TypesetNote[];
};

function solve(ask: StripAsk, words: StripWords): Result<Solution, TypesetProblem> {
  const { template, profile } = ask;
  const largest = Math.min(resolveMeasure(template.zh.largest, ask), ask.agreed?.letters ?? Infinity);
  const first = fitBoth(ask, words, largest);
  if (!first.ok) return first;
  let { han, mongolian } = first.value;
  if (mongolian !== null && profile.ratioRule === 'exact') {
    // Equal size is a rule in this profile: the Chinese comes down to the Mongolian, and is spaced wider.
    const wanted = mongolian.size * profile.sizeRatio;
    if (wanted < han.size && wanted >= resolveMeasure(template.zh.smallest, ask)) {
      const again = fitBoth(ask, words, wanted);
      if (again.ok) ({ han, mongolian } = again.value);
    }
  }
  for (let turn = 0; turn < 12 && blockWidth(ask, words.line, han, mongolian).over > 0.001; turn += 1) {
    const { content, room } = blockWidth(ask, words.line, han, mongolian);
    const narrower = fitBoth(ask, words, han.size * Math.min(0.98, room / content));
    if (!narrower.ok) return narrower;
    ({ han, mongolian } = narrower.value);
  }
  if (blockWidth(ask, words.line, han, mongolian).over > 0.001) {
    const { content, room } = blockWidth(ask, words.line, han, mongolian);
    return failure(misfitProblem(ask, words.zh, { needed: content, available: room }, 'width'));
  }
  return success(evenEnds(ask, han, mongolian));
}

function fitBoth(
  ask: StripAsk,
  words: StripWords,
  largest: Mm,
): Result<{ readonly han: HanRows; readonly mongolian: MongolianFit | null }, TypesetProblem> {
  const { zh, mn, margins } = ask.template;
  const length = ask.height - 2 * resolveMeasure(margins.ends, ask);
  const smallest = Math.min(resolveMeasure(zh.smallest, ask), ask.agreed?.letters ?? Infinity);
  const han = fitHanRows({
    cells: words.cells,
    breaks: ask.text.breaks,
    length,
    largest: Math.max(largest, smallest),
    smallest,
    ...zh.gap,
    condense: zh.condense,
    rows: zh.rows,
  });
  if (isMisfit(han)) return failure(misfitProblem(ask, words.zh, han, 'height'));
  if (words.line === null) return success({ han, mongolian: null });
  const mnLargest = Math.min(resolveMeasure(mn.largest, ask), han.size / ask.profile.sizeRatio);
  const mongolian = fitMongolian({
    line: words.line,
    span: han.rows.length === 1 ? Math.max(han.span, length * 0.5) : han.span,
    largest: mnLargest,
    preferred: mnLargest * (ask.profile.ratioRule === 'exact' ? 0.97 : 0.6),
    smallest: Math.min(resolveMeasure(mn.smallest, ask), han.size / ask.profile.sizeRatio),
    ...mn.spaces,
    condense: mn.condense,
    extend: mn.extend,
    rows: mn.rows,
  });
  if (isMisfit(mongolian)) return failure(misfitProblem(ask, words.line.text, mongolian, 'height'));
  return success({ han, mongolian });
}

/** Lets both scripts begin and end together: the Chinese closes up where the Mongolian cannot reach. */
function evenEnds(ask: StripAsk, han: HanRows, mongolian: MongolianFit | null): Solution {
  if (mongolian === null) return { han, mongolian, notes: [] };
  const notes: TypesetNote[] = [];
  const least = Math.max(
    ...han.rows.map(
      (row) =>
        columnExtent(row.cells) * han.size * han.scale +
        (row.cells.length - 1) * Math.min(row.gap, ask.template.zh.gap.comfortable * han.size),
    ),
  );
  const closed = mongolian.span < han.span && mongolian.span >= least ? closedUpTo(han, mongolian.span) : han;
  const apart = Math.abs(closed.span - mongolian.span);
  if (apart > EVEN_ENDS * closed.span) {
    notes.push(problem('ends-apart', { sign: ask.title, zh: round(closed.span), mn: round(mongolian.span) }));
  }
  const ratio = han.size / mongolian.size;
  if (ask.profile.ratioRule === 'exact' && Math.abs(ratio / ask.profile.sizeRatio - 1) > 0.03) {
    notes.push(
      problem('size-ratio', {
        sign: ask.title,
        ratio: ratio.toFixed(2),
        wanted: ask.profile.sizeRatio.toFixed(2),
      }),
    );
  }
  return { han: closed, mongolian, notes };
}

type Block = {
  readonly zh: Mm;
  readonly mn: Mm;
  readonly between: Mm;
  readonly content: Mm;
  readonly room: Mm;
  readonly over: Mm;
};

function blockWidth(
  ask: StripAsk,
  line: MongolianLine | null,
  han: HanRows,
  mongolian: MongolianFit | null,
): Block {
  const body = 1 - 2 * BODY_INSET;
  const zh = han.size * (body + (han.rows.length - 1) * (1 + COLUMN_GAP));
  const column = line === null || mongolian === null ? 0 : (line.high - line.low) * mongolian.size;
  const mn =
    mongolian === null ? 0 : column * (mongolian.rows.length + (mongolian.rows.length - 1) * COLUMN_GAP);
  const room = ask.width - 2 * resolveMeasure(ask.template.margins.sides, ask);
  const free = (ask.width - zh - mn) / 3;
  const { least, greatest } = ask.template.between;
  const between = mongolian === null ? 0 : Math.min(Math.max(free, least * han.size), greatest * han.size);
  const content = zh + mn + between;
  return { zh, mn, between, content, room, over: content - room };
}

function place(
  ask: StripAsk,
  words: StripWords,
  han: HanRows,
  mongolian: MongolianFit | null,
): readonly GlyphRun[] {
  const { template, profile } = ask;
  const block = blockWidth(ask, words.line, han, mongolian);
  const left = (ask.width - block.content) / 2;
  const zhLeft = profile.stripOrder === 'zh-left' ? left : left + block.mn + block.between;
  const mnLeft = profile.stripOrder === 'zh-left' ? left + block.zh + block.between : left;
  const look = {
    layer: 'artwork' as const,
    ink: ask.party ? template.inks.party : template.inks.others,
    weight: template.zh.weight,
  };
  const runs: GlyphRun[] = [];
  han.rows.forEach((row, index) => {
    // Chinese columns follow one another from right to left.
    const fromRight = index * (1 + COLUMN_GAP) * han.size + (han.size * (1 - 2 * BODY_INSET)) / 2;
    runs.push(
      ...setHanColumn(
        words.zh,
        row.cells,
        { size: han.size, gap: row.gap, scale: han.scale },
        { centre: zhLeft + block.zh - fromRight, top: (ask.height - row.span) / 2 },
        look,
        ask.shaper,
      ),
    );
  });
  if (mongolian === null || words.line === null) return runs;
  const { line } = words;
  const mnLook = { ...look, spine: { share: template.mn.spine, beside: han.size } };
  const column = (line.high - line.low) * mongolian.size;
  mongolian.rows.forEach((row, index) => {
    // Mongolian columns follow one another from left to right; a later, shorter one begins level with the first.
    const x = mnLeft + index * (1 + COLUMN_GAP) * column - line.low * mongolian.size;
    runs.push(
      ...setMongolian(
        line,
        row.words,
        { size: mongolian.size, scale: row.scale, space: row.space },
        { x, y: (ask.height - mongolian.span) / 2, direction: 'down' },
        mnLook,
        ask.shaper,
      ),
    );
  });
  return runs;
}

function misfitProblem(
  ask: StripAsk,
  text: string,
  misfit: { readonly needed: Mm; readonly available: Mm },
  along: 'height' | 'width',
): TypesetProblem {
  return problem('does-not-fit', {
    sign: ask.title,
    text,
    along,
    needed: Math.ceil(misfit.needed),
    available: Math.floor(misfit.available),
  });
}

function round(length: Mm): number {
  return Math.round(length * 10) / 10;
}
