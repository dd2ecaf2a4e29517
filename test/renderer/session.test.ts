import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../core/editing/commands/levels.ts';
import { startPlan } from '../../core/editing/commands/startPlan.ts';
import { nameRoom } from '../../core/editing/commands/rooms.ts';
import { drawRoom } from '../../core/editing/commands/walls.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { invert } from '../../core/editing/change.ts';
import { type Project } from '../../core/project/project.ts';
import { type CommandResult } from '../../core/editing/command.ts';
import { nextUnnamed } from '../../renderer/features/scene/naming.ts';
import { withPlates } from '../../core/editing/commands/signs.ts';
import {
  edit,
  isDirty,
  openSession,
  projectOf,
  redoStep,
  safetyOf,
  undoStep,
} from '../../renderer/kit/session/session.ts';
import { soundVillage } from '../support/village.ts';

function done(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  return applyChange(project, result.value);
}

function planned(): Project {
  const village = soundVillage();
  const plan = done(
    { ...village, plan: null },
    startPlan({ ...village, plan: null }, { plan: emptyPlan('一层'), rooms: [] }),
  );
  const make = { kind: 'wall', thickness: 240 } as const;
  const one = done(
    plan,
    drawRoom(plan, { level: 'l1', from: { x: 0, y: 0 }, to: { x: 4000, y: 4000 }, make }),
  );
  return done(one, drawRoom(one, { level: 'l1', from: { x: 4000, y: 0 }, to: { x: 8000, y: 4000 }, make }));
}

const opened = (project: Project) =>
  openSession({
    document: 'd',
    name: 'a.paijiang',
    folder: '/docs',
    project,
    migrated: [],
    recovered: false,
    lockedBy: null,
  });

describe('session', () => {
  it('[APP-13] is dirty by what differs from the disk, not by having been touched', () => {
    const project = planned();
    const session = opened(project);
    expect(isDirty(session)).toBe(false);
    const result = drawRoom(project, {
      level: 'l1',
      from: { x: 0, y: 5000 },
      to: { x: 3000, y: 8000 },
      make: { kind: 'wall', thickness: 240 },
    });
    if (!result.ok) throw new Error();
    const changed = edit(session, { label: 'draw-room', change: result.value, select: ['w9'] });
    expect(isDirty(changed)).toBe(true);
    expect(safetyOf(changed)).toEqual({ state: 'unsaved' });
    expect(safetyOf({ ...changed, kept: { project: projectOf(changed), at: 'now' } })).toEqual({
      state: 'kept',
      at: 'now',
    });
    const back = undoStep(changed);
    expect(projectOf(back)).toEqual(project);
    expect(back.selection).toEqual([]);
    expect(redoStep(back).selection).toEqual(['w9']);
  });

  it('[APP-11] a recovered document is unsaved', () => {
    expect(
      isDirty(
        openSession({
          document: 'd',
          name: 'a',
          folder: null,
          project: planned(),
          migrated: [],
          recovered: true,
          lockedBy: null,
        }),
      ),
    ).toBe(true);
  });
});

describe('signs follow the plan', () => {
  it('[FOLLOW-1] a room that gets a name gets its door plate in the same step, and loses it with the room', () => {
    const project = planned();
    const space = nextUnnamed(project, 'l1', null);
    if (space === null) throw new Error('no room');
    const named = nameRoom(project, { space: space.id, name: { zh: '老年人棋牌室', mn: null } });
    if (!named.ok) throw new Error(named.problem.code);
    const change = withPlates(project, named.value);
    const after = applyChange(project, change);
    const room = after.rooms.find(({ name }) => name.zh === '老年人棋牌室');
    const plates = after.signs.filter(({ subject }) => subject.of === 'room' && subject.room === room?.id);
    expect(plates).toHaveLength(1);

    const without = applyChange(after, withPlates(after, invert(named.value)));
    expect(without.signs).toEqual(project.signs);
  });

  it('[FOLLOW-1] a change that touches no room is left as it is', () => {
    const project = planned();
    const result = drawRoom(project, {
      level: 'l1',
      from: { x: 0, y: 5000 },
      to: { x: 3000, y: 8000 },
      make: { kind: 'wall', thickness: 240 },
    });
    if (!result.ok) throw new Error();
    expect(withPlates(project, result.value)).toBe(result.value);
  });

  it('[FOLLOW-2] Tab walks the rooms without a name, around and around', () => {
    const project = planned();
    const first = nextUnnamed(project, 'l1', null);
    const second = nextUnnamed(project, 'l1', first?.id ?? null);
    expect(second?.id).not.toBe(first?.id);
    expect(nextUnnamed(project, 'l1', second?.id ?? null)?.id).toBe(first?.id);
  });
});
