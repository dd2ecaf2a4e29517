import {
  type JobState,
  type LevelOptions,
  type PackageOptions,
  type PlanOptions,
} from '../../../app/bridge/contract.ts';
import { followJob } from './followJob.ts';
import { Store } from './store.ts';
import { type Workbench } from './workbench.ts';

/** Signs, plan sheets or reports, in the making or made; it goes on while the user works elsewhere. */
export type Package = {
  readonly job: string;
  readonly kind: 'signs' | 'whole' | 'plans' | 'reports';
  /** Of which it was made: another project's is no news in this one. */
  readonly document: string;
  readonly started: number;
  readonly at: JobState;
};

/** How it ended for whoever reads it: done without a file is no success. */
export function endOf({ state, files }: JobState): JobState['state'] {
  return state === 'done' && files.length === 0 ? 'failed' : state;
}

export const packages = new Store<readonly Package[]>([]);

export async function makePackage(workbench: Workbench, options: PackageOptions): Promise<void> {
  const session = workbench.session.get();
  if (session === null) return;
  const { document } = session;
  const { project } = workbench;
  const started = await workbench.assets.withAssets(document, project, () =>
    workbench.host.ask('startPackage', { document, project, options }),
  );
  if (!started.ok) return workbench.hostRefused(started.problem);
  const kind = options.whole === undefined ? 'signs' : 'whole';
  return follow(workbench, { job: started.value.job, kind, document, started: performance.now() });
}

/** Starts a set of plan sheets; its job, or null when the host refused. */
export async function makePlans(workbench: Workbench, options: PlanOptions): Promise<string | null> {
  const session = workbench.session.get();
  if (session === null) return null;
  const started = await workbench.host.ask('startPlans', {
    document: session.document,
    project: workbench.project,
    options,
  });
  if (!started.ok) {
    workbench.hostRefused(started.problem);
    return null;
  }
  const { job } = started.value;
  void follow(workbench, { job, kind: 'plans', document: session.document, started: performance.now() });
  return job;
}

export async function makeReports(workbench: Workbench): Promise<void> {
  const session = workbench.session.get();
  if (session === null) return;
  const { document } = session;
  const { project } = workbench;
  const { language } = workbench.view.get().preferences;
  const started = await workbench.assets.withAssets(document, project, () =>
    workbench.host.ask('startReports', { document, project, language }),
  );
  if (!started.ok) return workbench.hostRefused(started.problem);
  return follow(workbench, { job: started.value.job, kind: 'reports', document, started: performance.now() });
}

/** Starts a township's or banner's papers from project files; their job, or null when the host refused. */
export async function makeLevelPapers(
  workbench: Workbench,
  ask: { readonly handles: readonly string[]; readonly options: LevelOptions },
): Promise<string | null> {
  const document = workbench.session.get()?.document ?? '';
  const { language } = workbench.view.get().preferences;
  const { options } = ask;
  const started = await workbench.host.ask('startLevelPapers', {
    handles: [...ask.handles],
    options,
    language,
  });
  if (!started.ok) {
    workbench.hostRefused(started.problem, { asked: true });
    return null;
  }
  const { job } = started.value;
  void follow(workbench, { job, kind: 'reports', document, started: performance.now() });
  return job;
}

async function follow(workbench: Workbench, one: Omit<Package, 'at'>): Promise<void> {
  const { job } = one;
  const others = () => packages.get().filter((other) => other.job !== job);
  const ended = await followJob(workbench.host, job, (at) => packages.set([{ ...one, at }, ...others()]));
  if (ended.ok) return undefined;
  packages.set(others());
  return workbench.hostRefused(ended.problem);
}
