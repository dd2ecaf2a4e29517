import { type NotedFault } from './notedFault.ts';

/** Where faults leave their trace. */
export type FaultLog = {
  /** The folder of the log, as words to show. */
  readonly folder: string;
  /** Adds a line; false when the disk would not take it. Never rejects. */
  readonly keep: (fault: NotedFault) => Promise<boolean>;
};
