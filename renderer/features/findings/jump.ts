import { type PlanFinding } from '../../../core/plan/planFinding.ts';
import { type PhoneInRecord } from '../../../core/project/phones.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { canvasControl } from '../scene/control.ts';
import { Store } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { mendingPlace } from './mendingPlaces.ts';

/** What opens and closes the list of findings. */
export const FINDINGS_KEYS = 'Shift+F8';

/** The list that F8 walks, in the order of the drawer; the verdict bar writes it. */
export const walkedFindings = new Store<readonly Walked[]>([]);

/** What the drawer lists: of the rules, of the plan, and telephones that nobody could be reached at. */
export type Walked = Finding | PlanFinding | PhoneInRecord;

export function nextFinding(workbench: Workbench, by: 1 | -1): void {
  const findings = walkedFindings.get();
  const at = findings.findIndex((finding) => keyOf(finding) === workbench.view.get().finding);
  const next =
    findings[
      at === -1 ? (by === 1 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length
    ];
  workbench.view.change({ findingsOpen: true });
  if (next === undefined) return;
  if ('number' in next) jumpToPhone(workbench, next);
  else if ('code' in next) jumpToObject(workbench, next);
  else jumpTo(workbench, next);
}

/** Under which the view remembers the finding that was jumped to. */
export function keyOf(finding: Walked): string {
  if ('number' in finding) return `phone/${finding.of}/${finding.number}`;
  return 'code' in finding ? `plan/${finding.code}/${finding.object}` : finding.key;
}

/** Goes to the level of the plan and picks the object; a storey is shown whole, with nothing picked. */
export function jumpToObject(workbench: Workbench, finding: PlanFinding): void {
  const { at, level, object, code } = finding;
  if (code === 'wall-changed' || code === 'wall-gone')
    return workbench.view.change({
      ...{ finding: keyOf(finding), overlay: 'none', place: 'registers', field: null, cell: null },
      register: object === 'facade' ? 'facade' : 'honoursWall',
    });
  workbench.view.change({
    finding: keyOf(finding),
    overlay: 'none',
    place: 'plan',
    field: null,
    level,
    navigatorOpen: true,
    inspectorOpen: true,
    side: 'inspector',
    tool: 'select',
  });
  workbench.select(at === null ? [] : [object]);
  requestAnimationFrame(() => {
    const canvas = canvasControl.get();
    if (at === null) canvas?.fit();
    else canvas?.centreOn(at);
  });
}

/** Goes to the cell or the sign's field in which the telephone was typed. */
export function jumpToPhone(workbench: Workbench, found: PhoneInRecord): void {
  const { at } = found;
  workbench.view.change({
    ...{ finding: keyOf(found), overlay: 'none', navigatorOpen: true, inspectorOpen: true, tool: 'select' },
    ...('sign' in at
      ? { place: 'signs', sign: at.sign, field: 'phone', cell: null }
      : {
          place: 'registers',
          register: at.register,
          cell: { row: at.row, column: at.column },
          field: null,
        }),
  });
}

/** Goes to where the finding is mended: its object picked, its field in focus. */
export function jumpTo(workbench: Workbench, finding: Finding): void {
  const { project, view } = workbench;
  const where = mendingPlace(finding, project);
  view.change({
    finding: finding.key,
    overlay: 'none',
    field: null,
    navigatorOpen: true,
    inspectorOpen: true,
    tool: 'select',
    ...where,
  });
  // The canvas appears with the place; it is asked once it is there.
  if (where.place === 'plan') requestAnimationFrame(() => canvasControl.get()?.fit());
}
