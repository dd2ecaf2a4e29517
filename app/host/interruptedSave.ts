import { type Desk } from './desk.ts';
import { type RecoveryCopy } from './ports.ts';

type Standing = Omit<RecoveryCopy, 'bytes'>;

/**
 * How a copy stands after a save that nobody saw the end of (a host killed between replacing the file and noting
 * it): where the file on disk is what was being written, the copy is that saved file.
 */
export async function settled<Copy extends Standing>(desk: Desk, copy: Copy): Promise<Standing> {
  if (copy.saving === null) return copy;
  const { path, fingerprint } = copy.saving;
  const there = await desk.ports.files.read(path);
  if (!there.ok || there.value.fingerprint !== fingerprint) return copy;
  const { name } = desk.ports.files.split(path);
  return { ...copy, name, path, fingerprint, unsaved: false, saving: null };
}
