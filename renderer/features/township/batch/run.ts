import { type Answer, type Ask, type JobState, type Outcome } from '../../../../app/bridge/contract.ts';
import { followJob } from '../../../kit/session/followJob.ts';
import { Store } from '../../../kit/session/store.ts';
import { type Workbench } from '../../../kit/session/workbench.ts';

/** A run that goes on, since it was seen first. */
export type Running = {
  readonly job: string;
  readonly at: JobState;
  readonly since: { readonly ms: number; readonly made: number } | null;
  readonly stopping: boolean;
};
/** One that ended; `report`: null where it ended before it had one. */
export type Ended = {
  readonly job: string;
  readonly at: JobState;
  readonly report: Answer<'batchReport'> | null;
};

/** The window outlives the dialog, and so do these. */
export const batchRun = new Store<Running | null>(null);
export const batchEnd = new Store<Ended | null>(null);

export async function startBatch(workbench: Workbench, ask: Ask<'startBatch'>): Promise<void> {
  return followStarted(workbench, await workbench.host.ask('startBatch', ask));
}

export async function resumeBatch(workbench: Workbench): Promise<void> {
  return followStarted(workbench, await workbench.host.ask('resumeBatch', {}));
}

export async function stopBatch(workbench: Workbench): Promise<void> {
  const run = batchRun.get();
  if (run === null) return;
  batchRun.set({ ...run, stopping: true });
  await workbench.host.ask('cancelPackage', { job: run.job });
}

async function followStarted(workbench: Workbench, started: Outcome<Answer<'startBatch'>>): Promise<void> {
  if (!started.ok) return workbench.hostRefused(started.problem, { asked: true });
  return followBatch(workbench, started.value.job);
}

/** Tells a run until it has ended, and then what became of its villages. */
export async function followBatch(workbench: Workbench, job: string): Promise<void> {
  if (batchRun.get()?.job === job) return;
  batchEnd.set(null);
  const ended = await followJob(workbench.host, job, (at) => {
    const before = batchRun.get();
    const isBegun = at.total > 0;
    const since = before?.since ?? (isBegun ? { ms: performance.now(), made: at.made } : null);
    batchRun.set({ job, at, since, stopping: before?.stopping ?? false });
  });
  if (!ended.ok) {
    batchRun.set(null);
    workbench.hostRefused(ended.problem, { asked: true });
    return;
  }
  const report = await workbench.host.ask('batchReport', { job });
  batchEnd.set({ job, at: ended.value, report: report.ok ? report.value : null });
  batchRun.set(null);
}
