import { type Point } from '../../geometry/point.ts';
import { boxOf, roundPoint } from '../../geometry/point.ts';
import { facesOfLevel } from '../../plan/levelFaces.ts';
import { type PlanPoint } from '../../project/plan/point.ts';
import { type Project } from '../../project/project.ts';
import { problem } from '../../problem.ts';
import { failure } from '../../result.ts';
import { type CommandResult } from '../command.ts';
import { type WallMake, drawWalls } from './walls.ts';

/** A light partition, mm; it can be pushed and changed like any wall. */
const PARTITION: WallMake = { kind: 'wall', thickness: 120 };

/** Steps from the middle in which a place free of doors and windows is looked for, mm. */
const STEP = 100;

/**
 * Parts a room by a wall across its longer way, in the middle or as near to it as doors and windows allow. The name
 * stays with the half that keeps its anchor.
 */
export function splitRoom(project: Project, { space: id }: { readonly space: string }): CommandResult {
  const { plan } = project;
  if (plan === null) return failure(problem('no-plan'));
  const space = plan.spaces.find((one) => one.id === id);
  const level = space === undefined ? undefined : facesOfLevel(plan.walls, space.level);
  const face = space === undefined ? undefined : level?.faceAt(space.anchor);
  const region = face === undefined ? undefined : level?.regions[face];
  if (space === undefined || region === undefined) return failure(problem('not-found', { id }));
  const { left, top, right, bottom } = boxOf(region.outer);
  const lies = right - left >= bottom - top;
  const [from, to] = lies ? [left, right] : [top, bottom];
  let refusal: CommandResult = failure(problem('too-short', { least: STEP }));
  for (let off = 0; off < (to - from) / 4; off += STEP) {
    for (const at of [Math.round((from + to) / 2) + off, Math.round((from + to) / 2) - off]) {
      const points = across(region.outer, at, lies, lies ? space.anchor.y : space.anchor.x);
      if (points === null) continue;
      const drawn = drawWalls(project, { level: space.level, points, make: PARTITION });
      if (drawn.ok) return drawn;
      refusal = drawn;
    }
  }
  return refusal;
}

/** Where the line x = at (or y = at) runs through the ring, beside the room's anchor. */
function across(
  ring: readonly Point[],
  at: number,
  upright: boolean,
  anchor: number,
): readonly [PlanPoint, PlanPoint] | null {
  const [along, aside] = upright ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const hits = ring
    .flatMap((a, i) => {
      const b = ring[(i + 1) % ring.length];
      if (b === undefined || a[along] < at === b[along] < at) return [];
      return [a[aside] + ((at - a[along]) / (b[along] - a[along])) * (b[aside] - a[aside])];
    })
    .sort((p, q) => p - q);
  for (let i = 0; i + 1 < hits.length; i += 2) {
    const [first, second] = [hits[i], hits[i + 1]];
    if (first === undefined || second === undefined) continue;
    // A ring with a niche is cut in several parts; the one beside the anchor is the room's body.
    if (hits.length > 2 && (anchor < first || anchor > second)) continue;
    const point = (value: number): PlanPoint =>
      roundPoint(upright ? { x: at, y: value } : { x: value, y: at });
    return [point(first), point(second)];
  }
  return null;
}
