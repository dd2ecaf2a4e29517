import { boxOf } from '../../geometry/point.ts';
import { type RecognisedPlan } from '../recognisedPlan.ts';
import { matchPlans } from './matchPlans.ts';

/**
 * `same`: one storey drawn twice, with the same walls and the same names of rooms. `alike`: they lie over one another
 * like storeys of one house. `unlike`: neither.
 */
export type Likeness = 'same' | 'alike' | 'unlike';

/** So many corners of the smaller plan meet, and so much of the larger one is covered. */
const LEAST_MEETING = 4;
const LEAST_SHARE = 0.4;
const SAME_SHARE = 0.9;

export function planLikeness(one: RecognisedPlan, other: RecognisedPlan): Likeness {
  const match = matchPlans(one.walls, other.walls);
  if (match === null || match.meeting < LEAST_MEETING) return 'unlike';
  const [p, q] = [one, other].map(({ walls }) => boxOf(walls.flatMap(({ a, b }) => [a, b])));
  if (p === undefined || q === undefined) return 'unlike';
  const width = Math.min(p.right, q.right + match.by.x) - Math.max(p.left, q.left + match.by.x);
  const height = Math.min(p.bottom, q.bottom + match.by.y) - Math.max(p.top, q.top + match.by.y);
  const area = (box: typeof p): number => (box.right - box.left) * (box.bottom - box.top);
  if (width <= 0 || height <= 0) return 'unlike';
  const share = (width * height) / Math.max(area(p), area(q));
  if (share < LEAST_SHARE) return 'unlike';
  const names = (plan: RecognisedPlan): readonly string[] => plan.names.map(({ text }) => text).sort();
  const [mine, theirs] = [names(one), names(other)];
  const known = mine.filter((name) => theirs.includes(name)).length;
  const sameNames =
    mine.length > 1 && theirs.length > 1 && known >= Math.max(mine.length, theirs.length) * SAME_SHARE;
  return share > SAME_SHARE && sameNames ? 'same' : 'alike';
}
