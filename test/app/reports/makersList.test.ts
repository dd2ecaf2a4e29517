import { describe, expect, it } from 'vitest';
import { type ListedSign, makersList } from '../../../app/reports/makersList.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { textsOf } from '../../../core/report/report.ts';
import { soundVillage } from '../../support/village.ts';

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
  process: 'cut',
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

  it('[EXP-10] names what was not made, with its reasons, and counts signs, sheets and pieces', () => {
    const all = words([
      listed({}),
      listed({ label: '荣誉墙第2块共2块' }),
      listed({ number: 2, drawing: null, files: [], reasons: ['还没有官方图样。'] }),
    ]);
    expect(all).toContain('还没有官方图样。');
    expect(all.join('\n')).toContain('1 种、2 张，共 4 块，其中草稿 0 张');
    expect(all).toContain('没有做出来的 1 种');
  });
});
