/**
 * `npm run check`: lint, format, what nobody uses (knip.json: with the tests, and without them), types and
 * the unit tests, with the seconds that each took; `-- lint format` only those. Random cases are few
 * (test/support/runs.ts), but all of them where CI=true. What fails is told, and the rest is run.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ESLINT, KNIP, PRETTIER, VITEST } from './tools.mjs';

const cwd = fileURLToPath(new URL('../', import.meta.url));
const node = (args) => [process.execPath, args, {}];
const STEPS = {
  lint: node([...ESLINT, '.']),
  format: node([...PRETTIER, '.']),
  unused: node([...KNIP]),
  'only-tested': node([...KNIP, '--production']),
  types: ['npm', ['run', '--silent', 'types'], { shell: process.platform === 'win32' }],
  tests: node([...VITEST, '--reporter=dot']),
};
/** Each of these keeps one core busy, so two of them run beside one another, the longest first; the tests take all cores. */
const BESIDE = ['lint', 'format', 'types', 'unused', 'only-tested'];
const AT_ONCE = 2;

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in STEPS));
if (unknown !== undefined) {
  console.error(`no step ${unknown}; there are: ${Object.keys(STEPS).join(' ')}`);
  process.exit(2);
}
const cases = process.env.CI === 'true' ? {} : { PAIJIANG_CASES: 'few' };
const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(0)} s`;
const began = Date.now();
const failed = [];

function run(name) {
  const [program, args, options] = STEPS[name];
  const from = Date.now();
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(program, args, { cwd, env: { ...process.env, ...cases }, ...options });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.on('error', (fault) => said.push(Buffer.from(String(fault))));
    child.on('close', (code) => {
      if (code !== 0) failed.push(name);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}, ${seconds(from)}`);
      if (code !== 0) console.log(Buffer.concat(said).toString());
      resolve();
    });
  });
}

const wanted = (name) => asked.length === 0 || asked.includes(name);
const waiting = BESIDE.filter(wanted);
async function oneAfterAnother() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await run(name);
}
await Promise.all(Array.from({ length: AT_ONCE }, oneAfterAnother));
if (wanted('tests')) await run('tests');
console.log(`${failed.length === 0 ? 'ok' : `FAILED: ${failed.join(', ')}`}, ${seconds(began)}`);
process.exitCode = failed.length === 0 ? 0 : 1;
