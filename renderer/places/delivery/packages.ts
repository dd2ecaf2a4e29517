import { type JobState, type PackageOptions } from '../../../app/contract.ts';
import { Store } from '../../session/store.ts';
import { type Workbench } from '../../session/workbench.ts';

/** A package or a set of reports in the making or made; it goes on while the user works elsewhere. */
export type Package = {
  readonly job: string;
  readonly kind: 'signs' | 'reports';
  readonly started: number;
  readonly at: JobState;
};

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
  return follow(workbench, { job: started.value.job, kind: 'signs', started: performance.now() });
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
  return follow(workbench, { job: started.value.job, kind: 'reports', started: performance.now() });
}

async function follow(workbench: Workbench, one: Omit<Package, 'at'>): Promise<void> {
  const { job } = one;
  for (let since = -1; ;) {
    const state = await workbench.host.ask('packageState', { job, since });
    const others = packages.get().filter((other) => other.job !== job);
    if (!state.ok) {
      packages.set(others);
      return workbench.hostRefused(state.problem);
    }
    since = state.value.step;
    packages.set([{ ...one, at: state.value }, ...others]);
    if (state.value.state !== 'running') return undefined;
  }
}
