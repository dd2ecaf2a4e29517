import { unreachable } from '../../../core/result.ts';
import { type Action } from '../../kit/actions/action.ts';
import { CAD_ACTIONS } from './cadActions.ts';
import { DELIVERY_ACTIONS } from './deliveryActions.ts';
import { EDIT_ACTIONS } from './historyActions.ts';
import { FILE_ACTIONS } from './fileActions.ts';
import { GO_ACTIONS } from './goActions.ts';
import { PLAN_ACTIONS } from './planActions.ts';
import { TOOL_ACTIONS } from './toolActions.ts';
import { UNDERLAY_ACTIONS } from './underlayActions.ts';
import { VIEW_ACTIONS } from './viewActions.ts';

/** Every command of the program, in the order of the palette and the shortcut sheet. */
export const ALL_ACTIONS: readonly Action[] = [
  ...FILE_ACTIONS,
  ...DELIVERY_ACTIONS,
  ...EDIT_ACTIONS,
  ...GO_ACTIONS,
  ...TOOL_ACTIONS,
  ...PLAN_ACTIONS,
  ...UNDERLAY_ACTIONS,
  ...CAD_ACTIONS,
  ...VIEW_ACTIONS,
];

export function actionNamed(name: Action['name']): Action {
  return ALL_ACTIONS.find((action) => action.name === name) ?? unreachable(name as never);
}
