import { availableParallelism } from 'node:os';
import { type FaultLog } from '../../app/faults/faultLog.ts';
import { programFault } from '../../app/faults/programFault.ts';
import { type BatchDesk, type Clock } from '../../app/host/ports.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { rosterRules } from '../../app/newProject/roster/rosterRules.ts';
import { BATCH_WORDS } from '../../app/words/batch.ts';
import { say } from '../../app/words/words.ts';
import { failure, success } from '../../core/result.ts';
import { madeFolder } from '../desk/madeFolder.ts';
import { shippedLibrary } from '../library/library.ts';
import { programVersion } from '../program.ts';
import { batchJournalIn } from './batchJournal.ts';
import { rosterVillages } from './rosterVillages.ts';
import { errorCode } from '../files/thrown.ts';
import { runBatch } from './runBatch.ts';
import { threadCoverage, villageThreads } from './villageMakers.ts';

/** Runs over many villages for the window: the code and the threads of `paijiang batch`. */
export function batchDesk({
  documents,
  home,
  clock,
  faults,
}: {
  readonly documents: string;
  readonly home: string;
  readonly clock: Clock;
  readonly faults: FaultLog;
}): BatchDesk {
  let covers: Promise<(character: string) => boolean> | null = null;
  return {
    lanes: Math.max(1, availableParallelism() - 1),
    rules: async () => {
      covers ??= threadCoverage();
      try {
        return success(rosterRules(shippedLibrary(), await covers));
      } catch (thrown) {
        covers = null;
        const fault = programFault(thrown, 'job');
        void faults.keep(fault);
        return failure(applicationProblem('making-ended', { fault: fault.number }));
      }
    },
    journal: batchJournalIn(home),
    newFolder: () => madeFolder(documents, say(BATCH_WORDS, 'zh', 'folder.run'), clock.now()),
    run: async ({ rows, findings, folder, what, lanes, language, day, resume, signal, progress }) => {
      const makers = villageThreads(lanes);
      try {
        const done = await runBatch({
          ...{ out: folder, villages: rosterVillages({ rows, findings }), what, day, language, resume },
          ...{ jobs: lanes, share: null, makers, signal },
          program: `paijiang ${await programVersion()}`,
          onFault: (fault) => void faults.keep(fault),
          begun: (left) => progress({ made: 0, total: left, current: '' }),
          progress: ({ made, left, village }) => progress({ made, total: made + left, current: village }),
        });
        if (!done.ok) return failure(applicationProblem(`batch-${done.problem.code}`, { folder }));
        const name = say(BATCH_WORDS, language, 'report.file');
        return success({ ...done.value, files: [`${name}.xlsx`, `${name}.json`] });
      } catch (thrown) {
        const reason = errorCode(thrown);
        if (reason === '') throw thrown;
        return failure(applicationProblem('batch-stopped', { folder, reason }));
      } finally {
        await makers.close();
      }
    },
  };
}
