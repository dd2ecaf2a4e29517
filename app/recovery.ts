import { failure, success, type Result } from '../core/result.ts';
import { type Answer, type Ask, type OpenedDocument, type SavedCopy, type SentProblem } from './contract.ts';
import { openBytes, type Desk } from './openProject.ts';
import { applicationProblem } from './problems.ts';

/** Keeps a copy of unsaved work. It never touches the user's own file. */
export async function keepCopy(
  desk: Desk,
  ask: Ask<'keepCopy'>,
): Promise<Result<Answer<'keepCopy'>, SentProblem>> {
  const { clock, format, recovery } = desk.ports;
  const held = desk.documents.get(ask.document);
  const before = held === undefined ? await recovery.read(ask.document) : null;
  const kept = clock.now();
  await recovery.keep({
    document: ask.document,
    name: ask.name,
    path: held?.path ?? before?.path ?? null,
    fingerprint: held?.fingerprint ?? before?.fingerprint ?? null,
    kept,
    bytes: format.serialise(ask.project, held?.assets ?? new Map()),
  });
  return success({ kept });
}

export async function copies(desk: Desk): Promise<SavedCopy[]> {
  const found = await desk.ports.recovery.list();
  return found.map(({ document, name, kept }) => ({ document, name, kept }));
}

/** Opens a copy as the document it was, so that saving goes on where it was saved before. */
export async function openCopy(desk: Desk, document: string): Promise<Result<OpenedDocument, SentProblem>> {
  const copy = await desk.ports.recovery.read(document);
  if (copy === null) return failure(applicationProblem('copy-unknown'));
  const { bytes, name, path, fingerprint } = copy;
  return openBytes(desk, { bytes, name, path, fingerprint, document, recovered: true });
}
