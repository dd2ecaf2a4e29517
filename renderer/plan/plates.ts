import { applyChange } from '../../core/editing/apply.ts';
import { type Change } from '../../core/editing/change.ts';
import { changeBetween, Draft } from '../../core/editing/draft.ts';
import { type Project } from '../../core/project/project.ts';
import { doorPlate } from '../../core/signs/standardSet.ts';

/**
 * Signs follow the plan (一室一牌): a room that comes gets its door plate, a room that goes takes its plate along,
 * in the same step of the history. A plate that somebody deleted stays deleted.
 */
export function withPlates(project: Project, change: Change): Change {
  const added = change.added.flatMap((entry) => (entry.table === 'rooms' ? [entry.record] : []));
  const gone = new Set(change.removed.flatMap((entry) => (entry.table === 'rooms' ? [entry.record.id] : [])));
  if (added.length === 0 && gone.size === 0) return change;
  const after = applyChange(project, change);
  const draft = new Draft(after);
  const plated = new Set(after.signs.flatMap(({ subject }) => (subject.of === 'room' ? [subject.room] : [])));
  draft.put(
    'signs',
    added.filter(({ id }) => !plated.has(id)).map((room) => doorPlate(room)),
  );
  draft.remove(
    'signs',
    new Set(
      after.signs.flatMap(({ id, subject }) => (subject.of === 'room' && gone.has(subject.room) ? [id] : [])),
    ),
  );
  return changeBetween(project, draft.project);
}

/** Plates for every room that has none. */
export function allPlates(project: Project): Change {
  const draft = new Draft(project);
  const plated = new Set(
    project.signs.flatMap(({ subject }) => (subject.of === 'room' ? [subject.room] : [])),
  );
  draft.put(
    'signs',
    project.rooms.filter(({ id }) => !plated.has(id)).map((room) => doorPlate(room)),
  );
  return draft.change();
}
