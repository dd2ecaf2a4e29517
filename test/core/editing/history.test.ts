import { describe, expect, it } from 'vitest';
<<<<<<< HEAD
import { NO_CHANGE } from '../../../core/editing/change.ts';
import { moveObjects } from '../../../core/editing/commands/moveObjects.ts';
import { placeRecord } from '../../../core/editing/commands/place.ts';
import { type History, closeGroup, commit, redo, startHistory, undo } from '../../../core/editing/history.ts';
import { type Project } from '../../../core/project/project.ts';
import { done, planIn, planProject } from '../../support/editing.ts';

const start = done(planProject(), (p) =>
  placeRecord(p, {
    table: 'fixtures',
    record: { level: 'l1', item: 'safe', at: { x: 0, y: 0 }, turn: 0, mirrored: false },
  }),
);

function nudge(history: History, x: number, group: string | null): History {
  const result = moveObjects(history.project, { ids: ['f1'], by: { x, y: 0 } });
  if (!result.ok) throw new Error(result.problem.code);
  const selection = { before: [`before ${x}`], after: [`after ${x}`] };
  return commit(history, { label: 'nudge', group, change: result.value, selection });
}

const place = (project: Project): number | undefined => planIn(project).fixtures[0]?.at.x;

describe('history', () => {
  it('[EDIT-3] edits under one group key are one step; undo gives the selection back', () => {
    const history = nudge(nudge(nudge(startHistory(start), 1, 'arrows'), 10, 'arrows'), 100, 'arrows');
    expect(history.done).toHaveLength(1);
    const back = undo(history);
    expect([place(history.project), place(back?.history.project ?? start), back?.selection]).toEqual([
      111,
      0,
      ['before 1'],
    ]);
    const forth = back === undefined ? undefined : redo(back.history);
    expect([place(forth?.history.project ?? start), forth?.selection]).toEqual([111, ['after 100']]);
  });

  it('[EDIT-3] a closed group, another key or none begins a new step', () => {
    const history = nudge(
      nudge(nudge(closeGroup(nudge(startHistory(start), 1, 'a')), 2, 'a'), 4, 'b'),
      8,
      null,
    );
    expect(history.done).toHaveLength(4);
  });

  it('[EDIT-3] a new edit drops what was undone; an empty change is no step', () => {
    const back = undo(nudge(nudge(startHistory(start), 1, null), 2, null));
    if (back === undefined) throw new Error('nothing to undo');
    const other = nudge(back.history, 40, null);
    expect([other.undone.length, place(other.project)]).toEqual([0, 41]);
    expect(redo(other)).toBeUndefined();
    const same = commit(other, {
      label: 'nothing',
      group: null,
      change: NO_CHANGE,
      selection: { before: [], after: [] },
    });
    expect(same).toBe(other);
    expect(undo(startHistory(start))).toBeUndefined();
  });

  it('[EDIT-3] a group that comes back to where it began leaves a step that changes nothing', () => {
    const history = nudge(nudge(startHistory(start), 5, 'arrows'), -5, 'arrows');
    expect(place(history.project)).toBe(0);
    expect(undo(history)?.history.project).toEqual(start);
=======
import { type CommandResult } from '../../../core/editing/command.ts';
import { drawRoom } from '../../../core/editing/commands/walls.ts';
import { closeGroup, commit, type History, redo, startHistory, undo } from '../../../core/editing/history.ts';
import { type Project } from '../../../core/project/project.ts';
import { OUTER, planIn, planProject } from '../../support/editing.ts';

/** Does a command as one step; the room it draws is picked afterwards. */
function step(history: History, room: string, group: string | null, at: number): History {
  const made: CommandResult = drawRoom(history.project, {
    level: 'l1',
    from: { x: at, y: 0 },
    to: { x: at + 3000, y: 3000 },
    make: OUTER,
  });
  if (!made.ok) throw new Error(made.problem.code);
  return commit(history, {
    label: 'draw',
    group,
    change: made.value,
    selection: { before: [], after: [room] },
  });
}
const rooms = (project: Project) => planIn(project).spaces.length;
const back = (history: History) => {
  const undone = undo(history);
  if (undone === undefined) throw new Error('nothing to undo');
  return undone;
};

describe('history', () => {
  it('[EDIT-3] each gesture is a step; undo and redo give the project and the selection back', () => {
    const start = startHistory(planProject());
    const two = step(step(start, 'a', null, 0), 'b', null, 10_000);
    expect([two.done.length, rooms(two.project)]).toEqual([2, 2]);
    const one = back(two);
    expect([rooms(one.history.project), one.selection]).toEqual([1, []]);
    expect(back(one.history).history.project).toEqual(start.project);
    expect(undo(back(one.history).history)).toBeUndefined();
    const again = redo(one.history);
    expect(again?.selection).toEqual(['b']);
    expect(again?.history.project).toEqual(two.project);
  });

  it('[EDIT-3] edits under one group key are one step, until the group is closed', () => {
    const start = startHistory(planProject());
    const grouped = step(step(start, 'a', 'nudge', 0), 'b', 'nudge', 10_000);
    expect([grouped.done.length, rooms(grouped.project)]).toEqual([1, 2]);
    expect(back(grouped).history.project).toEqual(start.project);
    const apart = step(closeGroup(step(start, 'a', 'nudge', 0)), 'b', 'nudge', 10_000);
    expect(apart.done.length).toBe(2);
  });

  it('[EDIT-3] a new edit drops what was undone', () => {
    const start = startHistory(planProject());
    const undone = back(step(step(start, 'a', null, 0), 'b', null, 10_000)).history;
    expect(undone.undone.length).toBe(1);
    expect(redo(step(undone, 'c', null, 20_000))).toBeUndefined();
>>>>>>> plan
  });
});
