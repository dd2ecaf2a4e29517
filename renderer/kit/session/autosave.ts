import { type Answer, type Ask, type Outcome, type SentProblem } from '../../../app/bridge/contract.ts';
import { isDirty, projectOf, type Session } from './session.ts';
import { type Store } from './store.ts';

/** How a copy gets to the host. */
export type KeepCopy = (ask: Ask<'keepCopy'>) => Promise<Outcome<Answer<'keepCopy'>>>;

/** Two seconds after the last change, and every thirty while somebody keeps changing. */
const PAUSE_MS = 2_000;
const LONGEST_MS = 30_000;

/**
 * Keeps a copy of unsaved work in the host's recovery place. Never touches the user's file. Returns the stop
 * function; `refused` hears why a copy could not be kept.
 */
export function startAutosave(
  send: KeepCopy,
  sessions: Store<Session | null>,
  refused: (problem: SentProblem) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince = 0;

  const keep = async (): Promise<void> => {
    timer = null;
    const problem = await keepCopy(send, sessions);
    if (problem !== null) refused(problem);
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

/** Keeps the document as it is now, where it is not saved; null = kept, or nothing to keep. */
export async function keepCopy(send: KeepCopy, sessions: Store<Session | null>): Promise<SentProblem | null> {
  const session = sessions.get();
  if (session === null || !isDirty(session)) return null;
  const project = projectOf(session);
  const name = session.name ?? project.register.village.zh;
  const kept = await send({ document: session.document, name, project });
  if (!kept.ok) return kept.problem;
  const now = sessions.get();
  if (now?.document === session.document) sessions.set({ ...now, kept: { project, at: kept.value.kept } });
  return null;
}
