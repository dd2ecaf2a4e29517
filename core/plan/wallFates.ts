import { splitAtMeetings } from '../geometry/noding.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Wall } from '../project/plan/wall.ts';

/** What becomes of walls between two states of a level (PLAN-9); pieces of walls where only a part changes. */
export type WallFates = {
  readonly kept: readonly Wall[];
  readonly takenDown: readonly Wall[];
  readonly added: readonly Wall[];
};

/** Compares two levels piece by piece; a wall that becomes thicker, or a screen, is taken down and built anew. */
export function wallFates(plan: Plan, before: string, after: string): WallFates {
  const [old, now] = [before, after].map((level) => plan.walls.filter((wall) => wall.level === level));
  const walls = [...(old ?? []), ...(now ?? [])];
  const pieces = splitAtMeetings(walls, 'keep-doubles').flatMap(({ a, b, source }): Wall[] => {
    const wall = walls[source];
    return wall === undefined ? [] : [{ ...wall, a: { ...a }, b: { ...b } }];
  });
  const oldPieces = new Map(
    pieces.filter(({ level }) => level === before).map((piece) => [keyOf(piece), piece]),
  );
  const newPieces = new Map(
    pieces.filter(({ level }) => level === after).map((piece) => [keyOf(piece), piece]),
  );
  return {
    kept: [...newPieces].flatMap(([key, piece]) => (oldPieces.has(key) ? [piece] : [])),
    takenDown: [...oldPieces].flatMap(([key, piece]) => (newPieces.has(key) ? [] : [piece])),
    added: [...newPieces].flatMap(([key, piece]) => (oldPieces.has(key) ? [] : [piece])),
  };
}

function keyOf({ a, b, kind, thickness }: Wall): string {
  const forward = a.x < b.x || (a.x === b.x && a.y < b.y);
  const [p, q] = forward ? [a, b] : [b, a];
  return `${p.x},${p.y},${q.x},${q.y},${kind},${kind === 'wall' ? thickness : 0}`;
}
