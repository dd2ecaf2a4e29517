// Before a commit (.husky/pre-commit): format and lint of the staged files, and whether documents point where they
// say. The rest of the check takes longer and is for `npm run check`.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ESLINT, PRETTIER, VITEST } from './tools.mjs';

const cwd = fileURLToPath(new URL('../', import.meta.url));
const names = (...args) =>
  execFileSync('git', ['diff', '--name-only', '--diff-filter=ACMR', '-z', ...args], { cwd, encoding: 'utf8' })
    .split('\0')
    .filter((name) => name !== '');

const staged = names('--cached');
if (staged.length === 0) process.exit(0);
const changedSince = new Set(names());
const both = staged.filter((name) => changedSince.has(name));
if (both.length > 0) console.log(`pre-commit: checked as they lie in the folder: ${both.join(' ')}`);

const code = staged.filter((name) => /\.(tsx?|mjs|js)$/.test(name));
const steps = [
  ['format', [...PRETTIER, '--ignore-unknown', '--', ...staged]],
  ...(code.length === 0 ? [] : [['lint', [...ESLINT, '--no-warn-ignored', '--', ...code]]]),
  [
    'documents',
    [
      ...VITEST,
      '--reporter=dot',
      '--passWithNoTests',
      'test/docs/specIds.test.ts',
      'test/docs/pointers.test.ts',
    ],
  ],
];
for (const [step, args] of steps) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status === 0) continue;
  console.error(`${stdout}${stderr}\npre-commit: ${step} failed (git commit --no-verify goes round it)`);
  process.exit(1);
}
