/**
 * `node scripts/manualPictures.mjs`: takes the pictures of the manual anew, from the built program in the browser that the
 * tests use (`npm run build` first), by the recipes of test/e2e/manualPictures.ts. Every run of the browser tests asks
 * whether they still show what the window shows (docs/decisions/0262).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const taken = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    'test/e2e/manualPictures.spec.ts',
    '-g',
    'HELP-10',
    '--workers=1',
  ],
  {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    env: { ...process.env, PAIJIANG_PICTURES: 'take' },
    stdio: 'inherit',
  },
);
process.exit(taken.status ?? 1);
