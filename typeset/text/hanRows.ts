import { type Mm } from '../../core/units/length.ts';
import { type Cell } from './hanCells.ts';
import { columnExtent } from './setCells.ts';
import { type Fit, type FitAsk, type Misfit, fitRow, isMisfit } from './fit.ts';

export type HanRows = {
  readonly size: Mm;
  readonly scale: number;
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly gap: Mm; readonly span: Mm }[];
  /** The longest row's span. */
  readonly span: Mm;
};

export type HanRowsAsk = Omit<FitAsk, 'extent' | 'gaps'> & {
  readonly cells: readonly Cell[];
  readonly text: string;
  /** UTF-16 positions in the text at which a new row may begin. */
  readonly breaks: readonly number[];
  readonly rows: number;
};

/**
 * For plates, which may as well be set in several rows: the count that gives the largest letters, a further
 * row only where it gains at least an eighth.
 */
export function bestHanRows(ask: HanRowsAsk): HanRows | Misfit {
  const parts = ask.cells.filter(({ start }, at) => at > 0 && ask.breaks.includes(start)).length + 1;
  const senses = parts === 1 ? ask.rows : Math.min(ask.rows, parts);
  const atSense = bestOf(ask, senses);
  const inner = withInner(ask);
  if (inner !== null && !isMisfit(atSense)) {
    const more = fitEqually(ask, inner);
    if (!isMisfit(more) && more.size > atSense.size * 1.125) return more;
  }
  // Only what fits no other way is cut inside a part of its name.
  return isMisfit(atSense) && parts > 1 ? bestOf({ ...ask, breaks: [] }, ask.rows) : atSense;
}

/** Last characters of words for a hill and a spring, which end the first half of many a name (呼和陶勒盖|巴音宝力格嘎查). */
const WORD_ENDS = ['陶勒盖', '布拉格', '宝力格'];
/** What follows such a word has so many characters at least, with 嘎查 or 村. */
const REST = 5;

/** Every part in a row by itself, one that is two words in two; null where none is or the rows do not suffice. */
function withInner({ cells, breaks, rows, text }: HanRowsAsk): readonly (readonly Cell[])[] | null {
  const ends = [...breaks, text.length].sort((p, q) => p - q);
  const inner = cells.flatMap(({ start }) => {
    const end = ends.find((each) => each > start) ?? start;
    const word = !breaks.includes(start) && WORD_ENDS.some((each) => text.slice(0, start).endsWith(each));
    return word && end - start >= REST ? [start] : [];
  });
  const all = [...breaks, ...inner];
  const starts = cells.filter(({ start }, at) => at > 0 && all.includes(start)).length;
  return inner.length === 0 || starts + 1 > rows ? null : rowsAt(cells, all, starts + 1);
}

function bestOf(ask: HanRowsAsk, most: number): HanRows | Misfit {
  let best: HanRows | null = null;
  let misfit: Misfit = { needed: Infinity, available: ask.length };
  for (let count = 1; count <= most; count += 1) {
    const fitted = fitEqually(ask, rowsAt(ask.cells, ask.breaks, count));
    if (isMisfit(fitted)) {
      if (fitted.needed < misfit.needed) misfit = fitted;
    } else if (best === null || fitted.size > best.size * 1.125) best = fitted;
  }
  return best ?? misfit;
}

/** All rows in one size and proportion, each spaced out by itself. */
function fitEqually(ask: HanRowsAsk, rows: readonly (readonly Cell[])[]): HanRows | Misfit {
  const fits: Fit[] = [];
  for (const cells of rows) {
    const fit = fitRow({ ...ask, extent: columnExtent(cells), gaps: cells.length - 1 });
    if (isMisfit(fit)) return fit;
    fits.push(fit);
  }
  const size = Math.min(...fits.map((fit) => fit.size));
  const scale = Math.min(...fits.map((fit) => fit.scale));
  const spaced = rows.map((cells) => {
    const letters = columnExtent(cells) * size * scale;
    const gaps = cells.length - 1;
    const gap = gaps === 0 ? 0 : Math.min((ask.length - letters) / gaps, ask.widest * size);
    return { cells, gap, span: letters + gaps * gap };
  });
  return { size, scale, rows: spaced, span: Math.max(...spaced.map((row) => row.span)) };
}

/** The cells in so many rows, cut where a row may begin, the longest as short as it can be. */
export function rowsAt(
  cells: readonly Cell[],
  breaks: readonly number[],
  count: number,
): readonly (readonly Cell[])[] {
  if (count === 1 || cells.length < count) return [cells];
  const allowed = cells.flatMap((cell, at) => (at > 0 && breaks.includes(cell.start) ? [at] : []));
  const places = allowed.length > 0 ? allowed : cells.map((_, at) => at).slice(1);
  let best: readonly (readonly Cell[])[] = [cells];
  let longest = Infinity;
  for (const at of places) {
    const rows = [cells.slice(0, at), ...rowsAt(cells.slice(at), breaks, count - 1)];
    const length = Math.max(...rows.map(columnExtent));
    if (length < longest) {
      best = rows;
      longest = length;
    }
  }
  return best;
}
