import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { auditPlacards } from '../../core/policy/audit/audit.ts';
import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { auditReason } from '../../core/policy/plates.ts';
import { documentOfText } from '../../core/project/basisDocument.ts';
import { placardForm, placardOutcome, placardPlace } from '../../core/project/placardRecord.ts';
import { plates, words } from './policyData.ts';
import { placard, soundVillage } from './village.ts';

const shared = {
  text: z.string().min(1),
  place: placardPlace,
  form: placardForm,
  expected: placardOutcome,
  into: z.string(),
};
/** `A`: the set that the words on plates were gathered with; `B`, `C`: written beforehand and kept aside. */
const first = z.strictObject({
  ...shared,
  set: z.enum(['A', 'B', 'C']),
  basis: z.string(),
  reason: auditReason,
});
/** Names by kind, each with the clause and the reason of its right answer: `D` was tuned with, the others were not. */
const byKind = z.strictObject({
  ...shared,
  set: z.enum(['D', 'E', 'F']),
  kind: z.string().min(1),
  clause: z.string().min(1),
  because: z.string().min(2),
});

export const PLATE_SETS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type PlateSet = (typeof PLATE_SETS)[number];

export type PlateExpectation = {
  readonly set: PlateSet;
  readonly text: string;
  readonly place: z.infer<typeof placardPlace>;
  readonly form: z.infer<typeof placardForm>;
  readonly basis: string;
  readonly expected: z.infer<typeof placardOutcome>;
  readonly into: string;
};

/** The test sets of plate names with what a careful reader of the policy would propose (test/data). */
export function plateExpectations(): readonly PlateExpectation[] {
  const kinds = z.array(byKind).parse(rowsOf('plate-names-by-kind.csv'));
  return [...z.array(first).parse(rowsOf('plate-names.csv')), ...kinds.map((row) => ({ ...row, basis: '' }))];
}

function rowsOf(name: string): unknown {
  return parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'), { columns: true });
}

export type JudgedPlate = {
  readonly expected: PlateExpectation;
  readonly row: AuditRow;
  readonly right: boolean;
};

/** The program's proposals beside the expected ones; right = the same outcome, into the same plate. */
export function judgePlates(all: readonly PlateExpectation[]): readonly JudgedPlate[] {
  const records = all.map(({ text, place, form, basis }, at) =>
    placard(`p${at}`, {
      text,
      place,
      form,
      ...(basis === '' ? {} : { basisDocument: documentOfText(basis) }),
    }),
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
