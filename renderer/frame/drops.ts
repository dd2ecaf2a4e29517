import { cadImport, cadImports } from '../cadImport/cadImport.ts';
import { openPicked } from '../start/opening.ts';
import { type Workbench } from '../session/workbench.ts';

/** Who takes a file that is dropped on the window now. */
export type DropTaker = {
  readonly hint: 'drop-project' | 'drop-on-plan';
  readonly take: (file: File) => void;
};

/**
 * A project opens on the start page, a CAD drawing goes into the plan. Anywhere else drops are refused: an open
 * document is not lost by a slip. null = nobody takes it.
 */
export function dropTaker(workbench: Workbench): DropTaker | null {
  if (workbench.session.get() === null)
    return { hint: 'drop-project', take: (file) => void openPicked(workbench, file) };
  if (workbench.view.get().place !== 'plan' || cadImport.get().stage !== 'closed') return null;
  // Whatever it is: what is no DXF is refused by its name.
  return { hint: 'drop-on-plan', take: (file) => cadImports.start(workbench, file) };
}
