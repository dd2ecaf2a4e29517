// `npm run fuzz -- plan [--runs N] [--seed S]`: random inputs until something breaks; one file of this folder a target.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const targets = readdirSync(fileURLToPath(new URL('./', import.meta.url)))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();
const [target, ...options] = process.argv.slice(2);
if (!targets.includes(target)) {
  console.error(`usage: npm run fuzz -- ${targets.join('|')} [--runs N] [--seed S]`);
  process.exit(2);
}
/** A file in the bundle finds what lies beside it where its source is. */
const ownAddresses = {
  name: 'own-addresses',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    })),
};
const script = `${root}dist/fuzz-${target}.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: [`fuzz/${target}.ts`],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  // What is native stays where it is installed.
  packages: 'external',
  plugins: [ownAddresses],
  logLevel: 'warning',
});
try {
  execFileSync(process.execPath, [script, ...options], { stdio: 'inherit', cwd: root });
} catch (error) {
  process.exit(error.status ?? 1);
}
