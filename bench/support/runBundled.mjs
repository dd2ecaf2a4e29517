import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { COMMONJS_BANNER } from '../../scripts/commonJsBanner.mjs';
import { NATIVE } from '../../scripts/nativePackages.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What shapes text, and what unites contours, is looked for beside the bundle. */
const BESIDE = ['harfbuzzjs/dist/harfbuzz.wasm', 'pathkit-wasm/bin/pathkit.wasm'];

/** Bundles `bench/<name>.ts` and runs it: once, or in a process of its own for each argument, one after the other. */
export async function runBundled(name, runs = [[]]) {
  const script = await bundled(name);
  for (const args of runs) await runAll(script, [args]);
}

/** The bundle of `bench/<name>.ts`. */
export async function bundled(name) {
  const script = `${root}dist/bench-${name}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}.ts`],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    external: NATIVE,
    banner: COMMONJS_BANNER,
  });
  for (const file of BESIDE)
    copyFileSync(createRequire(import.meta.url).resolve(file), `${root}dist/${basename(file)}`);
  return script;
}

/** Runs a script in a process for each list of arguments, all at once. */
export function runAll(script, runs) {
  return Promise.all(
    runs.map(
      (args) =>
        new Promise((resolve, reject) => {
          const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', cwd: root });
          child.on('error', reject);
          child.on('exit', (code) =>
            code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`)),
          );
        }),
    ),
  );
}
