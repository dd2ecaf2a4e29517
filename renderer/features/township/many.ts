import { type JobState, type ManyPreview } from '../../../app/bridge/contract.ts';
import { type TakenPart } from '../../../core/editing/commands/takeFrom.ts';
import { type Project } from '../../../core/project/project.ts';
import { followJob } from '../../kit/session/followJob.ts';
import { Store } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { readTownship, township } from './villages.ts';

/** How a change of many villages, its undoing, or the making of their papers stands. */
export type ManyRun = {
  readonly of: 'take' | 'undo' | 'ledgers';
  readonly at: JobState;
  readonly job: string;
};

/** The one that is going on; null = none. */
export const manyRun = new Store<ManyRun | null>(null);
/** The last one that ended, until somebody has read it. */
export const manyEnd = new Store<ManyRun | null>(null);

const AT_A_TIME = 8;

/** What villages would become; null = somebody asked for something else meanwhile, or the host refused and said why. */
export async function previewMany(
  workbench: Workbench,
  ask: {
    readonly source: Project;
    readonly handles: readonly string[];
    readonly parts: readonly TakenPart[];
  },
  watch: { readonly read: (count: number) => void; readonly isStale: () => boolean },
): Promise<readonly ManyPreview[] | null> {
  const { language } = workbench.view.get().preferences;
  const found: ManyPreview[] = [];
  for (let at = 0; at < ask.handles.length; at += AT_A_TIME) {
    watch.read(found.length);
    const answer = await workbench.host.ask('previewMany', {
      source: ask.source,
      parts: [...ask.parts],
      handles: ask.handles.slice(at, at + AT_A_TIME),
      language,
    });
    if (watch.isStale()) return null;
    if (!answer.ok) {
      workbench.hostRefused(answer.problem, { asked: true });
      return null;
    }
    found.push(...answer.value.previews);
  }
  return found;
}

export async function takeMany(
  workbench: Workbench,
  ask: {
    readonly source: Project;
    readonly to: readonly { readonly handle: string; readonly fingerprint: string }[];
    readonly parts: readonly TakenPart[];
  },
): Promise<void> {
  const { source } = ask;
  const started = await workbench.host.ask('startMany', { source, to: [...ask.to], parts: [...ask.parts] });
  if (!started.ok) return workbench.hostRefused(started.problem, { asked: true });
  return follow(workbench, 'take', started.value.job);
}

export async function undoMany(workbench: Workbench): Promise<void> {
  const started = await workbench.host.ask('startUndoMany', {});
  if (!started.ok) return workbench.hostRefused(started.problem, { asked: true });
  return follow(workbench, 'undo', started.value.job);
}

/** Papers of all townships and banners among the files. */
export async function makeLedgers(workbench: Workbench, handles: readonly string[]): Promise<void> {
  const { language } = workbench.view.get().preferences;
  const started = await workbench.host.ask('startLedgers', { handles: [...handles], language });
  if (!started.ok) return workbench.hostRefused(started.problem, { asked: true });
  return follow(workbench, 'ledgers', started.value.job);
}

async function follow(workbench: Workbench, of: ManyRun['of'], job: string): Promise<void> {
  const ended = await followJob(workbench.host, job, (at) => manyRun.set({ of, at, job }));
  manyRun.set(null);
  if (ended.ok) manyEnd.set({ of, at: ended.value, job });
  else workbench.hostRefused(ended.problem, { asked: true });
  const { folder } = township.get();
  // Papers change no village.
  if (folder !== null && of !== 'ledgers') await readTownship(workbench, folder);
}
