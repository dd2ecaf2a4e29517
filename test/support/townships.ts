import { readFileSync } from 'node:fs';

/** The program's place register: every 苏木, 乡 and 镇 of Inner Mongolia with its 旗县. */
export const TOWNSHIPS: readonly {
  readonly league: string;
  readonly banner: string;
  readonly township: string;
}[] = readFileSync(new URL('../../templates/places/townships.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, league = '', banner = '', township = ''] = line.trim().split(',');
    return { league, banner, township };
  });
