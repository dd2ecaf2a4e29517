import { readFileSync } from 'node:fs';
import { type Place } from '../app/placeRegister.ts';
import { PROGRAM_FOLDER } from './program.ts';

/** The program's own place register (templates/places, see its README): league, banner, township. */
export function readPlaceRegister(): readonly Place[] {
  return readFileSync(new URL('templates/places/townships.csv', PROGRAM_FOLDER), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [, league = '', banner = '', township = ''] = line.split(',');
      return { league, banner, township };
    });
}
