import { type Host, type JobState, type Outcome } from '../../../app/bridge/contract.ts';

/** Tells every state of a job until it has ended; its last one, or why the host does not know it. */
export async function followJob(
  host: Host,
  job: string,
  tell: (state: JobState) => void,
): Promise<Outcome<JobState>> {
  for (let since = -1; ;) {
    const state = await host.ask('packageState', { job, since });
    if (!state.ok) return state;
    since = state.value.step;
    tell(state.value);
    if (state.value.state !== 'running') return state;
  }
}
