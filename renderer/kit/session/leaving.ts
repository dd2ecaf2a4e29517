import { safetyOf } from './session.ts';
import { type Workbench } from './workbench.ts';

/**
 * The page may be left at any moment: a browser is asked to ask first, a shell is told whether closing would leave
 * something unsaved. Returns the stop function.
 */
export function guardLeaving(workbench: Workbench): () => void {
  const desktop = workbench.greeting.edition === 'desktop';
  const stopTelling = desktop ? tellStanding(workbench) : (): void => undefined;
  const beforeUnload = (event: BeforeUnloadEvent): void => {
    // What is kept comes back from the start page: no reason to hold anybody up.
    if (isOnlyHere(workbench)) event.preventDefault();
    void workbench.keepNow();
  };
  const pageHide = (): void => workbench.letGo();
  if (!desktop) window.addEventListener('beforeunload', beforeUnload);
  window.addEventListener('pagehide', pageHide);
  return () => {
    stopTelling();
    window.removeEventListener('beforeunload', beforeUnload);
    window.removeEventListener('pagehide', pageHide);
  };
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
    const unsaved = session !== null && !['saved', 'untouched'].includes(safetyOf(session).state);
    if (unsaved === told) return;
    told = unsaved;
    void workbench.host.ask('standing', { unsaved });
  });
}
