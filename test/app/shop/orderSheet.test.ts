import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, orderSheet } from '../../../app/shop/orderSheet.ts';
import { rowList } from '../../../app/shop/rowList.ts';
import { shopRows, type ShopSign } from '../../../app/shop/shopSign.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { textsOf } from '../../../core/report/report.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { paperAsk } from '../../support/paperAsk.ts';
import { shopAsk, toldSign } from '../../support/shopSigns.ts';
import { soundVillage } from '../../support/village.ts';
import { runs } from '../../support/runs.ts';

const project = soundVillage();
const [sign] = project.signs;
if (sign === undefined) throw new Error('a village without signs');

const drawing: Drawing = {
  width: 360,
  height: 2200,
  bleed: 3,
  title: 'x',
  inks: {},
  fonts: {},
  items: [],
};
const listed = (more: Partial<ShopSign>): ShopSign =>
  toldSign(sign, { sign: { ...sign, copies: 2 }, drawing, files: ['001_a.pdf', '001_a.dxf'], ...more });
const order = (signs: readonly ShopSign[], of = project) => orderSheet(shopRows(signs), shopAsk(of));
const words = (signs: readonly ShopSign[], of = project) => textsOf(order(signs, of));

describe('the order sheet', () => {
  it('[PACK-2] tells size, copies, material, place and state of every sign, and what it adds up to', () => {
    const all = words([
      listed({
        place: '外立面',
        answers: {
          material: { value: '不锈钢', by: 'sign' },
          thickness: { value: 1.2, by: 'project' },
          mounting: { value: 'standoff', by: 'combination' },
          mountingHeight: { value: 900, by: 'sign' },
        },
      }),
    ]);
    for (const said of [
      '001',
      '360 × 2200',
      '2',
      '不锈钢\n厚 1.2 mm',
      '广告钉离墙',
      '900 mm',
      '外立面',
      '可以制作 Final',
      '不锈钢，厚 1.2 mm',
    ])
      expect(all).toContain(said);
    expect(all.join()).not.toContain('草稿不得制作');
    expect(areaOf(shopRows([listed({})]))).toBeCloseTo(2 * 0.36 * 2.2, 9);
  });

  it('[PACK-3] a draft says so, and what nobody answered is 待确认 and asked at the end', () => {
    const all = words([listed({ drafts: ['unproofed'] })]);
    expect(all).toContain('草稿 Draft：未校对');
    expect(all.join()).toContain('草稿不得制作');
    expect(all.filter((text) => text === '待确认').length).toBeGreaterThanOrEqual(8);
    for (const asked of ['用什么材料', '怎样固定在墙上', '什么时候交货', '批准人的电话'])
      expect(all).toContain(asked);
    const told = {
      ...project,
      specification: { approver: '巴图', telephone: '0475-1', deadline: '2026-12-20' },
    };
    const answered = words([listed({ answers: { deadline: { value: '2026-12-20', by: 'project' } } })], told);
    for (const said of ['巴图', '0475-1', '2026-12-20']) expect(answered).toContain(said);
    expect(answered).not.toContain('什么时候交货');
  });

  it('[PACK-4] a draft is shown as it is delivered, and its state names why', () => {
    const { blocks } = order([listed({ drafts: ['sample', 'unconfirmed'] })]);
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows.flat() : []));
    expect(cells).toContainEqual({ kind: 'drawing', drawing, scale: expect.any(Number) as number });
    expect(cells).toContainEqual({ kind: 'text', text: '草稿 Draft：示例、未确认' });
  });

  it('[PACK-3] rows that follow one another are named by their ends', () => {
    expect(rowList(['001', '002', '003', '005', '006', '024-1', '024-2'])).toBe(
      '001–003、005、006、024-1、024-2',
    );
  });

  it('[PAPER-48] parts of a sign that follow one another are named by their ends, and no other row joins them', () => {
    expect(rowList(['023', '024-6', '024-7', '024-8', '025-9', '026'])).toBe('023、024-6–024-8、025-9、026');
  });

  it('[PAPER-48] questions stand side by side, each once; places to sign side by side and alike', () => {
    const sheet = order([listed({})]);
    const asking = sheet.blocks.flatMap((block) =>
      block.kind === 'table' && block.table.columns[0]?.heading === '待确认事项' ? [block.table] : [],
    );
    const [table] = asking;
    const asked = table?.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : ''))) ?? [];
    const down = [
      ...asked.map(([left]) => left),
      ...asked.map((row) => row[3]),
      ...asked.map((row) => row[6]),
    ];
    expect(down.slice(0, 3)).toEqual(['用什么材料', '材料多厚（mm）', '表面处理（亮、哑、拉丝、覆膜）']);
    const said = down.filter((text) => text !== '' && text !== undefined);
    expect(new Set(said).size).toBe(said.length);
    expect(said.at(-1)).toBe('安装位置 Place');
    const { pages } = layoutReport(sheet, paperAsk);
    const signs = pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'glyphs' && item.text.startsWith('经手人签字') ? [item.glyphs[0]] : [],
      ),
    );
    const [left, right] = signs;
    expect(signs).toHaveLength(2);
    expect(left?.y).toBe(right?.y);
    expect(left?.x).toBeLessThan(right?.x ?? 0);
  });

  const other = (id: string, more: Partial<ShopSign>) =>
    listed({ sign: { ...sign, id, copies: 1 }, ...more });

  const FIVE = [1, 2, 3, 4, 5];
  const red = { ink: 'party-red', cmyk: [0, 100, 100, 0], name: null } as const;
  const blue = { ink: 'plate-blue', cmyk: [100, 70, 0, 10], name: '板面主色' } as const;
  const inked = (colours: readonly (typeof red | typeof blue)[]) => ({
    facts: { outline: { kind: 'square' }, holes: [], colours, making: '' } as const,
  });
  const tablesOf = (signs: readonly ShopSign[]) =>
    order(signs).blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const headings = (signs: readonly ShopSign[]) =>
    tablesOf(signs)
      .find(({ columns }) => columns.some(({ heading }) => heading === '小图'))
      ?.columns.map(({ heading }) => heading) ?? [];

  it('[PACK-49] what all of five plates have alike stands once before the table; what one has otherwise is a column', () => {
    const plates = FIVE.map((number) =>
      other(`s${number}`, { number, answers: { material: { value: '铝塑板', by: 'project' } } }),
    );
    expect(headings(plates)).not.toContain('材料、厚度、表面 Material');
    const alike = tablesOf(plates).find(({ columns }) => columns[0]?.heading === '以下各项');
    const at = alike?.columns.findIndex(({ heading }) => heading === '材料、厚度、表面 Material') ?? -1;
    expect(alike?.rows[0]?.[at]).toEqual({ kind: 'text', text: '铝塑板，待确认' });
    const one = [...plates.slice(1), other('x', { number: 9 })];
    expect(headings(one)).toContain('材料、厚度、表面 Material');
    expect(tablesOf(one).flatMap(({ columns }) => columns.map(({ heading }) => heading))).toContain(
      '以下各项',
    );
    // A few plates are read row by row.
    expect(headings(plates.slice(1))).toContain('材料、厚度、表面 Material');
  });

  it('[PACK-49] every ink stands once with its name and all values, and in the rows by its values', () => {
    const all = words([
      listed(inked([red, blue])),
      other('b', { number: 2, ...inked([blue]) }),
      other('c', { number: 3, ...inked([red]) }),
    ]);
    expect(all.filter((text) => text.includes('板面主色 C100 M70 Y0 K10'))).toHaveLength(1);
    expect(all.filter((text) => text.includes('红 C0 M100 Y100 K0'))).toHaveLength(1);
    expect(all).toContain('M100 Y100、C100 M70 K10');
    expect(all).toContain('C100 M70 K10');
    expect(all).toContain('M100 Y100');
  });

  it('[PACK-2] names what was not made, with its reasons', () => {
    const all = words([
      listed({}),
      other('b', { number: 2, drawing: null, files: [], reasons: ['还没有官方图样。'] }),
    ]);
    expect(all).toContain('还没有官方图样。');
    expect(all).toContain('没有做出来的 1 种');
  });

  it('[PAPER-34] counts plates with their copies in 块, the drawings they are made by in 张, layouts apart', () => {
    const wall = (part: number) => other('wall', { number: 2, label: `荣誉墙第${part}张共3张` });
    const text = words([
      listed({ drafts: ['unproofed'] }),
      wall(1),
      wall(2),
      wall(3),
      other('layout', { number: 3, label: '外立面布置图', isLayout: true }),
    ]).join('\n');
    expect(text).toContain('做好标牌 3 块（2 种），制作图 4 张，其中草稿 1 张。');
    expect(text).toContain('002 共 3 张');
    expect(text).toContain('另有安装用图 1 张');
    expect(text).not.toContain('本张');
    expect(text).toContain('拆开数共 5 件');
  });

  it('[PAPER-34] a sign of which a sheet is missing is not counted as made', () => {
    const text = words([
      listed({}),
      other('wall', { number: 2 }),
      other('wall', { number: 2, drawing: null, files: [], reasons: ['放不下。'] }),
    ]).join('\n');
    expect(text).toContain('做好标牌 2 块（1 种），制作图 2 张；另有 1 种没有做出来，列在后面。');
  });

  it('[PAPER-34] every row has a number of its own, which begins as its files do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ sheets: fc.integer({ min: 1, max: 13 }), blocked: fc.nat(2) }), {
          maxLength: 6,
        }),
        (signs) => {
          const rows = signs.flatMap(({ sheets, blocked }, at) =>
            Array.from({ length: sheets }, (_, sheet) =>
              other(`s${at}`, {
                number: at + 1,
                ...(sheet < blocked ? { drawing: null, files: [], reasons: ['缺'] } : {}),
              }),
            ),
          );
          const numbers = shopRows(rows).map(({ row }) => row);
          expect(new Set(numbers).size).toBe(rows.length);
          for (const number of numbers) expect(number).toMatch(/^00\d(?:-\d+)?$/u);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('[PAPER-34] the whole number of a row is drawn, however long', () => {
    const rows = Array.from({ length: 12 }, () =>
      other('wall', { number: 126, drawing: null, files: [], reasons: ['缺'] }),
    );
    const { pages } = layoutReport(order(rows), paperAsk);
    const drawn = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : [])),
    );
    for (let at = 1; at <= 12; at += 1) expect(drawn).toContain(`126-${String(at).padStart(2, '0')}`);
  });

  it('[PAPER-34] customer and maker each have a place to sign, seal and date', () => {
    const fields = order([listed({})]).blocks.flatMap((block) =>
      block.kind === 'fields' ? block.fields : [],
    );
    expect(fields.map(({ label }) => label)).toEqual(['委托方确认', '制作单位签收']);
    for (const { text, signed } of fields) {
      expect(text).toBe('');
      expect(signed).toEqual({ sign: '经手人签字：', seal: '（盖章）', day: '　　　年　　月　　日' });
    }
  });
});
