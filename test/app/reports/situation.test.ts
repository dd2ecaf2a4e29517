import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { situationReport, type SituationAsk } from '../../../app/reports/situationReport.ts';
import { type Villages } from '../../../app/reports/placardLedger.ts';
import { judgeProject, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { emptyPapers } from '../../../core/project/papers.ts';
import { type Project } from '../../../core/project/project.ts';
import { SETTINGS } from '../../../core/project/register.ts';
import { letterTexts, type LetterUpward } from '../../../core/report/letterUpward.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { decided, placard, soundVillage } from '../../support/village.ts';
import { runs } from '../../support/runs.ts';

const { templates } = shippedLibrary().signs;
const TODAY = '2026-11-23';

function judged(change: (village: Project) => void = () => {}, book = 'inner-mongolia-2023'): JudgedProject {
  const rulebook = shippedRulebook(book);
  return judgeProject(soundVillage(change), { rulebook, today: TODAY, language: 'zh', templates });
}

function report(villages: Villages, ask: Partial<SituationAsk> = {}): LetterUpward {
  return situationReport(villages, {
    ...{ level: 'banner', area: '阿鲁科尔沁旗', name: '阿鲁科尔沁旗' },
    ...{ issuer: '', number: '', signer: '', to: null, copies: '', printer: '', printed: null },
    ...ask,
  });
}

const textOf = (document: LetterUpward) => document.blocks.map(({ text }) => text).join('\n');

/** A village with findings by clauses and by an annex. */
const faulty = (village: Project) => {
  village.areas = { building: 100, usable: 100 };
  village.papers = { ...emptyPapers(), responsible: '达来', deadline: '2026-12-31' };
  village.policy.placards = [
    placard('a', { text: '便民服务站', place: 'inside', decision: decided('keep-inside') }),
    placard('b', { text: '河长制工作站', place: 'inside', decision: decided('keep-inside') }),
    placard('c', { text: '招商引资服务站', place: 'outside', decision: decided('retire', '2026-09-01') }),
    placard('d', { text: '综治中心', place: 'outside' }),
  ];
};

describe('the situation report', () => {
  it('[PAPER-14] a banner writes to those whom the clause names and cites it', () => {
    const document = report([judged(faulty)]);
    expect(document.to).toBe('自治区民政厅、党委组织部、党委农牧办（农牧厅）');
    expect(textOf(document)).toContain('第（十二）项要求');
  });

  it.each([
    ['a township', 'township', 'inner-mongolia-2023'],
    ['whoever is judged by a rulebook that names nobody', 'banner', 'shandong-secondary'],
  ] as const)('[PAPER-14] %s has a line for a hand, and no clause that asks others', (_, level, book) => {
    const document = report([judged(faulty, book)], { level });
    expect(document.to).toBe('');
    expect(textOf(document)).not.toContain('（十二）');
    expect(report([judged(faulty, book)], { level, to: '某旗民政局' }).to).toBe('某旗民政局');
  });

  it('[LEDG-3] says how many files are not in its figures, and nothing where all are', () => {
    expect(textOf(report([judged(faulty)], { left: 3 }))).toContain('另有3个项目文件没有列入统计');
    expect(textOf(report([judged(faulty)]))).not.toContain('没有列入');
  });

  it('[PAPER-30] an annex is the document’s, by its name; the report’s own are numbered 附件', () => {
    const text = textOf(report([judged(faulty)]));
    expect(text).toContain('以下简称《实施意见》）第（十二）项要求');
    expect(text).toMatch(/《实施意见》附件2，\d+处/u);
    expect(text.replaceAll('《实施意见》附件', '')).not.toMatch(/附件[^1]/u);
    expect(text).toContain('完成时限见附件1，完成时限最迟为2026年12月31日');
    // In the order of the document, its annexes last.
    expect(text).toMatch(/《实施意见》第（七）项，\d+处；(?:.*；)?《实施意见》附件2，\d+处。/u);
  });

  it('[PAPER-30] a document without a short name is called by its title', () => {
    const text = textOf(report([judged(faulty, 'shandong-secondary')]));
    expect(text).not.toContain('《实施意见》');
    expect(text).toMatch(/必须改正的问题，按所依据的条款分：《[^》]+》/u);
  });

  it('[PAPER-30] a deadline that has passed is not promised again', () => {
    const text = textOf(
      report([
        judged((village) => {
          faulty(village);
          village.papers = { ...village.papers, deadline: '2026-11-22' };
        }),
      ]),
    );
    expect(text).toContain('其中1个嘎查村的完成时限已过，须重新确定');
    expect(text).not.toContain('最迟为');
  });

  it('[PAPER-30] states no nought, and every figure once counted, whatever there is', () => {
    const plates = fc.array(
      fc.record({
        outcome: fc.option(fc.constantFrom(...(['keep-outside', 'keep-inside', 'merge', 'retire'] as const))),
        done: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    const village = fc.record({
      plates,
      setting: fc.constantFrom(...SETTINGS),
      building: fc.option(fc.constantFrom(100, 400)),
      deadline: fc.constantFrom(null, '2026-01-01', '2026-12-31'),
    });
    fc.assert(
      fc.property(fc.array(village, { minLength: 1, maxLength: 3 }), (given) => {
        const [first, ...others] = given.map(({ plates: hung, setting, building, deadline }) =>
          judged((each) => {
            each.setting = setting;
            each.areas = building === null ? {} : { building, usable: building };
            each.papers = { ...emptyPapers(), deadline };
            each.policy.placards = hung.map(({ outcome, done }, at) =>
              placard(`p${at}`, {
                text: '综治中心',
                place: 'outside',
                ...(outcome === null ? {} : { decision: decided(outcome, done ? '2026-09-01' : undefined) }),
              }),
            );
          }),
        );
        if (first === undefined) return;
        const document = report([first, ...others]);
        const text = letterTexts(document).join('\n');
        // 120.00平方米 is no nought, and neither is the end of 200.
        expect(text.replaceAll(/\d+\.\d+/gu, '')).not.toMatch(/(?<!\d)0[块个处]/u);
        expect(text).not.toMatch(/[：，]{2}|：。|，。|undefined|\{|\}/u);
        const all = given.flatMap(({ plates: hung }) => hung);
        const some = all.filter(({ outcome }) => outcome !== null).length;
        if (some > 0) expect(text).toContain(`已对${some}块牌子作出处理决定`);
      }),
      { numRuns: runs(60) },
    );
  });

  it('[PAPER-32] copies and printing are what was entered', () => {
    expect(report([judged()]).imprint).toEqual({ copies: '', printer: '', printed: '' });
    const said = { copies: '旗民政局', printer: '旗政府办公室', printed: '2026-11-04' };
    expect(report([judged()], said).imprint).toEqual({ ...said, printed: '2026年11月4日' });
  });
});
