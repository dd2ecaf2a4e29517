import { type Drawing } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { type Result, success } from '../../core/result.ts';
import { type BoardTemplate } from '../../core/signs/template.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { type BoardAsk, headOf, moduleOf } from './boardFrame.ts';
import { FREE, SCALE } from './boardStyle.ts';

/** The boards of a kind at one size, drawn when they are taken. */
export type LaidBoards = {
  readonly boards: number;
  readonly draw: () => Result<readonly Drawing[], TypesetProblem>;
  readonly notes: readonly TypesetNote[];
  /** Share of the content boxes that stays open below what stands in them. */
  readonly free: number;
  /** Of the running text. */
  readonly em: Mm;
};

/**
 * Sets boards at the size asked for. Where much of them stays open, or their letters are too small, the template's nearest
 * size that suits is proposed; nothing is changed by itself.
 */
export function sizedBoards<Ask extends BoardAsk<BoardTemplate>>(
  ask: Ask,
  layAt: (ask: Ask, number: string) => Result<LaidBoards, TypesetProblem>,
): Result<Noted<readonly Drawing[]>, TypesetProblem> {
  const lay: Lay<Ask> = (tried) => {
    const one = layAt(tried, '');
    if (!one.ok) return one;
    // Several boards are numbered, which takes a foot.
    const number = one.value.boards > 1 ? '1/2' : '';
    // Over small letters the title is smaller, and its room goes to them.
    const mostTitle = SCALE.mostLead * one.value.em;
    if (mostTitle < headOf(tried).title * moduleOf(tried)) return layAt({ ...tried, mostTitle }, number);
    return number === '' ? one : layAt(tried, number);
  };
  const own = lay(ask);
  if (!own.ok) return own;
  const { notes, free } = own.value;
  const drawn = own.value.draw();
  if (!drawn.ok) return drawn;
  const note = free > FREE ? roomy(ask, own.value, lay) : crowded(ask, own.value, lay);
  return success({ value: drawn.value, notes: note === null ? notes : [...notes, note] });
}

type Lay<Ask> = (ask: Ask) => Result<LaidBoards, TypesetProblem>;

function roomy<Ask extends BoardAsk<BoardTemplate>>(ask: Ask, own: LaidBoards, lay: Lay<Ask>): TypesetNote {
  const data = { sign: ask.title, free: Math.round(own.free * 100) };
  const smaller = sizesOf(ask).filter(
    (size) => areaOf(size) <= areaOf(ask) && (size.width !== ask.width || size.height !== ask.height),
  );
  for (const size of smaller.toReversed()) {
    const tried = lay({ ...ask, ...size });
    if (tried.ok && tried.value.free <= FREE && tried.value.boards <= own.boards) {
      return problem('board-roomy', { ...data, ...size });
    }
  }
  const height = lowerHeight(ask, own, lay);
  return height === null
    ? problem('board-open', data)
    : problem('board-roomy', { ...data, width: ask.width, height });
}

/** Heights go in steps of so many mm; so many are tried from the one that what stands on the board would take. */
const HEIGHTS = { step: 50, tried: 6 } as const;

/** The height at which a board of this width is full, where no size of the template suits. */
function lowerHeight<Ask extends BoardAsk<BoardTemplate>>(
  ask: Ask,
  own: LaidBoards,
  lay: Lay<Ask>,
): Mm | null {
  const { step, tried } = HEIGHTS;
  const from = Math.ceil((ask.height * (1 - own.free)) / step + 1) * step;
  const heights = Array.from({ length: tried }, (_, at) => from - at * step);
  const isFull = (height: Mm) => {
    const laid = lay({ ...ask, height });
    return laid.ok && laid.value.free <= FREE && laid.value.boards <= own.boards;
  };
  const [least] = ask.template.free.height;
  return heights.find((height) => height < ask.height && height >= least && isFull(height)) ?? null;
}

function crowded<Ask extends BoardAsk<BoardTemplate>>(
  ask: Ask,
  own: LaidBoards,
  lay: Lay<Ask>,
): TypesetNote | null {
  if (!hasSmallLetters(own)) return null;
  for (const size of sizesOf(ask).filter((each) => areaOf(each) > areaOf(ask))) {
    const tried = lay({ ...ask, ...size });
    if (tried.ok && !hasSmallLetters(tried.value) && tried.value.boards <= own.boards) {
      return problem('board-crowded', { sign: ask.title, ...size });
    }
  }
  return null;
}

type Size = { readonly width: number; readonly height: number };

/** The template's sizes from the smallest. */
function sizesOf({ template }: BoardAsk<BoardTemplate>): readonly Size[] {
  const sizes = template.sizes.map(({ width, height }) => ({ width, height }));
  return sizes.sort((one, other) => areaOf(one) - areaOf(other));
}

function areaOf({ width, height }: Size): number {
  return width * height;
}

function hasSmallLetters({ notes }: LaidBoards): boolean {
  return notes.some(({ code }) => code === 'letters-small');
}

/** What an arrangement is worth among others: large letters, and less where much stays open. */
export function worth({ em, free }: { readonly em: number; readonly free: number }): number {
  return em * (1 - free) ** 1.5;
}
