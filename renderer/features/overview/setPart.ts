import { type UndoStep } from '../../kit/strings/undoSteps.ts';
import { type Parts, type PartName } from '../../../core/editing/change.ts';
import { changePart } from '../../../core/editing/commands/records.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

/** One part of the project replaced, as one step. */
export function setPart<Part extends PartName>(
  workbench: Workbench,
  label: UndoStep,
  part: Part,
  to: Parts[Part],
): void {
  workbench.run(label, changePart(workbench.project, { part, to }));
}
