import { failure, success, type Result } from '../../core/result.ts';
import { type Answer, type Ask, type ManyPreview, type SentProblem } from '../bridge/contract.ts';
import { type Desk } from './desk.ts';
import { type JobEnd, type Jobs, type JobWatch } from './jobs.ts';
import { type ManyStep } from './ports.ts';
import { applicationProblem } from './problems.ts';

type Written = Result<'written' | 'as-it-was', SentProblem>;

/**
 * Changes many villages as one step (docs/decisions/0307): each file is the old one or the new one, one that is open, locked or
 * another than was looked at stays and is told, and the step is noted before each file, so that it can be taken back however it
 * ended.
 */
export class ManyVillages {
  readonly #desk: Desk;
  readonly #jobs: Jobs;
  #busy = false;

  constructor(desk: Desk, jobs: Jobs) {
    this.#desk = desk;
    this.#jobs = jobs;
  }

  async preview({
    source,
    handles,
    parts,
    language,
  }: Ask<'previewMany'>): Promise<Result<Answer<'previewMany'>, SentProblem>> {
    const previews = handles.map(async (handle): Promise<ManyPreview> => {
      const path = this.#desk.handles.path(handle);
      if (path === null) return { handle, seen: failure(applicationProblem('handle-unknown')) };
      if (this.#isOpenHere(path)) return { handle, seen: failure(this.#problem('many-open-here', path)) };
      const changed = await this.#desk.ports.villages.change(path, {
        ...{ source, parts, language, tries: true },
      });
      if (!changed.ok) return { handle, seen: changed };
      const { fingerprint, told, blocked } = changed.value;
      const lines = told.map(({ heading, lines: all }) => ({ heading, lines: [...all] }));
      return { handle, seen: { ok: true, fingerprint, told: lines, blocked: [...blocked] } };
    });
    return success({ previews: await Promise.all(previews) });
  }

  async start({ source, to, parts }: Ask<'startMany'>): Promise<Result<Answer<'startMany'>, SentProblem>> {
    const files = to.map(({ handle, fingerprint }) => ({
      path: this.#desk.handles.path(handle),
      fingerprint,
    }));
    const known = files.flatMap(({ path, fingerprint }) => (path === null ? [] : [{ path, fingerprint }]));
    if (known.length < files.length) return failure(applicationProblem('handle-unknown'));
    const at = this.#desk.ports.clock.now();
    let step: ManyStep = { at, parts, files: [] };
    return this.#job(known, async ({ path, fingerprint }) => {
      const changed = await this.#desk.ports.villages.change(path, {
        ...{ source, parts, language: 'zh', tries: false },
      });
      if (!changed.ok) return changed;
      const { was, bytes } = changed.value;
      if (changed.value.fingerprint !== fingerprint) return failure(this.#problem('many-changed', path));
      if (bytes === null) return success('as-it-was');
      // Without the state before it could not be taken back.
      if (!(await this.#keep(path, was, await this.#desk.ports.files.changed(path))))
        return failure(this.#problem('many-not-kept', path));
      const after = this.#desk.ports.sha256(bytes);
      step = { ...step, files: [...step.files, { path, before: fingerprint, after }] };
      await this.#desk.ports.manyJournal.store(step);
      return this.#write(path, bytes, fingerprint);
    });
  }

  async last(): Promise<Answer<'lastMany'>['last']> {
    const step = await this.#desk.ports.manyJournal.load();
    if (step === null || step.files.length === 0) return null;
    return { at: step.at, villages: step.files.length, parts: [...step.parts] };
  }

  async startUndo(): Promise<Result<Answer<'startUndoMany'>, SentProblem>> {
    const { manyJournal, files, versions } = this.#desk.ports;
    const step = await manyJournal.load();
    if (step === null || step.files.length === 0) return failure(applicationProblem('many-nothing'));
    let left = step;
    return this.#job(step.files, async (file) => {
      const { path, before, after } = file;
      const there = await files.read(path);
      if (!there.ok) return there;
      const { fingerprint, bytes } = there.value;
      const done = async (): Promise<void> => {
        left = { ...left, files: left.files.filter((other) => other !== file) };
        await manyJournal.store(left.files.length === 0 ? null : left);
      };
      if (fingerprint === before) {
        await done();
        return success('as-it-was');
      }
      if (fingerprint !== after) {
        // It is somebody's since: there is nothing to be tried again.
        await done();
        return failure(this.#problem('many-changed-since', path));
      }
      const version = (await versions.list(path)).find((one) => one.fingerprint === before);
      const old = version === undefined ? null : await versions.read(path, version.id);
      if (old === null || this.#desk.ports.sha256(old) !== before) {
        await done();
        return failure(this.#problem('many-version-gone', path));
      }
      await this.#keep(path, bytes);
      const written = await this.#write(path, old, after);
      if (written.ok) await done();
      return written;
    });
  }

  /** All locks first, then file by file; what is refused is told and stops nobody. */
  #job<File extends { readonly path: string }>(
    files: readonly File[],
    change: (file: File) => Promise<Written>,
  ): Result<{ job: string }, SentProblem> {
    if (this.#busy) return failure(applicationProblem('many-busy'));
    this.#busy = true;
    return success(
      this.#jobs.start(async (watch) => {
        try {
          return success(await this.#run(files, change, watch));
        } finally {
          this.#busy = false;
        }
      }),
    );
  }

  async #run<File extends { readonly path: string }>(
    files: readonly File[],
    change: (file: File) => Promise<Written>,
    { signal, progress }: JobWatch,
  ): Promise<JobEnd> {
    const { locks, files: disk } = this.#desk.ports;
    const held = new Set<string>();
    const made: JobEnd = { folder: null, files: [], blocked: [], notes: [] };
    const refused = (path: string, problem: SentProblem): void => {
      made.blocked.push({ sign: null, label: disk.split(path).name, reasons: [problem] });
    };
    try {
      const ours: File[] = [];
      for (const file of files) {
        const { path } = file;
        if (this.#isOpenHere(path)) {
          refused(path, this.#problem('many-open-here', path));
          continue;
        }
        const holder = await locks.take(path);
        if (holder === null) {
          held.add(path);
          ours.push(file);
        } else refused(path, applicationProblem('file-locked', { name: disk.split(path).name, ...holder }));
      }
      for (const [at, file] of ours.entries()) {
        signal.throwIfAborted();
        const { name } = disk.split(file.path);
        progress({ made: at, total: ours.length, current: name });
        const written = await change(file);
        if (!written.ok) refused(file.path, written.problem);
        else if (written.value === 'written') made.files.push({ name, sign: null, draft: false });
      }
      return made;
    } finally {
      for (const path of held) if (!this.#isOpenHere(path)) await locks.release(path);
    }
  }

  async #write(path: string, bytes: Uint8Array, expected: string): Promise<Written> {
    const written = await this.#desk.ports.files.write(path, bytes, expected);
    if (!written.ok) return written;
    await this.#keep(path, bytes);
    return success('written');
  }

  /** Among the versions of the file; false where that was not possible. */
  async #keep(path: string, bytes: Uint8Array, at: string | null = null): Promise<boolean> {
    const { versions, clock } = this.#desk.ports;
    try {
      await versions.keep(path, bytes, at ?? clock.now());
      return true;
    } catch {
      return false;
    }
  }

  #isOpenHere(path: string): boolean {
    return [...this.#desk.documents.values()].some((document) => document.path === path);
  }

  #problem(
    code: 'many-open-here' | 'many-changed' | 'many-not-kept' | 'many-changed-since' | 'many-version-gone',
    path: string,
  ): SentProblem {
    return applicationProblem(code, { name: this.#desk.ports.files.split(path).name });
  }
}
