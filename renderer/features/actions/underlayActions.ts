import { canvasControl } from '../scene/control.ts';
import { UNDERLAY_TOOLS, type UnderlayTool } from '../../kit/session/view.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { pickUnderlay } from '../underlay/addUnderlay.ts';
import { underlayDialog } from '../underlay/dialogs.ts';
import { meantUnderlay } from '../underlay/underlays.ts';
import { type Action } from '../../kit/actions/action.ts';
import { needs } from './picked.ts';

const onUnderlay: Action['hindrance'] = (workbench) =>
  needs(0)(workbench) ?? (meantUnderlay(workbench) === null ? 'no-underlay' : null);

const onLoose: Action['hindrance'] = (workbench) =>
  onUnderlay(workbench) ?? (meantUnderlay(workbench)?.locked === true ? 'underlay-locked' : null);

function pick(workbench: Workbench): string | null {
  const underlay = meantUnderlay(workbench);
  if (underlay !== null) workbench.select([underlay.id]);
  return underlay?.id ?? null;
}

function dialogAction(kind: 'straighten' | 'crop'): Action {
  return {
    name: `${kind}-underlay`,
    group: 'plan',
    keys: [],
    hindrance: kind === 'crop' ? onUnderlay : onLoose,
    run: (workbench) => {
      const id = pick(workbench);
      if (id !== null) underlayDialog.set({ kind, id });
    },
  };
}

function toolAction(tool: UnderlayTool): Action {
  return {
    name: tool,
    group: 'plan',
    keys: [],
    hindrance: onLoose,
    run: (workbench) => {
      canvasControl.get()?.cancel();
      if (pick(workbench) !== null) workbench.view.change({ tool });
    },
  };
}

/** An old plan under the level: put in, straightened, to scale, in its place. */
export const UNDERLAY_ACTIONS: readonly Action[] = [
  { name: 'add-underlay', group: 'plan', keys: [], hindrance: needs(0), run: pickUnderlay },
  dialogAction('straighten'),
  ...UNDERLAY_TOOLS.map(toolAction),
  dialogAction('crop'),
];
