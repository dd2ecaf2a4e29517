import { samePoint } from '../../geometry/point.ts';
import { type PlanPoint, planPoint } from '../../project/plan/point.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, planCommand } from '../command.ts';
import { type NewEnds, reshapeWalls } from '../structure/reshape.ts';
import { settle } from '../structure/settle.ts';
import { wallsAt } from '../structure/joints.ts';

/** Drags a corner with all walls that end there; dropped on another joint it joins it. */
export function moveJoint(
  project: Project,
  { level, from, to }: { readonly level: string; readonly from: PlanPoint; readonly to: PlanPoint },
): CommandResult {
  return planCommand(project, (draft) => {
    const before = draft.all('walls');
    const meeting = wallsAt(before, level, from);
    if (meeting.length === 0) return problem('not-found', { id: level });
    if (samePoint(from, to)) return problem('nothing-to-do');
    if (!planPoint.safeParse(to).success) return problem('off-sheet', { x: to.x, y: to.y });
    const locked = meeting.find((wall) => wall.locked);
    if (locked !== undefined) return problem('locked', { id: locked.id });
    const ends = new Map<string, NewEnds>(
      meeting.map((wall) => [wall.id, samePoint(wall.a, from) ? { a: to, b: wall.b } : { a: wall.a, b: to }]),
    );
    return reshapeWalls(draft, ends) ?? settle(draft, level, before, [from]);
  });
}
