import { type Project } from '../../../core/project/project.ts';
import { always, type Action } from '../../kit/actions/action.ts';
import { packageChoice } from '../../kit/session/packageChoice.ts';
import { makePackage, makeReports } from '../../kit/session/packages.ts';

/** Commands that make something to be handed over. */
export const DELIVERY_ACTIONS: readonly Action[] = [
  {
    name: 'print-plans',
    group: 'file',
    keys: ['Mod+p'],
    icon: 'print',
    hindrance: ({ project }) => (project.plan === null || project.plan.walls.length === 0 ? 'no-plan' : null),
    run: ({ view }) => view.change({ overlay: 'print' }),
  },
  {
    name: 'make-doors',
    group: 'file',
    keys: [],
    hindrance: ({ project }) => (doorSigns(project).length === 0 ? 'no-doors' : null),
    run: (workbench) => {
      const { production, formats, zip } = packageChoice.get();
      workbench.go('delivery');
      void makePackage(workbench, { production, formats, zip, chosen: [...doorSigns(workbench.project)] });
    },
  },
  {
    name: 'make-reports',
    group: 'file',
    keys: [],
    hindrance: always,
    run: (workbench) => {
      workbench.go('delivery');
      void makeReports(workbench);
    },
  },
];

function doorSigns({ signs }: Project): readonly string[] {
  return signs.flatMap(({ id, subject }) => (subject.of === 'room' ? [id] : []));
}
