import { type Drawing, type GlyphRun } from '../../../core/drawing/drawing.ts';
import { sourced } from '../../../core/drawing/sourced.ts';
import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type StripTemplate } from '../../../core/signs/kinds/strip/strip.ts';
import { type Mm, tenth } from '../../../core/units/length.ts';
import { hanCells } from '../../text/hanCells.ts';
import { BODY_INSET, setHanColumn } from '../../text/setCells.ts';
import { inkOver } from '../../text/glyphInk.ts';
import { inspectText } from '../../text/inspect.ts';
import { mongolianLine, setMongolian } from '../../text/mongolianLine.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { chineseGoesFirst } from '../../sign/bilingualLines.ts';
import { type BoxAsk, uprightBox } from '../../sign/contentBox.ts';
import { type SignAsk, type SignText, checkSize, signDrawing } from '../../sign/signAsk.ts';
import {
  COLUMN_GAP,
  COLUMN_GAP_MN,
  type StripFit,
  type StripFitAsk,
  fitStripAt,
  hanWidth,
  mongolianWidth,
  onePitch,
  takes,
  widestLetters,
} from './fitStrip.ts';

export type StripAsk = SignAsk<StripTemplate> &
  BoxAsk & {
    readonly text: SignText;
    readonly party: boolean;
    /** What the strips of its set have in common; null for a strip that hangs alone. */
    readonly agreed?: StripAgreed | null;
  };

/** Absent where no strip of the set can be set. */
export type StripAgreed = {
  /** Em of the Chinese across the strip, mm. */
  readonly letters?: Mm;
  /** Columns of the set's longest name, which every name takes that is long enough. */
  readonly columns?: number;
  /** Em that no Mongolian of the set goes over. */
  readonly mongolian?: Mm;
  /** Width of the set's widest Mongolian, so that all have one axis. */
  readonly band?: Mm;
};

/** Ends that differ by less than this share of the span look even. */
const EVEN_ENDS = 0.012;

/** One width of letters for all strips of a set, the widest that each of them can have, and one axis for each script. */
export function agreeStrips(members: readonly StripAsk[]): StripAgreed {
  const able = members.flatMap((ask) => {
    const words = readWords(ask);
    if (!words.ok) return [];
    const own = widestLetters({ ...ask, ...words.value });
    return 'needed' in own ? [] : [{ fitAsk: { ...ask, ...words.value }, letters: own.letters }];
  });
  if (!isSome(able)) return {};
  const letters = Math.min(...able.map((each) => each.letters));
  const columns = Math.max(
    ...able.map(({ fitAsk }) => {
      const fit = fitStripAt(fitAsk, letters);
      return 'needed' in fit ? 1 : fit.han.rows.length;
    }),
  );
  const fits = able.flatMap(({ fitAsk }) => {
    const fit = fitStripAt(fitAsk, letters, { columns });
    return 'needed' in fit || fit.mongolian === null ? [] : [{ fitAsk, smallest: fit.mongolian.size }];
  });
  if (fits.length === 0) return { letters, columns };
  const { spread } = able[0].fitAsk.template.set;
  const mongolian = spread * Math.min(...fits.map(({ smallest }) => smallest));
  const bands = fits.map(({ fitAsk }) => {
    const fit = fitStripAt(fitAsk, letters, { most: mongolian, columns });
    return 'needed' in fit || fit.mongolian?.rows.length !== 1 ? 0 : widthOf(fitAsk, fit);
  });
  return { letters, columns, mongolian, band: Math.max(...bands) };
}

function isSome<Value>(list: readonly Value[]): list is readonly [Value, ...Value[]] {
  return list.length > 0;
}

/** Width of the Mongolian. */
function widthOf({ line }: StripFitAsk, { mongolian }: StripFit): Mm {
  return line === null || mongolian === null
    ? 0
    : mongolianWidth(line, mongolian.size, mongolian.rows.length);
}

/**
 * 条牌: a Chinese and a Mongolian column (each may become two), beginning and ending together, on the sides
 * that the language profile says.
 */
export function layoutStrip(ask: StripAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const words = readWords(ask);
  if (!words.ok) return words;
  let most = ask.agreed?.mongolian ?? Infinity;
  for (let turn = 1; ; turn += 1) {
    const solved = solve(ask, words.value, most);
    if (!solved.ok) return solved;
    const { fit, notes } = solved.value;
    const { han, mongolian } = place(ask, words.value, fit);
    const over = inkOver([...han, ...mongolian], ask.shaper);
    if (over <= 1 || turn === TURNS || fit.mongolian === null || !chineseGoesFirst(ask.profile)) {
      const value = signDrawing(ask, sourced([...han, ...mongolian], ask.text.source));
      return success({ value, notes: [...words.value.notes, ...notes] });
    }
    most = fit.mongolian.size * Math.max(0.7, Math.min(0.98, over ** -0.5));
  }
}

const TURNS = 8;

type StripWords = Pick<StripFitAsk, 'cells' | 'line'> & {
  readonly zh: string;
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

type Solution = { readonly fit: StripFit; readonly notes: readonly TypesetNote[] };

function solve(ask: StripAsk, words: StripWords, most: Mm): Result<Solution, TypesetProblem> {
  const fitAsk = { ...ask, ...words };
  const own = ask.agreed?.letters === undefined ? widestLetters(fitAsk) : { letters: ask.agreed.letters };
  const fit = 'needed' in own ? own : fitStripAt(fitAsk, own.letters, { most, columns: ask.agreed?.columns });
  if ('needed' in fit) {
    const { script, along, needed, available } = fit;
    const text = script === 'Hans' || words.line === null ? words.zh : words.line.text;
    const figures = { needed: Math.ceil(needed), available: Math.floor(available) };
    return failure(problem('does-not-fit', { sign: ask.title, text, along, ...figures }));
  }
  return success(evenEnds(ask, fit));
}

/** A strip alone lets both scripts begin and end together: the Chinese closes up where the Mongolian cannot reach. */
function evenEnds(ask: StripAsk, { han, mongolian }: StripFit): Solution {
  if (mongolian === null) return { fit: { han, mongolian }, notes: [] };
  const notes: TypesetNote[] = [];
  const rows = han.rows.map(({ cells }) => cells);
  const close = ask.template.zh.gap.comfortable * han.size;
  const least = Math.max(
    ...han.rows.map(({ cells, gap }, at) => {
      const { extent, gaps } = takes(cells, at);
      return extent * han.size * han.scale + gaps * Math.min(gap, close);
    }),
  );
  const alone = ask.agreed === undefined || ask.agreed === null;
  const closes = alone && mongolian.span < han.span && mongolian.span >= least;
  const closed = closes ? onePitch(rows, { ...han, length: mongolian.span, widest: Infinity }) : han;
  const apart = Math.abs(closed.span - mongolian.span);
  if (apart > EVEN_ENDS * closed.span) {
    notes.push(problem('ends-apart', { sign: ask.title, zh: tenth(closed.span), mn: tenth(mongolian.span) }));
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
  return { fit: { han: closed, mongolian }, notes };
}

type Block = { readonly zhLeft: Mm; readonly mnLeft: Mm; readonly top: Mm };

/**
 * Where the columns begin. In a set all hang from the common upper line, and each script has one axis; a strip alone has
 * its words in the middle.
 */
function blockOf(ask: StripAsk, words: StripWords, fit: StripFit): Block {
  const { template, profile, width } = ask;
  const { least, greatest } = template.between;
  const box = uprightBox(ask);
  const { size, rows, span } = fit.han;
  const zh = hanWidth(fit.han);
  const mn = widthOf({ ...ask, ...words }, fit);
  const room = box.width;
  const wide = ask.agreed?.band ?? mn;
  const beside = (band: Mm) => {
    const gap = Math.min(Math.max((width - zh - band) / 3, least * size), greatest * size, room - zh - band);
    return { band, gap: band === 0 ? 0 : gap, side: (room - zh - band - (band === 0 ? 0 : gap)) / 2 };
  };
  const common = beside(wide);
  // Several columns go on from the common axis as far as the margin lets them.
  const gap = Math.min(common.gap, room - common.side - zh - mn);
  const shares = rows.length === 1 && mn > 0 && gap >= least * size;
  const { band, side, ...apart } = shares ? { ...common, gap } : beside(mn);
  const from = side + zh + apart.gap + Math.max(0, band - mn) / 2;
  const longest = Math.max(span, fit.mongolian?.span ?? 0);
  const hung = ask.agreed !== undefined && ask.agreed !== null;
  const [zhLeft, mnLeft] =
    profile.stripOrder === 'zh-left' ? [side, from] : [room - side - zh, room - from - mn];
  return {
    zhLeft: box.x + zhLeft,
    mnLeft: box.x + mnLeft,
    top: hung ? box.y : box.y + (box.height - longest) / 2,
  };
}

type Placed = { readonly han: readonly GlyphRun[]; readonly mongolian: readonly GlyphRun[] };

function place(ask: StripAsk, words: StripWords, { han, mongolian }: StripFit): Placed {
  const { template } = ask;
  const { zhLeft, mnLeft, top } = blockOf(ask, words, { han, mongolian });
  const look = {
    layer: 'artwork' as const,
    ink: ask.party ? template.inks.party : template.inks.others,
    weight: template.zh.weight,
  };
  const hanRuns = han.rows.flatMap((row, index) => {
    // Chinese columns follow one another from right to left.
    const fromRight = index * (1 + COLUMN_GAP) * han.size + (han.size * (1 - 2 * BODY_INSET)) / 2;
    return setHanColumn(
      words.zh,
      row.cells,
      { size: han.size, gap: row.gap, scale: han.scale },
      // The first hangs from the head, the last stands on the foot.
      { centre: zhLeft + hanWidth(han) - fromRight, top: index === 0 ? top : top + han.span - row.span },
      look,
      ask.shaper,
    );
  });
  const { line } = words;
  if (mongolian === null || line === null) return { han: hanRuns, mongolian: [] };
  const mnLook = { ...look, spine: { share: template.mn.spine, beside: han.size } };
  const column = (line.high - line.low) * mongolian.size;
  const mongolianRuns = mongolian.rows.flatMap((row, index) => {
    // Mongolian columns follow one another from left to right; a later, shorter one begins level with the first.
    const x = mnLeft + index * (1 + COLUMN_GAP_MN) * column - line.low * mongolian.size;
    return setMongolian(
      line,
      row.words,
      { size: mongolian.size, scale: row.scale, space: row.space },
      { x, y: top, direction: 'down' },
      mnLook,
      ask.shaper,
    );
  });
  return { han: hanRuns, mongolian: mongolianRuns };
}
