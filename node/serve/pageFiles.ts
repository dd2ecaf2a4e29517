import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { mediaType } from '../../app/host/contentPolicy.ts';

export type PageFile = { readonly bytes: Uint8Array; readonly type: string; readonly lasting: boolean };

/** What the page consists of: the built face below `root`, and the fonts by their short names. */
export type PageFiles = {
  readonly root: string;
  /** `/fonts/<name>` → file on disk. */
  readonly fonts: ReadonlyMap<string, string>;
};

/** The file for a request path, or null. Links that lead out of the root, and unknown types, are not there. */
export async function pageFile(files: PageFiles, requested: string): Promise<PageFile | null> {
  const path = decoded(requested);
  if (path === null) return null;
  const font = files.fonts.get(path);
  if (font !== undefined) return load(font, path, true);
  const root = await realpath(files.root);
  const wanted = join(root, path === '/' ? 'index.html' : path);
  const real = await realpath(wanted).catch(() => null);
  if (real === null || !real.startsWith(root + sep)) return null;
  // Vite writes a hash of the content into these names.
  return load(real, real, path.startsWith('/assets/'));
}

function decoded(requested: string): string | null {
  try {
    const path = decodeURIComponent(new URL(requested, 'http://page').pathname);
    return /[\0\\]|\/\.\.?(\/|$)/.test(path) ? null : path;
  } catch {
    return null;
  }
}

async function load(file: string, name: string, lasting: boolean): Promise<PageFile | null> {
  const type = mediaType(name);
  if (type === null) return null;
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? null : { bytes, type, lasting };
}
