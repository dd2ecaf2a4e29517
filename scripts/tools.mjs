/** How the checks call their tools, with caches that go by content: `npm run check`, the hook and CI say the same. */
import { fileURLToPath } from 'node:url';

const program = (name, file) => fileURLToPath(new URL(`../node_modules/${name}/${file}`, import.meta.url));
const cached = (name) => [
  ...['--cache', '--cache-strategy', 'content'],
  ...['--cache-location', `node_modules/.cache/${name}/cache.json`],
];

export const ESLINT = [program('eslint', 'bin/eslint.js'), ...cached('eslint')];
export const PRETTIER = [
  program('prettier', 'bin/prettier.cjs'),
  ...['--check', '--log-level', 'warn'],
  ...cached('prettier'),
];
export const VITEST = [program('vitest', 'vitest.mjs'), 'run', '--project', 'unit', '--project', 'apart'];
export const KNIP = [
  program('knip', 'bin/knip.js'),
  '--cache',
  '--cache-location',
  'node_modules/.cache/knip',
];
