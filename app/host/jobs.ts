import { type FaultLog } from '../faults/faultLog.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type Answer, type Ask, type JobState, type SentProblem } from '../bridge/contract.ts';
import { type Pickers } from './pickers.ts';
import { applicationProblem } from './problems.ts';
import { programFault } from '../faults/programFault.ts';

/** Told to whoever makes the files: how to say what is being made, and when to stop. */
export type JobWatch = {
  readonly signal: AbortSignal;
  readonly progress: (at: Pick<JobState, 'made' | 'total' | 'current'>) => void;
};

/** What a job ends with; `folder`: the one that was made, null where the files lie where they lay. */
export type JobEnd = Pick<JobState, 'files' | 'blocked' | 'notes' | 'folder'>;
/** What ends in a folder of its own. */
export type JobMade = JobEnd & { readonly folder: string };

type Job = {
  state: JobState;
  readonly abort: AbortController;
  readonly waiting: Set<() => void>;
};

/** Ten seconds: shorter than any proxy's patience, long enough that nobody polls. */
const PATIENCE_MS = 10_000;
const ENDED_JOBS_KEPT = 20;

type JobPorts = { readonly newId: () => string; readonly pickers: Pickers; readonly faults: FaultLog };

/** Files in the making, signs, plan sheets and reports alike: started, watched, cancelled by their job id. */
export class Jobs {
  readonly #newId: () => string;
  readonly #pickers: Pickers;
  readonly #faults: FaultLog;
  readonly #jobs = new Map<string, Job>();

  constructor({ newId, pickers, faults }: JobPorts) {
    this.#newId = newId;
    this.#pickers = pickers;
    this.#faults = faults;
  }

  start(make: (watch: JobWatch) => Promise<Result<JobEnd, SentProblem>>): { job: string } {
    const id = this.#newId();
    const job: Job = { state: STARTED, abort: new AbortController(), waiting: new Set() };
    this.#jobs.set(id, job);
    this.#forgetOld();
    void this.#run(job, make);
    return { job: id };
  }

  async state(ask: Ask<'packageState'>): Promise<Result<JobState, SentProblem>> {
    const job = this.#jobs.get(ask.job);
    if (job === undefined) return failure(applicationProblem('job-unknown'));
    if (job.state.step <= ask.since && job.state.state === 'running') await nextStep(job);
    return success(job.state);
  }

  cancel(id: string): Result<Record<never, never>, SentProblem> {
    const job = this.#jobs.get(id);
    if (job === undefined) return failure(applicationProblem('job-unknown'));
    job.abort.abort();
    return success({});
  }

  async reveal(id: string): Promise<Result<Answer<'showFolder'>, SentProblem>> {
    const folder = this.#jobs.get(id)?.state.folder ?? null;
    if (folder === null) return failure(applicationProblem('job-unknown'));
    return success({ shown: await this.#pickers.reveal(folder) });
  }

  async #run(job: Job, make: (watch: JobWatch) => Promise<Result<JobEnd, SentProblem>>): Promise<void> {
    try {
      const made = await make({ signal: job.abort.signal, progress: (at) => change(job, at) });
      if (job.abort.signal.aborted) return change(job, { state: 'cancelled' });
      if (made.ok) return change(job, { state: 'done', made: job.state.total, ...made.value });
      return change(job, { state: 'failed', problem: made.problem });
    } catch (fault) {
      if (job.abort.signal.aborted) return change(job, { state: 'cancelled' });
      // Whatever the writers throw is our mistake; the user still has to be told that nothing came of it.
      const reason = fault instanceof Error ? fault.message : String(fault);
      const noted = programFault(fault, 'job');
      void this.#faults.keep(noted);
      const problem = applicationProblem('job-fault', { reason, fault: noted.number });
      return change(job, { state: 'failed', problem });
    }
  }

  #forgetOld(): void {
    const ended = [...this.#jobs].filter(([, job]) => job.state.state !== 'running');
    for (const [id] of ended.slice(0, -ENDED_JOBS_KEPT)) this.#jobs.delete(id);
  }
}

const STARTED: JobState = {
  state: 'running',
  step: 0,
  made: 0,
  total: 0,
  current: '',
  folder: null,
  files: [],
  blocked: [],
  notes: [],
  problem: null,
};

function change(job: Job, to: Partial<Omit<JobState, 'step'>>): void {
  job.state = { ...job.state, ...to, step: job.state.step + 1 };
  for (const wake of [...job.waiting]) wake();
}

function nextStep(job: Job): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      job.waiting.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, PATIENCE_MS);
    job.waiting.add(wake);
  });
}
