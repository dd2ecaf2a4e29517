import { type Point, samePoint } from '../../geometry/point.ts';
import { type PlanPoint } from '../../project/plan/point.ts';
import { type Opening } from '../../project/plan/opening.ts';
import { type Wall } from '../../project/plan/wall.ts';
import { type Draft } from '../draft.ts';
import { otherEnd, straightThrough, wallsAt } from './joints.ts';

/** Makes one wall of two alike in one line at joints where nothing else meets any more. */
export function healJoints(draft: Draft, level: string, joints: readonly PlanPoint[]): void {
  for (const joint of joints) {
    const meeting = wallsAt(draft.all('walls'), level, joint);
    const [first, second] = meeting;
    if (meeting.length === 2 && first !== undefined && second !== undefined && canJoin(first, second, joint))
      joinInto(draft, first, second, joint);
  }
}

/** Alike in everything, and straight through the joint. */
export function canJoin(first: Wall, second: Wall, joint: Point): boolean {
  return (
    straightThrough(first, second, joint) &&
    first.kind === second.kind &&
    first.thickness === second.thickness &&
    first.shared === second.shared &&
    first.locked === second.locked &&
    first.group === second.group
  );
}

/** `second` becomes part of `first`, which keeps its id and its direction. */
export function joinInto(draft: Draft, first: Wall, second: Wall, joint: Point): void {
  const far = otherEnd(second, joint);
  const joined: Wall = samePoint(first.b, joint) ? { ...first, b: { ...far } } : { ...first, a: { ...far } };
  // From the place on an old wall to the place on the joined one.
  const onto = (wall: Wall, at: number): { readonly at: number; readonly turned: boolean } => {
    const turned =
      (wall.b.x - wall.a.x) * (joined.b.x - joined.a.x) + (wall.b.y - wall.a.y) * (joined.b.y - joined.a.y) <
      0;
    const start = Math.hypot(wall.a.x - joined.a.x, wall.a.y - joined.a.y);
    return { at: Math.round(turned ? start - at : start + at) + 0, turned };
  };
  const hosts = new Map([first, second].map((wall) => [wall.id, wall]));
  draft.put(
    'openings',
    draft.all('openings').flatMap((opening): Opening[] => {
      const wall = hosts.get(opening.wall);
      if (wall === undefined) return [];
      const { at, turned } = onto(wall, opening.at);
      const moved = { ...opening, wall: joined.id, at };
      if (!turned || moved.kind !== 'door') return [moved];
      return [
        {
          ...moved,
          opensTo: moved.opensTo === 'left' ? 'right' : 'left',
          hinge: moved.hinge === 'a' ? 'b' : 'a',
        },
      ];
    }),
  );
  draft.put(
    'facadeSpots',
    draft.all('facadeSpots').flatMap((spot) => {
      const wall = hosts.get(spot.wall);
      if (wall === undefined) return [];
      const { at, turned } = onto(wall, spot.at);
      return [
        {
          ...spot,
          wall: joined.id,
          at,
          side: turned ? (spot.side === 'left' ? 'right' : 'left') : spot.side,
        } as const,
      ];
    }),
  );
  draft.remove('walls', new Set([second.id]));
  draft.put('walls', [joined]);
}
