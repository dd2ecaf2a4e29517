import { describe, expect, it } from 'vitest';
import { type PlacardOutcome } from '../../../../core/project/placardRecord.ts';
import { judgePlates, plateExpectations, type JudgedPlate } from '../../../support/plateNames.ts';

const OUTCOMES: readonly PlacardOutcome[] = ['keep-outside', 'keep-inside', 'merge', 'retire'];
const CHINESE = {
  'keep-outside': '室外保留',
  'keep-inside': '室内保留',
  merge: '合并',
  retire: '摘除',
} as const;

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
  const sets = (['A', 'B', 'C'] as const).map((set) => {
    return `| ${set} | ${share(judged.filter((plate) => plate.expected.set === set))} |`;
  });
  return [
    '# What the placard audit gets right',
    '',
    `Written by test/core/policy/audit/plateNames.test.ts from test/data/plate-names.csv (${judged.length} names). A proposal is right when the outcome and, for a merger, the plate that takes the other in are those that a careful reader of the policy expects. How the sets came about: decision 0021.`,
    '',
    '| expected \\ proposed | 室外保留 | 室内保留 | 合并 | 摘除 | right (with target) |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows,
    `| all | | | | | ${share(judged)} |`,
    '',
    '| set | right |',
    '|---|---:|',
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
    expect(right / judged.length).toBeGreaterThanOrEqual(0.95);
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
