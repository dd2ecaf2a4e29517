import { type Wall } from '../../project/plan/wall.ts';
import { type Draft } from '../draft.ts';
import { LOOSE_TABLES } from '../objects.ts';
import { settleSpaces } from './settleSpaces.ts';

export type CopyRecords = {
  /** From which level to which. */
  readonly levels: ReadonlyMap<string, string>;
  readonly tables: 'all' | readonly ('walls' | 'columns')[];
  /** Whether the copied spaces are the same rooms of the project (another variant) or not named. */
  readonly rooms: 'same' | 'none';
};

/** Copies what stands on levels to other levels, with new ids; groups stay together under new names. */
export function copyRecords(draft: Draft, { levels, tables, rooms }: CopyRecords): void {
  const before = draft.all('walls');
  const groups = new Map<string, string>();
  const group = (old: string | null, level: string): string | null => {
    if (old === null) return null;
    const known = groups.get(`${old}/${level}`) ?? `${level}-${old}`.slice(0, 40);
    groups.set(`${old}/${level}`, known);
    return known;
  };
  const walls = new Map<string, string>();
  const copies: Wall[] = [];
  for (const wall of before) {
    const level = levels.get(wall.level);
    if (level === undefined) continue;
    const id = draft.freshId('walls');
    walls.set(wall.id, id);
    copies.push({ ...wall, id, level, group: group(wall.group, level) });
  }
  draft.put('walls', copies);
  for (const table of LOOSE_TABLES) {
    if (tables !== 'all' && !(table === 'columns' && tables.includes(table))) continue;
    copyLoose(draft, table, levels, group);
  }
  if (tables === 'all')
    for (const table of ['openings', 'facadeSpots'] as const) copyHung(draft, table, walls);
  if (rooms === 'same')
    draft.put(
      'spaces',
      draft.all('spaces').flatMap((space) => {
        const level = levels.get(space.level);
        return level === undefined ? [] : [{ ...space, id: draft.freshId('spaces'), level }];
      }),
    );
  else for (const level of levels.values()) settleSpaces(draft, level, before, new Map());
}

function copyLoose<Table extends (typeof LOOSE_TABLES)[number]>(
  draft: Draft,
  table: Table,
  levels: ReadonlyMap<string, string>,
  group: (old: string | null, level: string) => string | null,
): void {
  draft.put(
    table,
    draft.all(table).flatMap((record) => {
      const level = levels.get(record.level);
      return level === undefined
        ? []
        : [{ ...record, id: draft.freshId(table), level, group: group(record.group, level) }];
    }),
  );
}

function copyHung<Table extends 'openings' | 'facadeSpots'>(
  draft: Draft,
  table: Table,
  walls: ReadonlyMap<string, string>,
): void {
  draft.put(
    table,
    draft.all(table).flatMap((record) => {
      const wall = walls.get(record.wall);
      return wall === undefined ? [] : [{ ...record, id: draft.freshId(table), wall }];
    }),
  );
}
