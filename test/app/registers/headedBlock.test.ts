import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_NAMES } from '../../../app/registers/forms.ts';
import { headedBlock } from '../../../app/registers/headedBlock.ts';
import { LIST_COLUMNS } from '../../../app/registers/listColumns.ts';
import { runs } from '../../support/runs.ts';

describe('a block that is pasted with its headings', () => {
  it('[REG-30] goes by them, whatever their order; the heading row is no record', () => {
    expect(
      headedBlock(
        'people',
        [
          ['联系电话', '姓名', '职务'],
          ['13800000000', '乌兰', '书记'],
          ['', '苏和', '委员'],
        ],
        'name',
      ),
    ).toEqual({
      columns: ['phone', 'name', 'role'],
      texts: [
        ['13800000000', '乌兰', '书记'],
        ['', '苏和', '委员'],
      ],
      known: ['联系电话', '姓名', '职务'],
      unknown: [],
    });
  });

  it('[REG-30] a title above them is left out; a size has the unit of its heading; unknown and double headings are told', () => {
    const block = headedBlock(
      'honours',
      [
        ['荣誉统计表', '', '', ''],
        ['序号', '荣誉名称', '规格（cm）', '颜色'],
        ['1', '先进基层党组织', '60×40', '金'],
      ],
      'name',
    );
    expect(block?.texts).toEqual([['先进基层党组织', '60×40cm']]);
    expect(block?.unknown).toContain('颜色');
    const twice = headedBlock(
      'people',
      [
        ['姓名', '联系人', '电话', '职务'],
        ['甲', '乙', '1', '书记'],
      ],
      'name',
    );
    expect(twice?.columns).toEqual(['phone', 'role']);
    expect(twice?.unknown).toEqual(['姓名', '联系人']);
  });

  it('[REG-30] a block without headings goes from the chosen cell on', () => {
    expect(headedBlock('people', [['乌兰', '书记', '13800000000']], 'name')).toBeNull();
    // 联系人 is what somebody is, not a heading, in the column of posts.
    expect(headedBlock('people', [['联系人'], ['委员']], 'role')).toBeNull();
    expect(headedBlock('people', [['姓名'], ['乌兰']], 'name')?.texts).toEqual([['乌兰']]);
    expect(headedBlock('people', [['姓名', '电话']], 'name')).toBeNull();
  });

  it('[REG-30] every register knows its headings in a block, in any order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORM_NAMES), fc.integer(), (name, seed) => {
        const columns = LIST_COLUMNS[name]
          .map(({ key, headings: [heading = ''] }) => ({ key, heading }))
          .sort((a, b) => ((a.key.length * 31 + seed) % 7) - ((b.key.length * 31 + seed) % 7));
        const cells = columns.map((_, at) => `格${at}`);
        const block = headedBlock(name, [columns.map(({ heading }) => heading), cells], 'name');
        expect(block?.columns).toEqual(columns.map(({ key }) => key));
        expect(block?.texts).toEqual([cells]);
      }),
      { numRuns: runs(60) },
    );
  });
});
