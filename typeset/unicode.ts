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

/** `U+20DF6`, the way people look a character up. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
