import { problem } from '../../../core/problem.ts';
import { type Facade } from '../../../core/project/facade.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type TypesetProblem } from '../../text/problems.ts';

/** A mark to be hung outside; sizes in whole millimetres. Placards come in the order of the policy's listing. */
export type FacadeMark = { readonly id: string; readonly width: number; readonly height: number };

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
  emblems: readonly FacadeMark[],
  title: string,
): Result<FacadePlaces, TypesetProblem> {
  const { left, right } = sidesOf(facade, placards);
  const hung = [...outward(facade, left, 'left'), ...outward(facade, right, 'right')];
  const inOrder = placards.flatMap((mark) => hung.filter((each) => each.id === mark.id));
  const places = { placards: inOrder, emblems: overEntrance(facade, emblems) };
  const crowded = firstConflict(facade, [...places.placards, ...places.emblems]);
  if (crowded === null) return success(places);
  return failure(problem('facade-crowded', { sign: title, ...crowded }));
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

function overEntrance(facade: Facade, marks: readonly FacadeMark[]): readonly HungMark[] {
  const { entrance, spacing, emblemLowerEdge } = facade;
  const width = marks.reduce((sum, mark) => sum + mark.width, 0) + Math.max(0, marks.length - 1) * spacing;
  let x = entrance.x + Math.floor((entrance.width - width) / 2);
  return marks.map((mark) => {
    const placed = { ...mark, x, lower: emblemLowerEdge };
    x += mark.width + spacing;
    return placed;
  });
}

type Conflict = { readonly what: string; readonly needed: number; readonly available: number };

function firstConflict(facade: Facade, marks: readonly HungMark[]): Conflict | null {
  for (const mark of marks) {
    if (mark.x < 0) return { what: mark.id, needed: mark.width, available: mark.x + mark.width };
    if (mark.x + mark.width > facade.width) {
      return { what: mark.id, needed: mark.width, available: facade.width - mark.x };
    }
    if (mark.lower + mark.height > facade.height) {
      return { what: mark.id, needed: mark.height, available: facade.height - mark.lower };
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
      if (across > 0 && up > 0) return { what: mark.id, needed: mark.width, available: mark.width - across };
    }
  }
  return null;
}
