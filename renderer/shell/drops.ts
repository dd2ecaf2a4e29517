import { cadImport, cadImports } from '../features/cadImport/cadImport.ts';
import { openPicked } from '../features/start/opening.ts';
import { addUnderlay } from '../features/underlay/addUnderlay.ts';
import { type Workbench } from '../kit/session/workbench.ts';

/** Who takes a file that is dropped on the window now. */
export type DropTaker = {
  readonly hint: 'drop-project' | 'drop-on-plan';
  readonly take: (file: File) => void;
};

/** Drawings of CAD programs by their names; a DWG is refused with the words that it needs. */
const CAD_FILE = /\.(dxf|dwg)$/i;

/**
 * A project opens on the start page; on the plan a CAD drawing comes in, and a picture or PDF goes under it. Anywhere
 * else drops are refused: an open document is not lost by a slip. null = nobody takes it.
 */
export function dropTaker(workbench: Workbench): DropTaker | null {
  if (workbench.session.get() === null)
    return { hint: 'drop-project', take: (file) => void openPicked(workbench, file) };
  if (workbench.view.get().place !== 'plan' || cadImport.get().stage !== 'closed') return null;
  return {
    hint: 'drop-on-plan',
    take: (file) => {
      if (CAD_FILE.test(file.name) || workbench.project.plan === null) cadImports.start(workbench, file);
      else void addUnderlay(workbench, file);
    },
  };
}
