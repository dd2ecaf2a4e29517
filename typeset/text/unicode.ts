/** Questions about single code points; everything here is by the Unicode Standard's own ranges. */

export function isMongolian(codePoint: number): boolean {
  return (codePoint >= 0x1800 && codePoint <= 0x18af) || (codePoint >= 0x11660 && codePoint <= 0x1167f);
}

export function isHan(character: string): boolean {
  return /^\p{Script=Han}/u.test(character);
}

/** Private use: no standard says what these mean; older Mongolian input methods and GBK leftovers hide here. */
export function isPrivateUse(codePoint: number): boolean {
  return (
    (codePoint >= 0xe000 && codePoint <= 0xf8ff) ||
    (codePoint >= 0xf0000 && codePoint <= 0xffffd) ||
    (codePoint >= 0x100000 && codePoint <= 0x10fffd)
  );
}

/** Menksoft (蒙科立) writes Mongolian as these private code points. */
export function isMenksoft(codePoint: number): boolean {
  return codePoint >= 0xe234 && codePoint <= 0xe71d;
}

/** Control, bidirectional, replacement and unpaired code points: none belongs on a sign. */
export function isBroken(codePoint: number): boolean {
  return (
    codePoint < 0x20 ||
    (codePoint >= 0x7f && codePoint <= 0x9f) ||
    (codePoint >= 0xd800 && codePoint <= 0xdfff) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2066 && codePoint <= 0x2069) ||
    codePoint === 0xfffd ||
    codePoint === 0xfeff ||
    (codePoint & 0xfffe) === 0xfffe
  );
}

export function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

/** Mongolian format characters: they steer the shaping and have no glyph of their own to miss. */
export function isMongolianFormat(codePoint: number): boolean {
  return (
    (codePoint >= 0x180b && codePoint <= 0x180f) ||
    codePoint === 0x202f ||
    codePoint === 0x200d ||
    codePoint === 0x200c
  );
}

/** Characters that steer others and are not seen themselves (Default_Ignorable_Code_Point), and Mongolian's narrow space. */
export function isFormatCharacter(character: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\u202f]$/u.test(character);
}

/**
 * Characters that stand upright in a Mongolian column: Vertical_Orientation U of UAX #50 among those that Mongolian
 * text has, and ? and !, which its readers expect upright (W3C, Mongolian Layout Requirements; decision 0142).
 * Brackets, quotation marks, colons and dashes turn with the line.
 */
export function standsUpright(codePoint: number): boolean {
  return UPRIGHT.some(([first, last]) => codePoint >= first && codePoint <= last);
}

const UPRIGHT: readonly (readonly [first: number, last: number])[] = [
  [0x21, 0x21],
  [0x3f, 0x3f],
  // ‼ ⁇ ⁈ ⁉
  [0x203c, 0x203c],
  [0x2047, 0x2049],
  // Circled figures, shapes, symbols.
  [0x2460, 0x24ff],
  [0x25a0, 0x27bf],
  // Full-width ! ? figures and letters.
  [0xff01, 0xff01],
  [0xff10, 0xff19],
  [0xff1f, 0xff1f],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];

/** `U+20DF6`, the way people look a character up. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
