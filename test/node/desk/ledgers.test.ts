import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { success } from '../../../core/result.ts';
import { reportMaker } from '../../../node/desk/reportMaker.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { townshipVillage } from '../../support/townshipFolder.ts';

const clock = { today: () => '2026-11-23', now: () => '2026-11-23T09:00:00+08:00' };
const village = (source: string, at: number) => ({ source, project: townshipVillage(at), assets: new Map() });

describe('papers upward on the desk', () => {
  it('[LEDG-6] lie in a folder of their own, with the names of what is left out, and a stopped job leaves nothing', async () => {
    const home = mkdtempSync(join(tmpdir(), 'paijiang-ledgers-'));
    const maker = reportMaker(home, clock, () => success(shippedShaper()));
    const villages = [village('一.paijiang', 1), village('二.paijiang', 2), village('二 副本.paijiang', 2)];
    const watch = { signal: new AbortController().signal, progress: () => undefined };
    const made = await maker.makeLedgers({ villages, unread: ['坏.paijiang'], language: 'zh', ...watch });
    if (!made.ok) throw new Error(made.problem.code);
    expect(made.value.folder).toContain('上报台账_20261123');
    for (const { name } of made.value.files) expect(existsSync(join(made.value.folder, name))).toBe(true);
    expect(made.value.files).toHaveLength(8);
    const list = readFileSync(join(made.value.folder, '没有列入的文件.txt'), 'utf8');
    expect(made.value.blocked.map(({ label, reasons }) => [label, reasons[0]?.code])).toEqual([
      ['坏.paijiang', 'ledger-unread'],
      ['二.paijiang', 'village-twice'],
      ['二 副本.paijiang', 'village-twice'],
    ]);
    for (const { label } of made.value.blocked) expect(list).toContain(label);
    const before = readdirSync(home);
    const stop = new AbortController();
    const stopped = maker.makeLedgers({
      ...{ villages, unread: [], language: 'zh', signal: stop.signal },
      progress: ({ made: count }) => void (count === 2 && stop.abort()),
    });
    await expect(stopped).rejects.toThrow();
    expect(readdirSync(home)).toEqual(before);
  });
});
