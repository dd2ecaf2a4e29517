import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { type MongolianFault, mongolianFault } from '../../typeset/text/mongolianFault.ts';
import { type AddedFace, readAddedFont } from './fonts.ts';
import { fontFiles, systemFontFolders } from './systemFonts.ts';

/**
 * Mongolian typefaces with thick and thin strokes (白体), by the names that systems and makers give them: Mongolian Baiti
 * (Windows), Menk and Oyun Qagan Tig (蒙科立、奥云白体, Unicode editions), Mongolian White. None comes with the program.
 */
const FILES = /baiti|qagan|mnglwhite|mongol.?white|白体/iu;
const FAMILIES = /mongolian baiti|qagan ?tig|mongol(?:ian)? ?white|蒙.*白体|奥云白体/iu;

/** A modulated face of this machine, and why it cannot be used, if it cannot. */
export type FoundMongolian = { readonly face: AddedFace; readonly fault: MongolianFault | null };

/** Proposed by name, never chosen by itself. Files that are no fonts, or that their makers keep from embedding, are passed over. */
export function findModulatedMongolian(folders = systemFontFolders()): readonly FoundMongolian[] {
  const files = folders.flatMap((folder) => fontFiles(folder)).filter(({ name }) => FILES.test(name));
  const found = new Map<string, FoundMongolian>();
  for (const { path } of files) {
    const read = readAddedFont(path);
    for (const face of read.ok ? read.value : []) {
      if (!FAMILIES.test(`${face.family} ${face.familyZh ?? ''}`)) continue;
      found.set(face.key, { face, fault: faultOf(face) });
    }
  }
  return [...found.values()];
}

export function faultOf(face: AddedFace): MongolianFault | null {
  return mongolianFault(face.key, createShaper([face]));
}

let usable: readonly AddedFace[] | null = null;

/** Those of this machine that can be chosen; looked for once. */
export function modulatedMongolian(): readonly AddedFace[] {
  usable ??= findModulatedMongolian().flatMap(({ face, fault }) => (fault === null ? [face] : []));
  return usable;
}
