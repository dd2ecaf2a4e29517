import { problem } from '../../../core/problem.ts';
import { type EmblemSlot } from '../../../core/project/emblems.ts';
import { FACADE_ARRANGEMENTS, type Facade } from '../../../core/project/facade.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type TypesetProblem } from '../../text/problems.ts';

/** A mark to be hung outside; sizes in whole millimetres. Placards come in the order of the policy's listing. */
export type FacadeMark = { readonly id: string; readonly width: number; readonly height: number };
/** One of the two slots, by which the place that somebody gave it is found. */
export type EmblemMark = FacadeMark & { readonly slot?: EmblemSlot };

/** `x` from the wall's left edge and `lower` above the ground, as seen from outside. */
export type HungMark = FacadeMark & { readonly x: number; readonly lower: number };

export type FacadePlaces = { readonly placards: readonly HungMark[]; readonly emblems: readonly HungMark[] };

/**
 * Places the placards about the entrance and the emblem slots over it. Where they would leave the wall, or lie over
 * an opening or one another, nothing is moved: the arrangement does not work there, and the problem says by how much.
 */
export function placeFacade(
  facade: Facade,
  placards: readonly FacadeMark[],
  emblems: readonly EmblemMark[],
  title: string,
): Result<FacadePlaces, TypesetProblem> {
  const places = facadePlaces(facade, placards, emblems);
  const [crowded] = facadeConflicts(facade, places);
  if (crowded === undefined) return success(places);
  return failure(problem('facade-crowded', { sign: title, ...crowded }));
}

/** Where the marks come to hang, whether they have room there or not. */
export function facadePlaces(
  facade: Facade,
  placards: readonly FacadeMark[],
  emblems: readonly EmblemMark[],
): FacadePlaces {
  const { left, right } = sidesOf(facade, placards);
  const hung = [...outward(facade, left, 'left'), ...outward(facade, right, 'right')];
  const inOrder = placards.flatMap((mark) => hung.filter((each) => each.id === mark.id));
  return { placards: inOrder, emblems: emblemPlaces(facade, emblems) };
}

/** What is tried of a façade that has just been measured: from the entrance to the first, and between placards; mm. */
const GAPS = [
  [250, 150],
  [200, 120],
  [150, 100],
  [100, 80],
  [60, 60],
] as const;

/** The façade in the first arrangement that has room on it, with the widest gaps that have; else where least is covered. */
export function roomyFacade(
  facade: Facade,
  placards: readonly FacadeMark[],
  emblems: readonly EmblemMark[],
): Facade {
  const tried = FACADE_ARRANGEMENTS.flatMap((arrangement) =>
    GAPS.flatMap(([fromEntrance, spacing]) =>
      ([facade.firstSide, facade.firstSide === 'left' ? 'right' : 'left'] as const).map(
        (firstSide): Facade => ({ ...facade, arrangement, fromEntrance, spacing, firstSide }),
      ),
    ),
  );
  const faults = tried.map((one) => facadeConflicts(one, facadePlaces(one, placards, emblems)).length);
  return tried[faults.indexOf(Math.min(...faults))] ?? facade;
}

/**
 * The arrangement in which a placard hangs nearest to where somebody drags it, `x` its left edge; of several the one
 * that moves the others least.
 */
export function nearestArrangement(
  facade: Facade,
  placards: readonly FacadeMark[],
  { id, x }: { readonly id: string; readonly x: number },
): Pick<Facade, 'arrangement' | 'firstSide'> {
  const now = facadePlaces(facade, placards, []).placards;
  const tried = FACADE_ARRANGEMENTS.flatMap((arrangement) =>
    (arrangement === 'two-and-two' ? (['left', 'right'] as const) : [facade.firstSide]).map((firstSide) => {
      const { placards: then } = facadePlaces({ ...facade, arrangement, firstSide }, placards, []);
      const off = then.reduce((sum, mark) => sum + (mark.id === id ? Math.abs(mark.x - x) : 0), 0);
      const moved = then.filter((mark, at) => mark.id !== id && mark.x !== now[at]?.x).length;
      return { arrangement, firstSide, off, moved };
    }),
  );
  const [best] = tried.sort((a, b) => a.off - b.off || a.moved - b.moved);
  return best === undefined ? facade : { arrangement: best.arrangement, firstSide: best.firstSide };
}

type Sides = { readonly left: readonly FacadeMark[]; readonly right: readonly FacadeMark[] };

/** Marks of each side, the one nearest to the entrance first. */
function sidesOf({ arrangement, firstSide }: Facade, marks: readonly FacadeMark[]): Sides {
  const half = Math.ceil(marks.length / 2);
  switch (arrangement) {
    case 'all-left':
      return { left: marks, right: [] };
    case 'all-right':
      return { left: [], right: marks };
    case 'left-to-right':
      return { left: marks.slice(0, half).reverse(), right: marks.slice(half) };
    case 'right-to-left':
      return { left: marks.slice(half), right: marks.slice(0, half).reverse() };
    case 'two-and-two': {
      // The higher in rank hangs nearer to the entrance, in turn on either side.
      const first = marks.filter((_, index) => index % 2 === 0);
      const second = marks.filter((_, index) => index % 2 === 1);
      return firstSide === 'left' ? { left: first, right: second } : { left: second, right: first };
    }
  }
}

function outward(facade: Facade, marks: readonly FacadeMark[], side: 'left' | 'right'): readonly HungMark[] {
  const { entrance, fromEntrance, spacing, lowerEdge } = facade;
  let edge = side === 'left' ? entrance.x - fromEntrance : entrance.x + entrance.width + fromEntrance;
  return marks.map((mark) => {
    const x = side === 'left' ? edge - mark.width : edge;
    edge = side === 'left' ? x - spacing : x + mark.width + spacing;
    return { ...mark, x, lower: lowerEdge };
  });
}

/** Over the entrance, but for those that have a place of their own. */
function emblemPlaces(facade: Facade, marks: readonly EmblemMark[]): readonly HungMark[] {
  const { entrance, spacing, emblemLowerEdge } = facade;
  const width = marks.reduce((sum, mark) => sum + mark.width, 0) + Math.max(0, marks.length - 1) * spacing;
  let x = entrance.x + Math.floor((entrance.width - width) / 2);
  return marks.map((mark) => {
    const placed = { ...mark, x, lower: emblemLowerEdge };
    x += mark.width + spacing;
    const own = mark.slot === undefined ? undefined : facade.emblems?.[mark.slot];
    return own === undefined ? placed : { ...placed, ...own };
  });
}

type Conflict = { readonly what: string; readonly needed: number; readonly available: number };

/** Marks that leave the wall, or lie over an opening or another mark; those off the wall first. */
export function facadeConflicts(facade: Facade, { placards, emblems }: FacadePlaces): readonly Conflict[] {
  const marks = [...placards, ...emblems];
  const found: Conflict[] = [];
  for (const mark of marks) {
    if (mark.x < 0) found.push({ what: mark.id, needed: mark.width, available: mark.x + mark.width });
    if (mark.x + mark.width > facade.width) {
      found.push({ what: mark.id, needed: mark.width, available: facade.width - mark.x });
    }
    if (mark.lower + mark.height > facade.height) {
      found.push({ what: mark.id, needed: mark.height, available: facade.height - mark.lower });
    }
  }
  const openings = [{ ...facade.entrance, y: 0 }, ...facade.windows].map((opening) => ({
    id: 'opening',
    x: opening.x,
    lower: opening.y,
    width: opening.width,
    height: opening.height,
  }));
  for (const [index, mark] of marks.entries()) {
    for (const other of [...openings, ...marks.slice(index + 1)]) {
      const across = Math.min(mark.x + mark.width, other.x + other.width) - Math.max(mark.x, other.x);
      const up =
        Math.min(mark.lower + mark.height, other.lower + other.height) - Math.max(mark.lower, other.lower);
      if (across > 0 && up > 0)
        found.push({ what: mark.id, needed: mark.width, available: mark.width - across });
    }
  }
  return found;
}
