import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asked, doneIn, runKilled, smallRoster, treeOf } from '../test/support/batchRuns.ts';
import { chanceOf } from '../test/support/chance.ts';

/**
 * `npm run fuzz -- batch [--runs N] [--seed S] [--villages V]`: runs of the built program that are killed at random moments, once or
 * several times, and gone on with. The folder must be as that of a run that nobody disturbed, and no village made twice.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    villages: { type: 'string', default: '6' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'paijiang-batch-fuzz-'));
let wrong = 0;
try {
  writeFileSync(join(work, 'roster.csv'), smallRoster(Number(values.villages)));
  const started = Date.now();
  await runKilled([...asked('whole'), '--jobs', '2'], work, null);
  const took = Date.now() - started;
  const whole = JSON.stringify([...treeOf(join(work, 'whole'))]);
  for (let index = 0; index < Number(values.runs); index += 1) {
    const chance = chanceOf(Number(values.seed), index);
    const out = `killed-${index}`;
    const kills = 1 + chance.below(3);
    let redone = 0;
    let met = 0;
    let before: ReadonlyMap<string, number> = new Map();
    for (let kill = 0; kill <= kills; kill += 1) {
      const last = kill === kills;
      const after = last ? null : Math.round((took * chance.below(1000)) / 1000);
      const { code } = await runKilled(
        [...asked(out), '--jobs', String(1 + chance.below(3)), '--resume'],
        work,
        after,
      );
      if (code === null) met += 1;
      const now = safely(join(work, out));
      redone += [...before].filter(([name, when]) => now.get(name) !== when).length;
      before = now;
    }
    const tree = treeOf(join(work, out));
    const isSame = JSON.stringify([...tree]) === whole;
    if (!isSame) process.stdout.write(`${[...tree.keys()].join('\n')}\n`);
    if (!isSame || redone > 0) wrong += 1;
    process.stdout.write(
      `#${index} killed ${met} of ${kills}: ${isSame ? 'the same bytes' : 'OTHER BYTES'}, made twice ${redone}\n`,
    );
    rmSync(join(work, out), { recursive: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.stdout.write(`${wrong} wrong\n`);
process.exitCode = wrong === 0 ? 0 : 1;

/** A run that was killed before it had a folder has done nothing. */
function safely(folder: string): ReadonlyMap<string, number> {
  try {
    return doneIn(folder);
  } catch {
    return new Map();
  }
}
