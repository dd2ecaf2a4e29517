import { type JobState, type PackageOptions, type PlanOptions } from '../../../app/contract.ts';
import { Store } from '../../session/store.ts';
import { type Workbench } from '../../session/workbench.ts';

/** A package of signs or a set of plan sheets, in the making or made; it goes on while the user works elsewhere. */
export type Package = {
  readonly job: string;
  readonly of: 'signs' | 'plans';
  readonly started: number;
  readonly at: JobState;
};

export const packages = new Store<readonly Package[]>([]);

export async function makePackage(workbench: Workbench, options: PackageOptions): Promise<void> {
  const session = workbench.session.get();
  if (session === null) return;
  const started = await workbench.host.ask('startPackage', {
    document: session.document,
    project: workbench.project,
    options,
  });
  if (!started.ok) return workbench.hostRefused(started.problem);
  return follow(workbench, { job: started.value.job, of: 'signs', started: performance.now() });
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
  void follow(workbench, { job, of: 'plans', started: performance.now() });
  return job;
}

async function follow(workbench: Workbench, made: Omit<Package, 'at'>): Promise<void> {
  const { job } = made;
  for (let since = -1; ;) {
    const state = await workbench.host.ask('packageState', { job, since });
    if (!state.ok) {
      packages.set(packages.get().filter((one) => one.job !== job));
      return workbench.hostRefused(state.problem);
    }
    since = state.value.step;
    packages.set([{ ...made, at: state.value }, ...packages.get().filter((one) => one.job !== job)]);
    if (state.value.state !== 'running') return undefined;
  }
}
