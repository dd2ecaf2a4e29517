import { failure, success, type Result } from '../../core/result.ts';
import {
  type Answer,
  type Ask,
  type OpenedDocument,
  type SavedCopy,
  type SentProblem,
} from '../bridge/contract.ts';
import { settled } from './interruptedSave.ts';
import { heldDocument, openBytes } from './openProject.ts';
import { type Desk, NEVER_SAVED } from './desk.ts';
import { applicationProblem } from './problems.ts';
import { spareWork } from './spareWork.ts';

/** Keeps a copy of unsaved work. It never touches the user's own file. */
export async function keepCopy(
  desk: Desk,
  ask: Ask<'keepCopy'>,
): Promise<Result<Answer<'keepCopy'>, SentProblem>> {
  const { clock, format, recovery } = desk.ports;
  const { path, fingerprint, assets } = (await heldDocument(desk, ask.document)) ?? NEVER_SAVED;
  if (ask.project.assets.some(({ sha256 }) => !assets.has(sha256))) {
    return failure(applicationProblem('asset-missing'));
  }
  const kept = clock.now();
  const copy = { document: ask.document, name: ask.name, path, fingerprint, kept, saving: null };
  const bytes = format.serialise(ask.project, assets);
  return (await spareWork(desk, 'copy-not-kept', () => recovery.keep({ ...copy, unsaved: true, bytes })))
    ? success({ kept })
    : failure(applicationProblem('copy-not-kept'));
}

/** Unsaved work of earlier runs, the newest first. */
export async function copies(desk: Desk): Promise<SavedCopy[]> {
  const listed = await desk.ports.recovery.list();
  const found = await Promise.all(listed.map((copy) => settled(desk, copy)));
  return found
    .filter(({ unsaved }) => unsaved)
    .map(({ document, name, kept }) => ({ document, name, kept }))
    .sort((a, b) => b.kept.localeCompare(a.kept));
}

/** Opens a copy as the document it was, so that saving goes on where it was saved before. */
export async function openCopy(desk: Desk, document: string): Promise<Result<OpenedDocument, SentProblem>> {
  const copy = await desk.ports.recovery.read(document);
  if (copy === null) return failure(applicationProblem('copy-unknown'));
  const { bytes } = copy;
  const { name, path, fingerprint, unsaved } = await settled(desk, copy);
  // Somebody else may have opened the file since: then the copy has no place of its own any more.
  const free = path === null || (await desk.ports.locks.take(path)) === null;
  if (!free)
    return openBytes(desk, { bytes, name, path: null, fingerprint: null, document, recovered: unsaved });
  return openBytes(desk, { bytes, name, path, fingerprint, document, recovered: unsaved });
}
