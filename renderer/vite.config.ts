import react from '@vitejs/plugin-react';
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { readManual } from '../scripts/manual.mjs';

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
    entryPoints: [here('kit/theme/themeStyles.tsx')],
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
  if (module.exports.themeSheet === undefined)
    throw new Error('kit/theme/themeStyles.tsx exports no themeSheet');
  return module.exports.themeSheet();
}

const FACES = 'virtual:interface-faces';
const FACE_RULES = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css');

/**
 * The interface typeface in pieces (docs/decisions/0110): the package's rules for the window, and the same as a
 * table for workers, which do not see the rules of a page. Nothing is painted while a piece is on its way: the
 * package's own `swap` would show boxes meanwhile.
 */
function interfaceFont(): Plugin {
  const home = dirname(FACE_RULES);
  return {
    name: 'interface-font',
    enforce: 'pre',
    transform: (code, id) =>
      id.split('?')[0] === FACE_RULES ? code.replaceAll('font-display: swap', 'font-display: block') : null,
    resolveId: (id) => (id === FACES ? `\0${FACES}` : null),
    load: (id) => (id === `\0${FACES}` ? faceTable(home) : null),
  };
}

/** The licences of the typefaces of the window, beside the page that brings them along. */
function fontLicences(): Plugin {
  const licences = {
    'noto-sans-sc': '@fontsource-variable/noto-sans-sc/LICENSE',
    'noto-sans-mongolian': '@expo-google-fonts/noto-sans-mongolian/LICENSE_FONT',
  };
  return {
    name: 'font-licences',
    apply: 'build',
    generateBundle() {
      for (const [name, file] of Object.entries(licences))
        this.emitFile({
          type: 'asset',
          fileName: `licences/${name}.txt`,
          source: readFileSync(here(`../node_modules/${file}`)),
        });
    },
  };
}

/** Module text: an address for every piece, and the characters that it is for. */
function faceTable(home: string): string {
  const rules = readFileSync(FACE_RULES, 'utf8');
  const family = /font-family: '([^']+)'/.exec(rules)?.[1];
  const pieces = [...rules.matchAll(/url\(\.\/([^)]+)\)[^}]*?unicode-range: ([^;]+);/gs)];
  if (family === undefined || pieces.length < 50) throw new Error(`cannot read ${FACE_RULES}`);
  return [
    ...pieces.map(([, file = ''], i) => `import u${i} from ${JSON.stringify(`${join(home, file)}?url`)};`),
    `export const INTERFACE_FAMILY = ${JSON.stringify(family)};`,
    'export const INTERFACE_FACES = [',
    ...pieces.map(([, , characters], i) => `{ url: u${i}, characters: ${JSON.stringify(characters)} },`),
    '];',
  ].join('\n');
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

/** The manual's pages, one module for each language, fetched when it is first opened. Pictures become files of the build. */
function manual(): Plugin {
  const languages = { 'virtual:manual-zh': 'zh-CN', 'virtual:manual-en': 'en' } as const;
  const folderOf = new Map(
    Object.entries(languages).map(([id, language]) => [id, here(`../docs/manual.${language}`)]),
  );
  return {
    name: 'manual',
    resolveId: (id) => (folderOf.has(id) ? `\0${id}` : null),
    load(id) {
      const folder = folderOf.get(id.slice(1));
      if (folder === undefined) return null;
      const pages = readManual(folder);
      const pictures = [
        ...new Set(
          pages.flatMap(({ html }) => [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src)),
        ),
      ];
      for (const { name } of pages) this.addWatchFile(join(folder, `${name}.md`));
      return [
        ...pictures.map((src, i) => `import u${i} from ${JSON.stringify(`${join(folder, src)}?url`)};`),
        `const PICTURES = { ${pictures.map((src, i) => `${JSON.stringify(src)}: u${i}`).join(', ')} };`,
        `export const PAGES = ${JSON.stringify(pages)}.map((page) => ({ ...page, html: page.html.replace(`,
        `  /<img src="([^"]+)"/g, (_, src) => '<img src="' + PICTURES[src] + '"') }));`,
      ].join('\n');
    },
  };
}

/** No component may put a style element into the page (kit/theme/noInjectedStyle.ts). */
function noInjectedStyle(): Plugin {
  return {
    name: 'no-injected-style',
    enforce: 'pre',
    resolveId(id, importer) {
      return /(^|\/)dynamicCSS(\.js)?$/.test(id) && importer?.includes('node_modules')
        ? here('kit/theme/noInjectedStyle.ts')
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
  plugins: [react(), themeSheet(), interfaceFont(), fontLicences(), noInjectedStyle(), pdfFiles(), manual()],
  worker: { format: 'es', plugins: () => [interfaceFont()], rolldownOptions: { treeshake } },
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
