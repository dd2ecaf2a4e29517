import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListedSign, makersList } from '../../../app/reports/makersList.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { textsOf } from '../../../core/report/report.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { paperAsk } from '../../support/paperAsk.ts';
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
const listed = (more: Partial<ListedSign>): ListedSign => ({
  number: 1,
  label: '查干哈达嘎查村民委员会条牌',
  sign: { ...sign, copies: 2, material: '不锈钢' },
  isLayout: false,
  process: 'cut',
  making: null,
  drawing,
  files: ['001_a.pdf', '001_a.dxf'],
  drafts: [],
  reasons: [],
  notes: [],
  ...more,
});
const words = (signs: readonly ListedSign[]) => textsOf(makersList(project, signs, '2026-11-23'));

describe('the maker’s list', () => {
  it('[EXP-10] tells size, bleed, copies, material, process, files and state of every sign', () => {
    const all = words([listed({})]);
    for (const said of [
      '001  查干哈达嘎查村民委员会条牌',
      '360 × 2200 mm，出血 3 mm',
      '2 块',
      '不锈钢',
      '雕刻、割字',
      '001_a.pdf　001_a.dxf',
      '可以制作',
    ])
      expect(all).toContain(said);
    expect(all.join()).not.toContain('草稿不得制作');
  });

  it('[EXP-10] a draft says that it must not be made, an undecided material that it is undecided', () => {
    const { material: _, ...bare } = listed({}).sign;
    const all = words([listed({ sign: bare, drafts: ['unproofed'] })]).join('\n');
    expect(all).toContain('草稿（未校对），不得制作');
    expect(all).toContain('未定，请与委托方商定');
    expect(all).toContain('草稿不得制作');
  });

  const other = (id: string, more: Partial<ListedSign>) =>
    listed({ sign: { ...sign, id, copies: 1 }, ...more });

  it('[EXP-10] names what was not made, with its reasons', () => {
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
    expect(text).toContain('另有布置图 1 张');
    expect(text).toContain('本张做 1 份，这种标牌共 3 张');
  });

  it('[PAPER-34] a sign of which a sheet is missing is not counted as made', () => {
    const text = words([
      listed({}),
      other('wall', { number: 2 }),
      other('wall', { number: 2, drawing: null, files: [], reasons: ['放不下。'] }),
    ]).join('\n');
    expect(text).toContain('做好标牌 2 块（1 种），制作图 2 张；另有 1 种没有做出来，列在最后。');
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
          const numbers = makersList(project, rows, '2026-11-23').blocks.flatMap((block) =>
            block.kind === 'specimen'
              ? [block.specimen.heading.split(' ')[0]]
              : block.kind === 'item'
                ? [block.item.number]
                : [],
          );
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
    const { pages } = layoutReport(makersList(project, rows, '2026-11-23'), paperAsk);
    const drawn = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : [])),
    );
    for (let at = 1; at <= 12; at += 1) expect(drawn).toContain(`126-${at}`);
  });

  it('[PAPER-34] customer and maker each have a place to sign, seal and date', () => {
    const fields = makersList(project, [listed({})], '2026-11-23').blocks.flatMap((block) =>
      block.kind === 'fields' ? block.fields : [],
    );
    expect(fields.map(({ label }) => label)).toEqual(['委托方确认', '制作单位签收']);
    for (const { text, signed } of fields) {
      expect(text).toBe('');
      expect(signed).toEqual({ sign: '经手人签字：', seal: '（盖章）', day: '　　　年　　月　　日' });
    }
  });
});
