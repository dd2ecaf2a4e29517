import { describe, expect, it } from 'vitest';
import { importServices } from '../../../app/lists/importServices.ts';
import { sourceOfBytes } from '../../../app/lists/tableSource.ts';
import { starterServices } from '../../../app/policy/starterServices.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { gb18030 } from '../../support/gb18030.ts';

const { fields, assisted } = shippedLibrary().catalogues;
const HEADER =
  '事项名称,蒙文,类型,办理依据,委托文件,申请条件,所需材料,办理流程,承诺时限,收费,责任人,B岗,联系电话,监督电话,链接';

async function imported(...rows: string[]) {
  const bytes = new TextEncoder().encode([HEADER, ...rows].join('\n'));
  const read = await importServices(sourceOfBytes('清单.csv', bytes), fields);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

describe('a service list', () => {
  it('[SERVICE-1] becomes matters with every field', async () => {
    const { items } = await imported(
      '示例事项,ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡ,代办,社会保险,示例文件1号,年满60周岁,"1.身份证；2.户口簿","申请；受理；办结",5个工作日,不收费,示例甲,示例乙,待填,待填,https://example.cn/1',
    );
    expect(items).toEqual([
      {
        id: 's2',
        name: { zh: '示例事项', mn: { text: 'ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡ', proof: null } },
        kind: 'agency',
        basis: { of: 'delegated', field: 'socialInsurance', document: '示例文件1号' },
        conditions: '年满60周岁',
        materials: ['身份证', '户口簿'],
        steps: ['申请', '受理', '办结'],
        timeLimit: '5个工作日',
        fee: '不收费',
        person: '示例甲',
        deputy: '示例乙',
        phone: '待填',
        supervisionPhone: '待填',
        link: 'https://example.cn/1',
      },
    ]);
  });

  it.each([
    ['直办', 'direct'],
    ['代办', 'agency'],
    ['帮办代办', 'agency'],
    ['协办', 'assist'],
    ['协助办理', 'assist'],
    ['公开告知', 'notice'],
  ])('[SERVICE-2] knows the kind %s', async (word, kind) => {
    expect((await imported(`事项,,${word},,,,,,,,,,,,`)).items[0]?.kind).toBe(kind);
  });

  it.each([
    ['履职15', { of: 'duty', number: 15 }],
    ['依法履职目录第15项', { of: 'duty', number: 15 }],
    ['协助8', { of: 'assisted', number: 8 }],
    ['依法协助目录第8项', { of: 'assisted', number: 8 }],
    ['村规民约第三条', { of: 'typed', text: '村规民约第三条' }],
    ['', null],
  ])('[SERVICE-3] reads the basis %s', async (word, basis) => {
    expect((await imported(`事项,,直办,${word},,,,,,,,,,,`)).items[0]?.basis).toEqual(basis);
  });

  it('[SERVICE-3] wants the document of a delegated service', async () => {
    const { items, problems } = await imported('事项,,代办,公共教育,,,,,,,,,,,');
    expect(items).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, column: '委托文件', code: 'cell-missing' }]);
  });

  it('[SERVICE-4] leaves out rows that it does not understand and says where, and takes the others', async () => {
    const { items, problems, refused } = await imported('甲,,随便办,,,,,,,,,,,,', '乙,,直办,,,,,,,,,,,,');
    expect(items.map((item) => item.name.zh)).toEqual(['乙']);
    expect([refused, problems]).toMatchObject([
      1,
      [{ row: 2, column: '类型', code: 'cell-choice', value: '随便办' }],
    ]);
  });

  it('[SERVICE-4] reads GB18030 as well', async () => {
    const read = await importServices(
      sourceOfBytes('清单.csv', gb18030(`${HEADER}\n事项,,直办,,,,,,,,,,,,`)),
      fields,
    );
    expect(read.ok && read.value.items[0]?.name.zh).toBe('事项');
  });

  it('[SERVICE-5] can begin with a starter directory that says what is open', () => {
    const starter = starterServices(fields, assisted);
    expect(starter.length).toBe(26);
    expect(
      starter
        .filter((service) => service.kind === 'agency')
        .every((service) => service.name.zh.includes('待填')),
    ).toBe(true);
    expect(new Set(starter.map((service) => service.id)).size).toBe(26);
  });
});
