// `npm run bench -- warm`: what one sign costs a process that has made others (bench/warmSigns.ts).
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const script = `${root}dist/bench-warm.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ['bench/warmSigns.ts'],
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
execFileSync(process.execPath, [script], { stdio: 'inherit' });
