import { type Handlers } from '../../bridge/contract.ts';
import { type Desk } from '../desk.ts';
import { type Jobs } from '../jobs.ts';
import { preflight, signStandings, startPackage, startPlans, startReports } from '../startPackage.ts';
import { startLedgers } from '../startLedgers.ts';
import { startLevelPapers } from '../startLevelPapers.ts';

/** Signs, plan sheets and papers that are made in the background. */
export function makingAsks(desk: Desk, jobs: Jobs) {
  return {
    signStandings: (ask) => signStandings(desk, ask),
    preflight: (ask) => preflight(desk, ask),
    startPackage: (ask) => startPackage(desk, jobs, ask),
    startPlans: async (ask) => startPlans(desk, jobs, ask),
    startReports: (ask) => startReports(desk, jobs, ask),
    startLevelPapers: (ask) => startLevelPapers(desk, jobs, ask),
    startLedgers: async (ask) => startLedgers(desk, jobs, ask),
    packageState: (ask) => jobs.state(ask),
    cancelPackage: async ({ job }) => jobs.cancel(job),
    showFolder: ({ job }) => jobs.reveal(job),
  } satisfies Partial<Handlers>;
}
