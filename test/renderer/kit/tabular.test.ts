import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBy, spread, tabbed } from '../../../renderer/kit/controls/grid/range.ts';
import { readTabular, writeTabular } from '../../../renderer/kit/controls/grid/tabular.ts';

describe('ranges of a clipboard', () => {
  it('[REG-3] what is copied is pasted as it was, to the letter', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', '\t', '\n', ' ', '1'), maxLength: 6 });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((wide) =>
        fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 5 }),
      )
      // A last row of one empty cell is the line end after the row before it.
      .filter(
        (rows) => rows.length === 1 || (rows.at(-1)?.join('') ?? '') !== '' || (rows.at(-1)?.length ?? 0) > 1,
      );
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTabular(writeTabular(rows))).toEqual(rows);
      }),
    );
  });

  it('[REG-3] a cell in quotes with line ends is one cell, quotes that are letters stay', () => {
    expect(readTabular('高龄津贴\t"身份证\n户口簿"\r\n"甲"\t说“好”\r\n')).toEqual([
      ['高龄津贴', '身份证\n户口簿'],
      ['"甲"', '说“好”'],
    ]);
    expect(readTabular('"他说""好"""\t"没有关上')).toEqual([['他说"好"', '"没有关上']]);
    expect(readTabular('')).toEqual([['']]);
    expect(readTabular('甲\n\n乙\n')).toEqual([['甲'], [''], ['乙']]);
  });

  it('[REG-3] one text fills everything chosen, a row is repeated, anything else keeps its shape', () => {
    const box = (rows: [number, number], columns: [number, number]) => ({ rows, columns });
    expect(spread([['甲']], box([0, 1], [2, 3]))).toEqual([
      ['甲', '甲'],
      ['甲', '甲'],
    ]);
    expect(spread([['甲', '乙']], box([0, 1], [0, 0]))).toEqual([
      ['甲', '乙'],
      ['甲', '乙'],
    ]);
    expect(spread([['甲'], ['乙']], box([0, 2], [0, 0]))).toEqual([['甲'], ['乙']]);
    expect(spread([['甲', '乙'], ['丙']], box([0, 0], [0, 0]))).toEqual([
      ['甲', '乙'],
      ['丙', ''],
    ]);
  });

  it('[REG-1] keys of movement stay within the table, Tab reads on and leaves at its ends', () => {
    const size = { rows: 3, columns: 2 };
    const key = (name: string, far = false) => ({ key: name, ctrlKey: far, metaKey: false });
    expect(movedBy(key('ArrowUp'), { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 });
    expect(movedBy(key('ArrowDown', true), { row: 0, column: 1 }, size)).toEqual({ row: 2, column: 1 });
    expect(movedBy(key('End', true), { row: 0, column: 0 }, size)).toEqual({ row: 2, column: 1 });
    expect(movedBy(key('a'), { row: 0, column: 0 }, size)).toBeNull();
    expect(tabbed({ row: 0, column: 1 }, 1, size)).toEqual({ row: 1, column: 0 });
    expect(tabbed({ row: 2, column: 1 }, 1, size)).toBeNull();
    expect(tabbed({ row: 0, column: 0 }, -1, size)).toBeNull();
  });
});
