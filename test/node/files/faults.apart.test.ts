import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentFiles } from '../../../node/desk/documentFiles.ts';
import { writingOwnFiles } from '../../../node/files/ownFiles.ts';
import { writeWhole } from '../../../node/files/wholeFile.ts';
import { chanceOf } from '../../support/chance.ts';
import { packageJob, placeIn, saveJob } from '../../support/faultJobs.ts';
import { type DiskFault, underFault } from '../../support/faultyDisk.ts';
import { runs } from '../../support/runs.ts';

let folder: string;
let count = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const JOBS = { 'a save': saveJob, 'a package': packageJob };

async function wrongAfter(make: typeof saveJob, fault: DiskFault): Promise<readonly string[]> {
  const job = await make(placeIn(join(folder, `${(count += 1)}`)), chanceOf(7, fault.at));
  const run = await underFault(fault, job.run);
  const gone = 'die' in fault.what && run.met !== null;
  const wrong = await job.judge(gone ? 'gone' : (run.value ?? 'refused'));
  return wrong.map((each) => `${fault.at} ${run.met}: ${each}`);
}

/** Calls that the work makes where nothing fails. */
async function callsOf(make: typeof saveJob): Promise<number> {
  const job = await make(placeIn(join(folder, 'whole')), chanceOf(7, 0));
  return (await underFault(null, job.run)).calls;
}

// More of them, and the kernel's own: npm run faults
describe('a fault of the disk', () => {
  it.each(Object.entries(JOBS))(
    '[FUZZ-2] %s that stops at any call leaves the old file or the new one, and nothing for ever',
    async (_, make) => {
      const calls = await callsOf(make);
      expect(calls).toBeGreaterThan(30);
      const step = Math.max(1, Math.floor(calls / runs(20)));
      const wrong: string[] = [];
      for (let at = 0; at < calls; at += step)
        wrong.push(...(await wrongAfter(make, { at, what: { die: true } })));
      expect(wrong).toEqual([]);
    },
  );

  it.each(Object.entries(JOBS))(
    '[FUZZ-2] %s one call of which is refused says what became of it',
    async (_, make) => {
      const calls = await callsOf(make);
      const wrong: string[] = [];
      for (let index = 0; index < runs(20); index += 1) {
        const chance = chanceOf(16, index);
        const refuse = chance.pick(['ENOSPC', 'EROFS', 'EACCES', 'EIO']);
        wrong.push(...(await wrongAfter(make, { at: chance.below(calls), what: { refuse } })));
      }
      expect(wrong).toEqual([]);
    },
  );

  it('[SAFE-40] what fails after a file stands is no failure of its writing', async () => {
    const [old, path] = ['.paijiang.9.0123456789ab.tmp', join(folder, 'a.paijiang')];
    writeFileSync(join(folder, old), '');
    utimesSync(join(folder, old), 1, 1);
    // The first removal is that of the leftover: a folder from which nothing may be removed.
    const refused = { at: 0, what: { refuse: 'EPERM', calls: ['rm'] } } as const;
    const run = await underFault(refused, () => writeWhole(path, Buffer.from('new'), { backup: false }));
    expect([run.met, run.thrown, readFileSync(path, 'utf8')]).toEqual(['rm', null, 'new']);
  });

  it('[SAFE-40] a file of a run that cannot be taken back keeps none of the others, nor the reason', async () => {
    const away = join(folder, 'made');
    const run = await underFault({ at: 0, what: { refuse: 'EPERM', calls: ['rm'] } }, () =>
      writingOwnFiles(away, async ({ save }) => {
        await save('one.pdf', Buffer.from('1'));
        await save('two.pdf', Buffer.from('2'));
        throw new Error('stopped');
      }),
    );
    expect(run).toMatchObject({ met: 'rm', thrown: { message: 'stopped' } });
    expect(readdirSync(away)).toEqual(['one.pdf']);
  });

  it('[SAFE-42] a folder that goes while its files are made ends the run, and is not made anew with half of them', async () => {
    const made = join(folder, 'made');
    const run = writingOwnFiles(made, async ({ save }) => {
      await save('one.pdf', Buffer.from('1'));
      renameSync(made, join(folder, 'away'));
      await save('two.pdf', Buffer.from('2'));
    });
    await expect(run).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(folder)).toEqual(['away']);
  });

  it('[SAFE-41] leftovers in the folders of packages, and locks of programs that are gone, go when the start page is there', async () => {
    const made = join(folder, '标牌_20261130-1605');
    mkdirSync(made);
    const left = [
      join(made, '.paijiang.9.0123456789ab.tmp'),
      join(folder, '.paijiang.9.0123456789ab.tmp'),
      join(folder, '.~lock.村.paijiang#'),
    ];
    // Of another program, and of today.
    const kept = ['.~lock.清单.xlsx#', '.paijiang.10.0123456789ab.tmp'];
    for (const path of [...left, join(folder, kept[0] ?? '')]) {
      writeFileSync(path, '');
      utimesSync(path, 1, 1);
    }
    writeFileSync(join(folder, kept[1] ?? ''), '');
    await documentFiles(folder).list();
    await expect
      .poll(() => [readdirSync(folder).sort(), readdirSync(made)])
      .toEqual([[...kept, '标牌_20261130-1605'].sort(), []]);
  });
});
