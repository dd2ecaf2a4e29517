import { type Project } from '../../core/project/project.ts';
import { PROJECT_EXTENSION } from '../../core/file/extension.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { type Desk } from './desk.ts';
import { isUsableName } from './fileName.ts';
import { heldDocument } from './openProject.ts';
import { applicationProblem } from './problems.ts';

/** Earlier states of the document's file, the newest first; none of what was never saved. */
export async function listVersions(desk: Desk, document: string): Promise<Answer<'versions'>> {
  const { path, fingerprint } = (await heldDocument(desk, document)) ?? { path: null, fingerprint: null };
  if (path === null) return { versions: [] };
  const found = await desk.ports.versions.list(path);
  const current = found.find((version) => version.fingerprint === fingerprint)?.id;
  return {
    versions: found.map(({ id, at, bytes }) => ({ version: id, at, bytes, current: id === current })),
  };
}

/** A version, to be looked at: nothing of the document changes. */
export async function peekVersion(
  desk: Desk,
  ask: Ask<'peekVersion'>,
): Promise<Result<{ project: Project }, SentProblem>> {
  const bytes = await bytesOf(desk, ask);
  if (bytes === null) return failure(applicationProblem('version-unknown'));
  const seen = desk.ports.format.peek(bytes);
  return seen.ok ? success({ project: seen.value }) : seen;
}

/** A version, to go on from: its pictures are the document's from here on. The file stays until it is saved. */
export async function takeVersion(
  desk: Desk,
  ask: Ask<'takeVersion'>,
): Promise<Result<{ project: Project }, SentProblem>> {
  const bytes = await bytesOf(desk, ask);
  const held = await heldDocument(desk, ask.document);
  if (bytes === null || held === null) return failure(applicationProblem('version-unknown'));
  const parsed = desk.ports.format.parse(bytes, '');
  if (!parsed.ok) return parsed;
  const { project, assets } = parsed.value;
  desk.documents.set(ask.document, { ...held, assets: new Map([...held.assets, ...assets]) });
  return success({ project });
}

async function bytesOf(desk: Desk, { document, version }: Ask<'peekVersion'>): Promise<Uint8Array | null> {
  const path = (await heldDocument(desk, document))?.path ?? null;
  return path === null ? null : desk.ports.versions.read(path, version);
}

/** What the file that a document would be saved over holds now: its own, or one of that name in the documents folder. */
export async function fileOnDisk(
  desk: Desk,
  { document, name }: Ask<'fileOnDisk'>,
): Promise<Result<Answer<'fileOnDisk'>, SentProblem>> {
  const { files, format } = desk.ports;
  const path = name === null ? ((await heldDocument(desk, document))?.path ?? null) : inFolder(desk, name);
  if (path === null) return failure(applicationProblem('handle-unknown'));
  const read = await files.read(path);
  if (!read.ok) return read;
  const seen = format.peek(read.value.bytes);
  if (!seen.ok) return seen;
  return success({
    project: seen.value,
    handle: desk.handles.of(path),
    changed: await files.changed(path),
  });
}

function inFolder({ ports: { files } }: Desk, name: string): string | null {
  const whole = name.endsWith(PROJECT_EXTENSION) ? name : `${name}${PROJECT_EXTENSION}`;
  return isUsableName(whole) ? files.join(files.folder, whole) : null;
}
