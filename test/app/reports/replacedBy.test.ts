import { expect, it } from 'vitest';
import { placardLedger } from '../../../app/reports/placardLedger.ts';
import { judgeProject } from '../../../app/reports/reportAsk.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { changeDecision, decidePlacards } from '../../../core/editing/commands/placards.ts';
import { type Project } from '../../../core/project/project.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { TEMPLATES } from '../../support/signs.ts';
import { placard, soundVillage } from '../../support/village.ts';

const templates = new Map(TEMPLATES.map((template) => [template.id, template]));
const TODAY = '2026-11-30';

function done(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  return applyChange(project, result.value);
}

function ledger(project: Project): { readonly headings: readonly string[]; readonly cell: unknown } {
  const rulebook = shippedRulebook('inner-mongolia-2023');
  const { columns, rows } = placardLedger(
    judgeProject(project, { rulebook, today: TODAY, language: 'zh', templates }),
  );
  const at = columns.findIndex(({ heading }) => heading === '由新牌替换');
  return { headings: columns.map(({ heading }) => heading), cell: rows[0]?.[at] };
}

it('[REG-29] a plate that comes down may be replaced by a sign of the project; the ledger names it', () => {
  const village = soundVillage(({ policy, signs }) => {
    policy.placards = [placard('old', { text: '台阁牧党支部', form: 'strip' })];
    for (const sign of signs) if (sign.template === 'placard-strip') sign.template = 'strip-placard';
  });
  const signed = { by: '乌兰', on: TODAY };
  const decided = done(village, decidePlacards(village, [{ id: 'old', outcome: 'retire' }], signed));
  expect(ledger(decided).headings).not.toContain('由新牌替换');
  const replaced = done(decided, changeDecision(decided, 'old', { replacedBy: 'strip-party' }));
  expect(replaced.policy.placards[0]?.decision).toMatchObject({
    outcome: 'retire',
    replacedBy: 'strip-party',
  });
  expect(ledger(replaced)).toMatchObject({ cell: { kind: 'text' } });
  expect(JSON.stringify(ledger(replaced).cell)).toContain('支部委员会');
  // A sign that is not there any more replaces nothing; another decision is not that of before.
  expect(ledger({ ...replaced, signs: [] }).headings).not.toContain('由新牌替换');
  const other = done(replaced, decidePlacards(replaced, [{ id: 'old', outcome: 'keep-inside' }], signed));
  expect(other.policy.placards[0]?.decision).not.toHaveProperty('replacedBy');
  const back = done(replaced, changeDecision(replaced, 'old', { replacedBy: null }));
  expect(back.policy.placards[0]?.decision).not.toHaveProperty('replacedBy');
});
