import { FILE_LIMITS } from '../../core/file/limits.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { artworkKind } from '../artwork/kind.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { heldDocument } from './openProject.ts';
import { type Desk, NEVER_SAVED } from './desk.ts';
import { applicationProblem } from './problems.ts';

const MEGABYTE = 1 << 20;

/**
 * Takes a file's bytes to an open document. What it is, its first bytes say, not its name. The bytes are kept while
 * the document is open, so that undo and redo find them; only those that the project lists are saved.
 */
export async function addAsset(
  desk: Desk,
  { document, fileName, bytes: told }: Ask<'addAsset'>,
): Promise<Result<Answer<'addAsset'>, SentProblem>> {
  const bytes = fromBase64(told);
  if (bytes.length > FILE_LIMITS.asset) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    const limit = FILE_LIMITS.asset / MEGABYTE;
    return failure(applicationProblem('file-too-large', { name: fileName, size, limit }));
  }
  const kind = artworkKind(bytes);
  if ('other' in kind) {
    // Clerks know CorelDRAW and Photoshop by name; what has none is only not one of ours.
    return kind.other === 'unknown'
      ? failure(applicationProblem('asset-kind-none', { name: fileName }))
      : failure(applicationProblem('asset-kind-unknown', { name: fileName, kind: kind.other }));
  }
  const sha256 = desk.ports.sha256(bytes);
  const held = (await heldDocument(desk, document)) ?? NEVER_SAVED;
  desk.documents.set(document, { ...held, assets: new Map([...held.assets, [sha256, bytes]]) });
  return success({ sha256, fileName: fileName.slice(-200), mediaType: kind.type, bytes: bytes.length });
}

/** The bytes of one asset of an open document. */
export async function assetBytes(
  desk: Desk,
  { document, sha256 }: Ask<'asset'>,
): Promise<Result<Answer<'asset'>, SentProblem>> {
  const bytes = (await heldDocument(desk, document))?.assets.get(sha256);
  return bytes === undefined
    ? failure(applicationProblem('asset-unknown'))
    : success({ bytes: toBase64(bytes) });
}

/**
 * An asset read as artwork for a sign: the reading that the export makes (docs/spec/artwork.md). `asset-missing` where
 * the host has not got it, so that the window hands it over again.
 */
export async function documentArtwork(
  desk: Desk,
  { document, sha256 }: Ask<'artwork'>,
): Promise<Result<Answer<'artwork'>, SentProblem>> {
  const bytes = (await heldDocument(desk, document))?.assets.get(sha256);
  if (bytes === undefined) return failure(applicationProblem('asset-missing'));
  const read = await desk.ports.artwork.read({ bytes, asset: sha256 });
  if (!read.ok) return read;
  const artwork = read.value;
  return success(artwork.kind === 'vector' ? { ...artwork, notes: [...artwork.notes] } : artwork);
}
