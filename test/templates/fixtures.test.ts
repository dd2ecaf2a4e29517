import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { pathOfShape } from '../../core/plan/symbol.ts';
import { searchFixtures } from '../../core/project/plan/fixtureLibrary.ts';
import { shippedLibrary } from '../../node/library/library.ts';

const library = shippedLibrary().fixtures;

function initialsOf(words: string): string {
  return pinyin(words, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

describe('the fixture library', () => {
  it('[FIX-1] holds at least 40 fixtures, among them all that the issue names', () => {
    expect(library.size).toBeGreaterThanOrEqual(40);
    const wanted = [
      '综合服务柜台',
      '低位',
      '等候椅',
      '填',
      '政务服务自助一体机',
      '村务公开栏',
      '荣誉',
      '会议桌',
      '书架',
      '文件柜',
      '显示屏',
      '急救箱',
      '灭火器',
      '坡道',
      '旗杆',
    ];
    for (const word of wanted) expect(searchFixtures(library, word).length, word).toBeGreaterThan(0);
  });

  it('[FIX-2] draws every symbol inside the box of its real size', () => {
    for (const { id, width, depth, symbol } of library.values())
      for (const shape of symbol)
        for (const [, ...values] of pathOfShape(shape))
          values.forEach((value, i) =>
            expect(Math.abs(value), id).toBeLessThanOrEqual((i % 2 === 0 ? width : depth) / 2 + 1),
          );
  });

  it('[FIX-2] fills most of the box, so that the box is the size of the thing', () => {
    for (const { id, width, depth, symbol } of library.values()) {
      const values = symbol.flatMap((shape) => pathOfShape(shape).map(([, ...numbers]) => numbers));
      const reach = (axis: 0 | 1): number =>
        Math.max(
          ...values
            .flat()
            .filter((_, i) => i >= 0 && i % 2 === axis)
            .map(Math.abs),
        );
      expect(reach(0) * 2, id).toBeGreaterThan(Math.min(width, depth) * 0.8);
    }
  });

  it('[FIX-3] stores the pinyin initials that the names have', () => {
    for (const { id, name, alias, initials } of library.values())
      expect(initials, id).toEqual([name.zh, ...alias].map(initialsOf));
  });

  it('[FIX-3] is searched in Chinese, by pinyin initials and in English, beginnings first', () => {
    const ids = (typed: string): readonly string[] => searchFixtures(library, typed).map(({ id }) => id);
    expect(ids('zwfwzzytj')[0]).toBe('self-service-kiosk');
    expect(ids('ＺＺＪ')).toContain('self-service-kiosk');
    expect(ids('一体机')).toEqual(['copier', 'self-service-kiosk']);
    expect(ids('wheel')[0]).toBe('wheelchair');
    expect(ids('hyz')).toEqual(expect.arrayContaining(['meeting-table-8', 'meeting-table-12']));
    expect(ids('')).toHaveLength(library.size);
    expect(ids('飞机')).toEqual([]);
  });
});
