// `npm run bench -- plan`: moving a wall and judging the areas in plans of 60, 600 and 6,000 objects (bench/plan.ts).
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const script = `${root}dist/bench-plan.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ['bench/plan.ts'],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
execFileSync(process.execPath, [script], { stdio: 'inherit', cwd: root });
