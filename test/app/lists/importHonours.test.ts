import { describe, expect, it } from 'vitest';
import { importHonours } from '../../../app/lists/importHonours.ts';
import { sourceOfBytes } from '../../../app/lists/tableSource.ts';

const HEADER = '荣誉名称,蒙文,授予单位,授予时间,级别,形式,尺寸,照片';

async function imported(...rows: string[]) {
  const bytes = new TextEncoder().encode([HEADER, ...rows].join('\n'));
  const read = await importHonours(sourceOfBytes('荣誉.csv', bytes));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

describe('a list of honours', () => {
  it('[HANG-7] becomes honours in whole millimetres with the name of their picture', async () => {
    const { items } = await imported('示例荣誉,,示例单位,2024年5月,旗县级,奖牌,60×40cm,a.jpg');
    expect(items).toEqual([
      {
        honour: {
          id: 'h2',
          name: { zh: '示例荣誉', mn: null },
          grantor: '示例单位',
          date: '2024-05',
          level: 'banner',
          kind: 'plaque',
          width: 600,
          height: 400,
          picture: null,
        },
        picture: null,
        pictureName: 'a.jpg',
      },
    ]);
  });

  it.each([
    ['国家级', 'state'],
    ['自治区级', 'region'],
    ['盟市级', 'league'],
    ['旗县级', 'banner'],
    ['苏木乡镇级', 'township'],
    ['镇级', 'township'],
  ])('[HANG-7] knows the level %s', async (word, level) => {
    expect((await imported(`甲,,乙,2024,${word},奖牌,600×400mm,`)).items[0]?.honour.level).toBe(level);
  });

  it.each([
    ['奖牌', 'plaque'],
    ['牌匾', 'plaque'],
    ['奖状', 'certificate'],
    ['荣誉证书', 'certificate'],
    ['锦旗', 'pennant'],
    ['奖杯', 'trophy'],
    ['照片', 'photo'],
  ])('[HANG-7] knows the kind %s', async (word, kind) => {
    expect((await imported(`甲,,乙,2024,旗县级,${word},600×400mm,`)).items[0]?.honour.kind).toBe(kind);
  });

  it.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['2024.5', '2024-05'],
    ['2024年5月', '2024-05'],
    ['2024-5-1', '2024-05-01'],
    ['2024年12月31日', '2024-12-31'],
  ])('[HANG-7] reads the date %s', async (word, date) => {
    expect((await imported(`甲,,乙,${word},旗县级,奖牌,600×400mm,`)).items[0]?.honour.date).toBe(date);
  });

  it.each([
    ['the date', '甲,,乙,去年,旗县级,奖牌,600×400mm,', '授予时间', 'cell-date'],
    ['a month that is none', '甲,,乙,2024-13,旗县级,奖牌,600×400mm,', '授予时间', 'cell-date'],
    ['the level', '甲,,乙,2024,村级,奖牌,600×400mm,', '级别', 'cell-choice'],
    ['the kind', '甲,,乙,2024,旗县级,别的,600×400mm,', '形式', 'cell-choice'],
    ['a size without unit', '甲,,乙,2024,旗县级,奖牌,60×40,', '尺寸', 'cell-size-unit'],
    ['a size that hangs nowhere', '甲,,乙,2024,旗县级,奖牌,60×40m,', '尺寸', 'cell-size'],
  ])('[HANG-7] refuses a row for %s, by row and column', async (_, row, column, code) => {
    expect((await imported(row)).problems).toMatchObject([{ row: 2, column, code }]);
  });
});
