import { always, type Action } from '../../kit/actions/action.ts';
import { isDirty } from '../../kit/session/session.ts';
import { fileDialogs } from './fileDialogs.ts';

export const FILE_ACTIONS: readonly Action[] = [
  {
    name: 'save',
    group: 'file',
    keys: ['Mod+s'],
    icon: 'save',
    hindrance: (workbench) => {
      const session = workbench.session.get();
      return session === null || session.name === null || isDirty(session) ? null : 'all-saved';
    },
    run: (workbench) => void fileDialogs.save(workbench),
  },
  {
    name: 'save-as',
    group: 'file',
    keys: ['Mod+Shift+s'],
    hindrance: always,
    run: (workbench) => void fileDialogs.saveAs(workbench),
  },
  {
    name: 'versions',
    group: 'file',
    keys: [],
    icon: 'history',
    hindrance: (workbench) => (workbench.session.get()?.name === null ? 'never-saved' : null),
    run: ({ view }) => view.change({ overlay: 'versions' }),
  },
  {
    name: 'home',
    group: 'file',
    keys: [],
    icon: 'home',
    hindrance: always,
    run: (workbench) => fileDialogs.leave(workbench),
  },
];
