import { type Answer } from '../../../app/bridge/contract.ts';
import { safetyOf } from './session.ts';
import { type Workbench } from './workbench.ts';

type HostCall = Answer<'hostCalls'>['calls'][number];

const AGAIN_MS = 3_000;

/**
 * How the window behaves towards its shell: it hears what the shell wants, tells what is thrown outside of
 * every part of the window, says whether closing it would leave
 * something unsaved, and in a browser asks before it is left. Returns the stop function.
 */
export function startManners(workbench: Workbench, answer: (call: HostCall) => Promise<void>): () => void {
  let stopped = false;
  void listen();
  const desktop = workbench.greeting.edition === 'desktop';
  const stopTelling = desktop ? tellStanding(workbench) : (): void => undefined;
  const beforeUnload = (event: BeforeUnloadEvent): void => {
    // What is kept comes back from the start page: no reason to hold anybody up.
    if (isOnlyHere(workbench)) event.preventDefault();
    void workbench.keepNow();
  };
  const thrown = ({ error }: ErrorEvent): void => {
    // Without an error it is the browser's own remark (a ResizeObserver that needs another round).
    if (error !== null && error !== undefined) workbench.tellFault(error, 'window');
  };
  const rejected = ({ reason }: PromiseRejectionEvent): void => workbench.tellFault(reason, 'window');
  window.addEventListener('error', thrown);
  window.addEventListener('unhandledrejection', rejected);
  const pageHide = (): void => workbench.letGo();
  if (!desktop) window.addEventListener('beforeunload', beforeUnload);
  window.addEventListener('pagehide', pageHide);
  return () => {
    stopped = true;
    stopTelling();
    window.removeEventListener('error', thrown);
    window.removeEventListener('unhandledrejection', rejected);
    window.removeEventListener('beforeunload', beforeUnload);
    window.removeEventListener('pagehide', pageHide);
  };

  async function listen(): Promise<void> {
    while (!stopped) {
      const heard = await workbench.host.ask('hostCalls', { wait: true });
      if (stopped || (!heard.ok && heard.problem.code === 'session-locked')) return;
      if (heard.ok) for (const call of heard.value.calls) await answer(call);
      // A host that is gone is told where something is asked of it; here it is only waited for.
      else await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

/** Unsaved, and not kept either. */
function isOnlyHere(workbench: Workbench): boolean {
  const session = workbench.session.get();
  return session !== null && ['unsaved', 'saving'].includes(safetyOf(session).state);
}

function tellStanding(workbench: Workbench): () => void {
  let told = false;
  return workbench.session.subscribe(() => {
    const session = workbench.session.get();
    const unsaved = session !== null && safetyOf(session).state !== 'saved';
    if (unsaved === told) return;
    told = unsaved;
    void workbench.host.ask('standing', { unsaved });
  });
}
