import { type Action } from '../../kit/actions/action.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { ACTIONS } from '../../kit/strings/actions.ts';
import { useWords } from '../../kit/strings/language.ts';
import { isUndoStep, STEPS } from '../../kit/strings/undoSteps.ts';

/** What a command would do now: 撤销“画房间”. */
export function useActionName(): (action: Action) => string {
  const workbench = useWorkbench();
  const name = useWords(ACTIONS);
  const stepName = useWords(STEPS);
  return (action) => {
    const step = action.step?.(workbench);
    const plain = name(action.name);
    return step === undefined || !isUndoStep(step) ? plain : `${plain}“${stepName(step)}”`;
  };
}
