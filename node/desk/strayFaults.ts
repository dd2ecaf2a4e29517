import { type FaultLog } from '../../app/faults/faultLog.ts';
import { programFault, type ProgramFault } from '../../app/faults/programFault.ts';
import { type CallsToPage } from '../../app/host/callsToPage.ts';
import { applicationProblem } from '../../app/host/problems.ts';

type Process = {
  on(event: 'uncaughtException' | 'unhandledRejection', hear: (thrown: unknown) => void): unknown;
};

/**
 * Hears what is thrown where nobody catches it. It is kept in the log and told in the window, and the host goes on: the
 * work in the window is worth more than a clean end. `also` hears of it once it is kept.
 */
export function hearStrayFaults(
  process: Process,
  {
    faults,
    calls,
    also = () => undefined,
  }: { faults: FaultLog; calls: CallsToPage; also?: (fault: ProgramFault) => void },
): void {
  const hear = (thrown: unknown): void => {
    const fault = programFault(thrown, 'host');
    calls.push({ call: 'tell', problem: applicationProblem('host-stumbled', { fault: fault.number }) });
    void faults.keep(fault).then(() => also(fault));
  };
  process.on('uncaughtException', hear);
  process.on('unhandledRejection', hear);
}
