import { alignObjects, distributeObjects, type Edge } from '../../../core/editing/commands/arrange.ts';
import {
  groupObjects,
  lockObjects,
  orderObjects,
  ungroupObjects,
  unlockAll,
} from '../../../core/editing/commands/grouping.ts';
import { nudgeObjects } from '../../../core/editing/commands/nudge.ts';
import { mirrorObjects, turnObjects } from '../../../core/editing/commands/turnObjects.ts';
import { LOOSE_TABLES } from '../../../core/editing/objects.ts';
import { boxOfObject } from '../../../core/plan/objectBox.ts';
import { fixtureSizes } from '../scene/fixtures.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { type Action } from '../../kit/actions/action.ts';
import { needs, onPicked, picked } from './picked.ts';

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
  const steps = [
    ['', '', STEP],
    ['-far', 'Shift+', FAR_STEP],
  ] as const;
  return ways.flatMap(([way, key, x, y]) =>
    steps.map(([far, shift, step]) =>
      onPicked(
        `nudge-${way}${far}`,
        [`${shift}${key}`],
        'edit',
        (project, ids, workbench) =>
          nudgeObjects(project, { ids, by: { x: x * step, y: y * step }, sizes: fixtureSizes(workbench) }),
        { together: true },
      ),
    ),
  );
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
  onPicked('mirror-x', ['Shift+h'], 'arrange', (project, ids, workbench) =>
    mirrorObjects(project, { ids, axis: 'x', about: middleOf(workbench).x }),
  ),
  onPicked('mirror-y', ['Shift+v'], 'arrange', (project, ids, workbench) =>
    mirrorObjects(project, { ids, axis: 'y', about: middleOf(workbench).y }),
  ),
];

/** How picked objects lie, to each other and above each other. */
export const ARRANGE_ACTIONS: readonly Action[] = [
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
];
