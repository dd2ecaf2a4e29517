import { success, type Result } from '../../core/result.ts';
import { type SentProblem } from '../bridge/contract.ts';
import { type Desk } from './desk.ts';
import { spareWork } from './spareWork.ts';

/** Lets go of a document: others may open its file. Its recovery copy stays where it holds unsaved work. */
export async function closeDocument(
  desk: Desk,
  document: string,
): Promise<Result<Record<never, never>, SentProblem>> {
  const path = desk.documents.get(document)?.path ?? null;
  desk.documents.delete(document);
  const stillOpen = [...desk.documents.values()].some((other) => other.path === path);
  if (path !== null && !stillOpen) await desk.ports.locks.release(path);
  await spareWork(desk, 'copy-not-kept', () => desk.ports.recovery.letGo(document));
  return success({});
}
