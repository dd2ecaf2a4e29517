import { join } from 'node:path';
import { localDay } from '../files/localDay.ts';
import { reserveFolder } from '../files/ownFiles.ts';

/** A new folder below `home`, made for this run alone: `name_20261123-1405`, with `-2`, `-3` within the same minute. */
export async function madeFolder(home: string, name: string, now: string): Promise<string> {
  const first = `${name}_${stampOf(now)}`;
  for (let count = 1; ; count += 1) {
    const folder = join(home, count === 1 ? first : `${first}-${count}`);
    if (await reserveFolder(folder)) return folder;
  }
}

/** 20261123-1405, by the clock on the wall: not by Greenwich, eight hours behind it. @internal */
export function stampOf(now: string): string {
  const at = new Date(now);
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${localDay(at).replaceAll('-', '')}-${two(at.getHours())}${two(at.getMinutes())}`;
}
