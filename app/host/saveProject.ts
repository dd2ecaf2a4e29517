import { failure, success, type Result } from '../../core/result.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { isUsableName, shownName } from './fileName.ts';
import { heldDocument } from './openProject.ts';
import { type Desk, NEVER_SAVED } from './desk.ts';
import { applicationProblem } from './problems.ts';
import { noteRecent } from './recentFiles.ts';
import { spareWork } from './spareWork.ts';
import { PROJECT_EXTENSION } from '../../core/file/extension.ts';

/**
 * Saves where the document was, or at a place that the user chooses. The file on disk is never overwritten
 * when it is not the one that was opened, unless the user said so (`file-changed`, `file-exists`).
 */
export async function saveProject(
  desk: Desk,
  ask: Ask<'saveFile'>,
): Promise<Result<Answer<'saveFile'>, SentProblem>> {
  const { files, format, clock, recovery, versions, sha256 } = desk.ports;
  const held = (await heldDocument(desk, ask.document)) ?? NEVER_SAVED;
  const { assets } = held;
  // A host that was killed may have lost what the face added since: refuse rather than write a hole.
  if (ask.project.assets.some(({ sha256 }) => !assets.has(sha256))) {
    return failure(applicationProblem('asset-missing'));
  }

  const target = ask.where === 'same' && held.path !== null ? held.path : await chooseTarget(desk, ask.name);
  if (target === 'closed') return success({ saved: false, because: 'closed-dialog' });
  if (typeof target !== 'string') return failure(target.problem);

  // Saved elsewhere: somebody may have that file open. Where it was, the lock is ours.
  const holder = target === held.path ? null : await desk.ports.locks.take(target);
  if (holder !== null)
    return failure(applicationProblem('file-locked', { name: files.split(target).name, ...holder }));
  const known = target === held.path ? (held.fingerprint ?? 'nothing') : 'nothing';
  const bytes = format.serialise(ask.project, assets);
  const { document } = ask;
  const place = files.split(target);
  // Kept before the file is touched: who is killed in between finds here what was being written.
  const saving = { path: target, fingerprint: sha256(bytes) };
  const { path, fingerprint: before } = held;
  const kept = { document, name: place.name, path, fingerprint: before, kept: clock.now(), saving };
  await spareWork(desk, 'copy-not-kept', () => recovery.keep({ ...kept, unsaved: true, bytes }));
  await keepReplaced(desk, target);
  const written = await files.write(target, bytes, ask.overwrite ? 'anything' : known);
  if (!written.ok) {
    if (target !== held.path) await desk.ports.locks.release(target);
    return written;
  }
  if (held.path !== null && held.path !== target) await desk.ports.locks.release(held.path);

  const { fingerprint } = written.value;
  const at = clock.now();
  // Assets may have come while the file was being written.
  const now = desk.documents.get(document) ?? held;
  desk.documents.set(document, { ...now, path: target, fingerprint });
  const file = { name: place.name, path: target, fingerprint, kept: at };
  await spareWork(desk, 'copy-not-kept', () => recovery.settle(document, file));
  await spareWork(desk, 'version-not-kept', () => versions.keep(target, bytes, at));
  await noteRecent(desk, target);
  return success({ saved: true, ...place, at });
}

/** What is about to be replaced, by whomever it was written: it can be had again among the versions. */
async function keepReplaced(desk: Desk, target: string): Promise<void> {
  const { files, versions, clock } = desk.ports;
  await spareWork(desk, 'version-not-kept', async () => {
    const there = await files.read(target);
    if (there.ok)
      await versions.keep(target, there.value.bytes, (await files.changed(target)) ?? clock.now());
  });
}

async function chooseTarget(
  desk: Desk,
  suggested: string,
): Promise<string | 'closed' | { problem: SentProblem }> {
  const { files, pickers } = desk.ports;
  const stem = suggested.trim();
  const name = stem.endsWith(PROJECT_EXTENSION) ? stem : `${stem}${PROJECT_EXTENSION}`;
  const chosen = await pickers.save({ folder: files.folder, name });
  if (chosen === 'closed') return 'closed';
  if (chosen !== 'no-dialog') return chosen.path;
  if (!isUsableName(name))
    return { problem: applicationProblem('file-name-unusable', { name: shownName(suggested) }) };
  return files.join(files.folder, name);
}
