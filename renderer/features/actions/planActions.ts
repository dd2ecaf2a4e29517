import { deleteObjects } from '../../../core/editing/commands/deleteObjects.ts';
import { markOpenings } from '../../../core/editing/commands/openings.ts';
import { joinRooms, numberRooms } from '../../../core/editing/commands/rooms.ts';
import { splitRoom } from '../../../core/editing/commands/splitRoom.ts';
import { makePlates } from '../../../core/editing/commands/signs.ts';
import { joinWalls, splitWall } from '../../../core/editing/commands/walls.ts';
import { lengthOf } from '../../../core/plan/axis.ts';
import { canvasControl } from '../scene/control.ts';
import { askAboutRoom } from '../scene/roomGone.ts';
import { objectsOnLevel } from '../scene/objects.ts';
import { shownLevel } from '../scene/shownLevel.ts';
import { projectOf } from '../../kit/session/session.ts';
import { type ReasonName } from '../../kit/strings/reasons.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { type Action } from '../../kit/actions/action.ts';
import { ARRANGE_ACTIONS } from './arrangeActions.ts';
import { CLIPBOARD_ACTIONS } from './clipboardActions.ts';
import { needs, picked } from './picked.ts';

/** The object before or after the picked one, in the order of the object list. */
function step(by: 1 | -1): (workbench: Workbench) => void {
  return (workbench) => {
    const level = shownLevel(workbench.project, workbench.view.get());
    const objects = level === null ? [] : objectsOnLevel(workbench.project, level.id);
    if (objects.length === 0) return;
    const at = objects.findIndex(({ record }) => record.id === picked(workbench)[0]);
    const next =
      objects[at === -1 ? (by === 1 ? 0 : objects.length - 1) : (at + by + objects.length) % objects.length];
    if (next !== undefined) workbench.select([next.record.id]);
  };
}

export const PLAN_ACTIONS: readonly Action[] = [
  ...CLIPBOARD_ACTIONS,
  {
    name: 'delete',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    icon: 'trash',
    // An underlay goes the same way as an object.
    hindrance: (workbench) =>
      needs(0)(workbench) ?? (selected(workbench).length > 0 ? null : 'nothing-selected'),
    run: (workbench) => {
      const spaces = new Set(pickedSpaces(workbench));
      const ids = selected(workbench).filter((id) => !spaces.has(id));
      // A room is what walls enclose: what becomes of its name is asked.
      if (ids.length === 0) for (const space of spaces) askAbout(workbench, space, 'deleted');
      else workbench.run('delete', deleteObjects(workbench.project, { ids }), { select: [] });
    },
  },
  {
    name: 'select-all',
    group: 'edit',
    keys: ['Mod+a'],
    hindrance: needs(0),
    run: (workbench) => {
      const level = shownLevel(workbench.project, workbench.view.get());
      if (level !== null)
        workbench.select(objectsOnLevel(workbench.project, level.id).map(({ record }) => record.id));
    },
  },
  {
    name: 'select-none',
    group: 'edit',
    keys: ['Escape'],
    hindrance: needs(0),
    run: (workbench) => {
      if (canvasControl.get()?.cancel() === true) return;
      if (workbench.view.get().tool !== 'select') workbench.view.change({ tool: 'select' });
      else workbench.select([]);
    },
  },
  { name: 'select-next', group: 'edit', keys: ['.'], hindrance: needs(0), run: step(1) },
  { name: 'select-previous', group: 'edit', keys: [','], hindrance: needs(0), run: step(-1) },
  ...ARRANGE_ACTIONS,
  {
    name: 'split-wall',
    group: 'plan',
    keys: [],
    hindrance: (workbench) =>
      needs(0)(workbench) ?? (pickedWalls(workbench).length === 1 ? null : 'not-one-wall'),
    run: (workbench) => {
      const [wall] = pickedWalls(workbench);
      if (wall !== undefined)
        workbench.run(
          'split-wall',
          splitWall(workbench.project, { wall: wall.id, at: Math.round(lengthOf(wall) / 2) }),
        );
    },
  },
  {
    name: 'join-walls',
    group: 'plan',
    keys: [],
    hindrance: (workbench) =>
      needs(0)(workbench) ?? (pickedWalls(workbench).length === 2 ? null : 'not-two-walls'),
    run: (workbench) => {
      const [first, second] = pickedWalls(workbench);
      if (first !== undefined && second !== undefined)
        workbench.run('join-walls', joinWalls(workbench.project, { walls: [first.id, second.id] }));
    },
  },
  {
    name: 'join-rooms',
    group: 'plan',
    keys: [],
    hindrance: (workbench) =>
      needs(0)(workbench) ?? (pickedSpaces(workbench).length === 2 ? null : 'not-two-rooms'),
    run: (workbench) => {
      const [first, second] = pickedSpaces(workbench);
      if (first !== undefined && second !== undefined)
        workbench.run('join-rooms', joinRooms(workbench.project, { spaces: [first, second] }), {
          select: [first],
        });
    },
  },
  {
    name: 'merge-room',
    group: 'plan',
    keys: [],
    hindrance: oneRoom,
    run: (workbench) => {
      const [space] = pickedSpaces(workbench);
      if (space !== undefined) askAbout(workbench, space, 'merge');
    },
  },
  {
    name: 'split-room',
    group: 'plan',
    keys: [],
    hindrance: oneRoom,
    run: (workbench) => {
      const [space] = pickedSpaces(workbench);
      if (space === undefined) return;
      const split = splitRoom(workbench.project, { space });
      // The new wall is picked, to be dragged where it belongs.
      const walls = split.ok
        ? split.value.added.flatMap((entry) => (entry.table === 'walls' ? [entry.record.id] : []))
        : [];
      workbench.run('split-room', split, { select: walls.slice(-1) });
    },
  },
  {
    name: 'number-rooms',
    group: 'plan',
    keys: [],
    hindrance: needs(0),
    run: (workbench) => {
      const level = shownLevel(workbench.project, workbench.view.get());
      if (level !== null) workbench.run('number-rooms', numberRooms(workbench.project, { level: level.id }));
    },
  },
  {
    name: 'make-plates',
    group: 'plan',
    keys: [],
    hindrance: () => null,
    run: (workbench) => void workbench.run('make-plates', makePlates(workbench.project)),
  },
  {
    name: 'mark-openings',
    group: 'plan',
    keys: [],
    hindrance: needs(0),
    run: (workbench) => void workbench.run('mark-openings', markOpenings(workbench.project)),
  },
];

function oneRoom(workbench: Workbench): ReasonName | null {
  return needs(0)(workbench) ?? (pickedSpaces(workbench).length === 1 ? null : 'not-one-room');
}

function askAbout(workbench: Workbench, space: string, because: 'deleted' | 'merge'): void {
  const room = workbench.project.plan?.spaces.find(({ id }) => id === space)?.room ?? null;
  askAboutRoom({ room, space, because, heir: null });
}

function selected(workbench: Workbench): readonly string[] {
  return workbench.session.get()?.selection ?? [];
}

function pickedWalls(workbench: Workbench) {
  const ids = picked(workbench);
  return (workbench.project.plan?.walls ?? []).filter(({ id }) => ids.includes(id));
}

function pickedSpaces(workbench: Workbench): readonly string[] {
  const session = workbench.session.get();
  const spaces = session === null ? [] : (projectOf(session).plan?.spaces ?? []);
  return picked(workbench).filter((id) => spaces.some((space) => space.id === id));
}
