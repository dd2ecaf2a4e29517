import { Unzip, UnzipInflate, zipSync, type Zippable } from 'fflate';
import { problem } from '../problem.ts';
import { failure, success, type Result } from '../result.ts';
import { type ProjectFileProblem } from './fileProblem.ts';
import { type FileLimits, mostUnpacked } from './limits.ts';

export const PROJECT_ENTRY = 'project.json';
/** Lists the other entries as `sha256sum` does, so that anyone can check a file without this program. */
export const CHECKSUM_ENTRY = 'SHA256SUMS';
export const ASSET_FOLDER = 'assets/';

const KNOWN_ENTRY = /^(?:project\.json|SHA256SUMS|assets\/[0-9a-f]{64})$/;
/** Bytes handed to the unpacker at a time: it stops within one piece of a limit. */
const PIECE = 1 << 16;

/**
 * Unpacks a zip in memory, or those of its entries that are wanted. Entries are counted and measured while they
 * unpack, so neither what a header claims nor what it hides takes memory; names are compared with the closed list, so
 * no path can point elsewhere.
 */
export function unpack(
  bytes: Uint8Array,
  limits: FileLimits,
  wanted: (name: string) => boolean = () => true,
): Result<ReadonlyMap<string, Uint8Array>, ProjectFileProblem> {
  if (!hasDirectory(bytes)) return failure(problem('zip-cut-off'));
  const entries = new Map<string, Uint8Array>();
  let found: ProjectFileProblem | undefined;
  let total = 0;
  const most = mostUnpacked(limits, bytes.length);
  let open = 0;
  let seen = 0;
  const unzip = new Unzip((entry) => {
    if (found !== undefined) return;
    seen += 1;
    if (seen > limits.entries) found = problem('too-many-entries', { limit: limits.entries });
    else if (entry.name === ASSET_FOLDER) return;
    else if (!KNOWN_ENTRY.test(entry.name)) found = problem('entry-unknown', { entry: shown(entry.name) });
    else if (entries.has(entry.name)) found = problem('entry-twice', { entry: entry.name });
    if (found !== undefined || !wanted(entry.name)) return;

    const limit = entry.name.startsWith(ASSET_FOLDER) ? limits.asset : limits.projectJson;
    const pieces: Uint8Array[] = [];
    let size = 0;
    open += 1;
    entries.set(entry.name, new Uint8Array(0));
    entry.ondata = (fault, piece, final) => {
      if (found !== undefined) return;
      if (fault !== null) {
        found = problem('zip-damaged', { entry: entry.name });
        return;
      }
      size += piece.length;
      total += piece.length;
      if (size > limit || total > most) {
        found = problem('entry-too-large', {
          entry: entry.name,
          limit: size > limit ? limit : most,
        });
        entry.terminate();
        return;
      }
      pieces.push(piece);
      if (!final) return;
      open -= 1;
      entries.set(entry.name, joined(pieces, size));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && found === undefined; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch {
    found ??= problem('zip-damaged', { entry: '' });
  }
  if (found === undefined && open > 0) found = problem('zip-damaged', { entry: '' });
  return found === undefined ? success(entries) : failure(found);
}

/** Packs entries in their order, always to the same bytes: fixed date, fixed level. */
export function pack(entries: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  // Years are read in local time by the packer, so the day is given in local time.
  const mtime = new Date(1980, 0, 1);
  const zippable: Zippable = {};
  for (const [name, bytes] of entries) zippable[name] = [bytes, { mtime, level: 6 }];
  return zipSync(zippable);
}

/** A whole zip ends with its directory's end record (22 bytes, and a comment of at most 65,535). */
function hasDirectory(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 0x05 && bytes[at + 3] === 0x06)
      return true;
  }
  return false;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function shown(name: string): string {
  return name.replace(/\p{Cc}/gu, '�').slice(0, 80);
}
