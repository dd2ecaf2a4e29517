import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type StripTemplate } from '../../../core/signs/kinds/strip/strip.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoxAsk, uprightBox } from '../../sign/contentBox.ts';
import { type SignAsk, type SignText } from '../../sign/signAsk.ts';
import { type Misfit, isMisfit } from '../../text/fit.ts';
import { type Cell } from '../../text/hanCells.ts';
import { type HanRows, rowsAt } from '../../text/hanRows.ts';
import { type MongolianFit, fitMongolian, tightestRows } from '../../text/mongolianFit.ts';
import { type MongolianLine } from '../../text/mongolianLine.ts';
import { BODY_INSET, columnExtent } from '../../text/setCells.ts';

/** What a strip is fitted by: its words, cut into cells and shaped. */
export type StripFitAsk = Pick<SignAsk<StripTemplate>, 'template' | 'profile' | 'width' | 'height'> &
  BoxAsk & {
    readonly text: Pick<SignText, 'breaks'>;
    readonly cells: readonly Cell[];
    /** Null where the profile is for Chinese only. */
    readonly line: MongolianLine | null;
  };

export type StripFit = { readonly han: HanRows; readonly mongolian: MongolianFit | null };
export type StripMisfit = Misfit & { readonly script: 'Hans' | 'Mong'; readonly along: 'height' | 'width' };

/** Chinese columns stand this far apart, in em: about as far as letters in them, or lines would be read across. */
export const COLUMN_GAP = 0.3;
/** Mongolian ones, as a share of what its longest tails take across: most letters are half as wide. */
export const COLUMN_GAP_MN = 0.2;
/** Letters that did not fit are tried again by so much narrower. */
const NARROWER = 0.985;
const CLOSE = 1e-6;

/** Length that the columns have. */
function stripLength(ask: StripFitAsk): Mm {
  return uprightBox(ask).height;
}

/** What a strip takes over from the others of its set. */
export type StripLimits = {
  /** Em that the Mongolian does not go over. */
  readonly most?: Mm | undefined;
  /** Columns that a name long enough for them is set in. */
  readonly columns?: number | undefined;
};

/** The strip with letters of a given width; in fewer columns than its set where it fits no other way. */
export function fitStripAt(
  ask: StripFitAsk,
  letters: Mm,
  { most, columns = 1 }: StripLimits = {},
): StripFit | StripMisfit {
  const fit = fitInColumns(ask, letters, most ?? Infinity, columns);
  return 'needed' in fit && columns > 1 ? fitInColumns(ask, letters, most ?? Infinity, 1) : fit;
}

function fitInColumns(ask: StripFitAsk, letters: Mm, most: Mm, columns: number): StripFit | StripMisfit {
  const han = hanAt(ask, letters, columns);
  if (isMisfit(han)) return { ...han, script: 'Hans', along: 'height' };
  const room = uprightBox(ask).width;
  const chinese = hanWidth(han);
  if (chinese > room + CLOSE) return { needed: chinese, available: room, script: 'Hans', along: 'width' };
  if (ask.line === null) return { han, mongolian: null };
  const left = room - chinese - ask.template.between.least * letters;
  const mongolian = mongolianAt(ask, ask.line, han, { most, left });
  if (isMisfit(mongolian)) return { ...mongolian, script: 'Mong' };
  return { han, mongolian };
}

/**
 * The widest letters that the strip can have: first by the spaces between them, then flattened, then in two columns,
 * and only then narrower.
 */
export function widestLetters(ask: StripFitAsk): { readonly letters: Mm } | StripMisfit {
  const { template, profile } = ask;
  const least = resolveMeasure(template.zh.smallest, ask);
  let misfit: StripMisfit | null = null;
  for (let letters = Math.max(wish(ask), least); ; letters *= NARROWER) {
    const fit = fitStripAt(ask, Math.max(letters, least));
    if (!('needed' in fit)) {
      if (fit.mongolian === null || profile.ratioRule === 'least') return { letters: fit.han.size };
      // Equal size is a rule in this profile: the Chinese comes down to the Mongolian, and is spaced wider.
      return { letters: Math.max(least, Math.min(fit.han.size, fit.mongolian.size * profile.sizeRatio)) };
    }
    misfit = fit;
    if (letters <= least) return misfit;
  }
}

function wish(ask: StripFitAsk): Mm {
  const { zh, set } = ask.template;
  const length = stripLength(ask);
  const [wanted, floor] = [resolveMeasure(set.wanted, ask), resolveMeasure(set.floor, ask)];
  const widths = Array.from({ length: zh.rows }, (_, index) => {
    const rows = rowsAt(ask.cells, ask.text.breaks, index + 1);
    const at = (scale: number, gap: number) =>
      Math.min(...rows.map(takes).map(({ extent, gaps }) => length / (scale * (extent + gaps * gap))));
    return { plain: at(1, zh.gap.comfortable), flat: at(zh.condense, zh.gap.tight) };
  });
  const [one, ...more] = widths;
  if (one === undefined) return wanted;
  let letters = Math.max(one.plain, Math.min(wanted, one.flat));
  for (const { flat } of more) {
    const wider = Math.min(floor, flat);
    if (letters < floor && wider > letters * set.gain) letters = wider;
  }
  return Math.min(letters, resolveMeasure(zh.largest, ask));
}

/** A name is long enough for more columns where they reach down the strip and the shortest so much of it. */
const LONG_ENOUGH = 0.6;

/**
 * What a column takes of the length: em of letters, and gaps. The last one begins a place lower than the first, so that
 * it is seen which is read first.
 */
export function takes(
  cells: readonly Cell[],
  column: number,
): { readonly extent: number; readonly gaps: number } {
  const lower = column === 0 ? 0 : 1;
  return { extent: columnExtent(cells) + lower, gaps: cells.length - 1 + lower };
}

/** The name in as few columns as it takes, or as many as its set has and it is long enough for. */
function hanAt(ask: StripFitAsk, letters: Mm, columns: number): HanRows | Misfit {
  const { zh } = ask.template;
  const length = stripLength(ask);
  let misfit: Misfit = { needed: Infinity, available: length };
  for (let count = 1; count <= zh.rows; count += 1) {
    const rows = rowsAt(ask.cells, ask.text.breaks, count);
    const needed = Math.max(
      ...rows.map(takes).map(({ extent, gaps }) => letters * zh.condense * (extent + gaps * zh.gap.tight)),
    );
    if (needed <= length + CLOSE) {
      const more =
        count < columns ? evenRows(rowsAt(ask.cells, ask.text.breaks, columns), letters, length, zh) : null;
      const reach = more === null ? 0 : Math.min(...more.rows.map(({ span }) => span));
      const long = more !== null && more.span >= length - CLOSE && reach >= LONG_ENOUGH * length;
      return long ? more : evenRows(rows, letters, length, zh);
    }
    if (needed < misfit.needed) misfit = { needed, available: length };
  }
  return misfit;
}

/** The longest column fills the length by its spaces; one proportion and one pitch for all. */
function evenRows(
  rows: readonly (readonly Cell[])[],
  letters: Mm,
  length: Mm,
  { gap: { comfortable, widest }, condense }: StripTemplate['zh'],
): HanRows {
  const scales = rows
    .map(takes)
    .map(({ extent, gaps }) => length / (letters * (extent + gaps * comfortable)));
  const scale = Math.min(1, Math.max(condense, Math.min(...scales)));
  return onePitch(rows, { size: letters, scale, length, widest: widest * letters });
}

/** Letters of all columns stand at the same places: the spaces between them are those of the longest. */
export function onePitch(
  rows: readonly (readonly Cell[])[],
  {
    size,
    scale,
    length,
    widest,
  }: { readonly size: Mm; readonly scale: number } & Record<'length' | 'widest', Mm>,
): HanRows {
  const taken = rows.map(takes).map(({ extent, gaps }) => ({ extent: extent * size * scale, gaps }));
  const gap = Math.min(
    widest,
    ...taken.map(({ extent, gaps }) => (gaps === 0 ? widest : (length - extent) / gaps)),
  );
  const set = rows.map((cells) => ({
    ...{ cells, gap },
    span: columnExtent(cells) * size * scale + (cells.length - 1) * gap,
  }));
  return { size, scale, rows: set, span: Math.max(...taken.map(({ extent, gaps }) => extent + gaps * gap)) };
}

type Beside = { readonly most: Mm; readonly left: Mm };
type MongolianMisfit = Misfit & { readonly along: 'height' | 'width' };

/** Mongolian in one column as long as its letters keep their measure beside the Chinese; else in the next. */
function mongolianAt(
  ask: StripFitAsk,
  line: MongolianLine,
  han: HanRows,
  beside: Beside,
): MongolianFit | MongolianMisfit {
  const { template, profile } = ask;
  const enough =
    profile.ratioRule === 'exact' ? (0.97 * han.size) / profile.sizeRatio : template.set.mongolian * han.size;
  let best: MongolianFit | null = null;
  let misfit: MongolianMisfit = { needed: Infinity, available: beside.left, along: 'width' };
  for (let count = 1; count <= template.mn.rows; count += 1) {
    const fit = inColumns(ask, line, han, count, beside);
    if (isMisfit(fit)) {
      if (best === null && fit.needed < misfit.needed) misfit = fit;
    } else if (best === null || fit.size > best.size * template.set.gain) best = fit;
    if (best !== null && best.size >= enough) break;
  }
  return best ?? misfit;
}

function inColumns(
  ask: StripFitAsk,
  line: MongolianLine,
  han: HanRows,
  count: number,
  beside: Beside,
): MongolianFit | MongolianMisfit {
  const { template, profile } = ask;
  const { mn, set } = template;
  const equal = han.size / profile.sizeRatio;
  const across = mongolianWidth(line, 1, count);
  // Where Chinese goes first, Mongolian does not take more width than it, in columns not much more.
  const wide = hanWidth(han) * (count === 1 ? 1 : set.wider);
  const widest = profile.ratioRule === 'least' ? Math.min(beside.left, wide) : beside.left;
  const most = Math.min(resolveMeasure(mn.largest, ask), equal, widest / across, beside.most);
  const smallest = Math.min(resolveMeasure(mn.smallest, ask), equal, beside.most);
  if (most < smallest - CLOSE) return { needed: smallest * across, available: widest, along: 'width' };
  const length = stripLength(ask);
  const fitted = (span: Mm) => {
    const longest = tightestRows(line, count, { tight: mn.spaces.tight, condense: mn.condense });
    const size = Math.min(most, (span / longest) * (1 - 1e-9));
    return { needed: smallest * longest, size };
  };
  const own = fitted(han.span);
  // A short name's Mongolian goes on below it rather than become small.
  const preferred = Math.min(profile.ratioRule === 'exact' ? equal : set.mongolian * han.size, most);
  const span = own.size >= preferred ? han.span : Math.min(length, (han.span * preferred) / own.size);
  const { size, needed } = fitted(span);
  if (size < smallest - CLOSE) return { needed, available: length, along: 'height' };
  const fit = fitMongolian({
    ...{ line, span, largest: most, smallest: size },
    ...mn.spaces,
    ...{ condense: mn.condense, extend: mn.extend, rows: count, preferred: Infinity },
  });
  return isMisfit(fit) ? { ...fit, along: 'height' } : fit;
}

/** From the first body's edge to the last one's. */
export function hanWidth({ size, rows }: HanRows): Mm {
  return size * (1 - 2 * BODY_INSET + (rows.length - 1) * (1 + COLUMN_GAP));
}

export function mongolianWidth(line: MongolianLine, size: Mm, columns: number): Mm {
  return (line.high - line.low) * size * (columns + (columns - 1) * COLUMN_GAP_MN);
}
