import { type Action } from '../../kit/actions/action.ts';

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
];
