import { fileURLToPath } from 'node:url';
import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { shippedFaces } from '../../node/library/fonts.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SONG = 'noto-serif-sc-600';
export const MONGOLIAN = 'noto-sans-mongolian-400';

let shared: Shaper | undefined;

/** The real shaper with the shipped faces, one for a whole test file: opening a Song face takes a while. */
export function shippedShaper(): Shaper {
  shared ??= freshShaper();
  return shared;
}

/** A shaper that has shaped nothing yet. */
export function freshShaper(): Shaper {
  const faces = shippedFaces(ROOT);
  if (!faces.ok) throw new Error(`${faces.problem.code} ${JSON.stringify(faces.problem.data)}`);
  return createShaper(faces.value);
}
