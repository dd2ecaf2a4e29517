import { type Point, roundPoint } from '../../geometry/point.ts';
import { turned } from '../../plan/columns.ts';
import { type PlanPoint } from '../../project/plan/point.ts';
import { type Column } from '../../project/plan/column.ts';
import { type Fixture } from '../../project/plan/fixture.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, planCommand } from '../command.ts';
import { LOOSE_TABLES, type LooseObject, mapPoints, withGroups } from '../objects.ts';

export type TurnObjects = {
  readonly ids: readonly string[];
  /** Whole degrees, clockwise on the sheet. */
  readonly by: number;
  readonly around: PlanPoint;
};

/** Turns fixtures, columns, notes, dimensions and outdoor areas; walls are drawn anew instead. */
export function turnObjects(project: Project, { ids, by, around }: TurnObjects): CommandResult {
  const degrees = ((Math.round(by) % 360) + 360) % 360;
  const spin = (p: Point): Point =>
    roundPoint(turned({ x: p.x - around.x, y: p.y - around.y }, degrees, around));
  return mapLoose(project, ids, (record) => {
    const moved = mapPoints(record, spin);
    return hasTurn(moved) ? { ...moved, turn: (moved.turn + degrees) % 360 } : moved;
  });
}

/** Mirrors left and right about the line x = `about`, or top and bottom about y = `about`. */
export function mirrorObjects(
  project: Project,
  { ids, axis, about }: { readonly ids: readonly string[]; readonly axis: 'x' | 'y'; readonly about: number },
): CommandResult {
  const mirror = ({ x, y }: Point): Point =>
    axis === 'x' ? { x: Math.round(2 * about - x), y } : { x, y: Math.round(2 * about - y) };
  return mapLoose(project, ids, (record) => {
    const moved = mapPoints(record, mirror);
    if ('from' in moved) return { ...moved, offset: -moved.offset + 0 };
    if (!hasTurn(moved)) return moved;
    // A mirror in y is one in x and half a turn.
    const turn = (axis === 'x' ? 360 - moved.turn : 540 - moved.turn) % 360;
    return 'mirrored' in moved ? { ...moved, turn, mirrored: !moved.mirrored } : { ...moved, turn };
  });
}

function hasTurn(record: LooseObject): record is Fixture | Column {
  return 'turn' in record;
}

function mapLoose(
  project: Project,
  ids: readonly string[],
  map: (record: LooseObject) => LooseObject,
): CommandResult {
  return planCommand(project, (draft) => {
    const picked = withGroups(draft, ids);
    let count = 0;
    for (const table of LOOSE_TABLES) {
      const free = draft.all(table).filter(({ id, locked }) => picked.has(id) && !locked);
      count += free.length;
      // `map` gives back a record of the kind it was given.
      draft.put(table, free.map(map) as typeof free);
    }
    return count === 0 ? problem('nothing-to-do') : undefined;
  });
}
