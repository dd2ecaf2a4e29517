import { copiesOf } from '../project/placardRecord.ts';
import { type AuditRow } from './audit/auditRow.ts';
import { type Finding } from './finding.ts';
import { type AuditReason, type PlateEntry, type PlatesCatalogue } from './plates.ts';

/** Why a plate is not decided together with others as the program proposes: a person has to look at it alone. */
export type LeftOpen = 'decided' | 'named' | 'duplicate' | 'several' | 'verify';

/** Proposals that ask a person to compare something first. */
const TO_VERIFY: readonly AuditReason[] = ['approved-document', 'other-committee'];

/**
 * Whether a plate may be decided as proposed, together with others; null = it may. A decision on record is never
 * overwritten; and a plate with another village's name, a second one of its sort, a row of several that is to stay, and
 * whatever the proposal itself asks to verify wait for a person.
 */
export function leftOpen(row: AuditRow, findings: readonly Finding[]): LeftOpen | null {
  const { record, proposal, reason } = row;
  const stays = proposal === 'keep-outside' || proposal === 'keep-inside';
  if (record.decision !== null) return 'decided';
  if (stays && findingsOf(row, findings).some(({ message }) => message === 'plate-name-wrong'))
    return 'named';
  if (stays && row.duplicateOf !== null) return 'duplicate';
  if (stays && copiesOf(record) > 1) return 'several';
  return TO_VERIFY.includes(reason) ? 'verify' : null;
}

/** The findings that point at a plate of the inventory. */
function findingsOf({ record }: AuditRow, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ subjects }) =>
    subjects.some((subject) => subject.of === 'placard' && subject.id === record.id),
  );
}

/** A room's plate names a room and takes nothing in. */
const TAKES_NOTHING_IN: readonly string[] = ['roomPlate'];

/**
 * What may take a plate in, the proposed one first: every plate of the catalogue but its own sort, which only a second
 * one of the sort goes into.
 */
export function mergeTargets(row: AuditRow, plates: PlatesCatalogue): readonly PlateEntry[] {
  const fit = plates.entries.filter(
    ({ key }) => !TAKES_NOTHING_IN.includes(key) && (key !== row.entry || row.duplicateOf !== null),
  );
  const wanted = fit.filter(({ key }) => key === (row.into ?? row.entry));
  return [...wanted, ...fit.filter((entry) => !wanted.includes(entry))];
}
