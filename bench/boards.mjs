// `npm run bench -- boards`: a board of 71 matters and a wall of 300 honours, cold and warm (bench/boards.ts).
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const script = `${root}dist/bench-boards.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ['bench/boards.ts'],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
copyFileSync(
  createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm'),
  `${root}dist/harfbuzz.wasm`,
);
console.log('\nboards and walls');
// A process each: the second would find the first one's faces open.
for (const what of ['table', 'wall']) execFileSync(process.execPath, [script, what], { stdio: 'inherit' });
