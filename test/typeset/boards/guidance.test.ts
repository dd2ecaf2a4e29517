import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathBounds } from '../../../core/drawing/bounds.ts';
import { type Drawing, type GlyphRun } from '../../../core/drawing/drawing.ts';
import { numberedMatters, type Service, serviceKind } from '../../../core/project/service.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { type ServiceField } from '../../../core/signs/boardTemplate.ts';
import { leastLetter } from '../../../core/signs/legibility.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { openContent } from '../../../core/signs/openContent.ts';
import { mattersOn } from '../../../core/signs/subjects/services.ts';
import { type BoardTemplate } from '../../../core/signs/template.ts';
import { convertColours } from '../../../output/pdf/convertColours.ts';
import { SCALE } from '../../../typeset/boards/boardStyle.ts';
import { layoutTableBoard } from '../../../typeset/boards/layoutTableBoard.ts';
import { nameOnFace } from '../../../typeset/boards/serviceEntries.ts';
import { roomTable } from '../../../typeset/boards/roomTable.ts';
import { numberedTable } from '../../../typeset/kinds/certificates/numberedTable.ts';
import { layoutGuidanceCards } from '../../../typeset/kinds/guidanceCards/layoutGuidanceCards.ts';
import { layoutGuidanceFlow } from '../../../typeset/kinds/guidanceFlow/layoutGuidanceFlow.ts';
import { stepWords } from '../../../typeset/kinds/guidanceFlow/steps.ts';
import { layoutGuidanceTable } from '../../../typeset/kinds/guidanceTable/layoutGuidanceTable.ts';
import { layoutOverview } from '../../../typeset/kinds/overview/layoutOverview.ts';
import { lengthOf, mongolianLine } from '../../../typeset/text/mongolianLine.ts';
import { mongolianRows } from '../../../typeset/text/mongolianRows.ts';
import { type TypesetNote } from '../../../typeset/text/problems.ts';
import { boardAsk, contentBox, openShare, overlaps, runBoxes, struckTexts } from '../../support/boards.ts';
import { ROOT, shippedShaper } from '../../support/fonts.ts';
import { runs } from '../../support/runs.ts';
import {
  INKS,
  MN_COMMITTEE,
  MN_PARTY,
  MN_ROOM,
  PROFILE_1996,
  PROFILE_2026,
  shippedFacesAt,
  templateOf,
  TEMPLATES,
} from '../../support/signs.ts';

type Size = { readonly width: number; readonly height: number };
const SIZES: readonly Size[] = [
  { width: 600, height: 900 },
  { width: 900, height: 1200 },
  { width: 1200, height: 2400 },
  { width: 2400, height: 1200 },
];
const HEADING = { zh: '办事服务指引', breaks: [], mn: MN_ROOM };
const UNIT = { zh: '巴彦温都尔苏木巴彦温都尔嘎查党群服务中心', breaks: [], mn: MN_PARTY };

const NAMES = [
  '办理低保申请',
  '协助办理城乡居民基本养老保险参保登记和待遇领取资格认证',
  '残疾人证换领',
  '协助苏木乡镇政府、街道办事处调查、登记辖区内老年人的信息，收集反映养老服务需求及意见建议',
  '草畜平衡核定与禁牧休牧补贴申报',
];

function matter(index: number, count: number, more: Partial<Service> = {}): Service {
  const mn = [MN_ROOM, MN_COMMITTEE, MN_PARTY][index % 3] ?? MN_ROOM;
  return {
    id: `m${index}`,
    name: { zh: NAMES[index % NAMES.length] ?? '', mn: { text: mn, proof: null } },
    kind: serviceKind.options[Math.floor((index / count) * 4)] ?? 'direct',
    basis: { of: 'assisted', number: index + 1 },
    conditions: index % 2 === 0 ? '具有本嘎查户籍或者在本嘎查居住满六个月以上的居民' : '困难家庭',
    materials: index % 3 === 0 ? ['居民身份证'] : ['居民身份证原件及复印件', '户口簿', '近期一寸免冠照片2张'],
    steps: ['申请：携带身份证到窗口提出（当场）', '受理（1个工作日）', '报送', '办结'],
    timeLimit: '5个工作日',
    fee: '不收费',
    person: '乌云其木格',
    phone: index % 2 === 0 ? '0475-8812345' : '13847512345',
    supervisionPhone: '0475-12345',
    ...more,
  };
}

const LONG: Partial<Service> = { conditions: '户籍在本嘎查村，年满十六周岁，未参加其他同类保险的农牧民' };

const matters = (count: number, more: Partial<Service> = {}) =>
  Array.from({ length: count }, (_, index) => matter(index, count, more));

const ROOM_NAMES = ['便民服务大厅', '党员活动室', '村务监督委员会办公室', '卫生室'];
const rooms = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    section: null,
    number: String(101 + index),
    name: { zh: ROOM_NAMES[index % 4] ?? '', breaks: [], mn: index % 3 === 0 ? MN_ROOM : MN_COMMITTEE },
    functions: index % 3 === 0 ? ['便民服务站', '退役军人服务站'] : [],
  }));

type Set = { readonly drawings: readonly Drawing[]; readonly notes: readonly TypesetNote[] };
type Laid =
  | { ok: true; value: { value: Drawing | readonly Drawing[]; notes: readonly TypesetNote[] } }
  | { ok: false; problem: { code: string } };

function taken(laid: Laid): Set {
  if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
  const { value, notes } = laid.value;
  return { drawings: 'items' in value ? [value] : value, notes };
}

const common = (template: BoardTemplate, size: Size) => ({
  ...boardAsk(template, size),
  ...{ heading: HEADING, unit: UNIT, boards: null, foot: '' },
});
type More = {
  readonly profile?: typeof PROFILE_1996;
  readonly across?: number;
  readonly boards?: number;
  readonly heading?: typeof HEADING;
  readonly columns?: readonly ServiceField[];
};

function table(size: Size, services: readonly Service[], more: More = {}) {
  const template = templateOf('guidance-table');
  const { columns } = template;
  return layoutGuidanceTable({
    ...common(template, size),
    template,
    services,
    columns,
    sectionOf: () => null,
    ...more,
  });
}
function cards(size: Size, services: readonly Service[], more: More = {}) {
  const template = templateOf('guidance-cards');
  return layoutGuidanceCards({ ...common(template, size), template, services, across: null, ...more });
}
function flow(size: Size, service: Service, more: More = {}) {
  const template = templateOf('guidance-flow');
  const heading = { zh: service.name.zh, breaks: [], mn: service.name.mn?.text ?? null };
  return layoutGuidanceFlow({
    ...common(template, size),
    template,
    matter: { number: 1, service },
    heading,
    ...more,
  });
}
function overview(size: Size, count: number, services: readonly Service[], more: More = {}) {
  const template = templateOf('overview');
  return layoutOverview({ ...common(template, size), template, rooms: rooms(count), services, ...more });
}
function directory(size: Size, count: number, more: More = {}) {
  const template = templateOf('directory', 'room-list');
  const ask = { ...common(template, size), ...more };
  const listed = roomTable(rooms(count), { ...template.headings, inks: template.inks }, ask);
  return layoutTableBoard({ ...ask, table: listed, even: true });
}

const glyphs = ({ items }: Drawing): readonly GlyphRun[] =>
  items.flatMap((item) => (item.kind === 'glyphs' && item.layer === 'artwork' ? [item] : []));
const textsOf = (drawing: Drawing) => glyphs(drawing).map(({ text }) => text);
const topOf = (drawing: Drawing, text: string) =>
  Math.min(
    ...runBoxes(drawing, shippedShaper())
      .filter(({ run }) => run.text === text)
      .map(({ top }) => top),
  );
const sizeOf = (drawing: Drawing, text: string) =>
  glyphs(drawing).find((run) => run.text === text)?.size ?? 0;

/** The numbers over cards, each with its figure. */
const cardHeads = (drawing: Drawing) =>
  glyphs(drawing).flatMap((run) => {
    const figure = /^(\d+)　/u.exec(run.text)?.[1];
    return figure === undefined ? [] : [[run, Number(figure)] as const];
  });

/** Names of matters with the figure beside them on their line, or next over them in their column. */
function numbered(drawing: Drawing, figures: RegExp): readonly (readonly [string, number])[] {
  const at = (run: GlyphRun) => run.glyphs[0] ?? { x: 0, y: 0 };
  const heads = glyphs(drawing).filter(({ text }) => figures.test(text));
  const isBeside = figures.source.endsWith('$');
  return glyphs(drawing).flatMap((name) => {
    if (!name.text.startsWith('办事项')) return [];
    const near = heads
      .map((head) => ({ head, across: at(name).x - at(head).x, down: at(name).y - at(head).y }))
      .filter(({ across, down }) =>
        isBeside ? Math.abs(down) < 2 && across > 0 : Math.abs(across) < 2 && down > 0,
      )
      .sort((one, other) => one.across + one.down - other.across - other.down)[0];
    return [[name.text, Number(/\d+/u.exec(near?.head.text ?? '')?.[0])] as const];
  });
}

/** Baselines on which a text stands, in tenths of a millimetre. */
const baselines = (drawing: Drawing, text: string) =>
  glyphs(drawing).flatMap((run) => (run.text === text ? [Math.round((run.glyphs[0]?.y ?? 0) * 10)] : []));

function expectClean(drawing: Drawing, template: BoardTemplate): void {
  const shaper = shippedShaper();
  const boxes = runBoxes(drawing, shaper);
  expect(overlaps(boxes)).toEqual([]);
  expect(struckTexts(drawing, shaper)).toEqual([]);
  const side = resolveMeasure(template.margins.sides, drawing);
  const end = resolveMeasure(template.margins.ends, drawing);
  for (const box of boxes) {
    const ink = `${box.run.text} ${box.left.toFixed(1)} ${box.top.toFixed(1)} ${box.right.toFixed(1)} ${box.foot.toFixed(1)}`;
    // Tails of commas reach a tenth of the letter under its body.
    const tail = Math.max(1.5, 0.11 * box.run.size);
    const inside =
      box.left >= side - 1.5 &&
      box.right <= drawing.width - side + 1.5 &&
      box.top >= 0 &&
      box.foot <= drawing.height - end + tail;
    expect(inside ? '' : ink).toBe('');
  }
}

function margins(template: BoardTemplate, drawing: Drawing) {
  return {
    side: resolveMeasure(template.margins.sides, drawing),
    end: resolveMeasure(template.margins.ends, drawing),
  };
}

describe('a board fills its size', () => {
  const full: readonly [string, Size, () => Set, BoardTemplate, number][] = [
    ...SIZES.slice(0, 3).flatMap((size): readonly [string, Size, () => Set, BoardTemplate, number][] => {
      const count = size.width === 600 ? 10 : size.width === 900 ? 16 : 26;
      return [
        [
          `a table of ${count}`,
          size,
          () => taken(table(size, matters(count))),
          templateOf('guidance-table'),
          6,
        ],
        [
          `cards of ${count}`,
          size,
          () => taken(cards(size, matters(count))),
          templateOf('guidance-cards'),
          6,
        ],
        [
          `an overview of 6 and ${count}`,
          size,
          () => taken(overview(size, 6, matters(count))),
          templateOf('overview'),
          12,
        ],
        [
          `a directory of ${count}`,
          size,
          () => taken(directory(size, count)),
          templateOf('directory', 'room-list'),
          8,
        ],
        ['one matter', size, () => taken(flow(size, matter(1, 4))), templateOf('guidance-flow'), 1000],
      ];
    }),
    [
      'cards of 60',
      { width: 2400, height: 1200 },
      () => taken(cards({ width: 2400, height: 1200 }, matters(60))),
      templateOf('guidance-cards'),
      6,
    ],
    [
      'an overview',
      { width: 2400, height: 1200 },
      () => taken(overview({ width: 2400, height: 1200 }, 8, matters(26))),
      templateOf('overview'),
      12,
    ],
    [
      'twelve steps',
      { width: 2400, height: 1200 },
      () =>
        taken(
          flow(
            { width: 2400, height: 1200 },
            matter(1, 4, { steps: Array.from({ length: 12 }, (_, i) => `第${i + 1}步`) }),
          ),
        ),
      templateOf('guidance-flow'),
      1000,
    ],
  ];
  it.each(full)(
    '[GUIDE-6] leaves no more than 12 per cent open: %s on %o',
    (_, size, lay, template, reach) => {
      const { drawings, notes } = lay();
      expect(notes.filter(({ code }) => code === 'board-roomy' || code === 'board-open')).toEqual([]);
      const shares = drawings.map((drawing) => {
        const box = contentBox(drawing, margins(template, drawing));
        const em = sizeOf(drawing, '乌云其木格') || leastLetter(template.readingDistance) * 1.5;
        return openShare(drawing, shippedShaper(), box, { across: reach * em, along: 2.6 * em });
      });
      expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThanOrEqual(0.12);
      expect(drawings.every((drawing) => drawing.width === size.width)).toBe(true);
    },
  );

  it('[GUIDE-7] proposes the template size that suits, where much stays open', () => {
    const [note] = taken(cards({ width: 1200, height: 2400 }, matters(2))).notes;
    expect(note).toMatchObject({ code: 'board-roomy', data: { sign: '测试牌' } });
    const { width = 0, height = 0 } = note?.data ?? {};
    const { sizes } = templateOf('guidance-cards');
    expect(sizes.some((size) => size.width === width && size.height === height)).toBe(true);
    const proposed = taken(cards({ width: Number(width), height: Number(height) }, matters(2)));
    expect(proposed.notes.map(({ code }) => code)).toEqual([]);
  });

  it('[GUIDE-7] proposes a lower board of the same width where no size of the template suits', () => {
    const full: string[] = [];
    for (const size of SIZES.slice(0, 3)) {
      for (const count of [1, 2, 3, 5, 8]) {
        for (const lay of [(own: Size) => table(own, matters(count)), (own: Size) => directory(own, count)]) {
          const [note] = taken(lay(size)).notes;
          if (note?.code !== 'board-roomy') continue;
          const { width, height } = note.data ?? {};
          const proposed = { width: Number(width), height: Number(height) };
          expect(proposed).not.toEqual(size);
          expect(proposed.width * proposed.height).toBeLessThanOrEqual(size.width * size.height);
          const left = taken(lay(proposed)).notes.map(({ code }) => code);
          expect(left).not.toContain('board-roomy');
          expect(left).not.toContain('board-open');
          full.push(`${width} × ${height}`);
        }
      }
    }
    expect(full.length).toBeGreaterThan(4);
  });

  it('[GUIDE-7] says so where no size suits, and names the size at which letters are high enough', () => {
    const lone = table(
      { width: 600, height: 500 },
      matters(1, { name: { zh: '办事', mn: null }, materials: [] }),
    );
    expect(taken(lone).notes.map(({ code }) => code)).toEqual(['board-open']);
    const crowded = taken(table({ width: 600, height: 900 }, matters(26), { boards: 1 }));
    expect(crowded.notes.map(({ code }) => code)).toEqual(['letters-small', 'board-crowded']);
  });

  it('[GUIDE-8] chooses columns by what fills the board, unless the sign says how many', () => {
    const across = (drawing: Drawing) =>
      new Set(
        glyphs(drawing).flatMap((run) =>
          /^\d+　/.test(run.text) ? [Math.round(run.glyphs[0]?.x ?? 0)] : [],
        ),
      ).size;
    const [tall] = taken(cards({ width: 600, height: 900 }, matters(3))).drawings;
    const [lying] = taken(cards({ width: 2400, height: 1200 }, matters(60))).drawings;
    if (tall === undefined || lying === undefined) throw new Error('set');
    expect(across(tall)).toBeLessThan(across(lying));
    const [asked] = taken(cards({ width: 900, height: 1200 }, matters(12), { across: 2 })).drawings;
    expect(asked === undefined ? 0 : across(asked)).toBe(2);
  });
});

describe('reading', () => {
  it('[GUIDE-2] begins names and every field of a row of cards at one height, Mongolian under its own name', () => {
    const services = matters(9, { link: 'https://example.cn/a' });
    const [drawing] = taken(cards({ width: 900, height: 1200 }, services, { across: 3 })).drawings;
    if (drawing === undefined) throw new Error('set');
    for (const label of ['申请条件', '所需材料', '承诺时限', '联系电话', '扫码查看']) {
      const lines = baselines(drawing, label);
      expect(lines.length).toBe(9);
      expect(new Set(lines).size).toBe(3);
    }
    const values = baselines(drawing, '5个工作日');
    expect(new Set(values).size).toBe(3);
    const em = sizeOf(drawing, '不收费');
    const first = Math.min(...cardHeads(drawing).map(([run]) => run.glyphs[0]?.y ?? Infinity));
    const boxes = runBoxes(drawing, shippedShaper()).filter(({ top }) => top > first);
    const mongolian = boxes.filter(({ run }) => run.script === 'Mong');
    // A name of one line and one of three stand as far over their Mongolian.
    const ways = boxes.flatMap(({ run, left, foot }) => {
      if (run.script !== 'Hans' || run.size < 1.2 * em) return [];
      const under = mongolian.filter((box) => Math.abs(box.left - left) < em && box.top > foot - 1);
      const way = Math.min(...under.map(({ top }) => top - foot));
      return way < 1.2 * em ? [way] : [];
    });
    expect(ways.length).toBe(9);
    expect(Math.max(...ways) - Math.min(...ways)).toBeLessThan(0.5 * em);
  });

  it('[GUIDE-41] sets four cards in a row at most, over more boards, unless it is told how many', () => {
    for (const [size, count] of [
      [{ width: 1200, height: 2400 }, 30],
      [{ width: 1200, height: 2400 }, 60],
      [{ width: 900, height: 1200 }, 40],
    ] as const) {
      const { drawings } = taken(cards(size, matters(count)));
      expect(drawings.length).toBeGreaterThan(1);
      for (const drawing of drawings) {
        expect(
          new Set(cardHeads(drawing).map(([run]) => Math.round(run.glyphs[0]?.x ?? 0))).size,
        ).toBeLessThanOrEqual(4);
        expect(cardHeads(drawing).length).toBeLessThanOrEqual(24);
        expect(sizeOf(drawing, '不收费')).toBeGreaterThanOrEqual(Math.max(9, size.width / 100) - 0.01);
      }
    }
    const [asked] = taken(cards({ width: 2400, height: 1200 }, matters(12), { across: 6 })).drawings;
    expect(
      asked === undefined
        ? 0
        : new Set(cardHeads(asked).map(([run]) => Math.round(run.glyphs[0]?.x ?? 0))).size,
    ).toBe(6);
  });

  it('[GUIDE-40] gives a matter one number on every board', () => {
    const template = templateOf('guidance-flow');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...serviceKind.options, null), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...SIZES),
        (kinds, size) => {
          const services = kinds.map((kind, index) =>
            matter(index, 40, {
              kind,
              name: { zh: `办事项${String.fromCharCode(0x4e00 + index)}`, mn: null },
            }),
          );
          const numbers = new Map(
            taken(overview(size, 0, services)).drawings.flatMap((drawing) => numbered(drawing, /^\d+$/u)),
          );
          expect([...numbers.values()].sort((one, other) => one - other)).toEqual(
            services.map((_, index) => index + 1),
          );
          for (const drawing of taken(table(size, services)).drawings)
            for (const [name, number] of numbered(drawing, /^\d+$/u)) expect(number).toBe(numbers.get(name));
          for (const drawing of taken(cards(size, services)).drawings)
            for (const [name, number] of numbered(drawing, /^\d+　?/u))
              expect(number).toBe(numbers.get(name));
          const ofKind = (kind: Service['kind']) =>
            services.flatMap((each) => (each.kind === kind ? [numbers.get(each.name.zh) ?? 0] : []));
          expect([...serviceKind.options, null].flatMap(ofKind)).toEqual(
            services.map((_, index) => index + 1),
          );
          const [first] = numberedMatters(services);
          if (first === undefined) return;
          const own = { ...template, fields: ['number' as const, 'fee' as const] };
          const one = layoutGuidanceFlow({ ...common(own, size), template: own, matter: first });
          expect(taken(one).drawings.flatMap(textsOf)).toContain(String(numbers.get(first.service.name.zh)));
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it.each(['line', 'columns'] as const)(
    '[GUIDE-11] sets no Mongolian of any matter where the profile is Chinese only (%s)',
    (mongolianOnPlates) => {
      const profile = { ...PROFILE_2026, scripts: 'zh-only' as const, mongolianOnPlates };
      const mn = { text: MN_ROOM, proof: null };
      const services = matters(6, { mn: { conditions: mn, materials: mn, steps: mn } });
      const size = { width: 1200, height: 2400 };
      const fields = ['name', 'nameMn', 'conditionsMn', 'materialsMn', 'stepsMn', 'phone'] as const;
      const [first] = numberedMatters(services);
      if (first === undefined) throw new Error('there are matters');
      const [cardsOf, flowOf] = [templateOf('guidance-cards'), templateOf('guidance-flow')];
      const own = { ...common(cardsOf, size), profile, services, across: null };
      const one = { ...common(flowOf, size), profile, matter: first };
      const sets = [
        table(size, services, { profile, columns: fields }),
        layoutGuidanceCards({ ...own, template: { ...cardsOf, fields: [...fields] } }),
        layoutGuidanceFlow({ ...one, template: { ...flowOf, fields: [...fields] } }),
        overview(size, 6, services, { profile }),
        directory(size, 6, { profile }),
      ];
      for (const drawing of sets.flatMap((laid) => taken(laid).drawings)) {
        expect(glyphs(drawing).filter(({ script }) => script === 'Mong')).toEqual([]);
        expect(glyphs(drawing).length).toBeGreaterThan(0);
      }
    },
  );

  it('[GUIDE-43] sets Mongolian under the name where columns of their own would be narrow, and beside it where they are wide', () => {
    const { headings } = templateOf('guidance-table');
    const heads = (size: Size, services: readonly Service[]) =>
      taken(table(size, services)).drawings.map((drawing) => textsOf(drawing).includes(headings.nameMn));
    const long = matters(12, {
      name: { zh: NAMES[3] ?? '', mn: { text: `${MN_PARTY} ${MN_COMMITTEE}`, proof: null } },
    });
    expect(new Set(heads({ width: 600, height: 900 }, long))).toEqual(new Set([false]));
    const short = matters(12, { name: { zh: NAMES[0] ?? '', mn: { text: MN_ROOM, proof: null } } });
    expect(new Set(heads({ width: 2400, height: 1200 }, short))).toEqual(new Set([true]));
  });

  it('[GUIDE-43] looks at the names’ own columns, in whatever order they were chosen', () => {
    const { headings } = templateOf('guidance-table');
    const materials = ['居民身份证', '户口簿', '近期照片', '申请表'];
    const short = matters(5, {
      ...{ name: { zh: NAMES[0] ?? '', mn: { text: MN_ROOM, proof: null } }, materials },
    });
    for (const columns of [
      ['number', 'name', 'nameMn', 'materials'],
      ['number', 'name', 'materials', 'nameMn'],
      ['nameMn', 'materials', 'name'],
    ] as const)
      for (const drawing of taken(table({ width: 2400, height: 1200 }, short, { columns })).drawings)
        expect([columns, textsOf(drawing).includes(headings.nameMn)]).toEqual([columns, true]);
  });

  it('[GUIDE-44] spreads steps on one line from margin to margin', () => {
    for (const count of [2, 3, 4]) {
      const steps = ['申请', '受理', '审核', '办结'].slice(0, count);
      const [drawing] = taken(flow({ width: 600, height: 900 }, matter(0, 1, { steps }))).drawings;
      if (drawing === undefined) throw new Error('not set');
      const boxes = runBoxes(drawing, shippedShaper()).filter(({ run }) => steps.includes(run.text));
      if (new Set(boxes.map(({ foot }) => Math.round(foot))).size > 1) continue;
      const side = resolveMeasure(templateOf('guidance-flow').margins.sides, drawing);
      expect(Math.min(...boxes.map(({ left }) => left))).toBeLessThan(side + 3);
      expect(Math.max(...boxes.map(({ right }) => right))).toBeGreaterThan(600 - side - 6);
    }
  });

  it('[GUIDE-45] leaves no short last line of Mongolian that its words could fill', () => {
    const shaper = shippedShaper();
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...[MN_PARTY, MN_ROOM, MN_COMMITTEE].flatMap((text) => text.split(' '))), {
          minLength: 2,
          maxLength: 14,
        }),
        fc.double({ min: 6, max: 24, noNaN: true }),
        (words, measure) => {
          const shaped = mongolianLine(words.join(' '), shippedFacesAt(500).Mong, shaper);
          if (!shaped.ok) throw new Error('not shaped');
          const line = shaped.value;
          const rows = mongolianRows(line, measure);
          if (rows === null || rows.length < 2) return;
          expect(rows.flat()).toEqual(line.words);
          const longest = Math.max(...rows.map((row) => lengthOf(row, line.space)));
          expect(longest).toBeLessThanOrEqual(measure + 1e-6);
          // No other measure gives as few lines; and where the last is short, none gives shorter ones.
          if (lengthOf(rows.at(-1) ?? [], line.space) >= 0.45 * measure) return;
          expect(mongolianRows(line, longest - 0.01)?.length ?? Infinity).toBeGreaterThan(rows.length);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it.each(SIZES.slice(1))('[GUIDE-9] numbers the overview as it is read, on %o', (size) => {
    const shuffled = matters(26).map((each, index) => ({
      ...each,
      kind: serviceKind.options[index % 4] ?? 'direct',
    }));
    const [drawing] = taken(overview(size, 6, shuffled)).drawings;
    if (drawing === undefined) throw new Error('set');
    const numbers = glyphs(drawing).filter((run) => /^\d{1,2}$/.test(run.text));
    const read = [...numbers].sort((a, b) => {
      const [one, other] = [a.glyphs[0] ?? { x: 0, y: 0 }, b.glyphs[0] ?? { x: 0, y: 0 }];
      return Math.round(one.x / 60) - Math.round(other.x / 60) || one.y - other.y;
    });
    expect(read.map(({ text }) => Number(text))).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
  });

  const numbersOf = (drawing: Drawing) => textsOf(drawing).filter((text) => /^\d{1,2}$/.test(text));

  it.each([
    [{ width: 600, height: 900 }, 40],
    [{ width: 900, height: 1200 }, 60],
    [{ width: 900, height: 600 }, 60],
    [{ width: 1200, height: 600 }, 90],
  ])(
    '[GUIDE-31] spreads an overview over boards before its letters are small, on %o with %i matters',
    (size, count) => {
      const { drawings } = taken(overview(size, 9, matters(count)));
      expect(drawings.length).toBeGreaterThan(1);
      expect(drawings.flatMap(numbersOf).map(Number)).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
      const least = leastLetter(templateOf('overview').readingDistance) - 0.01;
      for (const drawing of drawings) {
        expect(overlaps(runBoxes(drawing, shippedShaper()))).toEqual([]);
        for (const number of numbersOf(drawing))
          expect(sizeOf(drawing, number)).toBeGreaterThanOrEqual(least);
      }
      expect(taken(overview(size, 9, matters(count), { boards: 1 })).drawings).toHaveLength(1);
    },
  );

  it('[GUIDE-32] says at the head of a strip that a section goes on, and only there', () => {
    const { drawings } = taken(overview({ width: 900, height: 1200 }, 6, matters(60)));
    const heads = drawings.flatMap(textsOf).filter((text) => /^(直办|代办|协办|公开告知)/.test(text));
    const said = new Set<string>();
    for (const head of heads) {
      const kind = head.replace('（续）', '');
      expect(head).toBe(said.has(kind) ? `${kind}（续）` : kind);
      said.add(kind);
    }
    expect(heads.some((head) => head.endsWith('（续）'))).toBe(true);
  });

  it.each([3, 12, 26, 60])(
    '[GUIDE-33] begins the strips of rooms on the columns of %i matters under them',
    (count) => {
      const [drawing] = taken(overview({ width: 900, height: 1200 }, 8, matters(count))).drawings;
      if (drawing === undefined) throw new Error('set');
      const lefts = (text: string) =>
        glyphs(drawing).flatMap((run) => (run.text === text ? [Math.round(run.glyphs[0]?.x ?? 0)] : []));
      const matterLefts = lefts('序号');
      for (const left of lefts('房号')) expect(matterLefts).toContain(left);
    },
  );

  it('[GUIDE-34] has nothing where a room has no number, and every cell in the middle of its row', () => {
    const template = templateOf('directory', 'room-list');
    const ask = common(template, { width: 600, height: 900 });
    const listed = rooms(6).map((room, index) => (index === 3 ? { ...room, number: null } : room));
    const table = roomTable(listed, { ...template.headings, inks: template.inks }, ask);
    const { drawings } = taken(layoutTableBoard({ ...ask, table, even: true }));
    const [drawing] = drawings;
    if (drawing === undefined) throw new Error('set');
    const numbers = glyphs(drawing).filter((run) => /^10\d$/.test(run.text));
    expect(numbers).toHaveLength(5);
    const steps = numbers
      .slice(1)
      .map((run, at) => (run.glyphs[0]?.y ?? 0) - (numbers[at]?.glyphs[0]?.y ?? 0));
    for (const [at, step] of steps.entries())
      expect(step).toBeCloseTo((steps[0] ?? 0) * (at === 2 ? 2 : 1), 6);
    const none = roomTable(
      listed.map((room) => ({ ...room, number: null })),
      { ...template.headings, inks: template.inks },
      ask,
    );
    expect(none.columns.map(({ heading }) => heading)).not.toContain(template.headings.number);
  });

  it.each(SIZES)(
    '[GUIDE-10] sets all boards in one scale of sizes under a title that leads, on %o',
    (size) => {
      const [steps, field] = [matter(0, 1), matter(3, 6)];
      for (const set of [
        taken(flow(size, steps)),
        taken(cards(size, [steps, field, matter(5, 6)])),
        taken(overview(size, 4, matters(12))),
      ]) {
        for (const drawing of set.drawings) {
          const chinese = glyphs(drawing).filter(({ script }) => script === 'Hans');
          const title = Math.max(...chinese.map((run) => run.size));
          const rest = chinese.filter((run) => run.size < title - 0.01 && run.text !== UNIT.zh);
          const em =
            sizeOf(drawing, '乌云其木格') || Math.max(...rest.map((run) => run.size)) / SCALE.heading;
          const largest = Math.max(...rest.map((run) => run.size));
          expect(title / largest).toBeGreaterThanOrEqual(SCALE.lead - 0.01);
          const known = [
            SCALE.label,
            0.86,
            SCALE.text,
            1.04,
            SCALE.heading,
            SCALE.step,
            0.86 * SCALE.heading,
            SCALE.label * SCALE.heading,
          ];
          for (const run of rest) {
            const ratio = run.size / em;
            expect(known.some((each) => Math.abs(each - ratio) < 0.011) ? 0 : ratio).toBe(0);
          }
        }
      }
    },
  );

  it('[GUIDE-18] divides matters before letters are small, and sets a smaller title over small ones', () => {
    const size = { width: 900, height: 1200 };
    for (const lay of [table, cards]) {
      const many = taken(lay(size, matters(60))).drawings;
      expect(many.length).toBeGreaterThan(1);
      for (const drawing of many) {
        expect(sizeOf(drawing, '不收费') || sizeOf(drawing, '5个工作日')).toBeGreaterThanOrEqual(8.99);
      }
      const [crowded] = taken(lay(size, matters(45), { boards: 1 })).drawings;
      const [free] = taken(lay(size, matters(3), { boards: 1 })).drawings;
      if (crowded === undefined || free === undefined) throw new Error('set');
      expect(sizeOf(crowded, HEADING.zh)).toBeLessThan(sizeOf(free, HEADING.zh) * 0.9);
    }
  });

  it('[GUIDE-19] sets two short names on one line, and on a card limit by fee and person by phone', () => {
    const size = { width: 900, height: 1200 };
    const two = matters(6, { person: '其其格', deputy: '巴图' });
    expect(taken(table(size, two)).drawings.flatMap(textsOf)).toContain('其其格　巴图');
    const [card] = taken(cards(size, matters(6, { person: '其其格' }), { across: 2 })).drawings;
    if (card === undefined) throw new Error('set');
    expect(baselines(card, '收费')).toEqual(baselines(card, '承诺时限'));
    expect(baselines(card, '联系电话')).toEqual(baselines(card, '责任人'));
  });

  it('[GUIDE-51] sets a label on a card nearer to its own value than to the one before it', () => {
    const [card] = taken(
      cards({ width: 900, height: 1200 }, matters(6, { person: '其其格' }), { across: 2 }),
    ).drawings;
    if (card === undefined) throw new Error('set');
    const boxes = runBoxes(card, shippedShaper());
    const labels = boxes.filter(({ run }) => run.text === '收费');
    expect(labels.length).toBe(6);
    for (const label of labels) {
      const onLine = boxes.filter(({ top, foot }) => top < label.foot && label.top < foot);
      const value = onLine.filter(({ left }) => left >= label.right);
      const before = onLine.filter(({ right }) => right <= label.left);
      const own = Math.min(...value.map(({ left }) => left)) - label.right;
      expect(own).toBeLessThan(label.left - Math.max(...before.map(({ right }) => right)));
    }
  });

  const ALONE: Partial<Service> = {
    ...{ basis: null, conditions: undefined, materials: [], timeLimit: undefined, fee: undefined },
    ...{ person: undefined, phone: undefined, supervisionPhone: undefined },
  };

  it.each(SIZES)('[GUIDE-50] [GUIDE-52] fills the board with steps that stand alone, on %o', (size) => {
    for (const count of [2, 4, 6]) {
      const steps = ['申请', '受理', '审核', '公示', '报送', '办结'].slice(0, count);
      const service = matter(1, 4, { ...ALONE, steps, name: { zh: '社会保险', mn: null } });
      const [alone] = taken(flow(size, service)).drawings;
      if (alone === undefined) throw new Error('set');
      const template = templateOf('guidance-flow');
      const side = resolveMeasure(template.margins.sides, size);
      const end = resolveMeasure(template.margins.ends, size);
      const sides = alone.items.flatMap((item) => {
        const box = item.kind === 'shape' && item.fill === template.inks.rule ? pathBounds(item.path) : null;
        return box === null ? [] : [box];
      });
      expect(sides).toHaveLength(4 * count);
      expect(Math.min(...sides.map(({ left }) => left))).toBeCloseTo(side, 3);
      expect(Math.max(...sides.map(({ right }) => right))).toBeCloseTo(size.width - side, 3);
      expect(Math.max(...sides.map(({ bottom }) => bottom))).toBeCloseTo(size.height - end, 3);
      const [withFacts] = taken(flow(size, { ...service, fee: '不收费' })).drawings;
      if (withFacts === undefined) throw new Error('set');
      expect(sizeOf(alone, '社会保险')).toBeCloseTo(1.5 * sizeOf(withFacts, '社会保险'), 3);
      expect(sizeOf(alone, '申请') / sizeOf(alone, '社会保险')).toBeLessThanOrEqual(1 / SCALE.lead + 0.001);
    }
  });

  it('[GUIDE-53] puts discs over the middle of short heads, and flush with words that are longer', () => {
    const size = { width: 600, height: 900 };
    const gaps = (steps: readonly string[]) => {
      const [drawing] = taken(flow(size, matter(0, 1, { steps: [...steps] }))).drawings;
      if (drawing === undefined) throw new Error('set');
      const boxes = runBoxes(drawing, shippedShaper());
      return steps.map((_, at) => {
        const number = boxes.find(({ run }) => run.text === String(at + 1));
        const head = boxes.find(({ run }) => run.text === steps[at]?.split('：')[0]);
        if (number === undefined || head === undefined || head.top < number.foot) throw new Error('in rows');
        return Math.abs((number.left + number.right - head.left - head.right) / 2) / head.run.size;
      });
    };
    // Of the ink's boxes: bearings of figures and characters differ by less than a tenth of an em.
    for (const gap of gaps(['申请', '受理', '办结'])) expect(gap).toBeLessThan(0.1);
    expect(Math.max(...gaps(['申请登记事项', '受理', '办结']))).toBeGreaterThan(0.1);
  });

  it('[GUIDE-20] sets a long Mongolian title in lines rather than under two fifths of the Chinese', () => {
    const mn = Array.from({ length: 4 }, () => MN_COMMITTEE).join(' ');
    const [drawing] = taken(
      table({ width: 600, height: 900 }, matters(3), { heading: { ...HEADING, mn } }),
    ).drawings;
    if (drawing === undefined) throw new Error('set');
    const title = sizeOf(drawing, HEADING.zh);
    const own = glyphs(drawing).filter((run) => run.script === 'Mong' && mn.includes(run.text.trim()));
    expect(Math.max(...own.map((run) => run.size))).toBeGreaterThanOrEqual(0.4 * title - 0.01);
  });

  it('[GUIDE-11] keeps Mongolian on lying lines or in word columns, as the profile says, in rows of one height', () => {
    for (const [more, turn] of [
      [{}, 0],
      [{ profile: PROFILE_1996 }, 90],
    ] as const) {
      const [drawing] = taken(directory({ width: 600, height: 900 }, 8, more)).drawings;
      if (drawing === undefined) throw new Error('set');
      const inRows = glyphs(drawing).filter(
        ({ script, text }) => script === 'Mong' && text !== UNIT.mn && text === MN_COMMITTEE,
      );
      expect(new Set(inRows.map((run) => run.turn))).toEqual(new Set([turn]));
      const numbers = glyphs(drawing).filter(({ text }) => /^10\d$/.test(text));
      const steps = numbers
        .slice(1)
        .map((run, index) => (run.glyphs[0]?.y ?? 0) - (numbers[index]?.glyphs[0]?.y ?? 0));
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.01);
    }
  });

  it('[GUIDE-12] breaks no telephone number and no name of a person on any board', () => {
    for (const size of SIZES) {
      const boards = [table(size, matters(10)), cards(size, matters(10)), flow(size, matter(1, 4))].map(
        taken,
      );
      for (const drawing of boards.flatMap(({ drawings }) => drawings)) {
        for (const run of glyphs(drawing).filter(({ text }) => /^[\d-]{7,}$|^乌云其木格$/.test(text))) {
          expect(new Set(run.glyphs.map(({ y }) => y.toFixed(2))).size).toBe(1);
          expect(run.glyphs.length).toBe(run.text.length);
        }
      }
    }
  });

  it('[GUIDE-13] parts a step into what is done, how, and how long it takes', () => {
    expect(stepWords('申请：到窗口提出（当场）', '待填')).toEqual({
      head: '申请',
      detail: '到窗口提出',
      time: '当场',
    });
    expect(stepWords('受理（1个工作日）', '待填')).toEqual({ head: '受理', detail: '', time: '1个工作日' });
    expect(stepWords('待填：办结', '待填')).toEqual({ head: '办结', detail: '', time: '' });
    expect(stepWords('到窗口提交材料（见附表）', '待填')).toEqual({
      head: '到窗口提交材料（见附表）',
      detail: '',
      time: '',
    });
    for (const count of [1, 2, 3, 4, 7, 12]) {
      for (const size of SIZES) {
        const steps = Array.from(
          { length: count },
          (_, index) => `待填：步骤${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}`,
        );
        const [drawing] = taken(flow(size, matter(1, 4, { steps }))).drawings;
        if (drawing === undefined) throw new Error('set');
        const arrows = drawing.items.filter((item) => item.kind === 'shape' && item.path.length === 8);
        expect(arrows.length).toBe(count - 1);
        expect(textsOf(drawing).filter((text) => text.startsWith('步骤')).length).toBe(count);
        expect(textsOf(drawing).some((text) => text.includes('待填'))).toBe(false);
        expectClean(drawing, templateOf('guidance-flow'));
      }
    }
  });

  it('[GUIDE-5] leaves what nobody filled in free and out of the words on the face', () => {
    const [first, ...rest] = matters(6);
    if (first === undefined) throw new Error('there are matters');
    const { phone: _, ...without } = first;
    const blank = [...rest, first].map(({ phone: __, timeLimit: ___, ...each }): Service => ({
      ...each,
      materials: [],
    }));
    const none = taken(table({ width: 900, height: 1200 }, blank)).drawings;
    expect(none.flatMap(textsOf).filter((text) => text.includes('待填'))).toEqual([]);
    const shapes = (drawings: readonly Drawing[]) =>
      drawings.flatMap(({ items }) => items.filter(({ kind }) => kind === 'shape')).length;
    const whole = taken(table({ width: 900, height: 1200 }, [...rest, first])).drawings;
    const one = taken(table({ width: 900, height: 1200 }, [...rest, without])).drawings;
    // A blank among filled cells is marked by a line, a column of blanks is not.
    expect([shapes(none) - shapes(whole), shapes(one) - shapes(whole)]).toEqual([0, 1]);
    const { headings } = templateOf('guidance-table');
    const shown = ['materials', 'timeLimit', 'phone', 'person'] as const;
    const headed = shown.map((field) => none.flatMap(textsOf).includes(headings[field]));
    expect(headed).toEqual([false, false, false, true]);
  });

  it('[GUIDE-5] leaves out of all cards what nobody filled in, and of a flow what its matter lacks', () => {
    const size = { width: 900, height: 1200 };
    const { headings } = templateOf('guidance-cards');
    const labels = (['conditions', 'materials', 'timeLimit', 'fee', 'person', 'phone'] as const).map(
      (field) => headings[field],
    );
    const labelled = (laid: Laid) =>
      labels.map(
        (label) =>
          taken(laid)
            .drawings.flatMap(textsOf)
            .filter((text) => text === label).length,
      );
    const none = { materials: [], timeLimit: undefined, fee: '待填', phone: undefined };
    const [first, ...rest] = matters(6);
    if (first === undefined) throw new Error('there are matters');
    expect(labelled(cards(size, matters(6, none)))).toEqual([6, 0, 0, 0, 6, 0]);
    expect(labelled(cards(size, [{ ...first, ...none }, ...rest]))).toEqual([6, 6, 6, 6, 6, 6]);
    expect(labelled(flow(size, { ...first, ...none }))).toEqual([1, 0, 0, 0, 1, 0]);
    const rules = (laid: Laid) =>
      taken(laid).drawings.flatMap(({ items }) => items.filter(({ kind }) => kind === 'shape')).length;
    const gap = [{ ...first, phone: undefined }, ...rest];
    expect(rules(cards(size, gap)) - rules(cards(size, [first, ...rest]))).toBe(1);
  });

  it.each(SIZES)('[GUIDE-5] sets names alone on cards, and steps alone on a flow, on %o', (size) => {
    const none: Partial<Service> = {
      ...{ basis: null, conditions: undefined, materials: [], timeLimit: undefined, fee: undefined },
      ...{ person: undefined, phone: undefined, supervisionPhone: undefined },
    };
    for (const count of [1, 2, 4, 9, 12]) {
      const steps = Array.from(
        { length: count },
        (_, index) => `步骤${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}`,
      );
      const [flowed] = taken(flow(size, matter(1, 4, { ...none, steps }))).drawings;
      if (flowed === undefined) throw new Error('not set');
      expectClean(flowed, templateOf('guidance-flow'));
      expect(textsOf(flowed).filter((text) => text.startsWith('步骤'))).toEqual(steps);
      const { headings } = templateOf('guidance-flow');
      const labels = templateOf('guidance-flow').fields.map((field) => headings[field]);
      expect(textsOf(flowed).filter((text) => labels.includes(text))).toEqual([]);
      const { drawings } = taken(cards(size, matters(count, none)));
      for (const drawing of drawings) expectClean(drawing, templateOf('guidance-cards'));
      expect(drawings.flatMap(cardHeads).map(([, number]) => number)).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
    }
  });

  it.each(SIZES)(
    '[GUIDE-48] shows where to go with a matter where one of the board says so, on %o',
    (size) => {
      const PLACE = '办理地点';
      const place = '一楼便民服务大厅1号窗口';
      const [first, ...rest] = matters(6);
      if (first === undefined) throw new Error('there are matters');
      const with_ = { ...first, place };
      const boards = (services: readonly Service[]) => [table(size, services), cards(size, services)];
      const said = (laid: Laid) => taken(laid).drawings.flatMap(textsOf).join('');
      for (const laid of boards([first, ...rest])) expect(said(laid)).not.toContain(PLACE);
      expect(said(flow(size, first))).not.toContain(PLACE);
      expect(said(flow(size, with_))).toContain(PLACE);
      for (const laid of boards([with_, ...rest])) expect(said(laid)).toContain(PLACE);
      // Who has none leaves it empty: no line to write on, and on cards no word either.
      expect(said(cards(size, [with_, ...rest])).split(PLACE)).toHaveLength(2);
      const all = [with_, ...rest].map((each) => ({ ...each, place }));
      expect(said(cards(size, all)).split(PLACE)).toHaveLength(7);
      for (const kind of ['guidance-table', 'guidance-cards'] as const)
        for (const services of [all, [with_, ...rest]]) {
          const laid = kind === 'guidance-table' ? table(size, services) : cards(size, services);
          for (const drawing of taken(laid).drawings) expectClean(drawing, templateOf(kind));
        }
    },
  );

  it('[GUIDE-48] a place that only keeps its own place is open, one that nobody gave is not', () => {
    const template = templateOf('guidance-cards');
    const sign: Sign = {
      ...{ id: 'cards', template: template.id, subject: { of: 'services' }, copies: 1, options: {} },
      size: { width: 900, height: 1200 },
    };
    const WORDLESS = { name: null, slot: null, number: null, unit: null, texts: [], gaps: [] };
    const open = (more: Partial<Service>) => {
      const { matters: on, shown } = mattersOn([matter(1, 4), matter(2, 4, more)]);
      return openContent(sign, { ...WORDLESS, matters: on, shown }, template);
    };
    expect(open({ place: '待填' })).toEqual([{ of: 'text', why: 'unfilled', text: '待填' }]);
    expect(open({ place: '一楼大厅' })).toEqual([]);
  });

  it('[GUIDE-5] refuses a table of whose chosen columns nobody filled in any', () => {
    const lone = { phone: undefined, supervisionPhone: undefined };
    const asked = (columns: readonly ServiceField[], services: readonly Service[]) =>
      table({ width: 900, height: 1200 }, services, { columns });
    const empty = { ok: false, problem: { code: 'nothing-to-show' } };
    expect(asked(['phone', 'supervisionPhone', 'link'], matters(3, lone))).toMatchObject(empty);
    expect(asked(['phone', 'supervisionPhone', 'link'], matters(3)).ok).toBe(true);
  });

  it('[GUIDE-14] sets no words in inks under 4.5:1 against the bare ground', async () => {
    const boards = TEMPLATES.filter(
      (template): template is BoardTemplate => 'readingDistance' in template,
    ).filter(
      ({ kind }) => kind.startsWith('guidance') || ['overview', 'directory', 'certificates'].includes(kind),
    );
    const names = [...new Set(boards.flatMap(({ inks }) => [inks.text, inks.accent, inks.quiet]))];
    const colours = names.map((name) => {
      const ink = INKS[name];
      if (ink?.kind !== 'process') throw new Error(`no process ink ${name}`);
      return { space: 'cmyk' as const, cmyk: ink.cmyk };
    });
    const printed = await convertColours(colours, `${ROOT}/output/pdf/profiles/FOGRA39_free.icc`);
    // Conversion makes the paper white; coated paper reflects 88 % (FOGRA39: L* 95), so all is that much darker.
    const PAPER = 0.88;
    const contrast = (hex: string) => (PAPER + 0.05) / (PAPER * luminance(hex) + 0.05);
    const low = printed.flatMap(({ screen }, index) =>
      contrast(screen) < 4.5 ? [`${names[index]} ${contrast(screen)}`] : [],
    );
    expect(low).toEqual([]);
    expect(names).not.toContain('grey');
  });

  it('[GUIDE-15] says beside a code what it is and where it leads', () => {
    const link = 'https://zwfw.nmg.gov.cn/item/1';
    const size = { width: 900, height: 1200 };
    for (const set of [taken(cards(size, matters(3, { link }))), taken(flow(size, matter(1, 4, { link })))]) {
      const texts = set.drawings.flatMap(textsOf);
      expect(texts).toContain('扫码查看');
      expect(texts).toContain('zwfw.nmg.gov.cn');
    }
  });

  const [low, tall] = [
    (size: Size) => [table(size, matters(9)), cards(size, matters(9)), overview(size, 6, matters(9))],
    (size: Size) => [directory(size, 9), directory(size, 3)],
  ];

  it.each([low, tall])(
    '[GUIDE-16] begins title and unit at one place on all standing boards of a size, in both scripts',
    (boards) => {
      const sets = boards({ width: 900, height: 1200 }).map(taken);
      const places = sets.flatMap(({ drawings }) =>
        drawings.map((drawing) =>
          [HEADING.zh, HEADING.mn, UNIT.zh, UNIT.mn].map((text) => topOf(drawing, text).toFixed(2)).join(' '),
        ),
      );
      expect(new Set(places).size).toBe(1);
      expect(places[0]).not.toContain('Infinity');
    },
  );

  it.each(SIZES)(
    '[GUIDE-42] keeps the head over matters two thirds as high as over few words, on %o',
    (size) => {
      const ruleUnderHead = (laid: Laid) => {
        const [drawing] = taken(laid).drawings;
        const tops = (drawing?.items ?? []).flatMap((item) =>
          item.kind === 'shape' && item.path[0]?.[0] === 'M' ? [item.path[0][2]] : [],
        );
        // The band over the head begins outside the trim.
        return Math.min(...tops.filter((y) => y > 0));
      };
      const most = ruleUnderHead(directory(size, 9)) * (2 / 3);
      for (const laid of low(size)) expect(ruleUnderHead(laid)).toBeLessThanOrEqual(most);
    },
  );

  it.each(SIZES)('[GUIDE-49] sets the unit in one ink in both scripts, well off the title, on %o', (size) => {
    for (const laid of [table(size, matters(4)), directory(size, 9)]) {
      const [drawing] = taken(laid).drawings;
      if (drawing === undefined) throw new Error('not set');
      const runOf = (text: string) => glyphs(drawing).find((run) => run.text === text);
      expect(runOf(UNIT.zh)?.ink).toBe(runOf(UNIT.mn)?.ink);
      expect(runOf(UNIT.zh)?.font).toContain('600');
      // Matters below may have the same words.
      const foot = Math.min(
        ...runBoxes(drawing, shippedShaper()).flatMap((box) => (box.run.text === UNIT.mn ? [box.foot] : [])),
      );
      expect(topOf(drawing, HEADING.zh) - foot).toBeGreaterThanOrEqual(0.45 * sizeOf(drawing, HEADING.zh));
    }
  });

  it('[GUIDE-24] sets the unit over the title on lying boards as on standing ones', () => {
    for (const size of [
      { width: 900, height: 600 },
      { width: 2400, height: 1200 },
      { width: 900, height: 1200 },
    ]) {
      const [drawing] = taken(table(size, matters(4))).drawings;
      if (drawing === undefined) throw new Error('not set');
      const left = (text: string) =>
        Math.min(
          ...runBoxes(drawing, shippedShaper()).flatMap((box) => (box.run.text === text ? [box.left] : [])),
        );
      expect(topOf(drawing, UNIT.zh)).toBeLessThan(topOf(drawing, HEADING.zh));
      expect(Math.abs(left(UNIT.zh) - left(HEADING.zh))).toBeLessThan(4);
    }
  });
});

describe('words of guidance boards', () => {
  const size = { width: 900, height: 1200 };

  it('[GUIDE-22] leaves words that only keep a place off the face, and the matter keeps its name', () => {
    const open = matter(0, 1, {
      name: { zh: '社会保险类事项（具体事项待填）', mn: null },
      basis: { of: 'delegated', field: 'socialInsurance', document: '委托文件待填' },
      conditions: '待填',
      materials: ['待填', '身份证'],
    });
    for (const laid of [table(size, [open]), cards(size, [open])]) {
      const texts = taken(laid).drawings.flatMap(textsOf);
      expect(texts.filter((text) => text.includes('待填'))).toEqual([]);
      expect(texts).toContain('社会保险类事项');
      expect(texts).toContain('身份证');
    }
    expect(nameOnFace(matter(0, 1, { name: { zh: '待填', mn: null } }), { blank: '待填' })).toBe('待填');
    const [facts] = taken(flow({ width: 600, height: 900 }, open)).drawings;
    // The heading is the sign's own here; nothing else says it.
    expect(facts === undefined ? [] : textsOf(facts).filter((text) => /委托文件|^待填/u.test(text))).toEqual(
      [],
    );
  });

  it('[GUIDE-23] gives the Mongolian of a table hardly more width than the Chinese before it', () => {
    // Where Mongolian goes first it has a column of its own always.
    const profile = { ...PROFILE_2026, horizontalOrder: 'zh-bottom' as const };
    for (const count of [3, 12, 40]) {
      const long = matters(count).map((each, index) => ({
        ...each,
        name: {
          zh: NAMES[3] ?? '',
          mn: { text: `${MN_PARTY} ${MN_COMMITTEE} ${MN_PARTY} ${index}`, proof: null },
        },
      }));
      for (const drawing of taken(table(size, long, { profile })).drawings) {
        const at = (text: string) =>
          Math.min(
            ...glyphs(drawing).flatMap((run) => (run.text === text ? [run.glyphs[0]?.x ?? Infinity] : [])),
          );
        const { headings } = templateOf('guidance-table');
        const [name, mn, kind] = [at(headings.name), at(headings.nameMn), at(headings.kind)];
        expect((kind - mn) / (mn - name)).toBeLessThan(1.3);
      }
    }
  });

  it('[GUIDE-25] sets no step alone on a line of several, and closes what one has to know with a rule', () => {
    for (const count of [2, 3, 5, 7]) {
      const steps = ['申请', '受理', '审核', '报送', '公示', '发放', '办结'].slice(0, count);
      const [drawing] = taken(flow({ width: 600, height: 900 }, matter(0, 1, { steps, ...LONG }))).drawings;
      if (drawing === undefined) throw new Error('not set');
      const heads = glyphs(drawing).filter(({ text }) => steps.includes(text));
      const lines = new Map<number, number>();
      for (const { glyphs: set } of heads) {
        const y = Math.round(set[0]?.y ?? 0);
        lines.set(y, (lines.get(y) ?? 0) + 1);
      }
      const most = Math.max(...lines.values());
      if (most > 1) expect([...lines.values()].slice(0, -1).every((each) => each === most)).toBe(true);
      const foot = Math.max(...runBoxes(drawing, shippedShaper()).map((box) => box.foot));
      const rules = drawing.items.flatMap((item) =>
        item.kind === 'shape' && item.path[0]?.[0] === 'M' ? [item.path[0][2]] : [],
      );
      expect(rules.some((y) => y > foot)).toBe(true);
    }
  });

  it('[GUIDE-26] sets few matters of the certificates board in letters up to two thirds of its title', () => {
    const template = templateOf('certificates');
    const { headings, inks } = template;
    const heading = { zh: template.title, breaks: [], mn: null };
    for (const count of [1, 2, 4, 12]) {
      const list = Array.from({ length: count }, (_, index) => `第${index + 1}类证明——主动调查`);
      const ask = { ...common(template, size), heading, table: numberedTable(list, headings, inks) };
      const [drawing] = taken(layoutTableBoard({ ...ask, template })).drawings;
      if (drawing === undefined) throw new Error('not set');
      const [text, title] = [sizeOf(drawing, list[0] ?? ''), sizeOf(drawing, template.title)];
      expect(text * SCALE.lead).toBeLessThanOrEqual(title + 1e-6);
      if (count <= 2) expect(text * SCALE.lead).toBeGreaterThan(0.9 * title);
    }
  });
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const HAN = [...'协助办理城乡居民基本养老保险参保登记和待遇领取资格认证，、（）《》；：“”。'];
const han = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...HAN), { minLength, maxLength }).map((all) => `办${all.join('')}`);
const phone = fc.stringMatching(/^0\d{3}-\d{7,8}$|^1[3-9]\d{9}$/);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const randomMatter = fc
  .record({
    name: han(1, 70),
    mn: fc.option(fc.constantFrom(MN_ROOM, MN_COMMITTEE, MN_PARTY), { nil: null }),
    kind: fc.constantFrom(...serviceKind.options),
    conditions: maybe(han(1, 120)),
    materials: fc.array(han(1, 30), { maxLength: 5 }),
    steps: fc.array(han(1, 30), { minLength: 1, maxLength: 12 }),
    timeLimit: maybe(han(1, 9)),
    fee: maybe(han(1, 9)),
    person: maybe(han(1, 4)),
    phone: maybe(
      fc.oneof(
        phone,
        fc.tuple(phone, phone).map((two) => two.join('、')),
      ),
    ),
    link: maybe(fc.constant('https://zwfw.nmg.gov.cn/item/1')),
  })
  .map(({ name, mn, ...rest }): Service => {
    const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return {
      ...{ id: 'x', materials: [], steps: [], kind: rest.kind, basis: null },
      name: { zh: name, mn: mn === null ? null : { text: mn, proof: null } },
      ...known,
    };
  });

describe('random directories', () => {
  it('[GUIDE-17] the last step of a flow board stands on the lower margin, with no more under it than a comma’s tail', () => {
    const steps = [`办${'协'.repeat(12)}`, '办协', '办协', '办协', '办协协协协协，'];
    const service: Service = {
      ...{ id: 'x', materials: [], steps, kind: 'direct', basis: null },
      ...{ name: { zh: '办协', mn: null }, phone: '13000000000、13000000000' },
    };
    const laid = flow({ width: 600, height: 900 }, service);
    for (const drawing of taken(laid).drawings) expectClean(drawing, templateOf('guidance-flow'));
  });

  it('[GUIDE-17] are set whole inside the margins, nothing over anything else, or refused by name', () => {
    fc.assert(
      fc.property(
        fc.array(randomMatter, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(...SIZES, { width: 500, height: 700 }, { width: 1800, height: 600 }),
        fc.boolean(),
        (services, size, old) => {
          const more = old ? { profile: PROFILE_1996 } : {};
          const [first] = services;
          if (first === undefined) return;
          const boards = [
            { laid: table(size, services, more), template: templateOf('guidance-table') },
            { laid: cards(size, services, more), template: templateOf('guidance-cards') },
            { laid: flow(size, first, more), template: templateOf('guidance-flow') },
            { laid: overview(size, 5, services, more), template: templateOf('overview') },
          ];
          for (const { laid, template } of boards) {
            if (!laid.ok) {
              expect(['table-too-long', 'table-too-wide', 'does-not-fit']).toContain(laid.problem.code);
              continue;
            }
            for (const drawing of taken(laid).drawings) expectClean(drawing, template);
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
