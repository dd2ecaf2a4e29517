import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, doneIn, runKilled, smallRoster, treeOf } from '../support/batchRuns.ts';
import { chanceOf } from '../support/chance.ts';

/** The built program, its threads and real kills; the long run is `npm run fuzz -- batch`. */
const work = mkdtempSync(join(tmpdir(), 'paijiang-batch-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let undisturbed: ReadonlyMap<string, string>;
let took = 0;
beforeAll(async () => {
  writeFileSync(join(work, 'roster.csv'), smallRoster(4));
  const started = Date.now();
  const { code, err } = await runKilled([...asked('one'), '--jobs', '1'], work, null);
  took = Date.now() - started;
  expect(err).toContain('共 6 个：全部做好 0，部分做好 4，没有做成 0，名册待改 2，还没做 0');
  expect(code).toBe(1);
  undisturbed = treeOf(join(work, 'one'));
});

describe('paijiang batch', () => {
  it('[BATCH-2] makes a folder of each village', () => {
    const names = [...undisturbed.keys()];
    expect(names.filter((name) => name.endsWith('结果.json'))).toHaveLength(4);
    expect(names).toContain('土默特左旗/台阁牧镇/东沙村/东沙村.paijiang');
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('[BATCH-3] two threads make the same bytes', async () => {
    await runKilled([...asked('two'), '--jobs', '2'], work, null);
    expect(treeOf(join(work, 'two'))).toEqual(undisturbed);
  });

  it('[BATCH-3] three shares at once make the same bytes, and the same report', async () => {
    const shares = ['1/3', '2/3', '3/3'].map((share) =>
      runKilled([...asked('shares'), '--jobs', '1', '--shard', share], work, null),
    );
    const codes = (await Promise.all(shares)).map(({ code }) => code);
    expect(codes).toEqual([1, 1, 1]);
    expect(treeOf(join(work, 'shares'))).toEqual(undisturbed);
  });

  it.each([0, 1, 2])(
    '[BATCH-4] killed and gone on with (%s): nothing twice, nothing never',
    async (index) => {
      const out = join(work, `killed-${index}`);
      mkdirSync(out);
      const chance = chanceOf(18, index);
      await runKilled(
        [...asked(`killed-${index}`), '--jobs', '2'],
        work,
        Math.round((took * chance.below(1000)) / 1000),
      );
      const before = doneIn(out);
      const { code } = await runKilled([...asked(`killed-${index}`), '--jobs', '2', '--resume'], work, null);
      expect(code).toBe(1);
      expect(treeOf(out)).toEqual(undisturbed);
      const after = doneIn(out);
      for (const [name, when] of before) expect(after.get(name)).toBe(when);
    },
  );
});
