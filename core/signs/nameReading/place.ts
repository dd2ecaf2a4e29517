import { type Register } from '../../project/register.ts';
import { ABOVE_BANNER, fullPlace } from '../names.ts';

/** How the place in a typed name stands to the register's. */
export type PlaceReading = 'right' | 'without-village-word' | 'township-twice' | 'differs';

const REGION = new RegExp(`^${ABOVE_BANNER}$`, 'u');

/**
 * Compares the place of a name with the register; with or without 旗县 are both customs (field notes 4).
 * `without-village-word`: only the 村 at the end is missing.
 */
export function readPlace(typed: string, register: Register): PlaceReading {
  const { banner, township, village } = register;
  const full = fullPlace(register, true);
  const short = fullPlace(register, false);
  const matches = (place: string) =>
    place === short || (place.endsWith(full) && REGION.test(place.slice(0, -full.length)));
  if (matches(typed)) return 'right';
  if (village.zh.endsWith('村') && matches(`${typed}村`)) return 'without-village-word';
  const twice = [`${township.zh}${short}`, `${banner.zh}${township.zh}${short}`];
  return twice.includes(typed) ? 'township-twice' : 'differs';
}
