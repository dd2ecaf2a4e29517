import { type Host } from '../../app/contract.ts';
import { isDirty, projectOf, type Session } from './session.ts';
import { type Store } from './store.ts';

/** Two seconds after the last change, and every thirty while somebody keeps changing. */
const PAUSE_MS = 2_000;
const LONGEST_MS = 30_000;

/**
 * Keeps a copy of unsaved work in the host's recovery place. Never touches the user's file. Returns the stop
 * function; `untold` hears that the host did not answer.
 */
export function startAutosave(host: Host, sessions: Store<Session | null>, untold: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince = 0;

  const keep = async (): Promise<void> => {
    timer = null;
    if (!(await keepCopy(host, sessions))) untold();
  };

  const stop = sessions.subscribe(() => {
    const session = sessions.get();
    if (session === null || !isDirty(session) || session.kept?.project === projectOf(session)) return;
    if (timer === null) waitingSince = Date.now();
    else clearTimeout(timer);
    const left = Math.max(0, LONGEST_MS - (Date.now() - waitingSince));
    timer = setTimeout(() => void keep(), Math.min(PAUSE_MS, left));
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}

/** Keeps the document as it is now; false when the host did not answer. */
export async function keepCopy(host: Host, sessions: Store<Session | null>): Promise<boolean> {
  const session = sessions.get();
  if (session === null || !isDirty(session)) return true;
  const project = projectOf(session);
  const name = session.name ?? project.register.village.zh;
  const kept = await host.ask('keepCopy', { document: session.document, name, project });
  if (!kept.ok) return false;
  const now = sessions.get();
  if (now?.document === session.document) sessions.set({ ...now, kept: { project, at: kept.value.kept } });
  return true;
}
