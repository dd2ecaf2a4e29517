import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, lineCount, senseLines } from '../../../typeset/text/paragraph/breakLines.ts';
import { facedParagraph, hanParagraph, PAPER } from '../../../typeset/text/paragraph/hanParagraph.ts';
import { unbreakablePieces } from '../../../typeset/text/paragraph/breaks.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { matters } from '../../../core/policy/matters.ts';
import catalogue from '../../../typeset/text/paragraph/terms.json' with { type: 'json' };
import { words } from '../../../typeset/text/paragraph/words.ts';
import { SONG, shippedShaper } from '../../support/fonts.ts';
import { runs } from '../../support/runs.ts';

/** Where a line may end, shown as `|`; a space belongs to the piece before it. */
const CASES: readonly (readonly [why: string, text: string, pieces: string])[] = [
  ['a full stop stays with its word', '办理。下一步', '办|理。|下|一|步'],
  ['a comma too', '申请，受理', '申|请，|受|理'],
  ['a pause mark too', '材料、证件', '材|料、|证|件'],
  ['a semicolon too', '通知；公示', '通|知；|公|示'],
  ['a colon too', '电话：待填', '电|话：|待|填'],
  ['a question mark too', '能否？可以', '能|否？|可|以'],
  ['an exclamation mark too', '注意！安全', '注|意！|安|全'],
  ['a closing bracket is not first', '苏木（街道）党委', '苏|木|（街|道）|党|委'],
  ['nor a closing book mark', '《土地管理法》规定', '《土|地|管|理|法》|规|定'],
  ['nor a closing quotation mark', '新时代“枫桥经验”积极', '新|时|代|“枫|桥|经|验”|积|极'],
  ['nor a single one', '称‘嘎查’的', '称|‘嘎|查’|的'],
  ['nor a corner bracket', '「公开」栏', '「公|开」|栏'],
  ['nor a white corner bracket', '『八有』要求', '『八|有』|要|求'],
  ['nor a square bracket', '见〔附件〕表', '见|〔附|件〕|表'],
  [
    'a document number is whole',
    '见：内党办发〔2023〕5号（厅发〔2024〕12号）办',
    '见：|内党办发〔2023〕5号|（厅发〔2024〕12号）|办',
  ],
  ['nor a lenticular bracket', '【必看】事项', '【必|看】|事|项'],
  ['nor a single angle mark', '实施〈组织法〉办法', '实|施|〈组|织|法〉|办|法'],
  ['closing marks in a row stay together', '（《献血法》）。又', '（《献|血|法》）。|又'],
  ['opening marks in a row stay together', '（《“三', '（《“三'],
  ['an opening bracket is not last', '村（嘎查', '村|（嘎|查'],
  ['an opening book mark is not last', '按《信访', '按|《信|访'],
  ['a stop behind a bracket', '（一）。', '（一）。'],
  ['a half-width comma', '办理,领取', '办|理,|领|取'],
  ['a half-width stop', '完成.再', '完|成.|再'],
  ['half-width brackets', '村(嘎查)的', '村|(嘎|查)|的'],
  ['a middle dot holds both sides', '阿·布', '阿·|布'],
  ['a hyphen is not first', '二-三', '二-|三'],
  ['a wave dash is not first', '周一～周五', '周|一～|周|五'],
  ['a double dash may be first and is whole', '便民——代办', '便|民|——|代|办'],
  ['an ellipsis is not first and is whole', '等等……还有', '等|等……|还|有'],
  ['a slash holds both sides', '村/嘎查', '村/嘎|查'],
  ['an iteration mark is not first', '人々的', '人々|的'],
  ['a figure with days', '15日内', '15日|内'],
  ['a figure with working days', '5个工作日办结', '5个工作日|办|结'],
  ['a figure with natural days', '3个自然日内', '3个自然日|内'],
  ['a figure with hours', '24小时', '24小时'],
  ['a figure with minutes', '30分钟', '30分钟'],
  ['a figure with square metres', '不低于200平方米', '不|低|于|200平方米'],
  ['a figure with square kilometres', '12平方公里', '12平方公里'],
  ['a figure with kilometres', '约3公里', '约|3公里'],
  ['a figure with years of age', '满60周岁的', '满|60周岁|的'],
  ['a figure with 元', '工本费10元', '工|本|费|10元'],
  ['a figure with 万元', '共20万元整', '共|20万元|整'],
  ['a figure with 亩', '100亩草场', '100亩|草|场'],
  ['a figure with 份', '一式2份', '一|式|2份'],
  ['a date breaks between its parts', '2026年7月1日起', '2026年|7月|1日|起'],
  ['a percent sign', '占80%的', '占|80%|的'],
  ['a full-width percent sign', '占80％的', '占|80％|的'],
  ['a per-mille sign', '5‰的', '5‰|的'],
  ['a degree sign', '零下20℃以', '零|下|20℃|以'],
  ['a space before a unit', '宽 20 km 处', '宽 |20 km |处'],
  ['a space before 日', '15 日内', '15 日|内'],
  ['a currency sign', '收¥20元', '收|¥20元'],
  ['a full-width currency sign', '收￥20', '收|￥20'],
  ['a number sign', '窗口№3', '窗|口|№3'],
  ['an ordinal in Chinese figures', '第三十条规定', '第三十条|规|定'],
  ['an ordinal in figures', '第8项', '第8项'],
  ['a decimal', '1.5米高', '1.5米|高'],
  ['a thousand point', '共1200户', '共|1200户'],
  ['a Latin word is whole', '扫描QRcode即可', '扫|描|QRcode|即|可'],
  ['a Latin word with a hyphen', '用Wi-Fi上', '用|Wi-Fi|上'],
  ['two Latin words break at the space', 'service hall', 'service |hall'],
  ['a telephone number is whole', '电话0471-1234567。', '电|话|0471-1234567。'],
  ['a model number', 'A4纸', 'A4|纸'],
  ['an accented word', 'café里', 'café|里'],
  ['a time', '9:00开门', '9:|00|开|门'],
  ['rare characters beyond the first plane', '𠙶𡐓村', '𠙶|𡐓|村'],
  ['a day left open', '请于____年__月__日前办结', '请|于|____年__月__日|前|办|结'],
  ['a remark in brackets', '公布”［转引］和', '公|布”|［转引］|和'],
  ['nothing', '', ''],
];

describe('unbreakablePieces', () => {
  it.each(CASES)('[BREAK-1] [BREAK-2] [BREAK-3] %s', (_, text, pieces) => {
    const found = unbreakablePieces(text).map(({ start, end }) => text.slice(start, end));
    expect(found.join('|')).toBe(pieces);
  });

  it('[BREAK-1] has a table of at least sixty cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
  });
});

const LETTERS = [
  ...'嘎查村民委员会办理申请材料电话一二三，。、；：？！（）《》“”〔〕—…·/ 0123456789ABkm%年月日个元',
];

describe('breakLines', () => {
  const paragraph = (text: string) => {
    const shaped = hanParagraph(text, [SONG], shippedShaper());
    if (!shaped.ok) throw new Error(JSON.stringify(shaped.problem));
    return shaped.value.value;
  };
  const lines = (text: string, measure: number) =>
    breakLines(paragraph(text), measure).map((line) => line.cells.map(({ cell }) => cell.sign).join(''));

  it('[BREAK-1] begins no line with a point and ends none with an opening mark, at any measure that holds the pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LETTERS), { maxLength: 60 }).map((each) => each.join('')),
        fc.integer({ min: 6, max: 30 }),
        (text, measure) => {
          const widest = Math.max(0, ...paragraph(text).pieces.map((piece) => piece.width));
          const broken = lines(text, Math.max(measure, widest));
          for (const [index, line] of broken.entries()) {
            if (index > 0) expect(line).not.toMatch(/^(?:[。，、；：？！）》”〕·/…]|—(?!—))/u);
            if (index < broken.length - 1) expect(line).not.toMatch(/[（《“〔/]$/u);
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('[BREAK-1] begins no line with a point that stands behind a space (found by the property)', () => {
    expect(lines('嘎嘎嘎 、/嘎嘎', 6).filter((line) => line.startsWith('、'))).toEqual([]);
  });

  it('[BREAK-4] loses no character and no line is wider than the measure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LETTERS), { maxLength: 80 }).map((each) => each.join('')),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (text, measure) => {
          const broken = breakLines(paragraph(text), measure);
          const set = broken.flatMap((line) => line.cells.map(({ cell }) => cell.sign)).join('');
          expect(set.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
          for (const line of broken) expect(line.width).toBeLessThanOrEqual(measure + 1e-6);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('[BREAK-5] leaves no word of two or three characters alone on the last line, on papers no single one', () => {
    const text = '协助政府做好社会救助申报公示等工作';
    expect(lines(text, 16)).toEqual(['协助政府做好社会救助', '申报公示等工作']);
    const faced = facedParagraph(text, [{ font: SONG, start: 0, end: text.length }], PAPER, shippedShaper());
    const papers = breakLines(faced, 16).map(({ cells }) => cells.map(({ cell }) => cell.sign).join(''));
    expect(papers).toEqual(['协助政府做好社会救助申报公示等', '工作']);
  });

  it.each([
    ['办理残疾人证和身份证', '办理|残疾人证|和身份证'],
    [
      '为未成年人的父母或者其他监护人提供家庭教育指导',
      '为未成年人的|父母|或者|其他|监护人|提供|家庭教育|指导',
    ],
    ['核对户口簿原件及复印件', '核对|户口簿|原件|及复印件'],
    ['5个工作日内电话告知申请人0476-7200000', '5个工作日内|电话|告知|申请人|0476-7200000'],
    ['治安保卫、公共卫生和妇女儿童', '治安保卫、|公共|卫生|和妇女|儿童'],
    ['负责人乌云其木格　巴图', '负责人|乌云其木格　|巴图'],
    ['巴彦温都尔苏木那日图嘎查村民', '巴彦温都尔苏木|那日图嘎查|村民'],
    ['第12类事项——主动调查', '第12类事项|——主动调查'],
  ])('[GUIDE-21] parts %s between its words', (text, expected) => {
    const own = ['巴彦温都尔苏木', '那日图嘎查', '乌云其木格'];
    expect(
      words(text, own)
        .map(({ start, end }) => text.slice(start, end))
        .join('|'),
    ).toBe(expected);
  });

  it.each([
    ['协助做好本辖区人口普查、经济普查、土地调查、农业普查等统计工作', 27, 2],
    ['第5类证明事项（排版试验用）——基层治理信息网上核验', 20, 2],
    ['做好所属范围内的残疾人工作，组织和扶持残疾人从事生产劳动，鼓励帮助残疾人参加社会保险', 16, 3],
  ])('[GUIDE-21] ends lines of %s between phrases where that costs no line', (text, measure, count) => {
    const set = senseLines(paragraph(text), measure);
    expect(set.length).toBe(count);
    const ends = set.slice(0, -1).map(({ cells }) => cells.at(-1)?.cell.sign ?? '');
    expect(ends.every((sign) => '、，）'.includes(sign))).toBe(true);
    // A short first phrase is filled up with words.
    expect(
      senseLines(paragraph('好，协助政府做好社会救助申报公示等工作'), 16)[0]?.cells.length,
    ).toBeGreaterThan(7);
  });

  it('[GUIDE-21] loses nothing and ends no line within a word that a line holds', () => {
    const parts = [
      '办理',
      '残疾人证',
      '养老保险',
      '，',
      '0476-7200000',
      '（当场）',
      '第8项',
      '嘎查村',
      '其其格 ',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 14 }).map((each) => each.join('')),
        fc.integer({ min: 4, max: 24 }),
        (text, measure) => {
          const set = paragraph(text);
          const begins = new Set(words(set.text).map(({ start }) => start));
          expect(words(set.text).reduce((all, { start, end }) => all + set.text.slice(start, end), '')).toBe(
            set.text,
          );
          const widest = Math.max(...set.words.map(({ whole }) => whole.width));
          if (widest > measure) return;
          for (const line of breakLines(set, measure)) {
            expect(line.width).toBeLessThanOrEqual(measure + 1e-6);
            expect(begins.has(line.cells[0]?.cell.start ?? -1)).toBe(true);
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  /** Listed terms that one of the lines could hold in two thirds of itself, and that are parted over two. */
  const partedTerms = (text: string, measure: number) => {
    const ends = new Set(
      senseLines(paragraph(text), measure).flatMap(({ cells }) => cells.at(-1)?.cell.end ?? []),
    );
    return catalogue.terms.flatMap((term) =>
      [...text.matchAll(new RegExp(term, 'gu'))]
        .filter(({ index }) => term.length <= (2 / 3) * measure && held(text, index, term.length, measure))
        .filter(({ index }) => Array.from(term).some((_, at) => at > 0 && ends.has(index + at)))
        .map(() => `${term} (${measure})`),
    );
  };
  // A term with the words that its ends are part of is what stays together.
  const held = (text: string, from: number, length: number, measure: number) => {
    const own = words(text).filter(({ start, end }) => end > from && start < from + length);
    return (own.at(-1)?.end ?? 0) - (own[0]?.start ?? 0) <= (2 / 3) * measure;
  };

  it('[GUIDE-54] parts no term of the catalogues over two lines, in any of their matters at any measure', () => {
    const { duties, assisted } = shippedLibrary().catalogues;
    const texts = [...matters(duties), ...matters(assisted)].map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(70);
    for (const term of catalogue.terms) expect(texts.some((text) => text.includes(term))).toBe(true);
    const measures = Array.from({ length: 53 }, (_, at) => 4 + at / 2);
    const parted = texts.flatMap((text) => measures.flatMap((measure) => partedTerms(text, measure)));
    expect(parted).toEqual([]);
  });

  it('[GUIDE-54] keeps terms whole among any words, and loses nothing', () => {
    const part = fc.oneof(
      fc.constantFrom(...catalogue.terms),
      fc.constantFrom('做好', '和', '、', '，', '嘎查村民', '的', '2023年'),
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 12 }).map((each) => each.join('')),
        fc.integer({ min: 4, max: 30 }),
        (text, measure) => {
          const set = breakLines(paragraph(text), measure);
          expect(set.flatMap(({ cells }) => cells.map(({ cell }) => cell.sign)).join('')).toBe(text);
          for (const line of set) expect(line.width).toBeLessThanOrEqual(measure + 1e-6);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('[BREAK-27] begins a line with the dash of what is said of a matter, wherever that takes more than one', () => {
    expect(lines('第1类证明事项——基层治理信息网上核验', 20)).toHaveLength(1);
    expect(lines('第1类证明事项——基层治理信息网上核验', 17)).toEqual([
      '第1类证明事项',
      '——基层治理信息网上核验',
    ]);
    expect(lines('家庭经济状况证明——无', 9.5)).toEqual(['家庭经济状况证明', '——无']);
    // Sentences are run on: a dash in one of them is a mark like others.
    expect(lines('材料齐全的当场办理——不齐的一次说清。其他另行通知。', 15).join('|')).not.toContain('|——');
    const han = fc.stringMatching(
      /^[证明居住村民家庭经济状况收入婚姻亲属关系核验告知承诺主动调查网上信息]{2,16}(（[证明居住村民家庭经济状况收入婚姻亲属关系核验告知承诺主动调查网上信息]{2,6}）)?$/u,
    );
    fc.assert(
      fc.property(han, han, fc.integer({ min: 6, max: 30 }), (matter, way, measure) => {
        const text = `第${measure}类${matter}——${way}`;
        const set = lines(text, measure);
        expect(set.join('')).toBe(text);
        if (set.length > 1) expect(set.some((line) => line.startsWith('——'))).toBe(true);
        expect(lineCount(paragraph(text), measure)).toBe(set.length);
      }),
      { numRuns: runs(300) },
    );
  });

  it('[BREAK-6] closes up marks that follow one another and lets points hang at the end of a line', () => {
    const [line] = breakLines(paragraph('（《献血法》）'), 20);
    // Seven signs; half an em goes between 《 and （, between 》 and ）, and at either end.
    expect(line?.width).toBeCloseTo(7 - 2, 6);
    expect(lines('一二三四五，', 5.5)).toEqual(['一二三四五，']);
  });

  it('[BREAK-7] sets figures and Latin words an eighth of an em off the Chinese', () => {
    const [plain] = breakLines(paragraph('共户'), 20);
    const [mixed] = breakLines(paragraph('共8户'), 20);
    const figure = mixed?.cells.find(({ cell }) => cell.sign === '8')?.cell.extent ?? 0;
    expect((mixed?.width ?? 0) - (plain?.width ?? 0) - figure).toBeCloseTo(0.25, 6);
  });

  it('[BREAK-4] cuts a word that is longer than the line between its letters', () => {
    expect(lines('https', 1.2).join('')).toBe('https');
    expect(lines('https', 1.2).length).toBeGreaterThan(1);
  });
});
