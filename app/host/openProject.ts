import { type Project } from '../../core/project/project.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type KnownFile, type OpenedDocument, type SentProblem } from '../bridge/contract.ts';
import { type Desk, type HeldDocument, NEVER_SAVED } from './desk.ts';
import { type AssetBytes, type Fingerprint } from './ports.ts';
import { applicationProblem } from './problems.ts';
import { settled } from './interruptedSave.ts';
import { noteRecent } from './recentFiles.ts';
import { spareWork } from './spareWork.ts';

export async function openFile(desk: Desk, handle: string): Promise<Result<OpenedDocument, SentProblem>> {
  const path = desk.handles.path(handle);
  if (path === null) return failure(applicationProblem('handle-unknown'));
  const read = await desk.ports.files.read(path);
  if (!read.ok) return read;
  const { bytes, fingerprint } = read.value;
  const { name } = desk.ports.files.split(path);
  const opened = openBytes(desk, { bytes, name, path, fingerprint });
  if (!opened.ok) return opened;
  const lockedBy = await desk.ports.locks.take(path);
  if (lockedBy !== null) {
    // Shown under its name, but it has no place to be saved to.
    desk.documents.set(opened.value.document, { ...NEVER_SAVED, assets: assetsOf(desk, opened.value) });
    return success({ ...opened.value, lockedBy });
  }
  const { document } = opened.value;
  const { recovery, clock } = desk.ports;
  await spareWork(desk, 'copy-not-kept', async () => {
    const copy = { document, name, path, fingerprint, kept: clock.now(), saving: null };
    await recovery.keep({ ...copy, unsaved: false, bytes });
    // Opened time and again, a file has one place: those of runs that were killed go.
    for (const other of await recovery.list())
      if (
        other.path === path &&
        !other.unsaved &&
        other.saving === null &&
        !desk.documents.has(other.document)
      )
        await recovery.drop(other.document);
  });
  await noteRecent(desk, path);
  return opened;
}

/** What a file holds, for a list of files: it is not taken on the desk. */
export async function peekFile(
  desk: Desk,
  handle: string,
): Promise<Result<{ project: Project }, SentProblem>> {
  const path = desk.handles.path(handle);
  if (path === null) return failure(applicationProblem('handle-unknown'));
  const read = await desk.ports.files.read(path);
  if (!read.ok) return read;
  const seen = desk.ports.format.peek(read.value.bytes);
  return seen.ok ? success({ project: seen.value }) : seen;
}

function assetsOf(desk: Desk, { document }: OpenedDocument): AssetBytes {
  return desk.documents.get(document)?.assets ?? NEVER_SAVED.assets;
}

/** Opens bytes as a document of its own; with `path: null` it is an unsaved copy. */
export function openBytes(
  desk: Desk,
  file: {
    bytes: Uint8Array;
    name: string;
    path: string | null;
    fingerprint: Fingerprint | null;
    document?: string;
    recovered?: boolean;
  },
): Result<OpenedDocument, SentProblem> {
  const parsed = desk.ports.format.parse(file.bytes, file.name);
  if (!parsed.ok) return parsed;
  const { project, assets, migrated } = parsed.value;
  return success({
    ...hold(desk, { project, assets, path: file.path, fingerprint: file.fingerprint }, file.document),
    migrated: [...migrated],
    recovered: file.recovered ?? false,
  });
}

/** Takes a project on the desk and says what the face needs to know of it. */
export function hold(
  desk: Desk,
  held: HeldDocument & { project: Project },
  document = desk.ports.newId(),
): OpenedDocument {
  const { project, path, fingerprint, assets } = held;
  desk.documents.set(document, { path, fingerprint, assets });
  const place = path === null ? null : desk.ports.files.split(path);
  return {
    document,
    name: place?.name ?? null,
    folder: place?.folder ?? null,
    project,
    migrated: [],
    recovered: false,
    lockedBy: null,
  };
}

/**
 * The document as the host knows it. A host that was killed and started again knows it from the recovery place;
 * null when it is not there either.
 */
export async function heldDocument(desk: Desk, document: string): Promise<HeldDocument | null> {
  const held = desk.documents.get(document);
  if (held !== undefined) return held;
  const copy = await desk.ports.recovery.read(document);
  if (copy === null) return null;
  const parsed = desk.ports.format.parse(copy.bytes, copy.name);
  if (!parsed.ok) return null;
  const { path, fingerprint } = await settled(desk, copy);
  // The host that had its lock was killed; whoever took it since is told when saving finds another file.
  if (path !== null) await desk.ports.locks.take(path);
  const found = { path, fingerprint, assets: parsed.value.assets };
  desk.documents.set(document, found);
  return found;
}

export async function folderFiles(desk: Desk): Promise<KnownFile[]> {
  const found = await desk.ports.files.list();
  return found.map(({ path, changed }) => ({
    handle: desk.handles.of(path),
    ...desk.ports.files.split(path),
    changed,
    present: true,
  }));
}
