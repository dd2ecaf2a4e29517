import { type Drawing } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { type Result, success } from '../../core/result.ts';
import { type BoardTemplate } from '../../core/signs/template.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { type BoardAsk, headOf, moduleOf } from './boardFrame.ts';
import { FREE, SCALE } from './boardStyle.ts';

/** The boards of a kind at one size. */
export type LaidBoards = Noted<readonly Drawing[]> & {
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
    const number = one.value.value.length > 1 ? '1/2' : '';
    // Over small letters the title is smaller, and its room goes to them.
    const mostTitle = SCALE.mostLead * one.value.em;
    if (mostTitle < headOf(tried).title * moduleOf(tried)) return layAt({ ...tried, mostTitle }, number);
    return number === '' ? one : layAt(tried, number);
  };
  const own = lay(ask);
  if (!own.ok) return own;
  const { value, notes, free } = own.value;
  const note = free > FREE ? roomy(ask, own.value, lay) : crowded(ask, own.value, lay);
  return success({ value, notes: note === null ? notes : [...notes, note] });
}

type Lay<Ask> = (ask: Ask) => Result<LaidBoards, TypesetProblem>;

function roomy<Ask extends BoardAsk<BoardTemplate>>(ask: Ask, own: LaidBoards, lay: Lay<Ask>): TypesetNote {
  const data = { sign: ask.title, free: Math.round(own.free * 100) };
  const smaller = sizesOf(ask).filter(
    (size) => areaOf(size) <= areaOf(ask) && (size.width !== ask.width || size.height !== ask.height),
  );
  for (const size of smaller.toReversed()) {
    const tried = lay({ ...ask, ...size });
    if (tried.ok && tried.value.free <= FREE && tried.value.value.length <= own.value.length) {
      return problem('board-roomy', { ...data, ...size });
    }
  }
  return problem('board-open', data);
}

function crowded<Ask extends BoardAsk<BoardTemplate>>(
  ask: Ask,
  own: LaidBoards,
  lay: Lay<Ask>,
): TypesetNote | null {
  if (!hasSmallLetters(own)) return null;
  for (const size of sizesOf(ask).filter((each) => areaOf(each) > areaOf(ask))) {
    const tried = lay({ ...ask, ...size });
    if (tried.ok && !hasSmallLetters(tried.value) && tried.value.value.length <= own.value.length) {
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
