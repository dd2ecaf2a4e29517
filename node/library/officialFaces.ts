import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { letterTexts, type LetterUpward } from '../../core/report/letterUpward.ts';
import { type OfficialFaces } from '../../typeset/report/style.ts';
import { readAddedFont, type AddedFace } from './fonts.ts';
import { fontFiles, systemFontFolders } from './systemFonts.ts';

type OfficialRole = keyof OfficialFaces;

/** Names of the files in which systems, offices and type makers ship these faces, the one asked for first. */
const FILES: Readonly<Record<OfficialRole, readonly RegExp[]>> = {
  title: [/^fzxbs/iu, /小标宋/u],
  heading: [/^simhei/iu, /^fzht/iu, /黑体/u],
  subheading: [/^kaiti_gb2312/iu, /^simkai/iu, /^stkaiti/iu, /^fzkt/iu, /楷体/u],
  text: [/^fangsong_gb2312/iu, /^simfang/iu, /^stfangso/iu, /^fzfs/iu, /仿宋/u],
};
export type FoundFaces = Readonly<Partial<Record<OfficialRole, AddedFace>>>;

/**
 * The faces that official documents are set in, as far as these folders have them and their makers let them be embedded
 * and they have every character of the document. What is missing is the Song's to stand for.
 */
export function findOfficialFaces(document: LetterUpward, folders = systemFontFolders()): FoundFaces {
  const files = folders.flatMap((folder) => fontFiles(folder));
  const characters = new Set(letterTexts(document).join(''));
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
