import { describe, expect, it } from 'vitest';
import { admissionForms } from '../../../app/reports/admissionForms.ts';
import { type Admission } from '../../../core/project/admission.ts';
import { emptyDocument } from '../../../core/project/basisDocument.ts';
import { textsOf, type Block, type Report } from '../../../core/report/report.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { agreed, soundAdmission } from '../../support/admission.ts';
import { paperAsk } from '../../support/paperAsk.ts';
import { soundVillage } from '../../support/village.ts';
import { shippedRulebook } from '../../support/policyData.ts';

const TODAY = '2026-11-23';
const RULEBOOK = shippedRulebook('inner-mongolia-2023');

function forms(admissions: readonly Admission[], language: 'zh' | 'en' = 'zh'): Report {
  return admissionForms({ project: soundVillage(), today: TODAY, language, rulebook: RULEBOOK }, admissions);
}

/** Nothing entered but the name. */
const bare: Admission = {
  ...soundAdmission('bare', '禁毒宣传联络站'),
  ...{ kind: 'mechanism', askedBy: '', basis: emptyDocument(), duties: '', process: '', content: '' },
  reviews: { organisation: null, civilAffairs: null, agriculture: null },
  approval: null,
};

const fieldsOf = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []));
const factsOf = (blocks: readonly Block[]) =>
  new Map(blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])));
const lacksOf = (report: Report) => textsOf(report).find((text) => text.startsWith('尚缺：')) ?? '';

describe('the form of admission', () => {
  it('[PAPER-33] each of the five organs signs, seals and dates for itself, with room for its seal', () => {
    const signed = fieldsOf(forms([bare])).filter((field) => field.signed !== null);
    expect(signed.map(({ label }) => label.replaceAll('\n', ''))).toEqual([
      '提出单位意见',
      '组织部门审核意见',
      '民政部门审核意见',
      '农牧部门审核意见',
      '旗县（市、区）党委和政府批准意见',
    ]);
    for (const field of signed) {
      expect(field.signed).toEqual({ sign: '负责人签字：', seal: '（盖章）', day: '　　　年　　月　　日' });
      expect(field.room).toBeGreaterThanOrEqual(42);
    }
  });

  it('[PAPER-33] what is not entered is empty, never a printed word, and is listed as lacking', () => {
    const report = forms([bare]);
    expect(textsOf(report).join()).not.toMatch(/待填|未说明|未定期限|undefined|null/u);
    for (const { text } of fieldsOf(report)) expect(text).toBe('');
    const facts = factsOf(report.blocks);
    for (const label of ['制度依据', '文件层级', '发文日期', '有效期至']) expect(facts.get(label)).toBe('');
    expect(lacksOf(report)).toBe(
      '尚缺：提出单位、依据文件（标题、文号）、职责范围、运行流程、工作内容、组织部门审核、民政部门审核、农牧部门审核、旗县批准、文件层级、发文日期、有效期至',
    );
  });

  it('[PAPER-33] a missing 有效期至 alone is lacking, one that is entered is printed', () => {
    const dated = {
      ...soundAdmission('x', '代办'),
      basis: { ...soundAdmission('x', '代办').basis, dated: '2026-01-05' },
    };
    expect(lacksOf(forms([dated]))).toBe('尚缺：有效期至');
    const whole = forms([{ ...dated, validUntil: '2027-12-31' }]);
    expect(lacksOf(whole)).toBe('');
    expect(factsOf(whole.blocks).get('有效期至')).toBe('2027年12月31日');
  });

  it('[PAPER-33] a ruling on record is printed as a record, and its place to sign stays; one of a later day is none', () => {
    const early = { ...bare, reviews: { ...bare.reviews, organisation: agreed('2026-03-01') } };
    const late = { ...bare, reviews: { ...bare.reviews, organisation: agreed('2026-12-01') } };
    const text = (admission: Admission) =>
      fieldsOf(forms([admission])).find(({ label }) => label === '组织部门\n审核意见');
    expect(text(early)?.text).toBe('同意（登记：审核人，2026年3月1日）');
    expect(text(early)?.signed).not.toBeNull();
    expect(text(late)?.text).toBe('');
  });

  it('[PAPER-33] the title names the body that asks, each form its own, and nobody where nobody is known', () => {
    const report = forms([soundAdmission('a', '甲'), { ...bare, askedBy: '旗公安局' }, bare]);
    const titles = report.blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
    expect(titles).toEqual([
      '旗人力资源和社会保障局\n村级事务准入申请（审核）表',
      '旗公安局\n村级事务准入申请（审核）表',
      '村级事务准入申请（审核）表',
    ]);
    expect(report.title).toBe('村级事务准入申请（审核）表');
    expect(forms([{ ...bare, askedBy: '旗公安局' }]).title).toBe('旗公安局村级事务准入申请（审核）表');
  });

  it.each(['zh', 'en'] as const)(
    '[PAPER-33] a form is a sheet: application on its front, rulings on its back (%s)',
    (language) => {
      const all = [soundAdmission('a', '甲'), bare, { ...bare, askedBy: '旗公安局' }];
      expect(layoutReport(forms(all, language), paperAsk).pages).toHaveLength(2 * all.length);
    },
  );
});
