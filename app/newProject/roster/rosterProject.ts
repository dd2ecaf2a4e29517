import { applyChange } from '../../../core/editing/apply.ts';
import { startPlan } from '../../../core/editing/commands/startPlan.ts';
import { planAreas } from '../../../core/plan/areas.ts';
import { type StarterPlan } from '../../../core/project/plan/starterPlan.ts';
import { type Project } from '../../../core/project/project.ts';
import { newCentre } from '../../../core/start/newCentre.ts';
import { type ProgramLibrary, regionMinimum } from '../../library/library.ts';
import { MONGOLIAN_OF, putMongolian } from '../mongolian.ts';
import { registerOf } from './names.ts';
import { type RosterRow } from './rosterRow.ts';

/** A centre that was begun from a roster, and the starting plan that it was given; it is not the village's own. */
export type BegunCentre = { readonly project: Project; readonly starter: StarterPlan | null };

/**
 * The centre of a village of a roster: what the row says, a starting plan where its area has one and it names no rooms,
 * and the standard signs. Null where the row is held. The same row gives the same centre.
 */
export function rosterProject(row: RosterRow, library: ProgramLibrary, id: string): BegunCentre | null {
  const { setting, partyForm, collective, league, area } = row;
  if (row.held || setting === null || partyForm === null || collective === null) return null;
  const starter = row.rooms.length > 0 ? null : starterFor(row, library);
  const centre = newCentre({
    id,
    register: { ...(league === null ? {} : { league }), ...registerOf(row) },
    ...{ setting, partyForm, collective, bannerInName: 'party' },
    // Its rooms are there from the start: their plates belong to the standard set.
    rooms: starter?.rooms ?? row.rooms,
  });
  const measured = area === null ? centre : { ...centre, areas: { ...centre.areas, building: area } };
  const named = MONGOLIAN_OF.reduce((made, whose) => {
    const mn = row.mongolian[whose];
    const isNobodys = whose === 'collective' && collective.status === 'none';
    return mn === undefined || isNobodys ? made : putMongolian(made, whose, mn);
  }, measured);
  if (starter === null) return { project: named, starter };
  const drawn = startPlan(named, { plan: starter.plan, rooms: [] });
  // A starting plan that ships is one that a project takes (test/templates/starters.test.ts).
  if (!drawn.ok) throw new Error(`${starter.id}: ${drawn.problem.code}`);
  return { project: applyChange(named, drawn.value), starter };
}

/**
 * The largest starting plan that is laid out for the setting, has what the region asks of it and is no larger than the
 * village's house: what is judged by it is judged as by the roster's area. Null where there is none.
 */
function starterFor({ setting, area }: RosterRow, library: ProgramLibrary): StarterPlan | null {
  if (setting === null || area === null) return null;
  const least = regionMinimum(library, setting)?.least ?? 0;
  const fitting = library.starters
    .filter(({ settings }) => settings.includes(setting))
    .map((starter) => ({ starter, total: planAreas(starter.plan).total }))
    .filter(
      ({ total }) => total.building <= area && Math.min(total.building, total.axis, total.usable) >= least,
    )
    .sort((p, q) => q.total.building - p.total.building || (p.starter.id < q.starter.id ? -1 : 1));
  return fitting[0]?.starter ?? null;
}
