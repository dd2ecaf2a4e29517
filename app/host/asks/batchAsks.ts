import { type Handlers } from '../../bridge/contract.ts';
import { Batches } from '../batches.ts';
import { type Desk } from '../desk.ts';
import { type Jobs } from '../jobs.ts';
import { success } from '../../../core/result.ts';

/** Rosters of villages, and the runs that make them. */
export function batchAsks(desk: Desk, jobs: Jobs) {
  const batches = new Batches(desk, jobs);
  return {
    readRoster: (ask) => batches.read(ask),
    beginRoster: (ask) => batches.begin(ask),
    startBatch: (ask) => batches.start(ask),
    resumeBatch: () => batches.resume(),
    lastBatch: async () => success(await batches.last()),
    batchReport: async ({ job }) => batches.report(job),
  } satisfies Partial<Handlers>;
}
