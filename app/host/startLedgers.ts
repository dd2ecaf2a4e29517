import { failure, success, type Result } from '../../core/result.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { type Jobs } from './jobs.ts';
import { type Desk } from './desk.ts';
import { applicationProblem } from './problems.ts';
import { readVillage, type Village } from './startLevelPapers.ts';

/**
 * Starts the papers of every township and banner among project files, as they were saved. One that does not open stops no
 * other; it is told, and the papers say that it is not in them (docs/decisions/0310).
 */
export function startLedgers(
  desk: Desk,
  jobs: Jobs,
  { handles, language }: Ask<'startLedgers'>,
): Result<Answer<'startLedgers'>, SentProblem> {
  const all = [...new Set(handles)];
  const paths = all.map((handle) => desk.handles.path(handle));
  if (paths.includes(null)) return failure(applicationProblem('handle-unknown'));
  return success(
    jobs.start(async (watch) => {
      const villages: Village[] = [];
      const unread: string[] = [];
      for (const [at, handle] of all.entries()) {
        watch.signal.throwIfAborted();
        const { name } = desk.ports.files.split(paths[at] ?? '');
        watch.progress({ made: at, total: all.length, current: name });
        const read = await readVillage(desk, handle);
        if (read.ok) villages.push(read.value);
        else unread.push(name);
      }
      return desk.ports.reports.makeLedgers({ villages, unread, language, ...watch });
    }),
  );
}
