import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saveProjectFile } from '../../core/file/file.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';
import { decided, placard, soundVillage } from '../support/village.ts';

it('[TYPED-3] lists and records in the data of `check --json` are JSON lists and records', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-typed-'));
  try {
    const tests = { content: 'fails', support: 'fails', function: 'holds' } as const;
    const village = soundVillage((each) => {
      for (const sign of each.signs) if (sign.template === 'placard-strip') sign.template = 'strip-placard';
      each.emblems = { centre: null, practice: null };
      each.organisations.party.mn = null;
      const judged = { tests, by: { by: '达来', on: '2026-08-01' } };
      each.policy.placards.push(
        placard('kept', { text: '综治中心', decision: decided('keep-inside'), judged }),
        placard('left', { text: '扶贫工作站', place: 'outside' }),
      );
      const [first] = each.signs;
      if (first !== undefined) first.size = { width: 400, height: 2400 };
    });
    writeFileSync(join(folder, 'a.paijiang'), saveProjectFile(village, new Map(), { sha256 }));
    const host = fakeHost({ folder });
    await runCommandLine(['check', 'a.paijiang', '--json', '--today', '2026-11-23'], host);
    expect(host.said.err).toBe('');
    const { findings } = JSON.parse(host.said.out) as {
      findings: { message: string; data: Record<string, unknown> }[];
    };
    const dataOf = (message: string) => findings.find((each) => each.message === message)?.data;
    expect(dataOf('plate-kept-though-empty')).toEqual({ text: '综治中心', tests: ['content', 'support'] });
    expect(dataOf('plate-undecided')).toEqual({
      text: '扶贫工作站',
      proposal: { outcome: 'retire', into: null },
    });
    expect(dataOf('mongolian-missing')?.['texts']).toEqual([
      expect.objectContaining({ part: 'name', zh: expect.stringContaining('支部') as string }),
    ]);
    expect(dataOf('sizes-differ')?.['sizes']).toEqual([
      { width: 400, height: 2400 },
      { width: 350, height: 2400 },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('[REG-42] `check` tells a telephone that nobody could be reached at, and judges as before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-phones-'));
  try {
    const village = soundVillage((each) => {
      each.emblems = { centre: null, practice: null };
      each.policy.people = [{ id: 'p1', name: '白音', phone: '1381234567' }];
    });
    writeFileSync(join(folder, 'a.paijiang'), saveProjectFile(village, new Map(), { sha256 }));
    const host = fakeHost({ folder });
    await runCommandLine(['check', 'a.paijiang', '--today', '2026-11-23'], host);
    expect(host.said.err).toBe('');
    expect(host.said.out).toContain('白音的电话“1381234567”');
    const typed = fakeHost({ folder });
    await runCommandLine(['check', 'a.paijiang', '--json', '--today', '2026-11-23'], typed);
    expect(JSON.parse(typed.said.out)).toMatchObject({
      phonesInDoubt: [
        {
          ...{ of: '白音', number: '1381234567', doubt: 'mobile' },
          at: { register: 'people', row: 'p1', column: 'phone' },
        },
      ],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
