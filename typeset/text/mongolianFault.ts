import { type FontKey } from '../../core/drawing/drawing.ts';
import { type Shaper } from './shaper.ts';
import { codePointName } from './unicode.ts';

/**
 * Why a face cannot set Mongolian: `letters` it has not (of U+1820–1842), `joining` forms that its letters lack (a face that
 * has them for a table of characters only), `format` characters without which suffixes and vowels come out wrong.
 */
export type MongolianFault = {
  readonly reason: 'letters' | 'joining' | 'format';
  /** Those that are missing or stay apart; format characters by their code points. */
  readonly letters: string;
};

const LETTERS = Array.from({ length: 0x1843 - 0x1820 }, (_, at) => 0x1820 + at);
/** Letters that look otherwise in a word than alone, in whatever style. */
const JOINING = 'ᠠᠢᠣᠨᠪᠭᠮᠶ';
/** FVS1, MVS, the narrow space. */
const FORMAT = [0x180b, 0x180e, 0x202f];

export function mongolianFault(face: FontKey, shaper: Shaper): MongolianFault | null {
  const lacks = (letters: readonly number[]): readonly number[] =>
    letters.filter((letter) => !shaper.covers(face, letter));
  const missing = lacks(LETTERS);
  if (missing.length > 0) return { reason: 'letters', letters: String.fromCodePoint(...missing) };
  const format = lacks(FORMAT);
  if (format.length > 0) return { reason: 'format', letters: format.map(codePointName).join(' ') };
  const shaped = (text: string): readonly number[] =>
    shaper.shape({ font: face, text, script: 'Mong', vertical: false }).map(({ id }) => id);
  const apart = [...JOINING].filter((letter) => {
    const inside = shaped(`ᠠ${letter}ᠠ`);
    return shaped(letter).every((glyph) => inside.includes(glyph));
  });
  return apart.length === 0 ? null : { reason: 'joining', letters: apart.join('') };
}
