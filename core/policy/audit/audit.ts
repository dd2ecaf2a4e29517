import { type PlacardRecord, type PlacardTests } from '../../project/placardRecord.ts';
import { type Register } from '../../project/register.ts';
import { type Citation } from '../citation.ts';
import { type PlatesCatalogue } from '../plates.ts';
import { type AuditRow } from './auditRow.ts';
import { type PlateWords } from './plateWords.ts';
import { propose, type Proposal } from './propose.ts';

/** The program's proposal for every plate of the inventory, in its order. A person decides. */
export function auditPlacards(
  records: readonly PlacardRecord[],
  register: Register,
  plates: PlatesCatalogue,
  words: PlateWords,
): readonly AuditRow[] {
  const seen = new Map<string, string>();
  return records.map((record) => {
    const proposal = propose(record, register, plates, words);
    const same = proposal.entry === null ? undefined : seen.get(`${record.place}/${proposal.entry}`);
    if (proposal.entry !== null && same === undefined)
      seen.set(`${record.place}/${proposal.entry}`, record.id);
    return {
      record,
      proposal: proposal.outcome,
      into: proposal.into,
      entry: proposal.entry,
      reason: proposal.reason,
      cites: citesOf(proposal, plates),
      tests: testsOf(record, proposal.tests),
      duplicateOf: same ?? null,
    };
  });
}

/** The clause that names the plate, and the one that the proposal rests on. */
function citesOf(proposal: Proposal, plates: PlatesCatalogue): readonly Citation[] {
  const entry = plates.entries.find((candidate) => candidate.key === proposal.entry);
  return [...(entry?.cites ?? []), ...(plates.grounds[proposal.reason] ?? [])];
}

/** A person's judgement stands over the program's. */
function testsOf(record: PlacardRecord, proposed: PlacardTests): PlacardTests {
  return record.judged?.tests ?? proposed;
}
