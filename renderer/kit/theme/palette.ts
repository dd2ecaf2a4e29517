/**
 * The frame's colours, one name for both themes; `theme/themeStyles.tsx` writes them as custom properties. Every pair
 * of text and ground used together has at least 4.5:1 (test/renderer/palette.test.ts). Faults are orange and
 * carry an icon: party red belongs to the signs.
 */
export type Palette = {
  /** Behind everything. */
  readonly ground: string;
  /** Panels, bars, dialogs. */
  readonly panel: string;
  /** Raised or hovered parts of a panel. */
  readonly raised: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly accentSoft: string;
  readonly fault: string;
  readonly faultSoft: string;
  readonly caution: string;
  readonly cautionSoft: string;
  readonly good: string;
  readonly goodSoft: string;
  /** The table that paper lies on. */
  readonly desk: string;
};

export type ThemeName = 'light' | 'dark';

export const LIGHT: Palette = {
  ground: '#eef0f3',
  panel: '#ffffff',
  raised: '#f4f6f8',
  line: '#dde1e7',
  lineStrong: '#b9c0ca',
  ink: '#1c2128',
  inkSoft: '#47505c',
  inkFaint: '#626c79',
  accent: '#1a5fb4',
  accentInk: '#ffffff',
  accentSoft: '#e4eefa',
  fault: '#b3440a',
  faultSoft: '#fcefe6',
  caution: '#7d5a00',
  cautionSoft: '#faf3dd',
  good: '#18703f',
  goodSoft: '#e4f4ea',
  desk: '#dfe3e8',
};

const DARK: Palette = {
  ground: '#14161a',
  panel: '#1d2025',
  raised: '#262a31',
  line: '#343a43',
  lineStrong: '#525a66',
  ink: '#e8eaed',
  inkSoft: '#bcc3cc',
  inkFaint: '#98a1ad',
  accent: '#7db1f5',
  accentInk: '#0e1a2b',
  accentSoft: '#22344d',
  fault: '#ffa06b',
  faultSoft: '#40261a',
  caution: '#e6bf57',
  cautionSoft: '#3a311a',
  good: '#6fd09b',
  goodSoft: '#1c3527',
  desk: '#0f1114',
};

export const PALETTES: Readonly<Record<ThemeName, Palette>> = { light: LIGHT, dark: DARK };
