import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type TableSource } from '../../../app/lists/tableSource.ts';
import { type Host } from '../host.ts';

/** A list on disk, read in pieces; null where there is no such file. */
export async function fileSource(file: string, host: Host): Promise<TableSource | null> {
  const path = resolve(host.folder, file);
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) return null;
  return { fileName: basename(path), size: found.size, open: () => createReadStream(path) };
}
