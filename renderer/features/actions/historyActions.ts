import { type Action } from '../../kit/actions/action.ts';
import { canvasControl } from '../scene/control.ts';

export const EDIT_ACTIONS: readonly Action[] = [
  {
    name: 'undo',
    group: 'edit',
    keys: ['Mod+z'],
    icon: 'undo',
    hindrance: (workbench) => (workbench.session.get()?.history.done.length === 0 ? 'nothing-done' : null),
    run: (workbench) => {
      if (canvasControl.get()?.cancel() !== true) workbench.undo();
    },
    step: (workbench) => workbench.session.get()?.history.done.at(-1)?.label,
  },
  {
    name: 'redo',
    group: 'edit',
    keys: ['Mod+y', 'Mod+Shift+z'],
    icon: 'redo',
    hindrance: (workbench) =>
      workbench.session.get()?.history.undone.length === 0 ? 'nothing-undone' : null,
    run: (workbench) => workbench.redo(),
    step: (workbench) => workbench.session.get()?.history.undone.at(-1)?.label,
  },
];
