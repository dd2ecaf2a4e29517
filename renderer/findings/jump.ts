import { type Finding } from '../../core/policy/finding.ts';
import { canvasControl } from '../canvas/control.ts';
import { Store } from '../session/store.ts';
import { type Workbench } from '../session/workbench.ts';
import { mendingPlace } from './places.ts';

/** The list that F8 walks; the judgement writes it. */
export const walkedFindings = new Store<readonly Finding[]>([]);

export function nextFinding(workbench: Workbench, by: 1 | -1): void {
  const findings = walkedFindings.get();
  const at = findings.findIndex(({ key }) => key === workbench.view.get().finding);
  const next =
    findings[
      at === -1 ? (by === 1 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length
    ];
  workbench.view.change({ findingsOpen: true });
  if (next !== undefined) jumpTo(workbench, next);
}

/** Goes to where the finding is mended: its object picked, its field in focus. */
export function jumpTo(workbench: Workbench, finding: Finding): void {
  const { project, view } = workbench;
  const where = mendingPlace(finding, project);
  if (where === null) return;
  const { place, field, sign, placard } = where;
  view.change({
    finding: finding.key,
    overlay: 'none',
    place,
    field,
    navigatorOpen: true,
    inspectorOpen: true,
    tool: 'select',
    ...(sign === undefined ? {} : { sign }),
    ...(placard === undefined ? {} : { placard }),
  });
  // The canvas appears with the place; it is asked once it is there.
  if (place === 'plan') requestAnimationFrame(() => canvasControl.get()?.fit());
}
