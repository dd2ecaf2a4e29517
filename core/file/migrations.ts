import { problem } from '../problem.ts';
import { failure, success, type Result } from '../result.ts';
import { type ProjectFileProblem } from './fileProblem.ts';
import { documentsGetLevels } from './migrations/documentsGetLevels.ts';
import { PROJECT_VERSION } from '../project/project.ts';
import { type RawProject } from './rawProject.ts';

/** One step: reads a document of version `from` and gives one of version `from + 1`. */
export type Migration = {
  readonly from: number;
  /** Named, so that the user can be told what was done: `rooms-get-functions`. */
  readonly name: string;
  readonly migrate: (document: RawProject) => RawProject;
};

/** Every step since version 1, oldest first, none ever removed or changed once it is released. @internal */
export const MIGRATIONS: readonly Migration[] = [
  { from: 1, name: 'documents-get-levels', migrate: documentsGetLevels },
];

export type Migrated = { readonly document: RawProject; readonly migrated: readonly string[] };

/** Brings a document to the version of this program. Newer ones, and ones that no migration knows, are refused by name. */
export function migrateProject(
  document: RawProject,
  { to = PROJECT_VERSION, migrations = MIGRATIONS }: { to?: number; migrations?: readonly Migration[] } = {},
): Result<Migrated, ProjectFileProblem> {
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failure(problem('bad-version', { version: JSON.stringify(version ?? null).slice(0, 40) }));
  }
  if (version > to) return failure(problem('newer-version', { version, supported: to }));
  let current = document;
  const migrated: string[] = [];
  for (let at = version; at < to; at += 1) {
    const step = migrations.find(({ from }) => from === at);
    if (step === undefined) return failure(problem('older-version', { version, supported: to }));
    current = { ...step.migrate(current), version: at + 1 };
    migrated.push(step.name);
  }
  return success({ document: current, migrated });
}
