import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { auditPlacards } from '../../core/policy/audit/audit.ts';
import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { auditReason } from '../../core/policy/plates.ts';
import { placardForm, placardOutcome, placardPlace } from '../../core/project/placardRecord.ts';
import { plates, words } from './policyData.ts';
import { placard, soundVillage } from './village.ts';

const expectation = z.strictObject({
  /** `A`: the set that the words on plates were gathered with; `B`: written beforehand and kept aside. */
  set: z.enum(['A', 'B', 'C']),
  text: z.string().min(1),
  place: placardPlace,
  form: placardForm,
  basis: z.string(),
  expected: placardOutcome,
  into: z.string(),
  reason: auditReason,
});
export type PlateExpectation = z.infer<typeof expectation>;

/** The test set of plate names with what a careful reader of the policy would propose (test/data). */
export function plateExpectations(): readonly PlateExpectation[] {
  const text = readFileSync(new URL('../data/plate-names.csv', import.meta.url), 'utf8');
  return z.array(expectation).parse(parse(text, { columns: true }));
}

export type JudgedPlate = {
  readonly expected: PlateExpectation;
  readonly row: AuditRow;
  readonly right: boolean;
};

/** The program's proposals beside the expected ones; right = the same outcome, into the same plate. */
export function judgePlates(all: readonly PlateExpectation[]): readonly JudgedPlate[] {
  const records = all.map(({ text, place, form, basis }, at) =>
    placard(`p${at}`, { text, place, form, ...(basis === '' ? {} : { basisDocument: basis }) }),
  );
  const rows = auditPlacards(records, soundVillage().register, plates(), words());
  return all.flatMap((expected, at) => {
    const row = rows[at];
    if (row === undefined) return [];
    return [
      { expected, row, right: row.proposal === expected.expected && (row.into ?? '') === expected.into },
    ];
  });
}
