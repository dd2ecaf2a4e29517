import { sayDifferences } from '../../../app/compare/sayDifferences.ts';
import { sayConflicts, type ToldConflict } from '../../../app/compare/sayConflict.ts';
import { MERGE_COMMAND } from '../../../app/words/commands/merge.ts';
import { differences } from '../../../core/compare/differences.ts';
import { type OpenedProject } from '../../../core/file/file.ts';
import { type Renumbered } from '../../../core/merge/keepApart.ts';
import { mergeProjects } from '../../../core/merge/mergeProjects.ts';
import { type Choices } from '../../../core/merge/sides.ts';
import { type Host } from '../host.ts';
import { openProject } from '../readProject.ts';
import { saveBack } from '../saveBack.ts';
import { tell } from '../tell.ts';

/** A file as it was read. */
export type Opened = { readonly source: string; readonly opened: OpenedProject };

export type Merging = { readonly mine: Opened; readonly theirs: Opened; readonly base: Opened | null };

/** What became of a pair of files, for other programs. */
export type MergedFile = {
  readonly project: string;
  readonly mine: string;
  readonly theirs: string;
  readonly base: string | null;
  /** Null: nothing was written. */
  readonly file: string | null;
  readonly conflicts: readonly ToldConflict[];
  readonly renumbered: readonly Renumbered[];
  readonly faults: readonly string[];
};

/** Merges two files and writes what comes out, unless something is open. */
export async function mergeFiles(
  { mine, theirs, base }: Merging,
  { choices, out }: { readonly choices: Choices; readonly out: string },
  host: Host,
): Promise<MergedFile> {
  const { language } = host;
  const { catalogues, signs } = await host.library();
  const context = { language, catalogues, ...signs };
  const sides = {
    mine: mine.opened.project,
    theirs: theirs.opened.project,
    base: base?.opened.project ?? null,
  };
  const merged = mergeProjects(sides, choices);
  const { renumbered, faults, project } = merged;
  const conflicts = sayConflicts(merged.conflicts, { ...sides, theirs: merged.theirs }, context);
  const of = { project: sides.mine.id, mine: mine.source, theirs: theirs.source, base: base?.source ?? null };
  const made = { ...of, file: null, conflicts, renumbered, faults };
  const open = conflicts.filter(({ choice }) => choice === null);
  if (open.length > 0) {
    tell(host, MERGE_COMMAND, 'open', { name: sides.mine.register.village.zh, count: open.length });
    for (const { key, sentence } of open) tell(host, MERGE_COMMAND, 'conflict', { key, sentence });
  }
  if (faults.length > 0) tell(host, MERGE_COMMAND, 'faults', { paths: faults.slice(0, 5).join(', ') });
  if (project === null) return made;
  if (conflicts.length > 0) tell(host, MERGE_COMMAND, 'chosen', { count: conflicts.length });
  if (renumbered.length > 0) tell(host, MERGE_COMMAND, 'renumbered', { count: renumbered.length });
  const found = differences(sides.mine, project);
  tell(host, MERGE_COMMAND, found.length === 0 ? 'same' : 'came');
  for (const { heading, lines } of sayDifferences(found, { was: sides.mine, is: project }, context)) {
    tell(host, MERGE_COMMAND, 'topic', { heading });
    for (const line of lines) tell(host, MERGE_COMMAND, 'line', { line });
  }
  const assets = new Map([...theirs.opened.assets, ...mine.opened.assets]);
  await saveBack(out, project, assets, host);
  tell(host, MERGE_COMMAND, 'saved', { file: out });
  return { ...made, file: out };
}

/**
 * How both were before, where a `.bak` proves it: what one side saved before is what the other one has, or had saved before as
 * well. A `.bak` alone proves nothing: it may be younger than the copy that was sent (decision 0309).
 */
export async function findBase(mine: Opened, theirs: Opened, host: Host): Promise<Opened | null> {
  const [own, others] = await Promise.all([backupOf(mine, host), backupOf(theirs, host)]);
  const isOne = (one: Opened | null, other: Opened | null): boolean =>
    one !== null && other !== null && differences(one.opened.project, other.opened.project).length === 0;
  if (isOne(mine, others)) return mine;
  if (isOne(own, theirs)) return theirs;
  return isOne(own, others) ? own : null;
}

async function backupOf({ source }: Opened, host: Host): Promise<Opened | null> {
  const file = `${source}.bak`;
  const read = await openProject(file, host);
  return read.ok ? { source: file, opened: read.value } : null;
}
