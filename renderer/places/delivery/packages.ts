import { type JobState, type PackageOptions } from '../../../app/contract.ts';
import { Store } from '../../session/store.ts';
import { type Workbench } from '../../session/workbench.ts';

/** A package in the making or made; it goes on while the user works elsewhere. */
export type Package = { readonly job: string; readonly started: number; readonly at: JobState };

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
  return follow(workbench, started.value.job, performance.now());
}

async function follow(workbench: Workbench, job: string, started: number): Promise<void> {
  for (let since = -1; ;) {
    const state = await workbench.host.ask('packageState', { job, since });
    if (!state.ok) {
      packages.set(packages.get().filter((one) => one.job !== job));
      return workbench.hostRefused(state.problem);
    }
    since = state.value.step;
    packages.set([{ job, started, at: state.value }, ...packages.get().filter((one) => one.job !== job)]);
    if (state.value.state !== 'running') return undefined;
  }
}
