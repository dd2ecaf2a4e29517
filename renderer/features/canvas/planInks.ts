import { type Ink } from '../../../core/drawing/ink.ts';
import { PLAN_INKS } from '../../../typeset/plan/planLook.ts';
import { type ThemeName } from '../../kit/theme/palette.ts';
import { PLAN_PAPERS } from '../../kit/theme/paperInks.ts';

type Inks = Readonly<Record<string, Ink>>;

/** What a plan is drawn with on dark paper, on the screen alone: the sheet’s inks print as they are. @internal */
export const DARK_INKS: Readonly<Record<(typeof PLAN_INKS)[keyof typeof PLAN_INKS], string>> = {
  [PLAN_INKS.wall]: '#b4bdc9',
  [PLAN_INKS.line]: '#e8eaed',
  [PLAN_INKS.fixture]: '#818b98',
  [PLAN_INKS.dimension]: '#9db2cc',
  [PLAN_INKS.ground]: '#1b231e',
  [PLAN_INKS.tint]: '#2a2e35',
  [PLAN_INKS.paper]: PLAN_PAPERS.dark.white,
};

/** The inks of a plan on the paper of a theme. */
export function planInks(inks: Inks, paper: ThemeName): Inks {
  if (paper === 'light') return inks;
  return Object.fromEntries(
    Object.entries(inks).map(([name, ink]) => {
      const screen = Object.entries(DARK_INKS).find(([key]) => key === name)?.[1];
      return [name, screen === undefined ? ink : { ...ink, screen }];
    }),
  );
}

/** Walls that are not of this plan: the same drawing in another ink. */
export function inkedAs(inks: Inks, screen: string): Inks {
  const wall = inks[PLAN_INKS.wall];
  return wall === undefined ? inks : { ...inks, [PLAN_INKS.wall]: { ...wall, screen } };
}

/** The dimension chains around the building in one quiet colour. */
export function chainInks(inks: Inks, screen: string): Inks {
  return Object.fromEntries(
    Object.entries(inks).map(([name, ink]) =>
      name === PLAN_INKS.line || name === PLAN_INKS.dimension ? [name, { ...ink, screen }] : [name, ink],
    ),
  );
}
