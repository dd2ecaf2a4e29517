import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { officialTexts, type OfficialDocument } from '../../core/report/officialDocument.ts';
import { type OfficialFaces } from '../../typeset/report/style.ts';
import { readAddedFont, type AddedFace } from './fonts.ts';

type OfficialRole = keyof OfficialFaces;

/** Names of the files in which systems, offices and type makers ship these faces, the one asked for first. */
const FILES: Readonly<Record<OfficialRole, readonly RegExp[]>> = {
  title: [/^fzxbs/iu, /小标宋/u],
  heading: [/^simhei/iu, /^fzht/iu, /黑体/u],
  subheading: [/^kaiti_gb2312/iu, /^simkai/iu, /^stkaiti/iu, /^fzkt/iu, /楷体/u],
  text: [/^fangsong_gb2312/iu, /^simfang/iu, /^stfangso/iu, /^fzfs/iu, /仿宋/u],
};
/** A single face a file: collections cannot be embedded. */
const SINGLE = /\.(?:ttf|otf)$/iu;
/** Folders in folders, as Linux keeps its fonts. */
const DEPTH = 4;

export type FoundFaces = Readonly<Partial<Record<OfficialRole, AddedFace>>>;

/**
 * The faces that official documents are set in, as far as these folders have them and their makers let them be embedded
 * and they have every character of the document. What is missing is the Song's to stand for.
 */
export function findOfficialFaces(document: OfficialDocument, folders = systemFontFolders()): FoundFaces {
  const files = folders.flatMap((folder) => fontFiles(folder, DEPTH));
  const characters = new Set(officialTexts(document).join(''));
  const found: Partial<Record<OfficialRole, AddedFace>> = {};
  for (const role of ['title', 'heading', 'subheading', 'text'] as const) {
    const candidates = FILES[role].flatMap((pattern) => files.filter(({ name }) => pattern.test(name)));
    for (const { path } of candidates) {
      const read = readAddedFont(path);
      const [face] = read.ok ? read.value : [];
      if (face === undefined || !coversAll(face, characters)) continue;
      found[role] = face;
      break;
    }
  }
  return found;
}

function coversAll(face: AddedFace, characters: ReadonlySet<string>): boolean {
  const shaper = createShaper([face]);
  return [...characters].every((each) => shaper.covers(face.key, each.codePointAt(0) ?? 0));
}

function fontFiles(
  folder: string,
  depth: number,
): readonly { readonly name: string; readonly path: string }[] {
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

/** Where this machine keeps its fonts, the user's own first. */
function systemFontFolders(): readonly string[] {
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
