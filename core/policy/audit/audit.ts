import { type PlacardDecision, type PlacardRecord, type PlacardTests } from '../../project/placardRecord.ts';
import { type Register } from '../../project/register.ts';
import { type Citation } from '../citation.ts';
import { type PlatesCatalogue } from '../plates.ts';
import { type AuditRow } from './auditRow.ts';
import { normalisePlate } from './normalise.ts';
import { type PlateWords } from './plateWords.ts';
import { propose, type Proposal } from './propose.ts';

/** The program's proposal for every plate of the inventory, in its order. A person decides. */
export function auditPlacards(
  records: readonly PlacardRecord[],
  register: Register,
  plates: PlatesCatalogue,
  words: PlateWords,
): readonly AuditRow[] {
  const proposed = records.map((record) => ({ record, proposal: propose(record, register, plates, words) }));
  const firsts = firstOfEach(proposed, normalisePlate(register.village.zh, words), plates, words);
  return proposed.map(({ record, proposal }) => {
    const first = proposal.entry === null ? undefined : firsts.get(`${record.place}/${proposal.entry}`);
    return {
      record,
      decision: wholeDecision(record, plates),
      proposal: proposal.outcome,
      into: proposal.into,
      entry: proposal.entry,
      reason: proposal.reason,
      cites: citesOf(proposal, plates),
      tests: testsOf(record, proposal.tests),
      proposed: proposal.tests,
      barred: proposal.barred,
      duplicateOf: first === undefined || first === record.id ? null : first,
    };
  });
}

/** A merger needs a plate of the catalogue that takes the old one in. */
function wholeDecision({ decision }: PlacardRecord, plates: PlatesCatalogue): PlacardDecision | null {
  if (decision?.outcome !== 'merge') return decision;
  return plates.entries.some(({ key }) => key === decision.into) ? decision : null;
}

type Proposed = { readonly record: PlacardRecord; readonly proposal: Proposal };

/**
 * Of several plates of one sort in one place, the one that the others double: the best named, whichever stands first
 * in the list. A plate of another village, or a short form, does not make the right one the duplicate.
 */
function firstOfEach(
  all: readonly Proposed[],
  village: string,
  plates: PlatesCatalogue,
  words: PlateWords,
): ReadonlyMap<string, string> {
  const firsts = new Map<string, { readonly id: string; readonly fault: number }>();
  for (const { record, proposal } of all) {
    if (proposal.entry === null) continue;
    const key = `${record.place}/${proposal.entry}`;
    // Inside, the village's name need not stand on a plate.
    const isOutside = plates.entries.some(
      ({ key: own, place }) => own === proposal.entry && place === 'outside',
    );
    const isElsewhere = isOutside && !normalisePlate(record.text, words).includes(village);
    const fault = (isElsewhere ? 2 : 0) + (proposal.reason === 'catalogued-alias' ? 1 : 0);
    const before = firsts.get(key);
    if (before === undefined || fault < before.fault) firsts.set(key, { id: record.id, fault });
  }
  return new Map([...firsts].map(([key, { id }]) => [key, id]));
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
