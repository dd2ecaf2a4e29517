import { type PlacardOutcome, type PlacardPlace } from '../project/placardRecord.ts';
import { type Sign } from '../project/sign.ts';
import { type AuditRow } from './audit/auditRow.ts';
import { type Facts } from './facts.ts';
import { type PlateEntry } from './plates.ts';

/** What is to become of a plate: the person's decision where there is one, else the program's proposal. */
export function outcomeOf(row: AuditRow): PlacardOutcome {
  return row.record.decision?.outcome ?? row.proposal;
}

/** Whether the decision has been carried out. */
export function isDone(row: AuditRow): boolean {
  return row.record.decision?.doneOn !== undefined;
}

/** Where a plate of the inventory hangs once the decisions are carried out; null = nowhere. */
export function hangs(row: AuditRow): PlacardPlace | null {
  switch (outcomeOf(row)) {
    case 'keep-outside':
      return 'outside';
    case 'keep-inside':
      return 'inside';
    default:
      return null;
  }
}

/** The placards and marks that are to be made for a catalogue entry; door plates of its office do not count. */
export function signsFor(entry: PlateEntry, { project, site }: Facts): readonly Sign[] {
  const { standsFor } = entry;
  if (standsFor === null) return [];
  return project.signs.filter((sign) => {
    const kind = site.look(sign)?.kind;
    if (kind !== 'placard' && kind !== 'emblem') return false;
    if (sign.subject.of !== standsFor.of) return false;
    return sign.subject.of !== 'organisation' || standsFor.of !== 'organisation'
      ? true
      : sign.subject.organisation === standsFor.organisation;
  });
}

/** The placards for any of these entries, in the project's order. */
export function signsForAny(keys: readonly string[], facts: Facts): readonly Sign[] {
  const wanted = new Set(
    facts.plates.entries
      .filter((entry) => keys.includes(entry.key))
      .flatMap((entry) => signsFor(entry, facts)),
  );
  return facts.project.signs.filter((sign) => wanted.has(sign));
}
