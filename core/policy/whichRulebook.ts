import { type Project } from '../project/project.ts';
import { type Region } from './region.ts';

/** As much of a project as says by which rulebook it is judged. */
export type Judged = Pick<Project, 'setting'> & { readonly policy: Pick<Project['policy'], 'judgedBy'> };

/**
 * Which rulebook judges a project: the one place that decides it, for the window, the reports, the sheets and the
 * command line. It is the rulebook on record (`judgedBy`); where that is one of the region's own, or none is named,
 * the setting decides, for a place that became a community is not judged as a village. What else lies in the folder
 * of rulebooks, and in which order, decides nothing.
 */
export function rulebookFor({ setting, policy }: Judged, { rulebooks }: Region): string {
  const named = policy.judgedBy?.rulebook;
  const isRegions = named === undefined || Object.values(rulebooks).includes(named);
  return isRegions ? rulebooks[setting] : named;
}

export type RulebookAtHand = {
  readonly id: string;
  /** The rulebook on record, where it is a user's own file that is not at hand: the region's judges instead. */
  readonly absent: string | null;
};

/** The same where only the shipped rulebooks can be had; that another judges is told, never silent. */
export function rulebookAtHand(project: Judged, shipped: Iterable<string>, region: Region): RulebookAtHand {
  const named = rulebookFor(project, region);
  if (new Set(shipped).has(named)) return { id: named, absent: null };
  return { id: region.rulebooks[project.setting], absent: named };
}
