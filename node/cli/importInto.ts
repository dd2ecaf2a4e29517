import { resolve } from 'node:path';
import { type Imported, type ImportOptions } from '../../app/lists/importRecords.ts';
import { type ImportProblem } from '../../app/lists/problems.ts';
import { type TableSource } from '../../app/lists/tableSource.ts';
import { type OpenedProject } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { type Result } from '../../core/result.ts';
import { type ExitCode, type Host } from './host.ts';
import { listSource, tellImported, tellImportProblem } from './listSource.ts';
import { saveChangedProject } from './saveProject.ts';
import { saySaveProblem } from './saySaveProblem.ts';

/** A list that is read into a project file. */
export type ImportInto<Item> = {
  readonly list: string;
  readonly project: string;
  readonly sheet: string | undefined;
  readonly read: (
    source: TableSource,
    options: Pick<ImportOptions<never>, 'readWorkbook' | 'sheet'>,
  ) => Promise<Result<Imported<Item>, ImportProblem>>;
  /** The project with the items in it; null = they cannot be taken, and it was said why. */
  readonly take: (project: Project, items: readonly Item[]) => Project | null;
};

/** Reads the list, writes the project (the old file stays as .bak), and tells what was left out. */
export async function importInto<Item>(
  opened: OpenedProject,
  { list, project, sheet, read, take }: ImportInto<Item>,
  host: Host,
): Promise<ExitCode> {
  const source = await listSource(resolve(host.folder, list), list, host);
  if (source === null) return 2;
  const imported = await read(source, {
    readWorkbook: host.readWorkbook,
    ...(sheet === undefined ? {} : { sheet }),
  });
  if (!imported.ok) {
    tellImportProblem(imported.problem, host);
    return 2;
  }
  tellImported(imported.value, host);
  const changed = take(opened.project, imported.value.items);
  if (changed === null) return 2;
  const saved = await saveChangedProject(resolve(host.folder, project), changed, {
    assets: opened.assets,
    now: host.now(),
  });
  if (!saved.ok) {
    saySaveProblem(saved.problem, host);
    return 2;
  }
  return imported.value.refused === 0 ? 0 : 1;
}

/** One of the name is replaced in its place and keeps its id; others go to the end, under ids that are free. */
export function mergedByName<Item extends { readonly id: string }>(
  before: readonly Item[],
  added: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  const merged = [...before];
  for (const item of added) {
    const at = merged.findIndex((each) => nameOf(each) === nameOf(item));
    const there = merged[at];
    if (there !== undefined) merged[at] = { ...item, id: there.id };
    else merged.push({ ...item, id: freeId(item.id, merged) });
  }
  return merged;
}

/** The id itself, or with the first number behind it that nobody has. */
export function freeId(id: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map((each) => each.id));
  if (!ids.has(id)) return id;
  for (let number = 2; ; number += 1) if (!ids.has(`${id}-${number}`)) return `${id}-${number}`;
}
