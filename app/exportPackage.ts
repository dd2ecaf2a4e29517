import { type Project } from '../core/project/project.ts';
import { failure, success, type Result } from '../core/result.ts';
import { type Answer, type Ask, type JobState, type SentProblem } from './contract.ts';
import { heldDocument, NEVER_SAVED, type Desk } from './openProject.ts';
import { type Made, type Making } from './ports.ts';
import { applicationProblem } from './problems.ts';

type Job = {
  state: JobState;
  readonly abort: AbortController;
  readonly waiting: Set<() => void>;
};

type Started = Result<Answer<'startPackage'>, SentProblem>;
type Make = (making: Making) => Promise<Made>;

/** Ten seconds: shorter than any proxy's patience, long enough that nobody polls. */
const PATIENCE_MS = 10_000;
const ENDED_JOBS_KEPT = 20;

/** Packages and reports in the making: started, watched, cancelled by their job id. */
export class PackageJobs {
  readonly #desk: Desk;
  readonly #jobs = new Map<string, Job>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async start(ask: Ask<'startPackage'>): Promise<Started> {
    if (ask.project.signs.length === 0) return failure(applicationProblem('nothing-to-make'));
    const { packages } = this.#desk.ports;
    return this.#begin(ask, (making) => packages.make({ ...making, options: ask.options }));
  }

  startReports(ask: Ask<'startReports'>): Promise<Started> {
    const { reports } = this.#desk.ports;
    return this.#begin(ask, (making) => reports.make({ ...making, language: ask.language }));
  }

  async #begin({ document, project }: { document: string; project: Project }, make: Make): Promise<Started> {
    const { assets } = (await heldDocument(this.#desk, document)) ?? NEVER_SAVED;
    // A host that was killed may have lost what the face added since: an emblem would be called missing.
    if (project.assets.some(({ sha256 }) => !assets.has(sha256)))
      return failure(applicationProblem('asset-missing'));
    const id = this.#desk.ports.newId();
    const job: Job = { state: STARTED, abort: new AbortController(), waiting: new Set() };
    this.#jobs.set(id, job);
    this.#forgetOld();
    void this.#run(job, make, { project, assets });
    return success({ job: id });
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
    return success({ shown: await this.#desk.ports.pickers.reveal(folder) });
  }

  async #run(job: Job, make: Make, what: Pick<Making, 'project' | 'assets'>): Promise<void> {
    try {
      const made = await make({
        ...what,
        signal: job.abort.signal,
        progress: (at) => change(job, at),
      });
      if (job.abort.signal.aborted) return change(job, { state: 'cancelled' });
      if (made.ok) return change(job, { state: 'done', made: job.state.total, ...made.value });
      return change(job, { state: 'failed', problem: made.problem });
    } catch (fault) {
      if (job.abort.signal.aborted) return change(job, { state: 'cancelled' });
      // Whatever the writers throw is our mistake; the user still has to be told that nothing came of it.
      const reason = fault instanceof Error ? fault.message : String(fault);
      return change(job, { state: 'failed', problem: applicationProblem('package-failed', { reason }) });
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
