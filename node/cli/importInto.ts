import { type OpenedProject } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { type ExitCode, type Host } from './host.ts';
import { readList, type ReadList } from './readList.ts';
import { saveBack } from './saveBack.ts';

/** A list that is read into a project file. */
export type ImportInto<Item> = {
  readonly list: string;
  readonly project: string;
  readonly sheet: string | undefined;
  readonly read: ReadList<Item>;
  /** The project with the items in it. */
  readonly take: (project: Project, items: readonly Item[]) => Project;
};

/** Reads the list, writes the project (the old file stays as .bak), and tells what was left out. */
export async function importInto<Item>(
  opened: OpenedProject,
  { project, take, ...asked }: ImportInto<Item>,
  host: Host,
): Promise<ExitCode> {
  const { items, refused } = await readList(asked, host);
  await saveBack(project, take(opened.project, items), opened.assets, host);
  return refused === 0 ? 0 : 1;
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
