import { type Project } from '../core/project/project.ts';
import { failure, success, type Result } from '../core/result.ts';
import { type Answer, type Ask, type SentProblem } from './contract.ts';
import { type Desk } from './openProject.ts';
import { type AssetBytes } from './ports.ts';
import { applicationProblem } from './problems.ts';
import { noteRecent } from './recentFiles.ts';

export const PROJECT_EXTENSION = '.paijiang';

/** Windows refuses these in names; control characters and a leading dot hide a file. */
const UNUSABLE = /[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u;

/**
 * Saves where the document was, or at a place that the user chooses. The file on disk is never overwritten
 * when it is not the one that was opened, unless the user said so (`file-changed`, `file-exists`).
 */
export async function saveProject(
  desk: Desk,
  ask: Ask<'saveFile'>,
): Promise<Result<Answer<'saveFile'>, SentProblem>> {
  const { files, format, clock, recovery } = desk.ports;
  const held = desk.documents.get(ask.document);
  const assets: AssetBytes = held?.assets ?? new Map();
  const missing = missingAsset(ask.project, assets);
  if (missing !== null) return failure(applicationProblem('document-unknown'));

  const known = held?.path ?? null;
  const target = ask.where === 'same' && known !== null ? known : await chooseTarget(desk, ask.name);
  if (target === 'closed') return success({ saved: false, because: 'closed-dialog' });
  if (typeof target !== 'string') return failure(target.problem);

  const expected = ask.overwrite
    ? 'anything'
    : target === known
      ? (held?.fingerprint ?? 'nothing')
      : 'nothing';
  const written = await files.write(target, format.serialise(ask.project, assets), expected);
  if (!written.ok) return written;
  desk.documents.set(ask.document, { path: target, fingerprint: written.value.fingerprint, assets });
  await noteRecent(desk, target);
  await recovery.drop(ask.document);
  return success({ saved: true, ...files.split(target), at: clock.now() });
}

async function chooseTarget(
  desk: Desk,
  suggested: string,
): Promise<string | 'closed' | { problem: SentProblem }> {
  const { files, pickers } = desk.ports;
  const name = suggested.endsWith(PROJECT_EXTENSION) ? suggested : `${suggested}${PROJECT_EXTENSION}`;
  const chosen = await pickers.save({ folder: files.folder, name });
  if (chosen === 'closed') return 'closed';
  if (chosen !== 'no-dialog') return chosen.path;
  if (UNUSABLE.test(name)) return { problem: applicationProblem('file-name-unusable', { name: suggested }) };
  return files.join(files.folder, name);
}

/** After a restart of the host the assets of an unsaved document are gone: better refuse than write a hole. */
function missingAsset(project: Project, assets: AssetBytes): string | null {
  return project.assets.find(({ sha256 }) => !assets.has(sha256))?.sha256 ?? null;
}
