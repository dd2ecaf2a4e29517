import { applyChange } from '../../core/editing/apply.ts';
import { type CommandResult } from '../../core/editing/command.ts';
import { changeOpening } from '../../core/editing/commands/openings.ts';
import { pushRange, pushWall } from '../../core/editing/commands/pushWall.ts';
import { drawRoom } from '../../core/editing/commands/walls.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Project } from '../../core/project/project.ts';
import { randomCentre, randomOf } from './randomCentre.ts';

/** A centre after an afternoon's work: walls pushed, doors moved, a 240 room set against a corner of the building. */
export function editedCentre(seed: number): Project {
  const random = randomOf(seed + 1000);
  let project = randomCentre(seed);
  const run = (result: CommandResult): void => {
    if (result.ok) project = applyChange(project, result.value);
  };
  const planNow = (): Plan => {
    if (project.plan === null) throw new Error('no plan');
    return project.plan;
  };
  for (let i = 0; i < 6; i += 1) {
    const { walls } = planNow();
    const wall = walls[Math.floor(random() * walls.length)];
    if (wall === undefined) continue;
    const { least, most } = pushRange(planNow(), { wall: wall.id, extent: 'run' });
    const wanted = Math.round((random() - 0.5) * 30) * 50;
    run(
      pushWall(project, {
        wall: wall.id,
        by: Math.max(least + 200, Math.min(most - 200, wanted)),
        extent: 'run',
      }),
    );
  }
  for (const { id, at } of planNow().openings)
    if (random() < 0.3) run(changeOpening(project, { id, to: { at: at + 100 } }));
  const corners = planNow().walls.flatMap(({ a, b }) => [a, b]);
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.filter(({ x }) => x === left).map(({ y }) => y));
  run(
    drawRoom(project, {
      level: planNow().levels[0]?.id ?? '',
      from: { x: left - 3000, y: top },
      to: { x: left, y: top + 3000 },
      make: { kind: 'wall', thickness: 240 },
    }),
  );
  return project;
}
