import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  isNewer,
  type Update,
  type UPDATE_FAULTS,
  type UpdateManifest,
  updateManifest,
} from '../../app/bridge/update.ts';
import { type UpdatePort } from '../../app/host/ports.ts';

/** A manifest of forty files takes a tenth of it. Bytes. */
const MOST_BYTES = 64 * 1024;
const MANIFEST = 'update.json';
/** Ed25519 over the manifest's bytes, in base64. */
const SIGNATURE = 'update.json.sig';

type Place = { readonly folder: string; readonly key: string };
type Fault = (typeof UPDATE_FAULTS)[number];

/** Looks for a newer program where the environment says, and nowhere else; without both words, nowhere. */
export function updateFolder(
  version: string,
  environment: NodeJS.ProcessEnv = process.env,
  platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
): UpdatePort {
  const [folder = '', key = ''] = [environment.PAIJIANG_UPDATES, environment.PAIJIANG_UPDATE_KEY];
  const place =
    folder.trim() === '' || key.trim() === '' ? null : { folder: resolve(folder), key: key.trim() };
  const look = async (sums: boolean): Promise<Update> => {
    if (place === null) return { state: 'off' };
    const read = await signedManifest(place);
    if (typeof read === 'string') return { state: 'fault', folder: place.folder, fault: read };
    const files = read.files.filter((file) => file.platform === platform);
    if (!isNewer(read.version, version) || files.length === 0)
      return { state: 'current', folder: place.folder };
    for (const file of files) {
      const fault = await faultOf(join(place.folder, file.name), file, sums);
      if (fault !== null) return { state: 'fault', folder: place.folder, fault };
    }
    return {
      ...{ state: 'newer', folder: place.folder, version: read.version, notes: read.notes },
      files: files.map(({ name }) => name),
    };
  };
  return { look: () => look(false), verify: () => look(true) };
}

async function signedManifest({ folder, key }: Place): Promise<UpdateManifest | Fault> {
  const [text, signature] = [await head(join(folder, MANIFEST)), await head(join(folder, SIGNATURE))];
  if (text === null || signature === null) return 'unreachable';
  if (!isSigned(text, signature, key)) return 'unsigned';
  try {
    return updateManifest.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return 'refused';
  }
}

/** The whole of a small file of the folder itself; a larger one is cut and fits no signature. Null where there is none. */
async function head(path: string): Promise<Buffer | null> {
  try {
    if (!(await lstat(path)).isFile()) return null;
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

function isSigned(text: Buffer, signature: Buffer, key: string): boolean {
  try {
    const spki = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    if (spki.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, text, spki, Buffer.from(signature.toString('ascii').trim(), 'base64'));
  } catch {
    return false; // no key, or no signature
  }
}

async function faultOf(
  path: string,
  { bytes, sha256 }: UpdateManifest['files'][number],
  sums: boolean,
): Promise<Fault | null> {
  try {
    const found = await lstat(path);
    if (!found.isFile() || found.size !== bytes) return 'file-wrong';
    if (!sums) return null;
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex') === sha256 ? null : 'file-wrong';
  } catch {
    return 'file-missing';
  }
}
