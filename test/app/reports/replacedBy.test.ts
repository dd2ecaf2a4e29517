import { expect, it } from 'vitest';
import { placardLedger } from '../../../app/reports/placardLedger.ts';
import { retirementNotices } from '../../../app/reports/retirementNotices.ts';
import { judgeProject } from '../../../app/reports/reportAsk.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { changeDecision, decidePlacards } from '../../../core/editing/commands/placards.ts';
import { type Project } from '../../../core/project/project.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { TEMPLATES } from '../../support/signs.ts';
import { placard, soundVillage } from '../../support/village.ts';

const rulebook = shippedRulebook('inner-mongolia-2023');
const templates = new Map(TEMPLATES.map((template) => [template.id, template]));
const TODAY = '2026-11-30';

function done(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  return applyChange(project, result.value);
}

const judged = (project: Project) =>
  judgeProject(project, { rulebook, today: TODAY, language: 'zh', templates });

function ledger(project: Project): { readonly headings: readonly string[]; readonly cell: unknown } {
  const { columns, rows } = placardLedger(judged(project));
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

it('[PAPER-21] notice and ledger say that a new sign takes its place, and the reason of the decision', () => {
  const village = soundVillage(({ policy, signs }) => {
    policy.placards = [placard('old', { text: '台阁牧党支部', form: 'strip' })];
    for (const sign of signs) if (sign.template === 'placard-strip') sign.template = 'strip-placard';
  });
  const signed = { by: '乌兰', on: TODAY };
  const decided = done(village, decidePlacards(village, [{ id: 'old', outcome: 'retire' }], signed));
  const replaced = done(decided, changeDecision(decided, 'old', { replacedBy: 'strip-party' }));
  const explained = done(replaced, changeDecision(replaced, 'old', { reason: '名称不规范' }));

  const reasonOf = (project: Project): string => {
    const { columns, rows } = placardLedger(judged(project));
    const cell = rows[0]?.[columns.findIndex(({ heading }) => heading === '理由')];
    return cell?.kind === 'text' ? cell.text : '';
  };
  expect(reasonOf(village)).not.toContain('决定理由');
  expect(reasonOf(decided)).toMatch(/^建议理由：.*\n决定理由：未填写$/u);
  expect(reasonOf(replaced)).toMatch(/\n决定理由：由新牌“.*支部委员会.*”替换$/u);
  expect(reasonOf(explained)).toMatch(/\n决定理由：由新牌“.*”替换；名称不规范$/u);

  const noticeOf = (project: Project) => {
    const blocks = retirementNotices(judged(project))?.blocks ?? [];
    const facts = new Map(blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])));
    return {
      facts,
      text: blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(''),
    };
  };
  expect(noticeOf(decided).text).not.toContain('替换');
  const notice = noticeOf(explained);
  expect(notice.text).toMatch(/“台阁牧党支部”牌子予以摘除，由新牌“.*支部委员会.*”替换。/u);
  expect(notice.facts.get('摘除理由')).toMatch(/^由新牌“.*”替换$/u);
  expect(notice.facts.get('决定人说明')).toBe('名称不规范');
  expect(notice.facts.has('三项判定')).toBe(false);
  expect(noticeOf(replaced).facts.has('决定人说明')).toBe(false);
});
