import { describe, expect, it } from 'vitest';
import { type CommandResult } from '../../../core/editing/command.ts';
import { drawRoom } from '../../../core/editing/commands/walls.ts';
import { commit, type History, redo, startHistory, undo } from '../../../core/editing/history.ts';
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
    const apart = step(step(start, 'a', 'nudge', 0), 'b', 'another', 10_000);
    expect(apart.done.length).toBe(2);
  });

  it('[EDIT-3] a new edit drops what was undone', () => {
    const start = startHistory(planProject());
    const undone = back(step(step(start, 'a', null, 0), 'b', null, 10_000)).history;
    expect(undone.undone.length).toBe(1);
    expect(redo(step(undone, 'c', null, 20_000))).toBeUndefined();
  });
});
