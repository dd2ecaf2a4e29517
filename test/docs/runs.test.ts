import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';

const TESTS = fileURLToPath(new URL('../', import.meta.url));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function runsWhere(cases: string): Promise<readonly number[]> {
  vi.stubEnv('PAIJIANG_CASES', cases);
  vi.resetModules();
  const { runs } = await import('../support/runs.ts');
  return [400, 26, 8, 3].map(runs);
}

it('[SHOP-9] all cases, unless few are asked for', async () => {
  expect(await runsWhere('')).toEqual([400, 26, 8, 3]);
  expect(await runsWhere('few')).toEqual([80, 6, 5, 3]);
});

it('[SHOP-9] no test writes the number of its cases bare', () => {
  const bare = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => /numRuns: *\d/.test(readFileSync(join(TESTS, name), 'utf8')));
  expect(bare).toEqual([]);
});
