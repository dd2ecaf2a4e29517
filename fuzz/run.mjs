/**
 * Long random runs, one file for each target: `npm run fuzz -- TARGET --runs N --seed S`. A target exports
 * `fuzz({ runs, seed, say })` and gives the number of its failures.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const [target] = positionals;
if (target === undefined || !/^[\w-]+$/.test(target)) {
  console.error('npm run fuzz -- TARGET --runs N --seed S; targets are the .ts files of fuzz/');
  process.exit(2);
}
// In the project, so that packages left outside the bundle are found.
const folder = await mkdtemp(join(root, 'dist', 'fuzz-'));
try {
  await build({
    absWorkingDir: root,
    entryPoints: [`fuzz/${target}.ts`],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const { fuzz } = await import(pathToFileURL(join(folder, `${target}.mjs`)).href);
  const failures = await fuzz({ runs: Number(values.runs), seed: Number(values.seed), say: console.log });
  console.log(`${target}: ${values.runs} runs from seed ${values.seed}, ${failures} failures`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
