import { basename } from 'node:path';
import { villageRow } from '../../app/batch/villageRow.ts';
import { type SentProblem } from '../../app/bridge/contract.ts';
import { sayDifferences } from '../../app/compare/sayDifferences.ts';
import { type Changed, type DocumentFiles, type ManyAsk, type SeenVillage } from '../../app/host/ports.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { type ProgramLibrary } from '../../app/library/library.ts';
import { differences } from '../../core/compare/differences.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { takeFrom } from '../../core/editing/commands/takeFrom.ts';
import { project as projectSchema } from '../../core/project/project.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { projectFormat } from './projectFormat.ts';

type Read = () => ReturnType<DocumentFiles['read']>;

/** A village as the table tells it: what is known, where the file is the one that it was. */
export async function seenVillage(
  read: Read,
  path: string,
  ask: { readonly known: SeenVillage | null; readonly library: ProgramLibrary; readonly today: string },
): Promise<Result<SeenVillage, SentProblem>> {
  const file = await read();
  if (!file.ok) return file;
  const { bytes, fingerprint } = file.value;
  if (ask.known?.fingerprint === fingerprint) return success(ask.known);
  // With its pictures: what does not open as a whole is no village of the table.
  const opened = projectFormat.parse(bytes, basename(path));
  if (!opened.ok) return opened;
  return success({ fingerprint, village: villageRow(opened.value.project, ask.library, ask.today) });
}

/** The file with parts of another village, and what that changes in words. */
export async function changedVillage(
  read: Read,
  path: string,
  { source, parts, language, library }: ManyAsk & { readonly library: ProgramLibrary },
): Promise<Result<Changed, SentProblem>> {
  const file = await read();
  if (!file.ok) return file;
  const { bytes: was, fingerprint } = file.value;
  const name = basename(path);
  const opened = projectFormat.parse(was, name);
  if (!opened.ok) return opened;
  const { project, assets } = opened.value;
  const taken = takeFrom(project, source, new Set(parts));
  if (!taken.ok && taken.problem.code === 'nothing-to-do')
    return success({ fingerprint, told: [], was, bytes: null });
  const to = taken.ok ? applyChange(project, taken.value) : null;
  if (to === null || !projectSchema.safeParse(to).success)
    return failure(applicationProblem('many-refused', { name }));
  const { catalogues, signs } = library;
  const sides = { was: project, is: to };
  const told = sayDifferences(differences(project, to), sides, {
    ...{ language, catalogues, ...signs },
  });
  return success({ fingerprint, told, was, bytes: projectFormat.serialise(to, assets) });
}
