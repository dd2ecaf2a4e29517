import { useEffect } from 'react';
import { type SignStanding } from '../../../app/bridge/contract.ts';
import { type Project } from '../../../core/project/project.ts';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { Store, useStore } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

type Told = { readonly project: Project; readonly signs: ReadonlyMap<string, SignStanding> };

const told = new Store<Told | null>(null);

/** A pause in typing. */
const PAUSE_MS = 300;
const AGAIN_MS = 3_000;

/**
 * How far each sign is, as the export itself says (app/signs/standings.ts, run by the host). A sign that the answer
 * for the project on screen has not come for yet is not in it.
 */
export function useStandings(): ReadonlyMap<string, SignStanding> {
  const workbench = useWorkbench();
  const document = useSession((session) => session.document);
  const project = useProject((now) => now);
  const answer = useStore(told, (now) => now);
  useEffect(() => {
    if (told.get()?.project === project) return undefined;
    let stale = false;
    const look = (): void =>
      void ask(workbench, document, project).then((signs) => {
        if (stale) return;
        if (signs !== null) told.set({ project, signs });
        // Another window's question ended this one, or the host is away.
        if (signs === null || signs.size < project.signs.length) timer = setTimeout(look, AGAIN_MS);
      });
    let timer = setTimeout(look, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [workbench, document, project]);
  return answer?.project === project ? answer.signs : NONE;
}

const NONE: ReadonlyMap<string, SignStanding> = new Map();

async function ask(
  workbench: Workbench,
  document: string,
  project: Project,
): Promise<ReadonlyMap<string, SignStanding> | null> {
  const answer = await workbench.assets.withAssets(document, project, () =>
    workbench.host.ask('signStandings', { document, project }),
  );
  // What the host cannot say now is said where something is asked of it; until then no sign looks finished.
  return answer.ok ? new Map(answer.value.signs.map((one) => [one.sign, one])) : null;
}
