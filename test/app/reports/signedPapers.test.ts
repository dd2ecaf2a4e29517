import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complianceReport } from '../../../app/reports/complianceReport.ts';
import { findingList } from '../../../app/reports/findingList.ts';
import { groupFindings } from '../../../app/reports/groupFindings.ts';
import { judgeProject, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { retirementNotices } from '../../../app/reports/retirementNotices.ts';
import { sayGroup } from '../../../app/reports/sayGroup.ts';
import { sayCitation, sayFinding } from '../../../app/policy/sayFinding.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { type Observation } from '../../../core/policy/kinds/kinds.ts';
import { emptyPapers, papers } from '../../../core/project/papers.ts';
import { type PlacardTests } from '../../../core/project/placardRecord.ts';
import { type Project } from '../../../core/project/project.ts';
import { textsOf, type Block, type Report } from '../../../core/report/report.ts';
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
  { language = 'zh', today = TODAY }: { language?: 'zh' | 'en'; today?: string } = {},
): JudgedProject {
  const rulebook = shippedRulebook('inner-mongolia-2023');
  return judgeProject(soundVillage(change), { rulebook, today, language, templates });
}

const by = { by: '苏和', on: '2026-07-20' };
const tests = (content: string, support: string, works: string) =>
  ({ tests: { content, support, function: works } as PlacardTests, by }) as const;

/** Papers within a report: the blocks between breaks that begin a paper of its own. */
function papersIn({ blocks }: Report): readonly (readonly Block[])[] {
  const all: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'pageBreak' && block.document === true) all.push([]);
    else all.at(-1)?.push(block);
  }
  return all;
}

const textOf = (blocks: readonly Block[]) =>
  textsOf({ title: '', running: '', paper: 'portrait', blocks }).join('\n');

/** Notices without their receipts. */
function notices(village: JudgedProject): readonly (readonly Block[])[] {
  const report = retirementNotices(village);
  if (report === null) throw new Error('no notices');
  return papersIn(report).filter((_, at) => at % 2 === 0);
}

const receipts = (village: JudgedProject) => {
  const report = retirementNotices(village);
  return report === null ? [] : papersIn(report).filter((_, at) => at % 2 === 1);
};

const facts = (blocks: readonly Block[]) =>
  new Map(blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])));

const plate = (given: Parameters<typeof placard>[1], part: Partial<ReturnType<typeof emptyPapers>> = {}) =>
  judged((village) => {
    village.papers = { ...emptyPapers(), ...part };
    village.policy.placards = [
      placard('x', { text: '护林站', place: 'outside', decision: decided('retire'), ...given }),
    ];
  });

const ink = { kind: 'process', cmyk: [0, 0, 0, 100], overprint: false, screen: '#000000' } as const;

/** The texts on each page, foot included. */
function pagesOf(report: Report): readonly (readonly string[])[] {
  const { pages } = layoutReport(report, {
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
  return pages.map(({ items }) => items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : [])));
}

describe('who orders a plate down', () => {
  it('[PAPER-20] is the issuer, under its name and seal; the village is whom it is for', () => {
    const issuer = '巴彦温都尔苏木人民政府';
    const [notice = []] = notices(plate({}, { issuer, unit: '查干哈达嘎查村民委员会' }));
    const seal = notice.find((block) => block.kind === 'seal');
    if (seal?.kind !== 'seal') throw new Error('no seal');
    expect(seal.frame.head[0]).toEqual(['发文单位：', issuer]);
    expect(seal.frame.seal[0]).toEqual(['发文单位（盖章）：', issuer]);
    expect(seal.frame.hands.map(([label]) => label)).toContain('签发人：');
    // 填报单位 of other papers is the village, and no issuer.
    expect(textOf(notice)).not.toContain('填报单位');
    const to = notice.find((block) => block.kind === 'paragraph');
    expect(to).toMatchObject({ flush: true });
    expect(textOf([to ?? { kind: 'pageBreak' }])).toMatch(/支部委员会、.*查干哈达嘎查村民委员会：$/u);
  });

  it('[PAPER-20] is a line for a hand where nobody was entered, whatever the unit is', () => {
    for (const unit of ['', '查干哈达嘎查村民委员会']) {
      const [notice = []] = notices(plate({}, { unit }));
      const seal = notice.find((block) => block.kind === 'seal');
      if (seal?.kind !== 'seal') throw new Error('no seal');
      expect(seal.frame.head[0]?.[1]).toBe('');
      expect(seal.frame.seal[0]?.[1]).toBe('');
    }
  });

  it('[PAPER-20] whoever asked for the plate gets a copy and is not the one addressed', () => {
    const [notice = []] = notices(plate({ demandedBy: '旗林业和草原局' }));
    expect(textOf(notice)).toContain('抄送：旗林业和草原局');
    expect(textOf(notice)).not.toContain('旗林业和草原局：');
  });

  it('[PAPER-20] files from before have no issuer, and it is entered like any entry', () => {
    const { issuer: _, ...before } = emptyPapers();
    expect(papers.parse(before).issuer).toBe('');
    expect(papers.safeParse({ ...before, issuer: '长'.repeat(61) }).success).toBe(false);
  });
});

describe('by when', () => {
  const demand = (village: JudgedProject) => textOf(notices(village)[0] ?? []);

  it('[PAPER-20] is the deadline where there is one', () => {
    const text = demand(plate({}, { deadline: '2026-12-31' }));
    expect(text).toContain('请于2026年12月31日前办结');
    expect(text).not.toContain('____');
  });

  it('[PAPER-20] is a blank to fill where there is none; no limit is spoken of that is not there', () => {
    const text = demand(plate({}));
    expect(text).toContain('请于____年__月__日前办结');
    expect(text).not.toContain('下列时限');
  });

  it('[PAPER-20] is both where the deadline is past, and neither for a plate that is down', () => {
    const late = demand(plate({}, { deadline: '2026-10-31' }));
    expect(late).toContain('2026年10月31日已过');
    expect(late).toContain('请于____年__月__日前办结');
    const down = demand(plate({ decision: decided('retire', '2026-09-01') }, { deadline: '2026-10-31' }));
    expect(down).toContain('登记的摘除日期为2026年9月1日');
    expect(down).not.toContain('前办结');
  });
});

describe('why', () => {
  const clauses = '取消无内容、无保障、超出职能范围的虚牌';

  it('[PAPER-21] every failed test is named, whatever the judgement (all combinations)', () => {
    const judgement = fc.constantFrom('holds', 'fails', 'unknown');
    fc.assert(
      fc.property(judgement, judgement, judgement, (content, support, works) => {
        const village = plate({ text: '某某站', judged: tests(content, support, works) });
        const said = facts(notices(village)[0] ?? []);
        const reason = said.get('摘除理由') ?? '';
        const own = [
          [content, '无内容'],
          [support, '无保障'],
          [works, '超出职能范围'],
        ] as const;
        for (const [each, name] of own) expect(reason.includes(name)).toBe(each === 'fails');
        if (own.some(([each]) => each === 'fails')) expect(said.get('依据条款')).toContain(clauses);
        expect(said.get('三项判定')).toContain('苏和于2026年7月20日判定');
      }),
      { numRuns: runs(60) },
    );
  });

  it('[PAPER-21] what the person says stands beside it; what nobody judged is a proposal', () => {
    const reason = '三年没有开展工作';
    const village = plate({ text: '招商引资服务站', decision: { ...decided('retire'), reason } });
    const said = facts(notices(village)[0] ?? []);
    expect(said.get('决定人说明')).toBe(reason);
    expect(said.get('摘除理由')).toBe('超出职能范围');
    expect(said.get('三项判定')).toContain('核查人还没有判定');
  });

  it('[PAPER-21] what the audit says for keeping a plate is no reason to take it down', () => {
    const village = plate({ text: '便民服务站', decision: { ...decided('retire'), reason: '重复' } });
    expect(village.audit[0]?.proposal).not.toBe('retire');
    const text = textOf(notices(village)[0] ?? []);
    expect(text).not.toContain('在指导目录内');
    expect(text).toContain('重复');
  });

  it('[PAPER-21] without any reason on record there is room to write one', () => {
    const said = facts(notices(plate({ text: '便民服务站' }))[0] ?? []);
    expect(said.get('决定人说明')).toBe('');
  });

  it('[PAPER-21] a size has its unit, in both languages', () => {
    const size = { width: 400, height: 2400 };
    expect(facts(notices(plate({ size }))[0] ?? []).get('类型、尺寸')).toBe('方牌，宽400毫米、高2400毫米');
    const english = judged(
      (village) => {
        village.policy.placards = [placard('x', { decision: decided('retire'), size })];
      },
      { language: 'en' },
    );
    expect(textOf(notices(english)[0] ?? [])).toContain('400 mm wide, 2400 mm high');
  });
});

describe('a notice is a paper of its own', () => {
  const many = (count: number) => (village: Project) => {
    village.papers = { ...emptyPapers(), number: '巴苏〔2026〕3号' };
    village.policy.placards = Array.from({ length: count }, (_, at) =>
      placard(`p${at}`, {
        text: `第${at + 1}工作站`,
        place: 'outside',
        decision: at % 2 === 0 ? null : decided('retire'),
      }),
    );
  };

  it('[PAPER-21] with its own number, the row of the ledger, which stays when more is decided', () => {
    const numbers = (village: JudgedProject) =>
      notices(village).map((blocks) => /编号：\n(.*)/u.exec(textOf(blocks))?.[1]);
    expect(numbers(judged(many(4)))).toEqual(['巴苏〔2026〕3号-2', '巴苏〔2026〕3号-4']);
    const more = judged((village) => {
      many(4)(village);
      for (const record of village.policy.placards) record.decision = decided('retire');
    });
    expect(numbers(more)).toEqual([1, 2, 3, 4].map((at) => `巴苏〔2026〕3号-${at}`));
  });

  it('[PAPER-21] counts its own pages, and so does its receipt', () => {
    const report = retirementNotices(judged(many(6)));
    if (report === null) throw new Error('no notices');
    const feet = pagesOf(report).map((texts) => texts.find((text) => /^\d+\/\d+$/u.test(text)));
    expect(feet).toEqual(Array.from({ length: 6 }, () => '1/1'));
  });

  it('[PAPER-21] is followed by its receipt, which goes back to the issuer', () => {
    const issuer = '巴彦温都尔苏木人民政府';
    const village = judged((each) => {
      many(2)(each);
      each.papers.issuer = issuer;
    });
    const [receipt = []] = receipts(village);
    const text = textOf(receipt);
    for (const entry of [`${issuer}：`, '签收单位', '签收人', '签收日期', '巴苏〔2026〕3号-2', '第2工作站'])
      expect(text).toContain(entry);
    expect(receipt.some(({ kind }) => kind === 'pictures')).toBe(true);
  });

  it('[PAPER-20] a blank for a day is not cut at a line’s end', () => {
    for (let length = 1; length < 40; length += 1) {
      const text = `${'字'.repeat(length)}请于____年__月__日前办结`;
      const lines = pagesOf({
        title: '',
        running: '',
        paper: 'portrait',
        blocks: [{ kind: 'paragraph', text }],
      }).flat();
      expect(lines.some((line) => line.includes('____年__月__日'))).toBe(true);
    }
  });
});

describe('matters of several cases', () => {
  const faulty = (village: Project) => {
    village.policy.placards = ['综治中心', '扶贫工作站', '护林站'].map((text, at) =>
      placard(`p${at}`, { text, place: 'outside' }),
    );
    for (const sign of village.signs) sign.template = 'plate';
  };

  it.each(['zh', 'en'] as const)(
    '[PAPER-22] have a heading of all and every case under it (%s)',
    (language) => {
      const village = judged(faulty, { language });
      const several = groupFindings(village.findings).filter((group) => group.length > 1);
      expect(several.length).toBeGreaterThan(1);
      for (const group of several) {
        const { headline, list } = sayGroup(group, village);
        expect(list).toHaveLength(group.length);
        const sentences = group.map((each) => sayFinding(language, each, village.rulebook.plates));
        // No first case at the head of the others.
        if (new Set(sentences).size > 1)
          for (const sentence of sentences) expect(headline).not.toContain(sentence);
        expect(headline).toContain(String(group.length));
      }
    },
  );

  it('[PAPER-22] of plates: the heading says what, the list says which', () => {
    const village = judged(faulty);
    const group = groupFindings(village.findings).find(([{ message }]) => message === 'extra-outside');
    expect(group === undefined ? null : sayGroup(group, village)).toEqual({
      headline: '室外多挂标牌：共3处，见清单',
      count: 3,
      list: [
        '“综治中心”（建议并入“治安保卫委员会”）',
        '“扶贫工作站”（建议摘除）',
        '“护林站”（建议摘除）',
      ].map((each): unknown => (each.startsWith('“护林站”') ? expect.stringContaining('“护林站”') : each)),
    });
  });

  it('[PAPER-22] whatever is found several times, nothing of its data is lost from the list', () => {
    const village = judged(faulty);
    const data = fc.array(fc.stringMatching(/^[\u4e00-\u9fa5]{2,6}$/u), { minLength: 2, maxLength: 5 });
    const subjects = [] as const;
    const messages: readonly (readonly [readonly string[], (value: string) => Observation])[] = [
      [
        ['text', 'right'],
        (it) => ({ message: 'plate-name-short', subjects, data: { text: `${it}text`, right: `${it}right` } }),
      ],
      [
        ['room'],
        (it) => ({ message: 'room-without-plate', subjects, data: { room: `${it}room`, count: 0 } }),
      ],
      [
        ['name'],
        (it) => ({
          message: 'mechanism-document-number',
          subjects,
          data: { name: `${it}name`, level: 'region' },
        }),
      ],
      [
        ['found', 'right'],
        (it) => ({ message: 'name-wrong', subjects, data: { found: `${it}found`, right: `${it}right` } }),
      ],
    ];
    const [first] = village.findings;
    if (first === undefined) throw new Error('no finding');
    fc.assert(
      fc.property(fc.constantFrom(...messages), data, ([keys, observed], values) => {
        const each = (value: string): Finding => ({ ...first, ...observed(value) });
        const [head = '', ...rest] = values;
        const { list } = sayGroup([each(head), ...rest.map(each)], village);
        expect(list).toHaveLength(values.length);
        values.forEach((value, at) => {
          for (const key of keys) expect(list[at]).toContain(`${value}${key}`);
        });
      }),
      { numRuns: runs(100) },
    );
  });

  it('[PAPER-22] the list of findings says the same', () => {
    const heads = findingList(judged(faulty)).rows.flatMap((row) =>
      row.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
    );
    expect(heads).toContain('室外多挂标牌：共3处，见清单');
  });
});

describe('names of signs', () => {
  const names = (change: (village: Project) => void, language: 'zh' | 'en' = 'zh') =>
    judged(change, { language }).signs.map(({ name }) => name);
  const label = { of: 'label', text: { zh: '便民服务站', mn: null }, party: false } as const;
  const sign = { copies: 1, options: {} };

  it('[PAPER-22] twins are told apart by sort, room, size, or count', () => {
    const found = names((village) => {
      const [hall] = village.rooms;
      if (hall === undefined) throw new Error('no room');
      village.rooms.push({ ...hall, id: 'second', number: '202' });
      const size = { width: 900, height: 1200 };
      village.signs = [
        { ...sign, id: 'a', template: 'guidance-table', subject: { of: 'services' }, size },
        { ...sign, id: 'b', template: 'guidance-cards', subject: { of: 'services' }, size },
        { ...sign, id: 'c', template: 'door-plate', subject: { of: 'room', room: 'hall' }, size },
        { ...sign, id: 'd', template: 'door-plate', subject: { of: 'room', room: 'second' }, size },
        { ...sign, id: 'e', template: 'small-sign', subject: label, size: { width: 500, height: 250 } },
        { ...sign, id: 'f', template: 'small-sign', subject: label, size: { width: 200, height: 100 } },
        { ...sign, id: 'g', template: 'small-sign', subject: label, size: { width: 200, height: 100 } },
      ];
    });
    expect(found).toEqual([
      '办事服务指引牌（表格）',
      '办事服务指引牌（卡片）',
      '便民服务大厅（101）',
      '便民服务大厅（202）',
      '便民服务站（500×250毫米）',
      '便民服务站（200×100毫米，之1）',
      '便民服务站（200×100毫米，之2）',
    ]);
  });

  it('[PAPER-22] no two signs are called alike (random sets)', () => {
    const one = fc.record({
      template: fc.constantFrom('small-sign', 'plate', 'never-heard-of'),
      size: fc.record({ width: fc.constantFrom(200, 300), height: fc.constantFrom(100, 200) }),
      subject: fc.constantFrom({ of: 'room', room: 'hall' } as const, label, { of: 'services' } as const),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.constantFrom('zh', 'en'), (set, language) => {
        const found = names(
          (village) => void (village.signs = set.map((each, at) => ({ ...sign, ...each, id: `s${at}` }))),
          language === 'zh' ? 'zh' : 'en',
        );
        expect(new Set(found).size).toBe(set.length);
      }),
      { numRuns: runs(60) },
    );
  });

  it('[PAPER-23] drawings are no signs of the table, and are named apart', () => {
    const size = { width: 420, height: 297 };
    const report = complianceReport(
      judged((village) => {
        village.signs.push(
          { ...sign, id: 'w', template: 'honours-wall', subject: { of: 'honours' }, size },
          { ...sign, id: 'f', template: 'facade', subject: { of: 'facade' }, size },
        );
      }),
    );
    const text = textsOf(report).join('\n');
    expect(text).not.toContain('420×297');
    expect(text).toContain('另有布置图2件，不是标牌，不计入上表：荣誉墙、外立面布置图。');
  });
});

describe('the place to sign', () => {
  const frame = (unit: string) => ({
    head: [],
    hands: [['填表人：', '']],
    seal: [
      ['填报单位（盖章）：', unit],
      ['日期：', '2026年11月23日'],
    ],
  });

  it('[PAPER-23] never stands alone on a page, whatever fills the pages before it', () => {
    const row = (text: string) => [{ kind: 'text', text } as const];
    const table = (rows: number, notes: readonly string[]): Block => ({
      kind: 'table',
      table: {
        title: '',
        lines: [],
        columns: [{ heading: '甲', width: 50, align: 'left' }],
        rows: Array.from({ length: rows }, (_, at) => row(`行${at}`)),
        notes,
      },
    });
    for (let rows = 1; rows < 40; rows += 1) {
      for (const notes of [[], ['注一', '注二']]) {
        const last = pagesOf({
          title: '',
          running: '',
          paper: 'portrait',
          blocks: [table(rows, notes), { kind: 'seal', frame: frame('某嘎查') as never }],
        }).at(-1);
        expect(last).toContain('填报单位（盖章）：');
        expect(last?.some((text) => text.startsWith('行'))).toBe(true);
      }
    }
  });

  it('[PAPER-23] a long unit lies on no day below it', () => {
    const unit = '莫力达瓦达斡尔族自治旗杜拉尔鄂温克民族乡尼西空海拉松村民委员会村务监督委员会联合工作组';
    const { pages } = layoutReport(
      {
        title: '',
        running: '',
        paper: 'portrait',
        blocks: [{ kind: 'seal', frame: frame(unit) as never }],
      },
      {
        shaper: shippedShaper(),
        faces: {
          regular: 'noto-serif-sc-400',
          bold: 'noto-serif-sc-700',
          mongolian: 'noto-sans-mongolian-400',
        },
        inks: { black: ink, grey: ink, hairline: ink, tint: ink, 'party-red': ink },
        photo: () => null,
        folio: () => '',
      },
    );
    const runs = (pages[0]?.items ?? []).flatMap((item) => (item.kind === 'glyphs' ? [item] : []));
    const yOf = (text: string) => runs.find((run) => run.text === text)?.glyphs[0]?.y ?? Number.NaN;
    const words = runs.filter(({ text }) => text !== '' && unit.includes(text));
    expect(words.map(({ text }) => text).join('')).toBe(unit);
    for (const { glyphs } of words) expect(glyphs[0]?.y).toBeLessThan(yOf('日期：') - 4);
  });
});

describe('a law that was revised', () => {
  const posted = (village: Project) => {
    village.policy.onSite.noticeBoard = null;
  };
  const cited = (today: string) => {
    const { rulebook } = judged(posted, { today });
    const cite = rulebook.rules
      .flatMap(({ cites }) => cites)
      .find(({ document }) => document === 'organic-law-2018');
    if (cite === undefined) throw new Error('not cited');
    return sayCitation(cite, { ...rulebook, today });
  };

  it('[PAPER-24] is cited by its version and the last day of it, from the day after on', () => {
    expect(cited('2026-01-01')).toContain(
      '《中华人民共和国村民委员会组织法》（2018年修正，施行至2025年12月31日，此后以修改后的文本为准）第三十条',
    );
    expect(cited('2025-12-31')).toContain('《中华人民共和国村民委员会组织法》（2018年修正）第三十条');
  });

  it('[PAPER-24] in every paper that cites it', () => {
    const village = judged(posted);
    const words = textsOf(complianceReport(village)).join('\n');
    const list = findingList(village)
      .rows.flat()
      .flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))
      .join('\n');
    for (const text of [words, list]) {
      const mentions = text.match(/《中华人民共和国村民委员会组织法》/gu) ?? [];
      expect(mentions.length).toBeGreaterThan(0);
      expect(
        text.match(/《中华人民共和国村民委员会组织法》（2018年修正，施行至2025年12月31日/gu),
      ).toHaveLength(mentions.length);
    }
  });
});
