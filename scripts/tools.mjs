/** How the checks call their tools, with caches that go by content: `npm run check`, the hook and CI say the same. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const program = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file);
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
export const VITEST = [program('vitest', 'vitest.mjs'), 'run', '--project', 'unit'];
