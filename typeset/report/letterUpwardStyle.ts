import { POINTS_PER_MM, type Mm } from '../../core/units/length.ts';
import { type TextStyle } from './style.ts';

/** GB/T 9704-2012, 5.2: A4, head 37, binding 28, type area 156 by 225, 22 lines of 28 characters. Millimetres. */
export const OFFICIAL_PAGE = {
  width: 210,
  height: 297,
  top: 37,
  left: 28,
  textWidth: 156,
  textHeight: 225,
} as const;
const LINES = 22;
const CHARACTERS = 28;

/** One 字 (3.1): 三号 so that 28 of them fill the type area (15.8 pt). */
export const CHARACTER: Mm = OFFICIAL_PAGE.textWidth / CHARACTERS;
/** One 行 (3.2): a character and 7/8 of it; 22 characters and the 21 gaps between them fill 225 mm. */
export const LINE: Mm = (OFFICIAL_PAGE.textHeight - CHARACTER) / (LINES - 1);

/** A line's box is higher than its character by 7/8 of it; half of that stands over it. */
export const OVER: Mm = (LINE - CHARACTER) / 2;
/** 发文机关标志 stands 35 under the type area's edge, the red rule 4 under the number (7.2.4, 7.2.7); page numbers 7 below the area (7.5). */
export const PLACES = { mark: 35, redRule: 4, page: 7 } as const;
/** Rules of the 版记 (7.4.1), the red one, and a line for a hand: width in mm. */
export const OFFICIAL_RULES = { thick: 0.35, thin: 0.25, red: 0.6, hand: 0.12 } as const;
/** Lines for a hand where issuer or addressee are not known, and the room round the lines of the 版记: no standard says. */
export const OPEN = { issuer: 60, address: 100, round: 0.8 } as const;

const three = (face: TextStyle['face'], ink = 'black'): TextStyle => ({
  face,
  size: CHARACTER,
  leading: LINE,
  ink,
});

export const OFFICIAL = {
  /** 二号小标宋 (7.3.1). */
  title: { face: 'official-title', size: 22 / POINTS_PER_MM, leading: LINE * 1.15, ink: 'black' },
  /** 三号黑体, 三号楷体, 三号仿宋 (7.3.3). */
  heading: three('official-heading'),
  subheading: three('official-subheading'),
  text: three('official-text'),
  /** 四号仿宋 (7.4). */
  imprint: {
    face: 'official-text',
    size: 14 / POINTS_PER_MM,
    leading: 22 / POINTS_PER_MM,
    ink: 'black',
  },
  /** 四号半角宋体 (7.5). */
  page: { face: 'regular', size: 14 / POINTS_PER_MM, leading: 20 / POINTS_PER_MM, ink: 'black' },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** 发文机关标志: 小标宋 in red, as large as the width of the type area lets it be, 22 mm at the most (7.2.4). */
export function markStyle(characters: number): TextStyle {
  const size = Math.min(15, (OFFICIAL_PAGE.textWidth * 0.98) / Math.max(1, characters));
  return { face: 'official-title', size, leading: size * 1.2, ink: 'party-red' };
}
