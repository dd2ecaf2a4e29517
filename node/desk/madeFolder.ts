import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder below `home` that is not there yet: `name_20261123-1405`, with `-2`, `-3` within the same minute. */
export async function madeFolder(home: string, name: string, now: string): Promise<string> {
  const first = `${name}_${now.slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}`;
  for (let count = 1; ; count += 1) {
    const folder = join(home, count === 1 ? first : `${first}-${count}`);
    if ((await stat(folder).catch(() => null)) === null) return folder;
  }
}
