import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { FONT_WORDS } from '../../app/words/fonts.ts';
import { say } from '../../app/words/words.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { readAddedFont, shippedFaces } from '../library/fonts.ts';
import { type Host } from './host.ts';
import { PROGRAM_FOLDER } from '../program.ts';

/** The shaper with the shipped faces and the files that were added; says what is wrong with a font, and gives null. */
export function loadShaper(added: readonly string[], host: Host): Shaper | null {
  const shipped = shippedFaces(fileURLToPath(PROGRAM_FOLDER));
  if (!shipped.ok) return refuse(shipped.problem, host);
  const faces = [...shipped.value];
  for (const file of added) {
    const read = readAddedFont(resolve(host.folder, file));
    if (!read.ok) return refuse(read.problem, host);
    faces.push(...read.value);
  }
  return createShaper(faces);
}

function refuse(
  found: { code: keyof typeof FONT_WORDS.zh; data: Record<string, string | number> },
  host: Host,
): null {
  host.err(`${say(FONT_WORDS, host.language, found.code, found.data)}\n`);
  return null;
}
