import { emptyPlan } from '../../core/editing/commands/levels.ts';
import { startPlan } from '../../core/editing/commands/startPlan.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { newCentre } from '../../core/start/newCentre.ts';
import { success, type Result } from '../../core/result.ts';
import { type Ask, type OpenedDocument, type SentProblem } from '../bridge/contract.ts';
import { hold } from './openProject.ts';
import { type Desk } from './desk.ts';
import { applicationProblem } from './problems.ts';
import { groundFloorName } from '../words/storeyName.ts';

/** A project for the place with its starting plan and the standard sign set, unsaved. */
export async function newProject(
  desk: Desk,
  ask: Ask<'newProject'>,
): Promise<Result<OpenedDocument, SentProblem>> {
  const { library, newId } = desk.ports;
  const start =
    ask.plan === null
      ? success({ plan: emptyPlan(groundFloorName('zh')), rooms: [] })
      : await library.startingPlan(ask.plan);
  if (!start.ok) return start;
  const { plan, rooms } = start.value;
  const centre = newCentre({
    id: newId(),
    register: ask.register,
    setting: ask.setting,
    // What most villages have; the organisations' own panel changes it.
    partyForm: 'branch',
    bannerInName: 'party',
    collective: { status: 'none' },
    rooms,
  });
  // The rooms are there already: their plates belong to the standard set.
  const drawn = startPlan(centre, { plan, rooms: [] });
  if (!drawn.ok) return { ok: false, problem: applicationProblem('plan-unknown') };
  const project = applyChange(centre, drawn.value);
  return success(hold(desk, { project, path: null, fingerprint: null, assets: new Map() }));
}
