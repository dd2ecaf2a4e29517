import { type Answer } from '../../../app/bridge/contract.ts';
import { type Workbench } from './workbench.ts';

type CallToPage = Answer<'callsToPage'>['calls'][number];

const AGAIN_MS = 3_000;

/** Hears what the shell wants of the page, one call after the other. Returns the stop function. */
export function followCalls(workbench: Workbench, answer: (call: CallToPage) => Promise<void>): () => void {
  let stopped = false;
  void listen();
  return () => {
    stopped = true;
  };

  async function listen(): Promise<void> {
    while (!stopped) {
      const heard = await workbench.host.ask('callsToPage', { wait: true });
      if (stopped || (!heard.ok && heard.problem.code === 'session-locked')) return;
      if (heard.ok) for (const call of heard.value.calls) await answer(call);
      // A host that is gone is told where something is asked of it; here it is only waited for.
      else await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
