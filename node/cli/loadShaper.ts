import { resolve } from 'node:path';
import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { FONT_WORDS } from '../../app/words/fonts.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { readAddedFont, shippedFaces } from '../library/fonts.ts';
import { type Host } from './host.ts';
import { RESOURCES_PATH } from '../program.ts';
import { refuse } from './tell.ts';

/** The shaper with the shipped faces and the files that were added; refused where something is wrong with a font. */
export function loadShaper(added: readonly string[], host: Host): Shaper {
  const shipped = shippedFaces(RESOURCES_PATH);
  if (!shipped.ok) return refuse(host, FONT_WORDS, shipped.problem.code, shipped.problem.data);
  const faces = [...shipped.value];
  for (const file of added) {
    const read = readAddedFont(resolve(host.folder, file));
    if (!read.ok) return refuse(host, FONT_WORDS, read.problem.code, read.problem.data);
    faces.push(...read.value);
  }
  return createShaper(faces);
}
