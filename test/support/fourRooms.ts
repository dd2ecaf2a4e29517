import { applyChange } from '../../core/editing/apply.ts';
import { type CommandResult } from '../../core/editing/command.ts';
import { emptyPlan } from '../../core/editing/commands/levels.ts';
import { DEFAULT_OPENINGS, placeOpening } from '../../core/editing/commands/openings.ts';
import { nameRoom } from '../../core/editing/commands/rooms.ts';
import { drawRoom, drawWalls } from '../../core/editing/commands/walls.ts';
import { alongOf, leftOf, lengthOf } from '../../core/plan/axis.ts';
import { type PlanPoint } from '../../core/project/plan/point.ts';
import { type Project } from '../../core/project/project.ts';
import { testCentre } from './centre.ts';

/**
 * A row of four rooms of 19.35, 19.35, 26.26 and 19.35 m² with 240 walls, a door in front and a window behind each:
 * building area 98.84 m², usable area 84.32 m² as they are shown.
 */
export function fourRooms(): Project {
  const level = 'l1';
  let project: Project = testCentre({ plan: emptyPlan('一层') });
  const run = (result: CommandResult): void => {
    if (!result.ok) throw new Error(result.problem.code);
    project = applyChange(project, result.value);
  };
  const make = { kind: 'wall', thickness: 240 } as const;
  run(drawRoom(project, { level, from: { x: 0, y: 0 }, to: { x: 15_600, y: 6000 }, make }));
  for (const x of [3600, 7200, 12_000])
    run(
      drawWalls(project, {
        level,
        points: [
          { x, y: 0 },
          { x, y: 6000 },
        ],
        make,
      }),
    );
  const host = (at: PlanPoint): { readonly wall: string; readonly at: number } => {
    const wall = project.plan?.walls.find(
      (one) => Math.abs(leftOf(one, at)) < 1 && alongOf(one, at) > 0 && alongOf(one, at) < lengthOf(one),
    );
    if (wall === undefined) throw new Error('no wall there');
    return { wall: wall.id, at: Math.round(alongOf(wall, at)) };
  };
  for (const x of [860, 4460, 8060, 12_860])
    run(
      placeOpening(project, { opening: { ...DEFAULT_OPENINGS.door, ...host({ x, y: 6000 }), width: 1000 } }),
    );
  for (const [x, width] of [
    [1800, 1800],
    [5400, 1800],
    [9600, 2400],
    [13_800, 1800],
  ] as const)
    run(placeOpening(project, { opening: { ...DEFAULT_OPENINGS.window, ...host({ x, y: 0 }), width } }));
  const names = ['便民服务室', '党员活动室', '会议室', '卫生室'];
  const spaces = [...(project.plan?.spaces ?? [])].sort((p, q) => p.anchor.x - q.anchor.x);
  spaces.forEach(({ id }, i) =>
    run(nameRoom(project, { space: id, name: { zh: names[i] ?? '', mn: null } })),
  );
  return project;
}
