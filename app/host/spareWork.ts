import { programFault } from '../faults/programFault.ts';
import { type Desk } from './desk.ts';
import { applicationProblem } from './problems.ts';

/** What only guards against loss, or is remembered for convenience. */
type Spare = 'copy-not-kept' | 'version-not-kept' | 'settings-not-kept';

/**
 * Does what may fail at no cost to the user's work: a full or read-only program folder is logged and told in the
 * window, once until it works again. False where it failed.
 */
export async function spareWork(desk: Desk, spare: Spare, run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    desk.failing.delete(spare);
    return true;
  } catch (thrown) {
    void desk.ports.faults.keep(programFault(thrown, 'host'));
    if (!desk.failing.has(spare))
      desk.ports.window.calls.push({ call: 'tell', problem: applicationProblem(spare) });
    desk.failing.add(spare);
    return false;
  }
}
