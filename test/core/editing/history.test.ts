import { describe, expect, it } from 'vitest';
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
  });
});
