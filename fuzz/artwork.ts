import { readArtwork } from '../app/artwork/readArtwork.ts';
import { artworkPorts } from '../node/writers/suppliedArtwork.ts';
import { PROFILE_PATH } from '../node/library/profilePath.ts';
import { watchedCases } from './support/watched.ts';
import { tryArtwork } from '../test/support/tryArtwork.ts';
import { mutatedArtwork } from '../test/support/mutatedArtwork.ts';

/** Mutated artwork is a picture that every writer can take, or refused by name. */
async function oneCase(seed: number, index: number): Promise<string> {
  const { bytes, from } = await mutatedArtwork(seed, index);
  const outcome = await tryArtwork(
    bytes,
    (given, key) => readArtwork(given, key, artworkPorts()),
    PROFILE_PATH,
  );
  return `${from}: ${outcome}`;
}

await watchedCases('artwork', oneCase);
