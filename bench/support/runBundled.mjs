import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles `bench/<name>.ts` and runs it: once, or in a process of its own for each argument. */
export async function runBundled(name, runs = [[]]) {
  const script = `${root}dist/bench-${name}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}.ts`],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  // What shapes text looks for it beside itself.
  copyFileSync(
    createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm'),
    `${root}dist/harfbuzz.wasm`,
  );
  for (const args of runs) execFileSync(process.execPath, [script, ...args], { stdio: 'inherit', cwd: root });
}
