import { applyChange } from '../../core/editing/apply.ts';
import { type CommandResult } from '../../core/editing/command.ts';
import { emptyPlan } from '../../core/editing/commands/levels.ts';
import { type WallMake, drawRoom } from '../../core/editing/commands/walls.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Project } from '../../core/project/project.ts';
import { testCentre } from './centre.ts';

export const OUTER: WallMake = { kind: 'wall', thickness: 240 };
export const INNER: WallMake = { kind: 'wall', thickness: 120 };

export function planProject(): Project {
  return testCentre({ plan: emptyPlan('一层') });
}

export function planIn(project: Project): Plan {
  if (project.plan === null) throw new Error('no plan');
  return project.plan;
}

/** The project after a command that must succeed. */
export function done(project: Project, command: (project: Project) => CommandResult): Project {
  const result = command(project);
  if (!result.ok) throw new Error(`refused: ${result.problem.code} ${JSON.stringify(result.problem.data)}`);
  return applyChange(project, result.value);
}

export function refusal(result: CommandResult): string {
  if (result.ok) throw new Error('expected a refusal');
  return result.problem.code;
}

/** Rooms side by side along x, each `width` × 6000 from the origin on, sharing walls. */
export function rowOfRooms(count: number, width = 4000): Project {
  let project = planProject();
  for (let i = 0; i < count; i += 1)
    project = done(project, (p) =>
      drawRoom(p, {
        level: 'l1',
        from: { x: i * width, y: 0 },
        to: { x: (i + 1) * width, y: 6000 },
        make: OUTER,
      }),
    );
  return project;
}

/** The wall whose axis runs between two points, whichever way. */
export function wallBetween(
  project: Project,
  p: readonly [number, number],
  q: readonly [number, number],
): string {
  const at = (
    point: { readonly x: number; readonly y: number },
    [x, y]: readonly [number, number],
  ): boolean => point.x === x && point.y === y;
  const found = planIn(project).walls.find(({ a, b }) => (at(a, p) && at(b, q)) || (at(a, q) && at(b, p)));
  if (found === undefined) throw new Error(`no wall ${p.join(',')} – ${q.join(',')}`);
  return found.id;
}

export function spaceWith(project: Project, x: number, y: number): string {
  const space = planIn(project).spaces.reduce<{ id: string; off: number } | undefined>(
    (best, { id, anchor }) => {
      const off = Math.hypot(anchor.x - x, anchor.y - y);
      return best === undefined || off < best.off ? { id, off } : best;
    },
    undefined,
  );
  if (space === undefined) throw new Error('no space');
  return space.id;
}
