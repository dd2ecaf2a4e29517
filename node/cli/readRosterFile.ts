import { tableHead } from '../../app/lists/tableHead.ts';
import { readRoster, type Roster } from '../../app/newProject/roster/readRoster.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '../../app/newProject/roster/rosterColumns.ts';
import { coverage, rosterRules } from '../../app/newProject/roster/rosterRules.ts';
import { ROSTER_COMMAND } from '../../app/words/commands/roster.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { type Host } from './host.ts';
import { askedMapping } from './askedMapping.ts';
import { listSource, refuseImport } from './readList.ts';
import { tell } from './tell.ts';

/** What every command takes that reads a roster. */
export type RosterAsked = {
  readonly sheet?: string | undefined;
  readonly map?: readonly string[] | undefined;
  readonly unlisted?: boolean | undefined;
  readonly forget?: boolean | undefined;
};

/** Reads a roster; refused where it is none. */
export async function readRosterFile(
  list: string,
  asked: RosterAsked,
  { shaper, host }: { readonly shaper: Shaper; readonly host: Host },
): Promise<Roster> {
  const source = await listSource(list, host);
  const how = {
    readWorkbook: host.readWorkbook,
    ...(asked.sheet === undefined ? {} : { sheet: asked.sheet }),
  };
  const head = await tableHead(source, ROSTER_COLUMNS, how);
  if (!head.ok) return refuseImport(head.problem, host);
  const given = askedMapping(
    asked.map,
    ROSTER_COLUMNS.map(({ key }) => key),
    host,
  );
  const mapping = await rememberedMapping(head.value.headings, given, asked.forget === true, host);
  const read = await readRoster(source, {
    ...how,
    ...(mapping.size === 0 ? {} : { mapping }),
    ...rosterRules(await host.library(), coverage(shaper)),
    ...(asked.unlisted === true ? { places: null } : {}),
  });
  return read.ok ? read.value : refuseImport(read.problem, host);
}

/** Lists whose headings are remembered, as the window remembers them. */
const MOST = 40;
const LIST = 'roster';

/** What somebody said headings like these mean: now, else the last time on this machine, which is told. */
async function rememberedMapping(
  headings: readonly string[],
  given: ReadonlyMap<RosterColumn, string>,
  forget: boolean,
  host: Host,
): Promise<ReadonlyMap<RosterColumn, string>> {
  const read = headings.join('\t');
  const remembered = await host.memory.load();
  const kept = remembered.preferences.mappings ?? [];
  const isOwn = (each: (typeof kept)[number]) => each.list === LIST && each.headings === read;
  if (given.size > 0 || forget) {
    const own = {
      list: LIST,
      headings: read,
      columns: [...given].map(([column, heading]) => ({ column, heading })),
    };
    const others = kept.filter((each) => !isOwn(each));
    const mappings = [...(given.size === 0 ? [] : [own]), ...others].slice(0, MOST);
    const preferences = { ...remembered.preferences, mappings };
    // Where nothing can be remembered the list is read all the same.
    await host.memory
      .store({ ...remembered, preferences })
      .catch(() => tell(host, ROSTER_COMMAND, 'not-kept'));
    return given;
  }
  const known = kept.find(isOwn)?.columns ?? [];
  const mapping = new Map<RosterColumn, string>();
  for (const { column, heading } of known) {
    const found = ROSTER_COLUMNS.find(({ key }) => key === column);
    if (found !== undefined) mapping.set(found.key, heading);
  }
  if (mapping.size > 0) {
    const columns = [...mapping].map(([key, heading]) => `${key}=${heading}`).join('、');
    tell(host, ROSTER_COMMAND, 'recalled', { columns });
  }
  return mapping;
}
