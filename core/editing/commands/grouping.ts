import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type TableName, type Tables } from '../change.ts';
import { type CommandResult, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { LOOSE_TABLES, OBJECT_TABLES, withGroups } from '../objects.ts';

const GROUPED = [...LOOSE_TABLES, 'walls'] as const;

/** Makes one group of objects (openings and façade spots go with their wall). Groups that are taken in dissolve. */
export function groupObjects(project: Project, { ids }: { readonly ids: readonly string[] }): CommandResult {
  return planCommand(project, (draft) => {
    const picked = withGroups(draft, ids);
    const members = GROUPED.flatMap((table) => draft.all(table).filter(({ id }) => picked.has(id)));
    if (members.length < 2) return problem('nothing-to-do');
    const taken = new Set(GROUPED.flatMap((table) => draft.all(table).map(({ group }) => group)));
    let number = 1;
    while (taken.has(`g${number}`)) number += 1;
    return setGroup(draft, picked, `g${number}`);
  });
}

export function ungroupObjects(
  project: Project,
  { ids }: { readonly ids: readonly string[] },
): CommandResult {
  return planCommand(project, (draft) => setGroup(draft, withGroups(draft, ids), null));
}

function setGroup(
  draft: Draft,
  picked: ReadonlySet<string>,
  group: string | null,
): ReturnType<typeof change> {
  return change(draft, GROUPED, (record) =>
    picked.has(record.id) && record.group !== group ? { ...record, group } : record,
  );
}

const LOCKABLE = [...GROUPED, 'openings'] as const;

export function lockObjects(
  project: Project,
  { ids, locked }: { readonly ids: readonly string[]; readonly locked: boolean },
): CommandResult {
  return planCommand(project, (draft) => {
    const picked = withGroups(draft, ids);
    return change(draft, LOCKABLE, (record) =>
      picked.has(record.id) && record.locked !== locked ? { ...record, locked } : record,
    );
  });
}

/** Unlocks everything on the plan. */
export function unlockAll(project: Project): CommandResult {
  return planCommand(project, (draft) =>
    change(draft, LOCKABLE, (record) => (record.locked ? { ...record, locked: false } : record)),
  );
}

/** Brings objects before or behind the others of their kind. */
export function orderObjects(
  project: Project,
  { ids, to }: { readonly ids: readonly string[]; readonly to: 'front' | 'back' },
): CommandResult {
  return planCommand(project, (draft) => {
    const picked = withGroups(draft, ids);
    let moved = false;
    for (const table of OBJECT_TABLES) moved = reorder(draft, table, picked, to) || moved;
    return moved ? undefined : problem('nothing-to-do');
  });
}

function reorder<Table extends (typeof OBJECT_TABLES)[number]>(
  draft: Draft,
  table: Table,
  picked: ReadonlySet<string>,
  to: 'front' | 'back',
): boolean {
  const records: readonly Tables[Table][] = draft.all(table);
  const chosen = records.filter(({ id }) => picked.has(id));
  const rest = records.filter(({ id }) => !picked.has(id));
  const after = to === 'front' ? [...rest, ...chosen] : [...chosen, ...rest];
  if (after.every((record, i) => record === records[i])) return false;
  draft.set(table, after);
  return true;
}

function change<Table extends TableName>(
  draft: Draft,
  tables: readonly Table[],
  map: (record: Tables[Table]) => Tables[Table],
): ReturnType<typeof problem<'nothing-to-do'>> | undefined {
  let changed = false;
  for (const table of tables) {
    const after = draft.all(table).flatMap((record) => {
      const to = map(record);
      return to === record ? [] : [to];
    });
    changed ||= after.length > 0;
    draft.put(table, after);
  }
  return changed ? undefined : problem('nothing-to-do');
}
