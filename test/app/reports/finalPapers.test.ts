import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissionForms } from '../../../app/reports/admissionForms.ts';
import { sayFinding } from '../../../app/policy/sayFinding.ts';
import { complianceReport } from '../../../app/reports/complianceReport.ts';
import { villageCounts, sumOf } from '../../../app/reports/villageCounts.ts';
import { levelMaker } from '../../../app/reports/level.ts';
import { levelLedger, tableReport } from '../../../app/reports/placardLedger.ts';
import { orderSheet } from '../../../app/shop/orderSheet.ts';
import { shopRows } from '../../../app/shop/shopSign.ts';
import { retirementNotices } from '../../../app/reports/retirementNotices.ts';
import { judgeProject, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { situationReport } from '../../../app/reports/situationReport.ts';
import { townshipSummary } from '../../../app/reports/townshipSummary.ts';
import { type Item } from '../../../core/drawing/drawing.ts';
import { type Setting } from '../../../core/project/register.ts';
import { type Block } from '../../../core/report/report.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { endedBetweenWords } from '../../../typeset/report/cellLines.ts';
import { fillPages } from '../../../typeset/report/fillPages.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { type Lump } from '../../../typeset/report/lump.ts';
import { setParagraph, textSetter } from '../../../typeset/report/setText.ts';
import { STYLES } from '../../../typeset/report/style.ts';
import { ofCommunity } from '../../../app/words/words.ts';
import { soundAdmission } from '../../support/admission.ts';
import { paperAsk } from '../../support/paperAsk.ts';
import { shopAsk, toldSign } from '../../support/shopSigns.ts';
import { runs } from '../../support/runs.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { decided, placard, soundVillage } from '../../support/village.ts';

const { templates } = shippedLibrary().signs;

function judged(setting: Setting, plates = 3): JudgedProject {
  const village = soundVillage((each) => {
    each.setting = setting;
    for (const sign of each.signs.slice(0, 3)) sign.copies = 2;
    each.organisations.party.mn = null;
    each.organisations.supervision.mn = null;
    each.policy.placards = Array.from({ length: plates }, (_, at) =>
      placard(`p${at}`, {
        text: '便民服务站',
        copies: at + 1,
        ...(at === 0 ? { decision: decided('retire') } : {}),
      }),
    );
  });
  const name = setting === 'community' ? 'inner-mongolia-2023-community' : 'inner-mongolia-2023';
  const rulebook = shippedRulebook(name);
  return judgeProject(village, { rulebook, today: '2026-11-23', language: 'zh', templates });
}

const ASK = {
  level: 'township',
  ...{ area: '某旗某镇', name: '某镇', issuer: '', number: '', signer: '' },
  ...{ to: null, copies: '', printer: '', printed: null },
} as const;

const textOf = (blocks: readonly Block[]) =>
  blocks
    .map((block) =>
      block.kind === 'item'
        ? block.item.headline
        : block.kind === 'facts'
          ? block.facts.flat().join(' ')
          : 'text' in block
            ? block.text
            : '',
    )
    .join('\n');

describe('figures', () => {
  it('[PAPER-40] compliance report, summary and situation report count findings and plates alike', () => {
    const village = judged('pastoral');
    const { must, before } = villageCounts(village);
    const report = textOf(complianceReport(village).blocks);
    expect(before).toBe(6);
    expect(report).toContain(`本次核查发现必须改正的问题${must}处`);
    expect(report).toMatch(new RegExp(`必须改正（\\d+项、${must}处）`, 'u'));
    expect(report).toContain('共登记现有牌子6块。');
    const situation = situationReport([village, village], ASK)
      .blocks.map(({ text }) => text)
      .join('\n');
    expect(situation).toContain(`尚有必须改正的问题${2 * must}处`);
    const byClause = [
      ...(/必须改正的问题，按所依据的条款分：(.*)。/u.exec(situation)?.[1]?.matchAll(/，(\d+)处/gu) ?? []),
    ];
    expect(byClause.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(2 * must);
    const table = townshipSummary([village, village], levelMaker([village]));
    const at = table.columns.findIndex(({ heading }) => heading === '必须\n改正');
    expect(table.rows.at(-1)?.[at]).toMatchObject({
      value: sumOf([village, village].map(villageCounts)).must,
    });
  });

  it('[PAPER-40] no nought is printed in the sentences of the compliance report', () => {
    for (const plates of [0, 1, 3]) {
      expect(textOf(complianceReport(judged('pastoral', plates)).blocks)).not.toMatch(/(?<!\d)0[处块]/u);
    }
  });
});

describe('measures', () => {
  it('[PAPER-45] what is to be taken down gets the village’s measures; what stays or is undecided does not', () => {
    const village = soundVillage((each) => {
      each.papers.measures = '统一拆除销毁';
      each.policy.placards = [
        placard('a', { text: '招商引资服务站', decision: decided('retire') }),
        placard('b', { text: '护林站', decision: null }),
        placard('c', { text: '村委会', decision: decided('keep-outside') }),
      ];
    });
    const at = (rulebook = shippedRulebook('inner-mongolia-2023')) =>
      judgeProject(village, { rulebook, today: '2026-11-23', language: 'zh', templates });
    const { columns, rows } = levelLedger([at()], { area: '某旗', maker: levelMaker([at()]) });
    const column = columns.findIndex(({ heading }) => heading === '整改措施');
    const measures = rows.map((row) => {
      const cell = row[column];
      return cell?.kind === 'text' ? cell.text : '';
    });
    expect(measures).toEqual(['统一拆除销毁', '先作出决定', '按决定办理']);
  });

  it('[PAPER-45] a plate that is there too often: what hangs is counted apart from what is to be made', () => {
    const repeated = (plates: { readonly made: number; readonly there: number }) =>
      sayFinding(
        'zh',
        {
          message: 'plate-repeated',
          subjects: [],
          data: { plate: '村民委员会', count: plates.made + plates.there, plates },
        },
        shippedRulebook('inner-mongolia-2023').plates,
      );
    expect(repeated({ made: 1, there: 1 })).toBe('“村民委员会”有2块（现有1块、待制作1块），只应有一块');
    expect(repeated({ made: 3, there: 0 })).toBe('“村民委员会”有3块（待制作3块），只应有一块');
    expect(repeated({ made: 0, there: 2 })).toBe('“村民委员会”有2块（现有2块），只应有一块');
  });

  it.each(['zh', 'en'] as const)(
    '[TYPED-2] a finding says its days as papers write them (%s)',
    (language) => {
      const { plates } = shippedRulebook('inner-mongolia-2023');
      const ended = { name: '某社', ended: '2026-09-01' };
      expect(
        sayFinding(language, { message: 'certificate-ended', subjects: [], data: ended }, plates),
      ).toContain(language === 'zh' ? '2026年9月1日' : '2026-09-01');
    },
  );

  it('[PAPER-45] a deadline that is past says so in the compliance report', () => {
    const village = (deadline: string) => {
      const project = soundVillage((each) => {
        each.papers.deadline = deadline;
        each.organisations.party.mn = null;
        each.policy.placards = [placard('a', { text: '护林站' })];
      });
      const rulebook = shippedRulebook('inner-mongolia-2023');
      return judgeProject(project, { rulebook, today: '2026-11-23', language: 'zh', templates });
    };
    expect(textOf(complianceReport(village('2026-10-31')).blocks)).toContain('2026年10月31日（已过');
    expect(textOf(complianceReport(village('2026-12-31')).blocks)).not.toContain('（已过');
  });
});

describe('communities', () => {
  it('[PAPER-41] papers of communities call them so; what is quoted stays', () => {
    const village = judged('community');
    const own = (text: string) => text.replace(/“[^”]*”|《[^》]*》|阿鲁科尔沁旗\S*?查干哈达嘎查/gu, '');
    const report = own(textOf(complianceReport(village).blocks));
    expect(report).not.toMatch(/嘎查村|苏木乡镇/u);
    const situation = situationReport([village], ASK);
    const said = [...situation.title, ...situation.attachments, ...situation.blocks.map(({ text }) => text)];
    expect(own(said.join('\n'))).not.toMatch(/嘎查村|苏木乡镇|村级/u);
    expect(said.join('\n')).toContain('本次统计街道乡镇1个、社区1个。');
    expect(said.join('\n')).toContain('《关于规范村级组织工作事务、机制牌子和证明事项的实施意见》');
    const maker = levelMaker([village]);
    for (const table of [
      townshipSummary([village], maker),
      levelLedger([village], { area: '某旗', maker }),
    ]) {
      const words = [table.title, ...table.columns.map(({ heading }) => heading)].join('');
      expect(words).not.toMatch(/嘎查村|苏木乡镇/u);
    }
    expect(ofCommunity('标牌“嘎查村委会”不是本嘎查村的全称')).toBe('标牌“嘎查村委会”不是本社区的全称');
  });
});

const lump = (height: number, more: Partial<Lump> = {}): Lump => ({ height, draw: () => [], ...more });

/** On which page each lump comes to stand. */
function pagesOf(lumps: readonly Lump[], height: number): readonly number[] {
  const marked = lumps.map((each, at) => ({ ...each, bookmark: { title: String(at), level: 1 as const } }));
  return fillPages(marked, 0, height).bookmarks.map(({ page }) => page);
}

describe('pages', () => {
  it('[PAPER-42] a title never stands alone over a table that goes over with its seal', () => {
    const head = lump(20);
    const row = (withNext: boolean) => lump(10, { repeat: head, withNext });
    const title = [lump(30, { withNext: true }), lump(8, { withNext: true }), lump(20, { withNext: true })];
    for (const rows of [2, 3, 4, 5, 6]) {
      const lumps = [...title, ...Array.from({ length: rows }, () => row(true)), lump(45)];
      const pages = pagesOf(lumps, 120);
      expect(pages[3]).toBe(0);
      expect(pages.at(-2)).toBe(pages.at(-1));
    }
  });

  it('[PAPER-42] the summary of three villages begins on its first page, on A3 and A4', () => {
    const village = judged('pastoral');
    const table = townshipSummary([village, village, village], levelMaker([village]));
    for (const paper of ['landscape', 'landscapeA3'] as const) {
      const { pages } = layoutReport(tableReport(table, paper), paperAsk);
      const texts = (items: readonly Item[] = []) =>
        items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []));
      expect(texts(pages[0]?.items)).toContain('查干哈达嘎查');
      expect(texts(pages.at(-1)?.items)).toContain('合计');
      expect(texts(pages.at(-1)?.items).join('')).toContain('填表人：');
    }
  });
});

describe('cells', () => {
  const setText = textSetter(paperAsk.shaper, paperAsk.faces);
  const linesOf = (most: number) => (text: string) =>
    setParagraph(setText, text, STYLES.body, most * STYLES.body.size).lines;
  const shown = (text: string, most: number) => {
    const ended = endedBetweenWords(text, linesOf(most));
    return linesOf(most)(ended).map(({ start, end }) => ended.slice(start, end));
  };

  it.each([
    ['巴彦温都尔苏木', 6, ['巴彦温都尔', '苏木']],
    ['查干哈达嘎查', 5, ['查干哈达', '嘎查']],
    [
      '内蒙古自治区党委办公厅、内蒙古自治区人民政府办公厅',
      10,
      ['内蒙古自治区党委', '办公厅、内蒙古自治区', '人民政府办公厅'],
    ],
    ['便民服务大厅', 5, ['便民服务', '大厅']],
    ['先逐块作出决定', 6, ['先逐块作出', '决定']],
    ['（赤河长办〔2020〕3号）', 10, ['（赤河长办', '〔2020〕3号）']],
  ])('[PAPER-43] %s ends its lines between words', (text, most, lines) => {
    expect(shown(text, most)).toEqual(lines);
  });

  it('[PAPER-43] opens no quotation at a line’s end, parts no number and no 乡村', () => {
    expect(shown('并入“嘎查村民委员会”', 4).join('|')).not.toMatch(/“\|/u);
    expect(shown('（阿旗商字〔2021〕15号）', 8).join('|')).not.toContain('旗|商字');
    expect(shown('阿鲁科尔沁旗乡村振兴局', 4).join('|')).not.toContain('乡|村');
  });

  it('[PAPER-43] never takes a line more, and loses nothing (random texts)', () => {
    const text = fc
      .array(
        fc.constantFrom(
          '巴彦',
          '苏木',
          '嘎查',
          '旗',
          '办公厅',
          '、',
          '（',
          '）',
          '工作',
          '站',
          '〔2020〕',
          '号',
        ),
        {
          maxLength: 20,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 14 }), (words, most) => {
        const ended = endedBetweenWords(words, linesOf(most));
        expect(ended.replaceAll('\n', '')).toBe(words);
        expect(linesOf(most)(ended).length).toBeLessThanOrEqual(linesOf(most)(words).length);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('sheets that are signed', () => {
  it('[PAPER-44] each form of admission counts its own pages; a notice counts plates in 块', () => {
    const admissions = ['a', 'b'].map((id) => soundAdmission(id, id));
    const { blocks } = admissionForms(
      {
        project: soundVillage(),
        today: '2026-11-23',
        language: 'zh',
        rulebook: shippedRulebook('inner-mongolia-2023'),
      },
      admissions,
    );
    const breaks = blocks.flatMap((block) => (block.kind === 'pageBreak' ? [block.document === true] : []));
    expect(breaks).toEqual([false, true, false]);
    const village = soundVillage((each) => {
      each.policy.placards = [placard('p', { text: '招商站', copies: 2, decision: decided('retire') })];
    });
    const rulebook = shippedRulebook('inner-mongolia-2023');
    const notices = retirementNotices(
      judgeProject(village, { rulebook, today: '2026-11-23', language: 'zh', templates }),
    );
    expect(textOf(notices?.blocks ?? [])).toContain('数量 2块');
  });

  it('[PAPER-44] the order sheet has its last row beside the places to sign, however many rows there are', () => {
    const [sign] = soundVillage().signs;
    if (sign === undefined) throw new Error('no sign');
    for (let count = 1; count <= 16; count += 1) {
      const signs = Array.from({ length: count }, (_, at) =>
        toldSign(sign, {
          ...{ number: at + 1, label: `牌${at + 1}。`, sign: { ...sign, id: `s${at}` } },
          reasons: ['缺少蒙古文。'],
        }),
      );
      const list = orderSheet(shopRows(signs), shopAsk(soundVillage()));
      expect(textOf(list.blocks)).not.toMatch(/ 0 /u);
      const last = layoutReport(list, paperAsk).pages.at(-1)?.items ?? [];
      const words = last.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : [])).join('');
      expect(words).toContain('委托方确认');
      expect(words).toContain(`牌${count}。`);
    }
  });
});
