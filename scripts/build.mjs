/**
 * Bundles the command line and the browser edition: node/cli/main.ts → dist/paijiang.mjs and its chunks, all in one folder, so that
 * `new URL('harfbuzz.wasm', import.meta.url)` finds the file beside it. Each sub-command is a chunk of its
 * own: what a command does not use is not read.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeLicences } from './licences.mjs';
import { COMMONJS_BANNER } from './commonJsBanner.mjs';
import { NATIVE } from './nativePackages.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

/** Paths of the modules of which something is in a bundle. */
const modules = new Set();
async function bundle(options) {
  const { metafile } = await build({ ...options, metafile: true });
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      if (bytesInOutput > 0) modules.add(join(root, path));
}

/** Read at run time from beside the bundle. */
const BESIDE = ['harfbuzzjs/dist/harfbuzz.wasm', 'pathkit-wasm/bin/pathkit.wasm'];

/**
 * PDFKit imports fontkit at once, whose tables cost half of a one-sign run (docs/performance.md). Signs are
 * outlines and never need it; reports with embedded fonts do, and evaluate it then.
 */
const fontkitOnFirstUse = {
  name: 'fontkit-on-first-use',
  setup(bundle) {
    bundle.onResolve({ filter: /^fontkit$/ }, ({ importer, kind }) =>
      kind === 'import-statement' && importer.includes('pdfkit')
        ? { path: 'fontkit', namespace: 'late' }
        : undefined,
    );
    bundle.onLoad({ filter: /^fontkit$/, namespace: 'late' }, () => ({
      contents: `export const create = (...font) => require('fontkit').create(...font);`,
      resolveDir: root,
    }));
  },
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await bundle({
  absWorkingDir: root,
  entryPoints: {
    paijiang: 'node/cli/main.ts',
    edition: 'node/serve/main.ts',
    desk: 'node/desk/desk.ts',
    tableWorker: 'node/tables/tableWorker.ts',
    villageThread: 'node/batch/villageThread.ts',
    deskThread: 'node/desk/deskThread.ts',
  },
  outdir: dist,
  bundle: true,
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  outExtension: { '.js': '.mjs' },
  // Native code stays in node_modules, and is imported only where it is used.
  external: NATIVE,
  // The compiler keeps `import { type X } from …` as an import without names, which would run the module (and
  // load sharp, 100 ms, for a type). Here such imports go away.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
  plugins: [fontkitOnFirstUse],
  banner: COMMONJS_BANNER,
  logLevel: 'warning',
});
// The pool's own thread stands where its chunk looks for it (decision 0298).
await bundle({
  absWorkingDir: root,
  entryPoints: [join(require.resolve('tinypool'), '../entry/worker.js')],
  outfile: join(dist, 'entry/worker.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
});
for (const specifier of BESIDE) {
  await copyFile(require.resolve(specifier), join(dist, basename(specifier)));
}

/** HarfBuzz awaits at top level, which CommonJS cannot: the desk stays an ES module of its own, fetched by import(). */
const deskBeside = {
  name: 'desk-beside',
  setup(bundle) {
    bundle.onResolve({ filter: /node\/desk\/desk\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: '../desk.mjs', external: true } : undefined,
    );
  },
};

// The desktop shell: one CommonJS file each (a sandboxed preload is plain script; top-level await hangs an ES main).
const shell = {
  absWorkingDir: root,
  outdir: join(dist, 'electron'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  outExtension: { '.js': '.cjs' },
  minifySyntax: true,
  minifyWhitespace: true,
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
  external: ['electron', ...NATIVE],
  logLevel: 'warning',
};
await bundle({ ...shell, entryPoints: { preload: 'electron/preload.ts' } });
await bundle({
  ...shell,
  entryPoints: { main: 'electron/main.ts' },
  plugins: [deskBeside],
  // dist/electron/main.cjs lies one folder deeper than the command line's files.
  define: { 'import.meta.url': '__bundleUrl' },
  banner: {
    js: "var __bundleUrl = require('node:url').pathToFileURL(require('node:path').join(__dirname, '..', 'main.cjs')).href;",
  },
});

// The face; vite is only needed here and is slow to load.
const { build: buildPage } = await import('vite');
const collect = {
  name: 'modules',
  generateBundle(_, made) {
    for (const chunk of Object.values(made))
      for (const [path, { renderedLength }] of Object.entries(chunk.modules ?? {}))
        if (renderedLength > 0) modules.add(path);
  },
};
await buildPage({
  configFile: join(root, 'renderer/vite.config.ts'),
  logLevel: 'error',
  plugins: [collect],
  worker: { plugins: () => [collect] },
});
writeLicences(dist, modules);
