import { type Ink } from '../../../core/drawing/ink.ts';
import { PLAN_INKS } from '../../../typeset/plan/planLook.ts';
import { PAPER_INKS } from '../../kit/theme/paperInks.ts';

type Inks = Readonly<Record<string, Ink>>;

/** Walls that are not of this plan: the same drawing in another ink. */
export function inkedAs(inks: Inks, screen: string): Inks {
  const wall = inks[PLAN_INKS.wall];
  return wall === undefined ? inks : { ...inks, [PLAN_INKS.wall]: { ...wall, screen } };
}

/** The dimension chains around the building in one quiet colour. */
export function chainInks(inks: Inks): Inks {
  return Object.fromEntries(
    Object.entries(inks).map(([name, ink]) =>
      name === PLAN_INKS.line || name === PLAN_INKS.dimension
        ? [name, { ...ink, screen: PAPER_INKS.chains }]
        : [name, ink],
    ),
  );
}
