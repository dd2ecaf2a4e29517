import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { type Paired, pairProjects } from '../../../app/compare/pairProjects.ts';
import { MERGE_COMMAND } from '../../../app/words/commands/merge.ts';
import { READ_PROJECT } from '../../../app/words/readProject.ts';
import { PROJECT_EXTENSION } from '../../../core/file/extension.ts';
import { type Choice, type Choices, CHOICES, type Side, SIDES } from '../../../core/merge/sides.ts';
import { type Project } from '../../../core/project/project.ts';
import { command } from '../command.ts';
import { type ExitCode, type Host } from '../host.ts';
import { flags, texts } from '../options.ts';
import { projectsIn } from '../projectsIn.ts';
import { openProject, readProject } from '../readProject.ts';
import { saveBack } from '../saveBack.ts';
import { refuse, tell } from '../tell.ts';
import { findBase, type MergedFile, mergeFiles, type Opened } from './mergeFiles.ts';

const TAKES = {
  options: { ...texts('base', 'out', 'take', 'choose'), ...flags('json') },
  operands: ['MINE', 'THEIRS'],
  needed: ['out'],
} as const;

type Asked = {
  readonly mine: string;
  readonly theirs: string;
  readonly base: string | null;
  readonly out: string;
  readonly take: Side | null;
  readonly choose: string | null;
  readonly json: boolean;
};

/** `paijiang merge`: what a village sends back, with what is here (docs/spec/project-file.md, MERGE-1). */
export const run = command('merge', TAKES, async ({ values, operands: [mine = '', theirs = ''] }, host) => {
  const take = SIDES.find((side) => side === values.take) ?? null;
  if (values.take !== undefined && take === null)
    refuse(host, MERGE_COMMAND, 'take-wrong', { value: values.take });
  const asked: Asked = {
    ...{ mine, theirs, base: values.base ?? null, out: values.out, take },
    ...{ choose: values.choose ?? null, json: values.json === true },
  };
  const folders = await Promise.all(
    [mine, theirs, asked.base].flatMap((path) => (path === null ? [] : isFolder(path, host))),
  );
  if (folders.some((is) => is !== folders[0])) refuse(host, MERGE_COMMAND, 'both-folders');
  return folders[0] === true ? mergeFolders(asked, host) : mergeTwo(asked, host);
});

async function isFolder(path: string, host: Host): Promise<boolean> {
  return (await stat(resolve(host.folder, path)).catch(() => null))?.isDirectory() ?? false;
}

async function mergeTwo(asked: Asked, host: Host): Promise<ExitCode> {
  const read = async (source: string): Promise<Opened> => ({
    source,
    opened: await readProject(source, host),
  });
  const [mine, theirs] = [await read(asked.mine), await read(asked.theirs)];
  const given = asked.base === null ? null : await read(asked.base);
  const [own, other] = [mine.opened.project, theirs.opened.project];
  if (own.id !== other.id) {
    const names = { own: own.register.village.zh, other: other.register.village.zh };
    refuse(host, MERGE_COMMAND, 'other-project', { mine: mine.source, theirs: theirs.source, ...names });
  }
  if (given !== null && given.opened.project.id !== own.id)
    refuse(host, MERGE_COMMAND, 'other-base', { base: given.source });
  const choices = await readChoices(asked.choose, z.record(z.string(), choice), host);
  const base = given ?? (await foundBase(mine, theirs, host));
  const merged = await mergeFiles(
    { mine, theirs, base },
    { choices: { of: new Map(Object.entries(choices)), others: asked.take }, out: asked.out },
    host,
  );
  tellUnknown(Object.keys(choices), merged, host);
  if (merged.file === null) tell(host, MERGE_COMMAND, 'nothing');
  if (asked.json) host.out(`${JSON.stringify(merged, null, 2)}\n`);
  return merged.file === null ? 1 : 0;
}

async function foundBase(mine: Opened, theirs: Opened, host: Host): Promise<Opened | null> {
  const found = await findBase(mine, theirs, host);
  if (found === null) tell(host, MERGE_COMMAND, 'no-base');
  else tell(host, MERGE_COMMAND, 'base-found', { file: found.source });
  return found;
}

const choice = z.enum(CHOICES);

async function readChoices<Read extends object>(
  file: string | null,
  schema: z.ZodType<Read>,
  host: Host,
): Promise<Read | Record<string, never>> {
  if (file === null) return {};
  const text = await readFile(resolve(host.folder, file), 'utf8').catch(() =>
    refuse(host, READ_PROJECT, 'not-found', { file }),
  );
  const parsed = schema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : refuse(host, MERGE_COMMAND, 'choose-wrong', { file });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
}

/** A key that is of no use is a slip, or of a conflict that another choice has settled. */
function tellUnknown(keys: readonly string[], { conflicts, renumbered }: MergedFile, host: Host): void {
  const known = new Set([
    ...conflicts.flatMap((each) =>
      'record' in each ? [each.key, `${each.part}/${each.record}`] : [each.key],
    ),
    ...renumbered.map(({ part, from }) => `${part}/${from}`),
  ]);
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length > 0) tell(host, MERGE_COMMAND, 'choose-unknown', { keys: unknown.join(', ') });
}

type InFolder = Opened & { readonly project: Project };

async function mergeFolders(asked: Asked, host: Host): Promise<ExitCode> {
  const unread: string[] = [];
  const read = async (folder: string): Promise<readonly InFolder[]> => {
    const names = (await projectsIn(resolve(host.folder, folder))) ?? [];
    if (names.length === 0) refuse(host, MERGE_COMMAND, 'folder-empty', { folder });
    const found: InFolder[] = [];
    for (const name of names) {
      const source = join(folder, name);
      const opened = await openProject(source, host);
      if (opened.ok) found.push({ source, opened: opened.value, project: opened.value.project });
      else {
        unread.push(source);
        tell(host, READ_PROJECT, opened.problem.code, opened.problem.data);
      }
    }
    return found;
  };
  const choices = await readChoices(asked.choose, z.record(z.string(), z.record(z.string(), choice)), host);
  const [mine, theirs] = [await read(asked.mine), await read(asked.theirs)];
  const paired = pairProjects(mine, theirs, asked.base === null ? [] : await read(asked.base));
  tellUnsure(paired, host);
  const names = new Names();
  const merged: MergedFile[] = [];
  for (const { base: given, ...pair } of paired.pairs) {
    const { id } = pair.mine.project;
    // An id may be a word that every object knows.
    const own = new Map(Object.entries(choices)).get(id) ?? {};
    const of: ReadonlyMap<string, Choice> = new Map(Object.entries(own));
    const how: Choices = { of, others: asked.take };
    const base = given ?? (await foundBase(pair.mine, pair.theirs, host));
    const out = join(asked.out, names.free(basename(pair.mine.source)));
    const made = await mergeFiles({ ...pair, base }, { choices: how, out }, host);
    tellUnknown([...of.keys()], made, host);
    if (made.file === null) tell(host, MERGE_COMMAND, 'nothing-of');
    merged.push(made);
  }
  for (const side of SIDES)
    for (const { source, opened } of paired.alone[side]) {
      const out = join(asked.out, names.free(basename(source)));
      await saveBack(out, opened.project, opened.assets, host);
      tell(host, MERGE_COMMAND, `alone-${side}`, { file: out });
    }
  const alone = SIDES.flatMap((side) => paired.alone[side].map(({ source }) => source));
  const twice = paired.twice.map((files) => files.map(({ source }) => source));
  const left = merged.filter(({ file }) => file === null).length + twice.length + unread.length;
  tell(host, MERGE_COMMAND, 'sum', {
    ...{ merged: merged.filter(({ file }) => file !== null).length, alone: alone.length, left },
  });
  if (asked.json) host.out(`${JSON.stringify({ merged, alone, twice, unread }, null, 2)}\n`);
  return left === 0 ? 0 : 1;
}

function tellUnsure({ twice, unlike }: Paired<InFolder>, host: Host): void {
  for (const files of twice)
    tell(host, MERGE_COMMAND, 'twice', { files: files.map(({ source }) => source).join('、') });
  for (const { mine, theirs } of unlike)
    tell(host, MERGE_COMMAND, 'unlike', { mine: mine.source, theirs: theirs.source });
}

/** Names of files in one folder: files of two folders may be called alike. Disks that do not tell A from a are many. */
class Names {
  readonly #taken = new Set<string>();

  free(name: string): string {
    for (let number = 1; ; number += 1) {
      const stem = name.slice(0, -PROJECT_EXTENSION.length);
      const own = number === 1 ? name : `${stem} (${number})${PROJECT_EXTENSION}`;
      if (this.#taken.has(own.toLowerCase())) continue;
      this.#taken.add(own.toLowerCase());
      return own;
    }
  }
}
