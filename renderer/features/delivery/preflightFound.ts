import { useEffect } from 'react';
import { type PreflightFinding } from '../../../app/bridge/contract.ts';
import { type Check, CHECKS } from '../../../app/signs/checks.ts';
import { PREFLIGHT_GRADES, type PreflightGrade } from '../../../app/signs/preflight.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Waived } from '../../../core/project/waiver.ts';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { Store, useStore } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

/** `found` null: the host cannot say it. */
type Told = { readonly project: Project; readonly found: readonly PreflightFinding[] | null };

const told = new Store<Told | null>(null);

/** A pause in typing. */
const PAUSE_MS = 300;
const AGAIN_MS = 3_000;

/**
 * What stands in the way of the package of the project on screen, as the host says it; undefined as long as it has not
 * answered, null where it cannot.
 */
export function usePreflight(): readonly PreflightFinding[] | null | undefined {
  const workbench = useWorkbench();
  const document = useSession((session) => session.document);
  const project = useProject((now) => now);
  const answer = useStore(told, (now) => now);
  useEffect(() => {
    if (told.get()?.project === project && told.get()?.found !== null) return undefined;
    let stale = false;
    const look = (): void =>
      void ask(workbench, document, project).then((found) => {
        if (stale) return;
        if (found !== 'ended') told.set({ project, found });
        // Another window's question ended this one, or the host is away.
        if (found === 'ended' || found === null) timer = setTimeout(look, AGAIN_MS);
      });
    let timer = setTimeout(look, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [workbench, document, project]);
  return answer?.project === project ? answer.found : undefined;
}

async function ask(
  workbench: Workbench,
  document: string,
  project: Project,
): Promise<readonly PreflightFinding[] | null | 'ended'> {
  const answer = await workbench.assets.withAssets(document, project, () =>
    workbench.host.ask('preflight', { document, project }),
  );
  return answer.ok ? (answer.value.found ?? 'ended') : null;
}

/** Findings of one check and grade, or those that somebody lets stand. */
export type PreflightGroup = {
  readonly key: string;
  readonly grade: PreflightGrade | 'waived';
  readonly check: Check | null;
  readonly found: readonly PreflightFinding[];
};

/** The gravest first, and of a grade in the order of the checks; what was waived comes last, all of it together. */
export function groupsOf(found: readonly PreflightFinding[]): readonly PreflightGroup[] {
  const open = PREFLIGHT_GRADES.flatMap((grade) =>
    CHECKS.map((check) => ({
      ...{ key: `${grade}/${check}`, grade, check },
      found: found.filter((one) => one.grade === grade && one.check === check && one.waived === null),
    })),
  );
  const waived = found.filter((one) => one.waived !== null);
  const groups = [...open, { key: 'waived', grade: 'waived' as const, check: null, found: waived }];
  return groups.filter((group) => group.found.length > 0);
}

/** Under which the view remembers the finding that was jumped to. */
export function keyOfFound({ sign, problem }: PreflightFinding): string {
  return `preflight/${sign}/${problem.code}/${JSON.stringify(problem.data)}`;
}

/** What a waiver of it names. */
export function waivedAs({ sign, problem: { code, data } }: PreflightFinding): Waived {
  return { sign, found: { code, data } };
}
