import { existsSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

/** What a bundle asks for by name: static and dynamic imports, require, and files beside it by their address. */
const ASKED = [
  /\bfrom\s*["']([^"'\n]+)["']/g,
  /\bimport\s*\(?\s*["']([^"'\n]+)["']/g,
  /\brequire\(["']([^"'\n]+)["']\)/g,
  /\bnew URL\(["'](\.[^"'\n]+)["'],\s*import\.meta\.url\)/g,
];
const ROOTS = [
  'dist/electron/main.cjs',
  'dist/electron/preload.cjs',
  'dist/desk.mjs',
  'dist/tableWorker.mjs',
  'dist/makerThread.mjs',
];

export type Closure = {
  /** Files of the program's own that are asked for. */
  readonly files: readonly string[];
  /** Packages that are asked for by name. */
  readonly packages: readonly string[];
};

/** What the code of a package needs to run, from the files that Electron and threads are started with. */
export function codeClosure(code: string): Closure {
  const files = new Set<string>(ROOTS);
  const packages = new Set<string>();
  for (const file of files) {
    const path = join(code, file);
    if (!/\.[cm]js$/.test(file) || !existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    for (const [, asked = ''] of ASKED.flatMap((pattern) => [...text.matchAll(pattern)])) {
      // A module's text may hold the text of a module: what is no name of a file or package is none.
      if (/^\.\.?\/[\w./-]+\.(mjs|cjs|wasm)$/.test(asked)) files.add(join(dirname(file), asked));
      else if (/^(@[\w.-]+\/)?[\w.-]+$/.test(asked) && !isBuiltin(asked) && asked !== 'electron')
        packages.add(asked);
    }
  }
  return { files: [...files], packages: [...packages] };
}

/** What of a closure is not there. */
export function missingOf(code: string, { files, packages }: Closure): readonly string[] {
  const resolve = createRequire(join(code, 'package.json')).resolve;
  return [
    ...files.filter((file) => !existsSync(join(code, file))),
    ...packages.filter((name) => {
      try {
        return !resolve(name).startsWith(code);
      } catch {
        return true;
      }
    }),
  ];
}
