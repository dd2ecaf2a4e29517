import { expect, it } from 'vitest';
import { readArtwork } from '../../../app/artwork/readArtwork.ts';
import { PORTS } from '../../support/artwork.ts';
import { mutatedArtwork } from '../../support/mutatedArtwork.ts';
import { PROFILE_FILE } from '../../support/printFile.ts';
import { tryArtwork } from '../../support/tryArtwork.ts';

// More of them: npm run fuzz -- artwork --runs 2000 --seed 1
it('[ART-37] a hundred changed files give artwork that every writer takes, or a refusal by name', async () => {
  const outcomes = new Set<string>();
  for (let index = 0; index < 100; index += 1) {
    const { bytes, from } = await mutatedArtwork(37, index);
    const outcome = await tryArtwork(bytes, (given, key) => readArtwork(given, key, PORTS), PROFILE_FILE);
    outcomes.add(`${from} ${outcome}`);
  }
  // They are no noise: some are read, and some are refused for what was done to them.
  expect(outcomes).toContain('SVG vector artwork');
  expect(outcomes).toContain('PDF vector artwork');
  expect(outcomes.size).toBeGreaterThan(8);
}, 60_000);

it('[ART-37] what Skia gives up to clip is clipped as polygons', async () => {
  // npm run fuzz -- readers --reader 'PDF artwork' --seed 20261130 --only 1524
  const { bytes } = await mutatedArtwork(20_261_130, 1524, 'PDF');
  const outcome = await tryArtwork(bytes, (given, key) => readArtwork(given, key, PORTS), PROFILE_FILE);
  expect(outcome).toBe('vector artwork');
});

it('[ART-37] a line that Skia widens and cannot make simple is cut by polygons', async () => {
  // npm run fuzz -- readers --reader SVG --seed 1 --only 1298
  const { bytes } = await mutatedArtwork(1, 1298, 'SVG');
  const outcome = await tryArtwork(bytes, (given, key) => readArtwork(given, key, PORTS), PROFILE_FILE);
  expect(outcome).toBe('vector artwork');
});

it('[ART-37] a table that lists more objects than any file has is not gone through', async () => {
  // npm run fuzz -- readers --reader 'PDF artwork' --seed 1 --only 7546: its index lists millions.
  const { bytes } = await mutatedArtwork(1, 7546, 'PDF');
  const outcome = await tryArtwork(bytes, (given, key) => readArtwork(given, key, PORTS), PROFILE_FILE);
  expect(outcome).toBe('artwork-damaged');
});
