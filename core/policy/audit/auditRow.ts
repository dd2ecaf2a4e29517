import {
  type PlacardDecision,
  type PlacardOutcome,
  type PlacardRecord,
  type PlacardTests,
} from '../../project/placardRecord.ts';
import { type Citation } from '../citation.ts';
import { type AuditReason } from '../plates.ts';

/**
 * What the program proposes for one existing plate. A person decides (`decision`); `tests` are the
 * person's judgement where there is one, else the program's, in which `unknown` is honest: whether work is done
 * and paid for behind a plate cannot be read off its words.
 */
export type AuditRow = {
  readonly record: PlacardRecord;
  /** What a person decided, where it is whole: a merger that does not say into what decides nothing. */
  readonly decision: PlacardDecision | null;
  readonly proposal: PlacardOutcome;
  /** Key of the entry that takes the plate in, for `merge`. */
  readonly into: string | null;
  /** The catalogue entry that the words mean, where they mean one. */
  readonly entry: string | null;
  readonly reason: AuditReason;
  readonly cites: readonly Citation[];
  readonly tests: PlacardTests;
  /** The program's own view of the three tests, whatever a person judged. */
  readonly proposed: PlacardTests;
  /** The village must never be responsible for such work (clause （二）): the plate cannot be kept. */
  readonly barred: boolean;
  /** Id of an earlier record that means the same plate. */
  readonly duplicateOf: string | null;
};
