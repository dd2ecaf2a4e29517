import { type Finding, type Subject } from '../../core/policy/finding.ts';
import { type Project } from '../../core/project/project.ts';
import { canvasControl } from '../canvas/control.ts';
import { levelsOf } from '../plan/shownLevel.ts';
import { Store } from '../session/store.ts';
import { type View } from '../session/view.ts';
import { type Workbench } from '../session/workbench.ts';

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

/** Goes to where the finding is mended, with its object picked. */
export function jumpTo(workbench: Workbench, finding: Finding): void {
  const { project, view } = workbench;
  const [subject] = finding.subjects;
  view.change({ finding: finding.key, overlay: 'none', ...placeOf(subject, finding, project) });
  if (subject?.of === 'room') {
    const space = project.plan?.spaces.find(({ room }) => room === subject.id);
    if (space === undefined) return;
    workbench.select([space.id]);
    // The canvas appears with the place; it is asked once it is there.
    requestAnimationFrame(() => canvasControl.get()?.centreOn(space.anchor));
  }
}

function placeOf(subject: Subject | undefined, finding: Finding, project: Project): Partial<View> {
  switch (subject?.of) {
    case 'sign':
      return { place: 'signs', sign: subject.id };
    case 'room': {
      const space = project.plan?.spaces.find(({ room }) => room === subject.id);
      const level = levelsOf(project).find(({ id }) => id === space?.level);
      if (finding.message.startsWith('room-with')) return { place: 'signs' };
      return { place: 'plan', tool: 'select', level: level?.id ?? null };
    }
    case 'placard':
      return { place: 'clearing', placard: subject.id };
    case 'organisation':
      return finding.message === 'organisation-unhoused'
        ? { place: 'plan', tool: 'select' }
        : { place: 'overview' };
    case 'mechanism':
      return { place: 'plan', tool: 'select' };
    case 'fixture':
      // What was found on the spot is written down in 总览; only the thing itself is put on the plan.
      return finding.message === 'board-missing' || finding.message === 'kiosk-absent'
        ? { place: 'plan', tool: 'select' }
        : { place: 'overview' };
    case 'centre':
      return finding.message.startsWith('area') ? { place: 'plan', tool: 'select' } : { place: 'overview' };
    case 'facility':
    case 'plate':
      return { place: 'signs' };
    default:
      return { place: 'overview' };
  }
}
