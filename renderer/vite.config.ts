import react from '@vitejs/plugin-react';
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const SHEET = 'virtual:theme.css';

/** Renders the components once on this machine and gives their rules as a style sheet. */
function themeSheet(): Plugin {
  return {
    name: 'theme-sheet',
    resolveId: (id) => (id === SHEET ? `\0${SHEET}` : null),
    load: async (id) => (id === `\0${SHEET}` ? await renderSheet() : null),
  };
}

async function renderSheet(): Promise<string> {
  const made = await build({
    entryPoints: [here('theme/sheet.tsx')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const module = { exports: {} as { themeSheet?: () => string } }; // filled by the code just built
  new Function('module', 'exports', 'require', made.outputFiles[0]?.text ?? '')(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  if (module.exports.themeSheet === undefined) throw new Error('theme/sheet.tsx exports no themeSheet');
  return module.exports.themeSheet();
}

/** What pdf.js fetches while it draws a page, from our own origin: tables of characters, fonts, decoders. */
function pdfFiles(): Plugin {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    name: 'pdf-files',
    apply: 'build',
    generateBundle() {
      const licence = readFileSync(join(home, 'LICENSE'));
      this.emitFile({ type: 'asset', fileName: 'pdf/LICENSE', source: licence });
      for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
        for (const name of readdirSync(join(home, folder)))
          if (/\.(bcmap|pfb|ttf|wasm)$|^LICENSE/.test(name))
            this.emitFile({
              type: 'asset',
              fileName: `pdf/${folder}/${name}`,
              source: readFileSync(join(home, folder, name)),
            });
    },
  };
}

/** No component may put a style element into the page (theme/noInjectedStyle.ts). */
function noInjectedStyle(): Plugin {
  return {
    name: 'no-injected-style',
    enforce: 'pre',
    resolveId(id, importer) {
      return /(^|\/)dynamicCSS(\.js)?$/.test(id) && importer?.includes('node_modules')
        ? here('theme/noInjectedStyle.ts')
        : null;
    },
  };
}

/**
 * `import { type X }` stays an import under verbatimModuleSyntax; our own modules do nothing by being loaded, so
 * one that is only named for its types is left out (output/ would bring Node along).
 */
const treeshake = {
  moduleSideEffects: (id: string) => id.includes('node_modules') || !/\.tsx?$/.test(id),
};

export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: here('public'),
  plugins: [react(), themeSheet(), noInjectedStyle(), pdfFiles()],
  worker: { format: 'es', rolldownOptions: { treeshake } },
  optimizeDeps: { exclude: ['harfbuzzjs'] },
  build: {
    outDir: here('../dist/renderer'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
    sourcemap: true,
  },
});
