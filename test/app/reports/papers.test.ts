import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complianceReport } from '../../../app/reports/complianceReport.ts';
import { villageCounts } from '../../../app/reports/counts.ts';
import { findingList } from '../../../app/reports/findingList.ts';
import { levelMaker } from '../../../app/reports/level.ts';
import { levelLedger, placardLedger, tableReport } from '../../../app/reports/placardLedger.ts';
import { judgeProject, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { retirementNotices } from '../../../app/reports/retirementNotices.ts';
import { byTownship, townshipSummary } from '../../../app/reports/townshipSummary.ts';
import { changePapers } from '../../../core/editing/commands/papers.ts';
import { stageOf } from '../../../core/policy/standing.ts';
import { emptyPapers, papers } from '../../../core/project/papers.ts';
import { PLACARD_TESTS, type PlacardOutcome } from '../../../core/project/placardRecord.ts';
import { type Project } from '../../../core/project/project.ts';
import { textsOf, type Report } from '../../../core/report/report.ts';
import { headSpans, type Cell, type Table } from '../../../core/report/table.ts';
import { readSignLibrary } from '../../../node/signLibrary.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { decided, placard, soundVillage } from '../../support/village.ts';
import { runs } from '../../support/runs.ts';

const { templates } = readSignLibrary();
const TODAY = '2026-11-23';

function judged(
  change: (village: Project) => void = () => {},
  { language = 'zh', book = 'inner-mongolia-2023' }: { language?: 'zh' | 'en'; book?: string } = {},
): JudgedProject {
  const rulebook = shippedRulebook(book);
  return judgeProject(soundVillage(change), { rulebook, today: TODAY, language, templates });
}

const plates = (village: Project) => {
  village.papers = { ...emptyPapers(), responsible: '达来', deadline: '2026-10-31' };
  village.policy.placards = [
    placard('a', { text: '便民服务站', place: 'inside', decision: decided('keep-inside') }),
    placard('b', { text: '招商引资服务站', place: 'outside', decision: decided('retire', '2026-09-01') }),
    placard('c', { text: '安全生产检查站', place: 'outside', decision: decided('retire') }),
    placard('d', { text: '综治中心', place: 'outside' }),
    placard('e', { text: '扶贫工作站', place: 'outside' }),
  ];
};

const words = (cell: Cell | undefined) => (cell?.kind === 'text' ? cell.text : '');
const column = (table: Table, heading: string) => {
  const at = table.columns.findIndex((each) => each.heading === heading);
  return table.rows.map((row) => row[at]);
};
const asReport = (table: Table): Report => tableReport(table, 'landscape');

/** Every paper that is made of one village. */
function papersOf(village: JudgedProject): readonly Report[] {
  const notices = retirementNotices(village);
  return [
    complianceReport(village),
    asReport(findingList(village)),
    asReport(placardLedger(village)),
    asReport(levelLedger([village], { area: '某苏木', maker: levelMaker([village]) })),
    asReport(townshipSummary([village], levelMaker([village]))),
    ...(notices === null ? [] : [notices]),
  ];
}

/** A village with findings of every sort. */
const faulty = (village: Project) => {
  plates(village);
  village.areas = { building: 100 };
  village.language.confirmed = null;
  village.emblems.centre = null;
  for (const sign of village.signs) sign.size = { width: 100, height: 90 };
  village.policy.justifications = [
    { finding: 'GONE-1/never', reason: '没有', by: '达来', on: '2026-10-01', document: '甲' },
  ];
};

describe('what papers cite', () => {
  it.each(['inner-mongolia-2023', 'shandong-secondary'])(
    '[PAPER-1] the documents of %s with issuer and day; no id of a rule, no title of a rulebook, never 原件',
    (book) => {
      for (const change of [plates, faulty]) {
        const village = judged(change, { book });
        const [basis] = village.rulebook.documents.values();
        for (const paper of papersOf(village)) {
          const text = textsOf(paper).join('\n');
          expect(text).toContain(`《${basis?.title ?? ''}》`);
          expect(text).toContain(basis?.issuer ?? '');
          expect(text).not.toContain('原件');
          expect(text).not.toContain(village.rulebook.title.zh);
          for (const { id } of village.rulebook.rules) expect(text).not.toContain(id);
          expect(text).not.toMatch(/[A-Z]{3,}-\d/u);
        }
      }
    },
  );

  it('[PAPER-1] the clauses by their numbers', () => {
    const cited = column(findingList(judged(faulty)), '条款').map(words);
    expect(cited).toContain('（七）');
    expect(cited.every((clause) => /（[一二三四五六七八九十]+）|附件|《/u.test(clause))).toBe(true);
  });
});

describe('notices', () => {
  it('[PAPER-2] are made for decided plates only, and none where nothing is decided', () => {
    const notices = retirementNotices(judged(plates));
    const text = notices === null ? '' : textsOf(notices).join('\n');
    expect(text).toContain('招商引资服务站');
    expect(text).toContain('安全生产检查站');
    expect(text).not.toContain('扶贫工作站');
    const undecided = judged((village) => {
      plates(village);
      for (const record of village.policy.placards) record.decision = null;
    });
    expect(undecided.audit.some(({ proposal }) => proposal === 'retire')).toBe(true);
    expect(retirementNotices(undecided)).toBeNull();
  });
});

describe('a notice', () => {
  it('[PAPER-2] of the usual length takes one page, with the room for its seal', () => {
    const notices = retirementNotices(judged(plates));
    if (notices === null) throw new Error('no notices');
    const ink = { kind: 'process', cmyk: [0, 0, 0, 100], overprint: false, screen: '#000000' } as const;
    const { pages } = layoutReport(notices, {
      shaper: shippedShaper(),
      faces: {
        regular: 'noto-serif-sc-400',
        bold: 'noto-serif-sc-700',
        mongolian: 'noto-sans-mongolian-400',
      },
      inks: { black: ink, grey: ink, hairline: ink, tint: ink, 'party-red': ink },
      photo: () => null,
      folio: (page, count) => `${page}/${count}`,
    });
    expect(pages).toHaveLength(2);
  });
});

describe('decided, done, proposed, overdue', () => {
  it('[PAPER-3] stand apart: a kept plate that hangs right is done, a deadline past is overdue', () => {
    const village = judged(plates);
    expect(village.audit.map((row) => stageOf(row, TODAY, '2026-10-31'))).toEqual([
      'done',
      'done',
      'overdue',
      'proposed',
      'proposed',
    ]);
    const [, , third] = village.audit;
    if (third === undefined) throw new Error('no third plate');
    expect(stageOf(third, TODAY, null)).toBe('decided');
    // On its last day nothing is late.
    expect(stageOf(third, '2026-10-31', '2026-10-31')).toBe('decided');
    expect(villageCounts(village)).toMatchObject({ before: 5, decided: 3, done: 2, overdue: 1, proposed: 2 });
    expect(textsOf(complianceReport(village)).join('\n')).toContain(
      '其中已完成2块，逾期未完成1块。尚未决定2块',
    );
  });

  it('[PAPER-3] a day to come is a plan, not a deed', () => {
    const village = judged((each) => {
      each.policy.placards = [placard('a', { place: 'outside', decision: decided('retire', '2026-12-24') })];
    });
    expect(villageCounts(village)).toMatchObject({ done: 0, underway: 1 });
  });

  it('[PAPER-3] whatever is decided, the counts add up (random inventories)', () => {
    const outcome = fc.constantFrom<PlacardOutcome>('keep-outside', 'keep-inside', 'merge', 'retire');
    const day = fc.constantFrom(undefined, '2026-01-01', '2027-01-01');
    const plate = fc.record({
      text: fc.constantFrom('便民服务站', '招商引资服务站', '妇女之家', '党支部', '甲乙丙'),
      place: fc.constantFrom<'outside' | 'inside'>('outside', 'inside'),
      decision: fc.option(fc.tuple(outcome, day), { nil: null }),
    });
    fc.assert(
      fc.property(
        fc.array(plate, { maxLength: 12 }),
        fc.option(day, { nil: undefined }),
        (list, deadline) => {
          const village = judged((each) => {
            each.papers = { ...emptyPapers(), deadline: deadline ?? null };
            each.policy.placards = list.map(({ text, place, decision }, at) =>
              placard(`p${at}`, {
                text,
                place,
                ...(decision === null ? {} : { decision: decided(decision[0], decision[1]) }),
              }),
            );
          });
          const counts = villageCounts(village);
          expect(counts.decided).toBe(counts.done + counts.underway + counts.overdue);
          expect(counts.decided).toBe(counts.keepOutside + counts.keepInside + counts.merge + counts.retire);
          expect(counts.proposed).toBe(
            counts.sayOutside + counts.sayInside + counts.sayMerge + counts.sayRetire,
          );
          expect(counts.before).toBe(counts.decided + counts.proposed);
          if (deadline === undefined) expect(counts.overdue).toBe(0);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('the summary of many villages', () => {
  const place = (township: string, village: string) => (each: Project) => {
    plates(each);
    each.register.township.zh = township;
    each.register.village.zh = village;
  };
  const villages = [
    judged(place('甲苏木', '一嘎查')),
    judged(place('乙镇', '二村')),
    judged(place('甲苏木', '三嘎查')),
  ] as const;

  it('[PAPER-4] has a subtotal for each 苏木乡镇 and a total, and they are the sums of their rows', () => {
    const table = townshipSummary(villages, levelMaker(villages));
    expect(column(table, '苏木乡镇').map(words)).toEqual([
      '甲苏木',
      '甲苏木',
      '甲苏木小计（2个嘎查村）',
      '乙镇',
      '乙镇小计（1个嘎查村）',
      '合计（3个嘎查村）',
    ]);
    expect(table.sums).toEqual(new Set([2, 4, 5]));
    const figures = column(table, '清理前牌子').map((cell) => (cell?.kind === 'number' ? cell.value : null));
    expect(figures).toEqual([5, 5, 10, 5, 5, 15]);
    expect(byTownship(villages).map(({ members }) => members.length)).toEqual([2, 1]);
  });

  it('[PAPER-4] parts decided, how it stands, and proposed under heads of their own', () => {
    const { columns } = townshipSummary(villages, levelMaker(villages));
    const groups = headSpans(columns).flatMap(({ group, count }) => (group === null ? [] : [[group, count]]));
    expect(groups).toEqual([
      ['面积（平方米）', 5],
      ['已决定', 5],
      ['已决定的办理情况', 3],
      ['建议（尚未决定）', 5],
      ['问题', 2],
      ['整改', 3],
      ['现场登记', 2],
    ]);
  });

  it('[PAPER-7] the ledger of a township holds every plate of every village, numbered through', () => {
    const table = levelLedger(villages, { area: '某旗', maker: levelMaker(villages) });
    expect(table.rows).toHaveLength(15);
    expect(column(table, '序号').map((cell) => (cell?.kind === 'number' ? cell.value : 0))).toEqual(
      Array.from({ length: 15 }, (_, at) => at + 1),
    );
    expect(new Set(column(table, '嘎查村').map(words))).toEqual(new Set(['一嘎查', '二村', '三嘎查']));
  });
});

describe('the frame of a paper', () => {
  const entered = (village: Project) => {
    plates(village);
    village.papers = papers.parse({
      number: '巴苏〔2026〕3号',
      unit: '某嘎查村民委员会',
      filledBy: '乌兰',
      reviewedBy: '苏和',
      date: '2026-11-20',
      responsible: '达来',
      measures: '逐块摘除',
      deadline: '2026-12-31',
    });
  };

  it('[PAPER-5] every paper of a village has 编号, 填报单位, 填表人, 审核人, 日期 and room for the seal', () => {
    for (const paper of papersOf(judged(entered)).filter(({ title }) => !/某苏木|汇总/u.test(title))) {
      const text = textsOf(paper).join('\n');
      for (const entry of [
        '编号：',
        '巴苏〔2026〕3号',
        '某嘎查村民委员会',
        '填表人：',
        '乌兰',
        '审核人：',
        '苏和',
      ])
        expect(text).toContain(entry);
      expect(text).toContain('2026年11月20日');
      expect(paper.blocks.some(({ kind }) => kind === 'seal')).toBe(true);
    }
  });

  it('[PAPER-5] what was not entered is a line for a hand, and the unit is the village, the day the day made', () => {
    const text = textsOf(complianceReport(judged())).join('\n');
    expect(text).toContain('阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查');
    expect(text).toContain('2026年11月23日');
  });

  it('[PAPER-6] where work is asked for, who does what by when', () => {
    const village = judged((each) => {
      entered(each);
      each.areas = { building: 100 };
    });
    for (const paper of papersOf(village)) {
      const text = textsOf(paper).join('\n');
      for (const entry of ['责任人', '整改措施', '完成时限', '达来', '逐块摘除'])
        expect(text).toContain(entry);
    }
    const ledger = placardLedger(village);
    // Nothing is asked of a plate that is done with.
    expect(column(ledger, '责任人').map(words)).toEqual(['', '', '达来', '达来', '达来']);
  });

  it('[PAPER-6] the entries are one record of the project, changed by one command', () => {
    const village = soundVillage();
    const changed = changePapers(village, { responsible: '达来', deadline: '2026-12-31' });
    expect(changed.ok && changed.value.parts.map(({ part }) => part)).toEqual(['papers']);
    expect(changePapers(village, { deadline: '2026-02-30' })).toMatchObject({
      ok: false,
      problem: { code: 'value-refused' },
    });
    expect(changePapers(village, { responsible: '长'.repeat(31) }).ok).toBe(false);
  });
});

describe('the ledger', () => {
  it('[PAPER-8] workbook and paper have the same columns and rows, in both languages and at every level', () => {
    for (const language of ['zh', 'en'] as const) {
      const village = judged(plates, { language });
      for (const table of [
        placardLedger(village),
        levelLedger([village], { area: '某旗', maker: levelMaker([village]) }),
      ]) {
        for (const paper of ['landscape', 'landscapeA3'] as const) {
          const [printed] = tableReport(table, paper).blocks.flatMap((block) =>
            block.kind === 'table' ? [block.table] : [],
          );
          expect(printed?.columns).toEqual(table.columns);
          expect(printed?.rows).toEqual(table.rows);
        }
      }
    }
  });

  it('[PAPER-8] has the place, form, tests and basis before, and the decision after, of every plate', () => {
    const { columns } = placardLedger(judged(plates));
    const headings = columns.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings).toEqual(
      expect.arrayContaining([
        ...PLACARD_TESTS.map((test) => ({ content: '内容', support: '保障', function: '职能' })[test]),
        '状态',
        '处理决定',
        '办结日期',
      ]),
    );
  });
});

describe('thirty strings', () => {
  it('[PAPER-9] that nobody has proof-read are one row with their list, in list and report', () => {
    const names = Array.from({ length: 30 }, (_, at) => `第${at + 1}功能室`);
    const village = judged((each) => {
      names.forEach((zh, at) => {
        const room = each.rooms[0];
        if (room === undefined) throw new Error('no room');
        each.rooms.push({
          ...room,
          id: `r${at}`,
          number: String(200 + at),
          name: { zh, mn: { text: 'ᠲᠤᠰᠤᠮ', proof: null } },
          functions: [],
          organisations: [],
          mechanisms: [],
        });
        const door = each.signs.find(({ id }) => id === 'door-hall');
        if (door === undefined) throw new Error('no door');
        each.signs.push({ ...door, id: `door-${at}`, subject: { of: 'room', room: `r${at}` } });
      });
    });
    expect(village.findings.filter(({ message }) => message === 'mongolian-unproofed')).toHaveLength(30);
    const table = findingList(village);
    const rows = table.rows.filter((row) => row.some((cell) => words(cell).startsWith('蒙古文未经具名校对')));
    expect(rows).toHaveLength(1);
    const all = (rows[0] ?? []).map(words).join('\n');
    for (const name of names) expect(all).toContain(`${name}（`);
    expect(all).toContain('蒙古文未经具名校对：共30处');
    const report = complianceReport(village);
    const items = report.blocks.filter(
      (block) => block.kind === 'item' && block.item.headline.startsWith('蒙古文未经具名校对'),
    );
    expect(items).toHaveLength(1);
    for (const name of names) expect(textsOf({ ...report, blocks: items }).join('\n')).toContain(name);
  });
});
