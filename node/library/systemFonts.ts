import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sharedFonts } from './sharedFolder.ts';

/** A single face a file: collections cannot be embedded, nor served as a face. */
const SINGLE = /\.(?:ttf|otf)$/iu;
/** Folders in folders, as Linux keeps its fonts. */
const DEPTH = 4;

export type FontFile = { readonly name: string; readonly path: string };

export function fontFiles(folder: string, depth = DEPTH): readonly FontFile[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // not there, or not ours to read: it has no fonts for us
  }
  return entries
    .sort((one, two) => (one.name < two.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return depth > 0 ? fontFiles(path, depth - 1) : [];
      return SINGLE.test(entry.name) ? [{ name: entry.name, path }] : [];
    });
}

/** Where this machine keeps its fonts: what is shared first, then the user's own. */
export function systemFontFolders(): readonly string[] {
  return [...sharedFonts(), ...machineFontFolders()];
}

function machineFontFolders(): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'win32': {
      const { LOCALAPPDATA = '', WINDIR = 'C:\\Windows' } = process.env;
      const own = LOCALAPPDATA === '' ? [] : [join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')];
      return [...own, join(WINDIR, 'Fonts')];
    }
    case 'darwin':
      return [join(home, 'Library/Fonts'), '/Library/Fonts', '/System/Library/Fonts'];
    default:
      return [
        join(home, '.fonts'),
        join(home, '.local/share/fonts'),
        '/usr/local/share/fonts',
        '/usr/share/fonts',
      ];
  }
}
