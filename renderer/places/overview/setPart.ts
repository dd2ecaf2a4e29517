import { type Parts, type PartName } from '../../../core/editing/change.ts';
import { command } from '../../../core/editing/command.ts';
import { type Workbench } from '../../session/workbench.ts';

/** One part of the project replaced, as one step. */
export function setPart<Part extends PartName>(
  workbench: Workbench,
  label: string,
  part: Part,
  value: Parts[Part],
): void {
  workbench.run(
    label,
    command(workbench.project, (draft) => {
      draft.setPart(part, value);
      return undefined;
    }),
  );
}
