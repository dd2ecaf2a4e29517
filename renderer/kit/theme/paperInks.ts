import { LIGHT, PALETTES, type ThemeName } from './palette.ts';

/**
 * What is drawn over white paper on the screen: canvases take these, and style sheets the same as `--paper-…`
 * (theme/themeStyles.tsx). Signs, sheets and pictures lie on white paper in both themes; the plan that is being drawn has
 * dark paper in the dark one (PLAN_PAPERS, decision 0252).
 */
export const PAPER_INKS = {
  white: '#ffffff',
  line: LIGHT.lineStrong,
  ink: LIGHT.ink,
  inkSoft: LIGHT.inkSoft,
  accent: LIGHT.accent,
  fault: LIGHT.fault,
  good: LIGHT.good,
  gridFine: '#f0f2f5',
  gridCoarse: '#e3e7ec',
  /** The walls of the storey below, and those of the other variant. */
  ghost: '#d5dae0',
  takenDown: '#e0a070',
  /** The dimension chains around the building. */
  chains: '#5b7390',
  /** Lines and words of a CAD file, layers that are off in it, and what is pointed out. */
  cadLine: '#aab2bd',
  cadHidden: '#e2e6eb',
  cadWords: '#8a94a1',
  cadLit: '#c2410c',
  cadMark: '#6b7480',
  cadMarkInk: '#3b434d',
} as const;

export type PaperInks = Readonly<Record<keyof typeof PAPER_INKS, string>>;

const { dark } = PALETTES;

/** The paper of the plan in each theme. */
export const PLAN_PAPERS: Readonly<Record<ThemeName, PaperInks>> = {
  light: PAPER_INKS,
  dark: {
    ...PAPER_INKS,
    white: '#17191d',
    line: dark.lineStrong,
    ink: dark.ink,
    inkSoft: dark.inkSoft,
    accent: dark.accent,
    fault: dark.fault,
    good: dark.good,
    gridFine: '#1e2126',
    gridCoarse: '#282c33',
    ghost: '#353b44',
    takenDown: '#a8683a',
    chains: '#8fa8c8',
  },
};

/** `#rrggbb` with an opacity. */
export function withAlpha(colour: string, alpha: number): string {
  return `${colour}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
