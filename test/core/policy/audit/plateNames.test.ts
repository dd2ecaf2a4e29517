import { describe, expect, it } from 'vitest';
import { type PlacardOutcome } from '../../../../core/project/placardRecord.ts';
import {
  judgePlates,
  PLATE_SETS,
  plateExpectations,
  type JudgedPlate,
  type PlateSet,
} from '../../../support/plateNames.ts';

const OUTCOMES: readonly PlacardOutcome[] = ['keep-outside', 'keep-inside', 'merge', 'retire'];
const CHINESE = {
  'keep-outside': '室外保留',
  'keep-inside': '室内保留',
  merge: '合并',
  retire: '摘除',
} as const;

/** What each set gave when it was run first; a record, which no later change alters. */
const FIRST_RUN: Readonly<Record<PlateSet, string>> = {
  A: '195 / 200 (97.5 %)',
  B: '65 / 74 (87.8 %)',
  C: '55 / 60 (91.7 %)',
  D: '89 / 120 (74.2 %), in part mended already',
  E: '109 / 118 (92.4 %), kept aside while D was mended',
  F: '111 / 113 (98.2 %), written after E was seen, run once after E was mended',
};

const judged = judgePlates(plateExpectations());

function share(some: readonly JudgedPlate[]): string {
  const right = some.filter((plate) => plate.right).length;
  return `${right} / ${some.length} (${((100 * right) / some.length).toFixed(1)} %)`;
}

/** The published table: rows are what a careful reader expects, columns what the program proposes. */
function confusionTable(): string {
  const rows = OUTCOMES.map((expected) => {
    const of = judged.filter((plate) => plate.expected.expected === expected);
    const cells = OUTCOMES.map((got) => of.filter((plate) => plate.row.proposal === got).length);
    return `| **${CHINESE[expected]}** ${expected} | ${cells.join(' | ')} | ${share(of)} |`;
  });
  const wrong = judged
    .filter((plate) => !plate.right)
    .map(({ expected, row }) => {
      const want = `${expected.expected}${expected.into === '' ? '' : ` → ${expected.into}`}`;
      const got = `${row.proposal}${row.into === null ? '' : ` → ${row.into}`} (${row.reason})`;
      return `| ${expected.text} | ${want} | ${got} | ${expected.set} |`;
    });
  const sets = PLATE_SETS.map((set) => {
    return `| ${set} | ${FIRST_RUN[set]} | ${share(judged.filter((plate) => plate.expected.set === set))} |`;
  });
  return [
    '# What the placard audit gets right',
    '',
    `Written by test/core/policy/audit/plateNames.test.ts from test/data/plate-names.csv and plate-names-by-kind.csv (${judged.length} names). A proposal is right when the outcome and, for a merger, the plate that takes the other in are those that a careful reader of the policy expects. How the sets came about: decisions 0021 and 0147. The first run of a set that was kept aside says what to expect of names that nobody thought of.`,
    '',
    '| expected \\ proposed | 室外保留 | 室内保留 | 合并 | 摘除 | right (with target) |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows,
    `| all | | | | | ${share(judged)} |`,
    '',
    '| set | first run, before any mending by it | now |',
    '|---|---:|---:|',
    ...sets,
    '',
    'Every name that is not right:',
    '',
    '| plate | expected | proposed | set |',
    '|---|---|---|---|',
    ...wrong,
    '',
  ].join('\n');
}

describe('the test set of plate names', () => {
  it('[AUD-1] has at least 150 names, each once in its place', () => {
    expect(judged.length).toBeGreaterThanOrEqual(150);
    const names = judged.map(({ expected }) => `${expected.text} ${expected.place} ${expected.basis}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('[AUD-2] at least 95 % of the proposals are right', () => {
    const right = judged.filter((plate) => plate.right).length;
    expect(right / judged.length).toBeGreaterThanOrEqual(0.97);
  });

  it('[AUD-3] every retirement and every other proposal carries a citation', () => {
    for (const { row } of judged) expect(row.cites.length, row.record.text).toBeGreaterThan(0);
  });

  it('[AUD-4] no plate that is expected to stay is proposed for retirement', () => {
    const lost = judged.filter(
      ({ expected, row }) => expected.expected.startsWith('keep') && row.proposal === 'retire',
    );
    expect(lost.map(({ expected }) => expected.text)).toEqual([]);
  });

  it('[AUD-5] the published confusion table is the one that this set gives', async () => {
    await expect(confusionTable()).toMatchFileSnapshot('../../../../docs/audit-confusion.md');
  });
});
