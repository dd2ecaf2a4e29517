import { describe, expect, it } from 'vitest';
import { jobSheet } from '../../../app/shop/jobSheet.ts';
import { orderSheet } from '../../../app/shop/orderSheet.ts';
import { plateCount } from '../../../app/shop/plateCount.ts';
import { languageSheet } from '../../../app/shop/proofSheets.ts';
import { packageReadme } from '../../../app/shop/readmeFacts.ts';
import { rowList } from '../../../app/shop/rowList.ts';
import { sayEms } from '../../../app/shop/sayEms.ts';
import { sayShopSign } from '../../../app/shop/sayShopSign.ts';
import { shopRows } from '../../../app/shop/shopSign.ts';
import { signSchedule } from '../../../app/shop/signSchedule.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { type Report, textsOf } from '../../../core/report/report.ts';
import { askedByShop } from '../../../core/signs/specification.ts';
import { sheetNumber } from '../../../app/words/fileNames.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { paperAsk } from '../../support/paperAsk.ts';
import { shopAsk, shopSignsOf, toldSign } from '../../support/shopSigns.ts';
import { samples } from '../../gallery/signs.ts';

// What a stranger asked who read the packages of both samples as a sign shop.

const read = samples()
  .filter(({ id }) => id === 'sample-gacha' || id === 'sample-village')
  .map(({ id, project }) => {
    const signs = shopSignsOf(project);
    const rows = shopRows(signs);
    return { id, project, signs, rows, order: orderSheet(rows, shopAsk(project)) };
  });

/** Cells of a table under its first heading, row by row. */
const cellsOf = ({ blocks }: Report, first: string): readonly (readonly string[])[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.table.columns[0]?.heading === first
      ? block.table.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : '')))
      : [],
  );

/** Question and signs, however many stand side by side. */
const askedOn = (order: Report): ReadonlyMap<string, string> =>
  new Map(
    cellsOf(order, '待确认事项').flatMap((row) =>
      [0, 3, 6].flatMap((at) => {
        const [question = '', concerned = ''] = row.slice(at, at + 2);
        return question === '' ? [] : [[question, concerned] as const];
      }),
    ),
  );

it('both samples are read', () => {
  expect(read).toHaveLength(2);
});

describe.each(read)('$id', ({ project, signs, rows, order }) => {
  const plates = rows.filter(({ drawing, isLayout }) => drawing !== null && !isLayout);

  it('[PACK-72] what is too fine for its process stands on its job sheet, in the notes, among the questions and in 说明.txt', () => {
    const fine = plates.filter(({ making }) => (making?.places.length ?? 0) > 0);
    expect(fine.length).toBeGreaterThan(3);
    const list = rowList(fine.map(({ row }) => row));
    for (const row of fine) {
      const said = textsOf(jobSheet(row, shopAsk(project)) ?? order);
      expect(row.thin.length).toBeGreaterThan(0);
      for (const sentence of row.thin) {
        expect(sentence).toMatch(/mm.*\(\d+\.\d, \d+\.\d\)/u);
        expect(said).toContain(sentence);
      }
    }
    for (const row of plates.filter((each) => !fine.includes(each))) expect(row.thin).toEqual([]);
    expect(askedOn(order).get('过细处换字重、换字体，还是换工艺')).toBe(list);
    expect(cellsOf(order, '涉及编号').find(([, note]) => note?.includes('没有通过检查'))?.[0]).toBe(list);
    const readme = packageReadme(project, '2026-11-30', { signs, exported: [], rows: [], names: [] }, []);
    expect(readme).toContain(`印前检查没有全过：${list}`);
    const sound = signs.filter(({ thin }) => thin.length === 0);
    const clean = packageReadme(
      project,
      '2026-11-30',
      { signs: sound, exported: [], rows: [], names: [] },
      [],
    );
    expect(clean).not.toContain('没有全过');
  });

  it('[PACK-73] every sentence of what is too fine names the limit that its places are under', () => {
    for (const { thin, making } of plates)
      for (const sentence of thin) {
        const least = /(?:细于|小于) ([\d.]+) mm/u.exec(sentence)?.[1];
        if (least === undefined) continue;
        const widths = [...sentence.matchAll(/([\d.]+) × [\d.]+ mm/gu)].map(([, width]) => Number(width));
        for (const width of widths) expect(width).toBeLessThanOrEqual(Number(least));
        if (sentence.includes('反白')) expect(Number(least)).toBe(making?.process.reversed.mm);
      }
  });

  it('[PACK-74] asks whatever is open, field by field and sign by sign', () => {
    const asked = askedOn(order);
    for (const open of [
      '公差',
      '包装',
      '背衬',
      '灯光',
      '表面处理',
      '安装件',
      '凹刻',
      '垫白墨',
      '校对',
      '待填',
      '示例',
      '左右次序',
    ])
      expect(
        [...asked.keys()].some((question) => question.includes(open)),
        open,
      ).toBe(true);
    expect([...asked.keys()].some((question) => question.includes('改用 600 × 750 mm'))).toBe(true);
    const kept = cellsOf(order, '涉及编号').find(([, note]) => note?.startsWith('待填：'));
    expect(kept?.[1]).toContain('办理时限');
    expect(askedByShop({ depth: { value: 2, by: 'sign' } }, 'cut')).not.toContain('depth');
    expect(askedByShop({}, 'print')).not.toContain('depth');
    expect(askedByShop({}, 'cut')).toContain('depth');
  });

  it('[PACK-75] one of a sheet is one; what is cut out of it is counted and measured', () => {
    const captions = plates.filter(({ pieces }) => pieces !== null);
    const cut = captions.reduce((sum, { pieces }) => sum + (pieces?.sizes.length ?? 0), 0);
    expect(cut).toBe(project.boards.honours.honours.length);
    for (const row of captions) {
      const said = textsOf(jobSheet(row, shopAsk(project)) ?? order).join('\n');
      expect(said).toContain(`1（裁成 ${row.pieces?.sizes.length ?? 0} 块）`);
      expect(said).toMatch(/320 × 60 mm × \d+ 块/u);
      expect(said).toMatch(/共用一条裁切线|留刀缝/u);
    }
    for (const row of plates.filter(({ pieces }) => pieces === null))
      expect(sayShopSign(row, project).copies).toBe(String(row.sign.copies));
    const { pieces } = plateCount(rows);
    expect(pieces).toBe(plates.length - captions.length + cut);
    expect(textsOf(order).join('')).toContain(`拆开数共 ${pieces} 件`);
  });

  it('[PACK-76] em sizes stand by script, those set flat or narrow by width and height', () => {
    const [strip] = plates;
    if (strip === undefined) throw new Error('no plate');
    const han = sayEms(strip.lines, 'Hans');
    const first = strip.lines.find(({ script }) => script === 'Hans');
    if (first === undefined) throw new Error('no letters');
    const [wide, high] = [first.wide, first.size].map((length) => Math.round(length * 10) / 10);
    expect(wide).not.toBe(high);
    expect(han).toContain(`${String(wide)}×${String(high)}`);
    const { columns } = signSchedule(
      { project, library: shopAsk(project).library, day: '2026-11-30' },
      signs,
    );
    const heads = columns.map(({ heading }) => heading);
    expect(heads).toContain('汉字字号（全身，宽×高）');
    expect(heads).toContain('蒙古文字号（全身，宽×高）');
  });

  it('[PACK-78] a sheet of several tells only the words that are drawn on it', () => {
    for (const row of plates.filter(({ count }) => count > 1)) {
      const drawn = leaves(row.drawing?.items ?? []).some(
        ({ item }) => item.kind === 'glyphs' && item.layer === 'artwork' && item.script === 'Mong',
      );
      expect(row.texts.some(({ mn }) => mn !== null) && !drawn, row.label).toBe(false);
    }
    const panels = plates.filter(({ label }) => label.includes('背景板'));
    expect(panels.length).toBeGreaterThan(3);
    for (const [, text = ''] of panels.map((row) => [
      '',
      textsOf(order).find((each) => each.startsWith(row.label)),
    ]))
      expect(text).not.toContain('蒙古文同');
    const checked = textsOf(languageSheet(rows, shopAsk(project)) ?? order).join('');
    expect(checked).toContain('其中');
    expect(checked).not.toContain('另有');
    expect(checked).toContain('证明文号：');
  });

  it('[PACK-79] whether a plate is one-sided is asked only where its kind leaves it open', () => {
    const doors = plates.filter(({ sign }) => sign.subject.of === 'room');
    expect(doors.length).toBeGreaterThan(5);
    for (const row of doors) expect(sayShopSign(row, project).sides).toContain('单面');
    const asked = askedOn(order).get('单面还是双面') ?? '';
    expect(asked).toBe(`除 ${rowList(doors.map(({ row }) => row))} 外全部`);
  });

  it('[PACK-80] the order sheet with all its questions has three pages at most', () => {
    expect(layoutReport(order, paperAsk).pages.length).toBeLessThanOrEqual(3);
  });
});

it('[PACK-77] a sheet has one number, in two digits where its sign has ten, and folders sort it as it is counted', () => {
  const [{ project } = { project: null }] = read;
  const sign = project?.signs[0];
  if (sign === undefined) throw new Error('no sign');
  for (const count of [1, 2, 9, 10, 12, 100]) {
    const own = Array.from({ length: count }, () => toldSign({ ...sign, id: 'wall' }, { number: 24 }));
    const numbers = shopRows(own).map(({ row }) => row);
    expect(numbers).toEqual([...numbers].sort());
    expect(numbers).toEqual(own.map((_, index) => sheetNumber(24, { index, count })));
    expect(new Set(numbers).size).toBe(count);
  }
  expect(sheetNumber(24, { index: 4, count: 10 })).toBe('024-05');
  expect(sheetNumber(24, undefined)).toBe('024');
});
