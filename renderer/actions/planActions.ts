import { alignObjects, distributeObjects, type Edge } from '../../core/editing/commands/arrange.ts';
import { copyObjects, clipping, pasteObjects } from '../../core/editing/commands/clipboard.ts';
import { deleteObjects } from '../../core/editing/commands/deleteObjects.ts';
import {
  groupObjects,
  lockObjects,
  orderObjects,
  ungroupObjects,
  unlockAll,
} from '../../core/editing/commands/grouping.ts';
import { moveObjects } from '../../core/editing/commands/moveObjects.ts';
import { markOpenings } from '../../core/editing/commands/openings.ts';
import { joinRooms, numberRooms } from '../../core/editing/commands/rooms.ts';
import { mirrorObjects, turnObjects } from '../../core/editing/commands/turnObjects.ts';
import { joinWalls, splitWall } from '../../core/editing/commands/walls.ts';
import { type CommandResult } from '../../core/editing/command.ts';
import { LOOSE_TABLES } from '../../core/editing/objects.ts';
import { lengthOf } from '../../core/plan/axis.ts';
import { boxOfObject } from '../../core/plan/objectBox.ts';
import { type Project } from '../../core/project/project.ts';
import { canvasControl } from '../canvas/control.ts';
import { objectsOnLevel } from '../plan/objects.ts';
import { allPlates } from '../plan/plates.ts';
import { fixtureSizes } from '../plan/fixtures.ts';
import { shownLevel } from '../plan/shownLevel.ts';
import { projectOf } from '../session/session.ts';
import { type ActionName } from '../strings/actions.ts';
import { type ReasonName } from '../strings/reasons.ts';
import { type Workbench } from '../session/workbench.ts';
import { type Action } from './action.ts';

export function picked(workbench: Workbench): readonly string[] {
  return workbench.session.get()?.selection ?? [];
}

function notInPlan(workbench: Workbench): ReasonName | null {
  if (workbench.view.get().place !== 'plan') return 'not-in-plan';
  return workbench.project.plan === null ? 'no-plan' : null;
}

export function needs(least: 0 | 1 | 2 | 3): Action['hindrance'] {
  return (workbench) => {
    const where = notInPlan(workbench);
    if (where !== null) return where;
    if (picked(workbench).length >= least) return null;
    return least === 1 ? 'nothing-selected' : least === 2 ? 'not-two' : 'not-three';
  };
}

/** A command on what is picked. */
function onPicked(
  name: ActionName,
  keys: readonly string[],
  group: 'edit' | 'arrange' | 'plan',
  run: (project: Project, ids: readonly string[], workbench: Workbench) => CommandResult,
  more: {
    readonly least?: 1 | 2 | 3;
    readonly together?: boolean;
    readonly empties?: boolean;
    readonly icon?: Action['icon'];
  } = {},
): Action {
  return {
    name,
    group,
    keys,
    ...(more.icon === undefined ? {} : { icon: more.icon }),
    hindrance: needs(more.least ?? 1),
    run: (workbench) => {
      const ids = picked(workbench);
      workbench.run(name, run(workbench.project, ids, workbench), {
        ...(more.together === true ? { group: `${name}:${ids.join()}` } : {}),
        ...(more.empties === true ? { select: [] } : {}),
      });
    },
  };
}

/** One step of the arrow keys, and the larger one with Shift; mm. */
const STEP = 50;
const FAR_STEP = 500;

function nudges(): Action[] {
  const ways = [
    ['left', 'ArrowLeft', -1, 0],
    ['right', 'ArrowRight', 1, 0],
    ['up', 'ArrowUp', 0, -1],
    ['down', 'ArrowDown', 0, 1],
  ] as const;
  return ways.flatMap(([way, key, x, y]) => [
    onPicked(
      `nudge-${way}`,
      [key],
      'edit',
      (project, ids) => moveObjects(project, { ids, by: { x: x * STEP, y: y * STEP } }),
      { together: true },
    ),
    onPicked(
      `nudge-${way}-far`,
      [`Shift+${key}`],
      'edit',
      (project, ids) => moveObjects(project, { ids, by: { x: x * FAR_STEP, y: y * FAR_STEP } }),
      { together: true },
    ),
  ]);
}

function alignments(): Action[] {
  const edges: readonly Edge[] = ['left', 'middle-x', 'right', 'top', 'middle-y', 'bottom'];
  return edges.map((edge) =>
    onPicked(
      `align-${edge}`,
      [],
      'arrange',
      (project, ids, workbench) => alignObjects(project, { ids, edge, sizes: fixtureSizes(workbench) }),
      { least: 2 },
    ),
  );
}

function distributions(): Action[] {
  return (['x', 'y'] as const).map((axis) =>
    onPicked(
      `distribute-${axis}`,
      [],
      'arrange',
      (project, ids, workbench) => distributeObjects(project, { ids, axis, sizes: fixtureSizes(workbench) }),
      { least: 3 },
    ),
  );
}

/** Middle of the picked loose objects, whole mm. */
function middleOf(workbench: Workbench): { x: number; y: number } {
  const ids = new Set(picked(workbench));
  const plan = workbench.project.plan;
  const boxes =
    plan === null
      ? []
      : LOOSE_TABLES.flatMap((table) => [...plan[table]].filter(({ id }) => ids.has(id))).map((record) =>
          boxOfObject(record, fixtureSizes(workbench)),
        );
  const middle = (least: number, most: number): number => Math.round((least + most) / 2);
  return {
    x: middle(Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))),
    y: middle(Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))),
  };
}

const turning: readonly Action[] = [
  onPicked('turn-right', ['x'], 'arrange', (project, ids, workbench) =>
    turnObjects(project, { ids, by: 90, around: middleOf(workbench) }),
  ),
  onPicked('turn-left', ['Shift+x'], 'arrange', (project, ids, workbench) =>
    turnObjects(project, { ids, by: 270, around: middleOf(workbench) }),
  ),
  onPicked('flip-x', ['Shift+h'], 'arrange', (project, ids, workbench) =>
    mirrorObjects(project, { ids, axis: 'x', about: middleOf(workbench).x }),
  ),
  onPicked('flip-y', ['Shift+v'], 'arrange', (project, ids, workbench) =>
    mirrorObjects(project, { ids, axis: 'y', about: middleOf(workbench).y }),
  ),
];

/** The system clipboard carries the objects as JSON text, so that they go from one project to another. */
async function copyPicked(workbench: Workbench): Promise<void> {
  const text = JSON.stringify(copyObjects(workbench.project, picked(workbench)));
  lastCopied = text;
  // Without leave for the clipboard the copy still serves inside this window.
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}
let lastCopied: string | null = null;

async function pasteHere(workbench: Workbench): Promise<void> {
  const text = (await navigator.clipboard?.readText().catch(() => null)) ?? lastCopied;
  const found = clipping.safeParse(text === null ? null : readJson(text));
  const level = shownLevel(workbench.project, workbench.view.get());
  if (!found.success || level === null) return;
  const before = new Set(objectsOnLevel(workbench.project, level.id).map(({ record }) => record.id));
  const result = pasteObjects(workbench.project, {
    clipping: found.data,
    level: level.id,
    by: { x: 300, y: 300 },
  });
  if (!workbench.run('paste', result)) return;
  workbench.select(
    objectsOnLevel(workbench.project, level.id)
      .map(({ record }) => record.id)
      .filter((id) => !before.has(id)),
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const clipboardActions: readonly Action[] = [
  {
    name: 'copy',
    group: 'edit',
    keys: ['Mod+c'],
    hindrance: needs(1),
    run: (workbench) => void copyPicked(workbench),
  },
  {
    name: 'cut',
    group: 'edit',
    keys: ['Mod+x'],
    hindrance: needs(1),
    run: (workbench) => {
      const ids = picked(workbench);
      void copyPicked(workbench);
      workbench.run('cut', deleteObjects(workbench.project, { ids }), { select: [] });
    },
  },
  {
    name: 'paste',
    group: 'edit',
    keys: ['Mod+v'],
    hindrance: needs(0),
    run: (workbench) => void pasteHere(workbench),
  },
  {
    name: 'duplicate',
    group: 'edit',
    keys: ['Mod+d'],
    hindrance: needs(1),
    run: (workbench) => {
      lastCopied = null;
      const level = shownLevel(workbench.project, workbench.view.get());
      if (level === null) return;
      const before = new Set(objectsOnLevel(workbench.project, level.id).map(({ record }) => record.id));
      const copied = copyObjects(workbench.project, picked(workbench));
      const pasted = pasteObjects(workbench.project, {
        clipping: copied,
        level: level.id,
        by: { x: 300, y: 300 },
      });
      if (workbench.run('duplicate', pasted))
        workbench.select(
          objectsOnLevel(workbench.project, level.id)
            .map(({ record }) => record.id)
            .filter((id) => !before.has(id)),
        );
    },
  },
];

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
  ...clipboardActions,
  onPicked('delete', ['Delete', 'Backspace'], 'edit', (project, ids) => deleteObjects(project, { ids }), {
    empties: true,
    icon: 'trash',
  }),
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
  onPicked('group', ['Mod+g'], 'arrange', (project, ids) => groupObjects(project, { ids }), { least: 2 }),
  onPicked('ungroup', ['Mod+Shift+g'], 'arrange', (project, ids) => ungroupObjects(project, { ids })),
  onPicked('lock', ['Shift+l'], 'arrange', (project, ids) => lockObjects(project, { ids, locked: true }), {
    empties: true,
    icon: 'lock',
  }),
  {
    name: 'unlock-all',
    group: 'arrange',
    keys: [],
    hindrance: needs(0),
    run: (workbench) => void workbench.run('unlock-all', unlockAll(workbench.project)),
  },
  onPicked('to-front', [']'], 'arrange', (project, ids) => orderObjects(project, { ids, to: 'front' })),
  onPicked('to-back', ['['], 'arrange', (project, ids) => orderObjects(project, { ids, to: 'back' })),
  ...nudges(),
  ...turning,
  ...alignments(),
  ...distributions(),
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
    run: (workbench) => workbench.apply('make-plates', allPlates(workbench.project)),
  },
  {
    name: 'mark-openings',
    group: 'plan',
    keys: [],
    hindrance: needs(0),
    run: (workbench) => void workbench.run('mark-openings', markOpenings(workbench.project)),
  },
];

function pickedWalls(workbench: Workbench) {
  const ids = picked(workbench);
  return (workbench.project.plan?.walls ?? []).filter(({ id }) => ids.includes(id));
}

function pickedSpaces(workbench: Workbench): readonly string[] {
  const session = workbench.session.get();
  const spaces = session === null ? [] : (projectOf(session).plan?.spaces ?? []);
  return picked(workbench).filter((id) => spaces.some((space) => space.id === id));
}
