import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complianceReport } from '../../../app/reports/complianceReport.ts';
import { doingsOf, stageIn, villageCounts } from '../../../app/reports/villageCounts.ts';
import { findingList } from '../../../app/reports/findingList.ts';
import { levelMaker } from '../../../app/reports/level.ts';
import { levelLedger, placardLedger, tableReport } from '../../../app/reports/placardLedger.ts';
import { judgeProject, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { retirementNotices } from '../../../app/reports/retirementNotices.ts';
import { byTownship, townshipSummary } from '../../../app/reports/townshipSummary.ts';
import { changePapers } from '../../../core/editing/commands/papers.ts';
import { doneDay, stageOf } from '../../../core/policy/standing.ts';
import { emptyPapers, papers } from '../../../core/project/papers.ts';
import { PLACARD_TESTS, type PlacardOutcome } from '../../../core/project/placardRecord.ts';
import { type Project } from '../../../core/project/project.ts';
import { textsOf, type Report } from '../../../core/report/report.ts';
import { headSpans, type Cell, type Table } from '../../../core/report/table.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { decided, placard, soundVillage } from '../../support/village.ts';
import { runs } from '../../support/runs.ts';

const { templates } = shippedLibrary().signs;
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
  it('[PAPER-2] of the usual length takes one page, with the room for its seal, and its receipt another', () => {
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
    expect(pages).toHaveLength(4);
  });
});

describe('decided, done, proposed, overdue', () => {
  it('[PAPER-3] stand apart: a kept plate that hangs right is done, a deadline past is overdue', () => {
    const village = judged(plates);
    expect(village.audit.map(stageIn(village))).toEqual(['done', 'done', 'overdue', 'proposed', 'proposed']);
    const [, , third] = village.audit;
    if (third === undefined) throw new Error('no third plate');
    const doings = doingsOf(village);
    const { project } = village;
    const open = { ...project, papers: { ...project.papers, deadline: null } };
    expect(stageOf(third, { ...doings, project: open })).toBe('decided');
    // On its last day nothing is late.
    expect(stageOf(third, { ...doings, today: '2026-10-31' })).toBe('decided');
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

  it('[PAPER-27] done needs a day: a plate kept under its right name is done when decided, one to be renamed is not', () => {
    const kept = (text: string, doneOn?: string) => {
      const village = judged((each) => {
        each.policy.placards = [
          placard('a', { text, place: 'outside', decision: decided('keep-outside', doneOn) }),
        ];
      });
      const [row] = village.audit;
      if (row === undefined) throw new Error('no row');
      return [stageIn(village)(row), doneDay(row, doingsOf(village))];
    };
    const right = '中国共产党阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查支部委员会';
    expect(kept(right)).toEqual(['done', '2026-08-01']);
    for (const wrong of ['查干哈达嘎查党支部', right.replace('查干哈达', '达兰花')]) {
      expect(kept(wrong)).toEqual(['decided', null]);
      expect(kept(wrong, '2026-09-03')).toEqual(['done', '2026-09-03']);
      expect(kept(wrong, '2026-12-24')).toEqual(['decided', null]);
    }
  });

  it('[PAPER-27] the rules go by the same law: a day to come does not take a plate down', () => {
    for (const [on, count] of [
      ['2026-09-01', 0],
      ['2026-12-24', 1],
    ] as const) {
      const { findings } = judged((each) => {
        each.policy.placards.push(
          placard('a', { text: '招商引资服务站', place: 'outside', decision: decided('retire', on) }),
        );
      });
      for (const message of ['plate-still-there', 'extra-outside']) {
        expect(findings.filter((finding) => finding.message === message)).toHaveLength(count);
      }
    }
  });

  it('[PAPER-27] 已完成 stands where 办结日期 does, and beside a decision who decided and when (random inventories)', () => {
    const outcome = fc.constantFrom<PlacardOutcome>('keep-outside', 'keep-inside', 'merge', 'retire');
    const day = fc.constantFrom(undefined, '2026-01-01', '2026-11-23', '2026-11-24', '2027-01-01');
    const plate = fc.record({
      text: fc.constantFrom('便民服务站', '党支部', '查干哈达嘎查村民委员会', '妇联', '甲乙丙'),
      place: fc.constantFrom<'outside' | 'inside'>('outside', 'inside'),
      decision: fc.option(fc.tuple(outcome, day), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(plate, { maxLength: 8 }), (list) => {
        const village = judged((each) => {
          each.policy.placards = list.map(({ text, place, decision }, at) =>
            placard(`p${at}`, {
              text,
              place,
              ...(decision === null ? {} : { decision: decided(decision[0], decision[1]) }),
            }),
          );
        });
        const table = placardLedger(village);
        const kinds = (heading: string) => column(table, heading).map((cell) => cell?.kind === 'day');
        expect(column(table, '状态').map((cell) => words(cell) === '已完成')).toEqual(kinds('办结日期'));
        const isDecided = list.map(({ decision }) => decision !== null);
        expect(kinds('决定日期')).toEqual(isDecided);
        expect(column(table, '决定人').map((cell) => words(cell) !== '')).toEqual(isDecided);
      }),
      { numRuns: runs(150) },
    );
  });

  it('[PAPER-28] the reason names every test that fails, and the right name', () => {
    const by = { by: '苏和', on: '2026-09-01' };
    const village = judged((each) => {
      const fails = { content: 'fails', support: 'fails', function: 'fails' } as const;
      each.policy.placards = [
        placard('a', { text: '甲乙丙', judged: { tests: fails, by } }),
        placard('b', { text: '甲乙丁', judged: { tests: { ...fails, content: 'holds' }, by } }),
        placard('c', { text: '招商引资服务站' }),
        placard('d', { text: '便民服务站', judged: { tests: { ...fails, function: 'holds' }, by } }),
        placard('e', { text: '查干哈达嘎查党支部', place: 'outside', decision: decided('keep-outside') }),
      ];
    });
    const reasons = column(placardLedger(village), '理由').map(words);
    expect(reasons.slice(0, 3)).toEqual([
      '经判定无内容、无保障、超出村级职能范围',
      '经判定无保障、超出村级职能范围',
      '超出村级职能范围',
    ]);
    expect(reasons[3]).toMatch(/；经判定无内容、无保障$/u);
    expect(reasons[4]).toContain('名称应为“中国共产党阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查支部委员会”');
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
          expect(counts.decided).toBe(
            counts['keep-outside'] + counts['keep-inside'] + counts.merge + counts.retire,
          );
          expect(counts.proposed).toBe(
            counts['say-keep-outside'] +
              counts['say-keep-inside'] +
              counts['say-merge'] +
              counts['say-retire'],
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
      '甲苏木\n小计',
      '乙镇',
      '乙镇\n小计',
      '合计',
    ]);
    expect(table.sums).toEqual(new Set([2, 4, 5]));
    const figures = column(table, '清理前\n牌子').map((cell) =>
      cell?.kind === 'number' ? cell.value : null,
    );
    expect(figures).toEqual([5, 5, 10, 5, 5, 15]);
    expect(column(table, '嘎查村').map(words)).toEqual([
      '一嘎查',
      '三嘎查',
      '2个嘎查村',
      '二村',
      '1个嘎查村',
      '3个嘎查村',
    ]);
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

  it('[PAPER-28] “八有” reads 未填 where nobody has written the eight down', () => {
    const filled = (rows: number) =>
      judged((each) => {
        each.policy.onSite.eightHaves.rows.forEach((row, at) => {
          if (at >= rows) Object.assign(row, { text: '', present: false, checked: null });
        });
      });
    const all = [filled(8), filled(3), filled(0)] as const;
    expect(column(townshipSummary(all, levelMaker(all)), '“八有”\n达到').map(words)).toEqual([
      '8/8',
      '3/8',
      '未填',
      '',
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
    for (const paper of papersOf(judged(entered)).filter(({ title }) => !/某苏木|汇总|退牌/u.test(title))) {
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
    // A notice is another body's: its issuer stands for the unit, who drafted it for who filled it in (PAPER-20).
    const notices = retirementNotices(judged(entered));
    const text = notices === null ? '' : textsOf(notices).join('\n');
    for (const entry of [
      '编号：',
      '巴苏〔2026〕3号',
      '拟稿人：',
      '乌兰',
      '审核人：',
      '苏和',
      '2026年11月20日',
    ])
      expect(text).toContain(entry);
    expect(text).not.toContain('某嘎查村民委员会\n');
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

  it('[APP-64] measures of the village stand once above the table, a plate’s own beside it', () => {
    const village = judged((each) => {
      entered(each);
      const [, , third] = each.policy.placards;
      if (third !== undefined && third.decision !== null)
        third.decision = { ...third.decision, measures: '由厂家拆除' };
    });
    const ledger = placardLedger(village);
    expect(ledger.lines).toContain('整改措施：逐块摘除');
    expect(column(ledger, '整改措施').map(words)).toEqual(['', '', '由厂家拆除', '', '']);
    expect(new Set(column(findingList(village), '整改措施').map(words))).toEqual(new Set(['']));
    // A ledger of many villages has no head of each: the measures stand in the rows.
    const level = levelLedger([village], { area: '某苏木', maker: levelMaker([village]) });
    expect(column(level, '整改措施').map(words)).toEqual(['', '', '由厂家拆除', '先作出决定', '先作出决定']);
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
        '决定人',
        '决定日期',
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

describe('what is counted', () => {
  const texts = ['科普活动站', '综治办公室', '便民服务站', '全国文明村', '查干哈达嘎查村民委员会'];
  const outcomes = ['keep-outside', 'keep-inside', 'merge', 'retire'] as const;
  const row = fc.record({
    text: fc.constantFrom(...texts),
    place: fc.constantFrom('outside', 'inside'),
    copies: fc.integer({ min: 1, max: 4 }),
    outcome: fc.option(fc.constantFrom(...outcomes)),
    into: fc.boolean(),
  });
  const inventory = (rows: readonly (typeof row extends fc.Arbitrary<infer Row> ? Row : never)[]) =>
    rows.map(({ text, place, copies, outcome, into }, at) => {
      const { into: target, ...bare } = decided(outcome ?? 'retire');
      const decision = into && target !== undefined ? { ...bare, into: target } : bare;
      return placard(`r${at}`, { text, place, copies, decision: outcome === null ? null : decision });
    });

  it('[APP-65] a matter counts exactly what it lists, in the report and in the list of findings', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), fc.boolean(), fc.boolean(), (rows, proofs, rooms) => {
        const village = judged((each) => {
          each.policy.placards = inventory(rows);
          if (proofs) for (const room of each.rooms) if (room.name.mn !== null) room.name.mn.proof = null;
          if (rooms) each.signs = each.signs.filter(({ subject }) => subject.of !== 'room');
          each.signs.push(...each.signs.slice(0, 2).map((sign) => ({ ...sign, id: `${sign.id}-2` })));
        });
        expect(new Set(village.findings.map(({ key }) => key)).size).toBe(village.findings.length);
        const table = findingList(village);
        const at = (heading: string) => table.columns.findIndex((each) => each.heading === heading);
        for (const cells of table.rows) {
          const count = cells[at('处数')];
          const list = words(cells[at('清单')]);
          const listed = list.split('\n').filter((line) => /^\d+\. /u.test(line)).length;
          expect(count).toMatchObject({ kind: 'number', value: Math.max(1, listed) });
        }
        const report = textsOf(complianceReport(village)).join('\n');
        const headed = [...report.matchAll(/（\d+项、(\d+)处）/gu)].map(([, count]) => Number(count));
        const counts = table.rows.map((cells) => cells[at('处数')]);
        const sum = counts.reduce((all, cell) => all + (cell?.kind === 'number' ? cell.value : 0), 0);
        expect(headed.reduce((all, each) => all + each, 0)).toBe(sum);
        // The window counts entries: where that is another number, the report names it.
        const required = village.findings.filter(({ severity }) => severity === 'must');
        const entries = required.filter(({ answer }) => answer.state === 'open').length;
        const places = /必须改正的问题(\d+)处/u.exec(report)?.[1] ?? '0';
        const named = /必须改正而未处理的是(\d+)条/u.exec(report)?.[1];
        expect(named ?? places).toBe(String(entries));
      }),
      { numRuns: runs(150) },
    );
  });

  it('[APP-62] plates are counted, not rows; a merger into nothing is no decision', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        const village = judged((each) => void (each.policy.placards = inventory(rows)));
        const counts = villageCounts(village);
        const plates = (some: typeof rows) => some.reduce((sum, each) => sum + each.copies, 0);
        expect(counts.before).toBe(plates(rows));
        const whole = rows.filter(({ outcome, into }) => outcome !== null && (outcome !== 'merge' || into));
        expect(counts.decided).toBe(plates(whole));
        expect(counts.decided).toBe(counts.done + counts.underway + counts.overdue);
        expect(counts.before).toBe(counts.decided + counts.proposed);
        const ledger = placardLedger(village);
        const sum = column(ledger, '数量').reduce(
          (all, cell) => all + (cell?.kind === 'number' ? cell.value : 0),
          0,
        );
        expect(sum).toBe(counts.before);
      }),
      { numRuns: runs(150) },
    );
  });
});
