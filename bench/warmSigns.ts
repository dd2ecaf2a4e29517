import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makingNow } from '../app/signs/making.ts';
import { prepareSigns } from '../app/signs/prepareSigns.ts';
import { createShaper } from '../app/shaping/harfbuzz.ts';
import { openProjectFile } from '../core/file/file.ts';
import { shippedFaces } from '../node/library/fonts.ts';
import { PROGRAM_FOLDER } from '../node/program.ts';
import { shippedLibrary } from '../node/library/library.ts';
import { sha256 } from '../node/files/writePackage.ts';
import { writePrintPdf } from '../output/pdf/printPdf.ts';
import { FOGRA39_FILE, readFogra39 } from '../output/pdf/profile.ts';

/**
 * What one sign costs a process that has made others: setting it (shaping, fitting, layout), measuring its strokes and
 * writing its print file, compressing included, by kind. Every figure is a median; the first sign stands by itself.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 60);
const faces = shippedFaces(fileURLToPath(PROGRAM_FOLDER));
if (!faces.ok) throw new Error(faces.problem.code);
const opened = openProjectFile(readFileSync(new URL('templates/centres/sample-gacha.json', PROGRAM_FOLDER)), {
  sha256,
});
if (!opened.ok) throw new Error(opened.problem.code);
const { project } = opened.value;
const library = shippedLibrary().signs;
const profile = await readFogra39(new URL(`output/pdf/profiles/${FOGRA39_FILE}`, PROGRAM_FOLDER));
const shaper = createShaper(faces.value);

type Cost = {
  readonly set: number;
  readonly measure: number;
  readonly write: number;
  readonly bytes: number;
};
const costs = new Map<string, Cost[]>();
let first: Cost | undefined;
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const sign of project.signs) {
    // Boards have a benchmark of their own (bench/boards.ts).
    if (sign.id.startsWith('board-')) continue;
    const cost = makeSign(sign.id, round);
    if (cost === null) continue;
    first ??= cost.cost;
    // The first round fills the caches of glyphs and runs: those signs are not warm yet.
    if (round > 0) costs.set(cost.kind, [...(costs.get(cost.kind) ?? []), cost.cost]);
  }
}
const line = (name: string, { set, measure, write, bytes }: Cost): string =>
  `  ${name.padEnd(20)} set ${set.toFixed(2)} ms  measure ${measure.toFixed(2)} ms  write ${write.toFixed(2)} ms  together ${(set + measure + write).toFixed(2)} ms  ${Math.round(bytes / 1000)} kB`;
process.stdout.write(`\none sign in a warm process (median of ${ROUNDS} rounds)\n`);
if (first !== undefined) process.stdout.write(`${line('the very first', first)}\n`);
for (const [kind, found] of costs) {
  const middle = (of: keyof Cost): number => median(found.map((cost) => cost[of]));
  process.stdout.write(
    `${line(kind, {
      ...{ set: middle('set'), measure: middle('measure') },
      ...{ write: middle('write'), bytes: middle('bytes') },
    })}\n`,
  );
}

function makeSign(id: string, round: number): { kind: string; cost: Cost } | null {
  const start = performance.now();
  const [prepared] = prepareSigns(
    { project, library, shaper, emblems: { centre: null, practice: null }, production: false },
    (sign) => sign.id === id,
  );
  const between = performance.now();
  // Emblem slots wait for artwork.
  if (prepared?.state !== 'ready') return null;
  makingNow({ library, shaper }, prepared);
  const measured = performance.now();
  const written = writePrintPdf(
    { ...prepared.drawing, title: `${prepared.drawing.title} ${round}` },
    {
      standard: 'X-4',
      profile,
      outlines: shaper.outline,
      pictures: () => null,
      created: '2026-11-23T00:00:00Z',
      producer: 'bench',
    },
  );
  const end = performance.now();
  if (!written.ok) throw new Error(written.problem.code);
  return {
    kind: prepared.kind,
    cost: {
      set: between - start,
      measure: measured - between,
      write: end - measured,
      bytes: written.value.length,
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
