/**
 * `npm run seek [-- FILE …]`: the property tests from a new seed with ten times the cases (docs/decisions/0271). Each
 * failure names its seed: `PAIJIANG_SEED=N npx vitest run --project unit FILE` runs it again.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VITEST } from './tools.mjs';

const cwd = fileURLToPath(new URL('../', import.meta.url));
const random = (file) => readFileSync(`${cwd}${file}`, 'utf8').includes('fc.assert');
const asked = process.argv.slice(2);
const all = readdirSync(`${cwd}test`, { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/doors/'));
const files = asked.length > 0 ? asked : all.filter(random);
const env = { ...process.env, PAIJIANG_SEED: 'random', PAIJIANG_CASES: 'many' };
// No case is so long that it hangs, but many of them are together.
const args = [...VITEST, '--testTimeout=3600000', ...files];
const { status } = spawnSync(process.execPath, args, { cwd, env, stdio: 'inherit' });
process.exitCode = status ?? 1;
