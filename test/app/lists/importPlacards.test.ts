import { zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INVENTORY_COLUMNS } from '../../../renderer/kit/strings/inventoryColumns.ts';
import { INVENTORY_COLUMN_KEYS, INVENTORY_HEADINGS } from '../../../app/lists/inventoryHeadings.ts';
import { importPlacards } from '../../../app/lists/importPlacards.ts';
import { type InventoryColumn } from '../../../core/project/inventoryColumns.ts';
import { IMPORT_LIMITS, sourceOfBytes, type TableSource } from '../../../app/lists/tableSource.ts';
import { placardRecord } from '../../../core/project/placardRecord.ts';
import { runs } from '../../support/runs.ts';
import { xlsxFile, type FileCell } from '../../support/xlsxFiles.ts';
import { gb18030 } from '../../support/gb18030.ts';

const HEADER = '序号,牌子名称,蒙古文,悬挂位置,房间,类型,尺寸,要求悬挂单位,依据文件,照片,备注';
const ROWS = [
  '1,中国共产党查干哈达嘎查支部委员会,,室外,,条牌,240×35cm,,,a.jpg,',
  '2,“扫黄打非”工作站,,室内,便民大厅,方牌,40×60厘米,旗委宣传部,内党办发〔2015〕3号,,需更换',
  '3,"名称里有,逗号的站",,外墙,,竖牌,,旗科协,,,',
  '4,乡村振兴服务站,,二楼会议室,,门牌,,,,,',
];
const LIST = [HEADER, ...ROWS].join('\r\n');

const csv = (text: string) => sourceOfBytes('清单.csv', new TextEncoder().encode(text));

async function records(source: TableSource) {
  const read = await importPlacards(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

async function refusal(source: TableSource, options = {}) {
  const read = await importPlacards(source, options);
  return read.ok ? 'imported' : read.problem.code;
}

function workbook(...rows: (FileCell | string | null)[][]): TableSource {
  return sourceOfBytes('清单.xlsx', xlsxFile({ sheets: [{ name: '清单', rows }] }));
}

/** A cell of each column as offices fill it. */
const FILLED: Readonly<Record<InventoryColumn, string>> = {
  text: '乡村振兴服务站',
  mn: 'ᠴᠠᠭᠠᠨ ᠬᠠᠳᠠ',
  place: '室外',
  room: '便民大厅',
  form: '条牌',
  copies: '3',
  demandedBy: '旗委宣传部',
  basisDocument: '关于设站的通知',
  basisNumber: '内党办发〔2023〕5号',
  basisLevel: '自治区',
  basisIssuer: '自治区党委办公厅',
  basisDate: '2023-05-10',
  colours: '白底红字',
  ground: '白',
  letters: '红',
  scripts: '双语',
  typeface: '宋体',
  demandsPerson: '是',
  size: '36×220厘米',
  photo: 'a.jpg',
  content: '有',
  support: '无',
  function: '是',
  judgedBy: '张三',
  judgedOn: '2026-08-01',
  note: '牌面破损',
};
/** Cells that mean something by one of another column alone. */
const TESTED = { content: '有', judgedBy: '李四', judgedOn: '2026-08-02' } as const;

/** A list of one plate; a column that is undefined is not there. */
const listOf = (cells: Readonly<Partial<Record<InventoryColumn, string | undefined>>>) => {
  const there = Object.entries(cells).filter(([, cell]) => cell !== undefined);
  const heading = (key: string) => INVENTORY_HEADINGS.find((one) => one.key === key)?.headings[0] ?? '';
  return csv([there.map(([key]) => heading(key)), there.map(([, cell]) => cell)].map(String).join('\n'));
};

describe('an inventory', () => {
  it.each(INVENTORY_COLUMN_KEYS)(
    '[IMP-9] reads the column %s: a plate is another without it',
    async (key) => {
      const judged = key === 'judgedBy' || key === 'judgedOn' || key === 'support' || key === 'function';
      const others = { text: '甲站', place: '室内', ...(judged ? TESTED : {}) };
      const whole = key === 'content' ? TESTED : {};
      const seen = async (cells: Parameters<typeof listOf>[0]) => {
        const read = await importPlacards(listOf(cells));
        return read.ok ? [read.value.items, read.value.problems] : read.problem;
      };
      const filled = await seen({ ...others, ...whole, [key]: FILLED[key] });
      expect(filled).toMatchObject([[{ record: {} }], []]);
      expect(await seen({ ...others, ...whole, [key]: undefined })).not.toEqual(filled);
    },
  );

  it('[IMP-9] takes of a list what a project takes, or refuses the cell, however long it is (random cells)', async () => {
    const cell = (key: InventoryColumn) =>
      fc.oneof(
        fc.constant(FILLED[key]),
        fc
          .tuple(fc.constantFrom('文', '通知〔2023〕5号', '字，'), fc.integer({ min: 1, max: 700 }))
          .map(([text, times]) => `"${text.repeat(times).slice(0, times)}"`),
      );
    const columns = Object.fromEntries(INVENTORY_COLUMN_KEYS.map((key) => [key, cell(key)]));
    await fc.assert(
      fc.asyncProperty(
        fc.record(columns, { requiredKeys: ['text', 'place'] }),
        fc.constantFrom(...INVENTORY_COLUMN_KEYS),
        async (cells, long) => {
          const some = { ...FILLED, [long]: cells[long] ?? FILLED[long] };
          for (const each of [cells, some]) {
            const { items, problems } = await records(listOf(each));
            for (const { record } of items) expect(placardRecord.safeParse(record).error).toBeUndefined();
            expect(items.length + problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('[IMP-8] takes level, number, issuer and day of a document, and how the plate looks', async () => {
    const list = [
      '牌子名称,位置,依据文件,文件层级,发文机关,发文日期,颜色,文种,字体',
      '甲站,室内,《关于设站的通知》（内党办发〔2023〕5号）,自治区,自治区党委办公厅,2023年5月10日,白底红字,蒙汉双文,宋体',
      '乙站,室内,苏木口头通知,,,,白底黑字,汉文,黑体',
      '丙站,室内,,,,,蓝底金字,,',
    ].join('\n');
    const { items } = await records(csv(list));
    expect(items.map(({ record }) => record)).toMatchObject([
      {
        basisDocument: {
          level: 'region',
          issuer: '自治区党委办公厅',
          title: '关于设站的通知',
          number: '内党办发〔2023〕5号',
          dated: '2023-05-10',
        },
        ground: 'white',
        letters: 'red',
        scripts: 'both',
        typeface: 'song',
      },
      {
        basisDocument: { level: 'unknown', title: '苏木口头通知', number: '', dated: null },
        letters: 'black',
        scripts: 'zh',
        typeface: 'other',
      },
      { ground: 'blue', letters: 'other' },
    ]);
    const [, , plain] = items;
    expect(plain?.record).not.toHaveProperty('basisDocument');
    expect(plain?.record).not.toHaveProperty('scripts');
  });

  it('[IMP-8] a number in a column of its own beside the document is no second column of the same', async () => {
    const list = '牌子名称,位置,依据文件,文号\n甲站,室内,关于设站的通知,旗政办发〔2024〕2号';
    const [first] = (await records(csv(list))).items;
    expect(first?.record.basisDocument).toMatchObject({
      level: 'unknown',
      title: '关于设站的通知',
      number: '旗政办发〔2024〕2号',
    });
  });

  it.each([
    ['文件层级', '村里'],
    ['发文日期', '去年'],
    ['颜色', '很红'],
    ['文种', '英文'],
  ])('[IMP-8] refuses the row where %s is “%s”', async (heading, value) => {
    const { items, problems } = await records(csv(`牌子名称,位置,${heading}\n甲站,室内,${value}`));
    expect([items.length, problems.length]).toEqual([0, 1]);
  });

  it.each([
    ['', undefined],
    ['1', undefined],
    ['2', 2],
    ['３块', 3],
    ['两块', 2],
    ['四', 4],
    ['12 块', 12],
    ['5.0', 5],
    ['999', 999],
  ])('[APP-62] the number “%s” is how many hang there alike', async (text, copies) => {
    const { items } = await records(csv(['牌子名称,位置,数量（块）', `甲站,室内,${text}`].join('\n')));
    expect(items.map(({ record }) => record.copies)).toEqual([copies]);
  });

  it.each(['0', '-1', '1000', '1.5', '若干', '2或3', '二十'])(
    '[APP-62] the number “%s” is refused by its cell and never read as one',
    async (text) => {
      const { items, problems } = await records(csv(['牌子名称,位置,数量', `甲站,室内,${text}`].join('\n')));
      expect(items).toEqual([]);
      expect(problems).toMatchObject([{ row: 2, column: '数量', code: 'cell-count' }]);
    },
  );

  it('[IMP-2] in GB18030, UTF-8, UTF-8 with mark, UTF-16 and xlsx is the same inventory', async () => {
    const fromUtf8 = await records(csv(LIST));
    expect(fromUtf8.items.map(({ record }) => record)).toMatchObject([
      {
        id: 'r2',
        text: '中国共产党查干哈达嘎查支部委员会',
        place: 'outside',
        form: 'strip',
        size: { width: 350, height: 2400 },
      },
      {
        id: 'r3',
        text: '“扫黄打非”工作站',
        place: 'inside',
        room: '便民大厅',
        form: 'square',
        size: { width: 400, height: 600 },
        demandedBy: '旗委宣传部',
      },
      { id: 'r4', text: '名称里有,逗号的站', place: 'outside', form: 'strip' },
      { id: 'r5', text: '乡村振兴服务站', place: 'inside', room: '二楼会议室', form: 'door' },
    ]);
    expect(fromUtf8.unknown).toEqual(['序号']);
    expect(fromUtf8.items.map(({ photoName }) => photoName)).toEqual(['a.jpg', null, null, null]);
    const others = [
      sourceOfBytes('a.csv', gb18030(LIST)),
      csv(`\ufeff${LIST}`),
      sourceOfBytes('b.csv', new Uint8Array(Buffer.from(`\ufeff${LIST}`, 'utf16le'))),
      csv(LIST.replaceAll('\r\n', '\n')),
      workbook(
        HEADER.split(','),
        ...ROWS.map((row) =>
          row
            .replace('"名称里有,逗号的站"', '名称里有，逗号的站')
            .split(',')
            .map((cell) => cell.replace('，', ',')),
        ),
      ),
    ];
    for (const other of others) expect((await records(other)).items).toEqual(fromUtf8.items);
  });

  it('[IMP-2] quotation marks that quote nothing are part of the text', async () => {
    const list = await records(
      csv('牌子名称,位置\n"扫黄打非"工作站,室内\n=HYPERLINK("http://x"),室内\n"甲,乙站",室内'),
    );
    expect(list.items.map(({ record }) => record.text)).toEqual([
      '"扫黄打非"工作站',
      '=HYPERLINK("http://x")',
      '甲,乙站',
    ]);
  });

  it('[IMP-3] finds the headings under a title and a unit line, in either language and with marks', async () => {
    const list = await records(
      csv('清理台账,,\n单位：巴彦温都尔苏木,,\n* 牌子名称（汉文）,悬挂位置 ,备注\n便民服务站,室内,'),
    );
    expect(list.headerRow).toBe(3);
    expect(list.items.map(({ record }) => record.id)).toEqual(['r4']);
    const english = await records(csv('Name;Place;Type\n便民服务站;inside;door plate\n党支部;outside;strip'));
    expect(english.items.map(({ record }) => [record.place, record.form])).toEqual([
      ['inside', 'door'],
      ['outside', 'strip'],
    ]);
  });

  it('[IMP-3] takes a mapping for headings that it does not know', async () => {
    const source = csv('甲,乙\n便民服务站,室内');
    expect(await refusal(source)).toBe('import-no-header');
    const mapping = new Map<InventoryColumn, string>([
      ['text', '甲'],
      ['place', '乙'],
    ]);
    const read = await importPlacards(source, { mapping });
    expect(read).toMatchObject({ ok: true, value: { items: [{ record: { text: '便民服务站' } }] } });
  });

  it('[IMP-3] a required column that is not there, and a heading that stands twice, are named', async () => {
    expect(await importPlacards(csv('位置,备注\n室内,x'))).toMatchObject({
      problem: { code: 'import-column-missing', data: { column: '牌子名称', headings: '位置、备注' } },
    });
    expect(await refusal(csv('牌子名称,牌子名称,位置\na,b,室内'))).toBe('import-column-twice');
  });

  it('[IMP-4] keeps good rows and reports bad cells by row and column', async () => {
    const list = await records(
      csv(
        [
          '牌子名称,位置,尺寸,是否要求专人专岗,有无内容,判定人,判定日期',
          '便民服务站,室内,40×60cm,否,,,',
          ',室内,,,,,',
          '甲站,天上,,,,,',
          '乙站,,,,,,',
          '丙站,室内,240×35,,,,',
          '丁站,室内,很大,,,,',
          '戊站,室内,,也许,,,',
          '己站,室内,,,无,,',
          '庚站,室内,,,无,达来,2026-08-01',
          `${'长'.repeat(401)},室内,,,,,`,
        ].join('\n'),
      ),
    );
    expect(list.items.map(({ record }) => record.text)).toEqual(['便民服务站', '丙站', '丁站', '庚站']);
    // A size that cannot be read never costs the row.
    expect(list.items.slice(1, 3).map(({ record }) => record.size)).toEqual([undefined, undefined]);
    expect(list.toMend.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8, 9, 11]);
    expect(list.items[3]?.record.judged).toEqual({
      tests: { content: 'fails', support: 'unknown', function: 'unknown' },
      by: { by: '达来', on: '2026-08-01' },
    });
    expect(list.refused).toBe(6);
    expect(list.problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 牌子名称 cell-missing',
      '4 位置 cell-choice',
      '5 位置 cell-missing',
      '6 尺寸 cell-size-unit',
      '7 尺寸 cell-size',
      '8 是否要求专人专岗 cell-choice',
      '9 判定人 cell-judge',
      '9 判定日期 cell-judge',
      '11 牌子名称 cell-too-long',
    ]);
  });

  it('[IMP-4] a size takes its unit from the heading where the cell has none', async () => {
    const list = await records(
      csv(
        '名称,位置,类型,规格（mm）\n甲,室外,条牌,2400*350\n乙,室内,方牌,600x400\n丙,室内,方牌,６００×４００',
      ),
    );
    expect(list.items.map(({ record }) => record.size)).toEqual([
      { width: 350, height: 2400 },
      { width: 600, height: 400 },
      { width: 600, height: 400 },
    ]);
  });

  it('[IMP-4] a size without unit is millimetres where it can be nothing else, and that is told', async () => {
    const sizes = ['360×2200', '400*600', '1200x150', '240×35', '120×240', '300×500', '99×2200', '399×999'];
    const list = await records(
      csv(['名称,位置,尺寸', ...sizes.map((size, at) => `牌${at},室内,${size}`)].join('\n')),
    );
    expect(list.items.map(({ record }) => record.size)).toEqual([
      { width: 360, height: 2200 },
      { width: 400, height: 600 },
      { width: 1200, height: 150 },
      ...[5, 6, 7, 8, 9].map(() => undefined),
    ]);
    expect(list.sizesAssumed).toEqual([2, 3, 4]);
    expect(list.problems.map(({ row, code }) => `${row} ${code}`)).toEqual(
      [5, 6, 7, 8, 9].map((row) => `${row} cell-size-unit`),
    );
    const told = await records(csv('名称,位置,尺寸（毫米）\n甲,室内,120×240'));
    expect(told.sizesAssumed).toEqual([]);
  });

  it('[IMP-4] a judgement without the columns of judge and day says that they are missing', async () => {
    const { items, problems } = await records(csv('牌子名称,位置,有无内容\n甲站,室内,无\n乙站,室内,'));
    expect(items.map(({ record }) => record.text)).toEqual(['乙站']);
    expect(problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
      '判定人 cell-judge-column',
      '判定日期 cell-judge-column',
    ]);
  });

  it('[REG-32] every title that the program itself gives a column is known as its heading', async () => {
    for (const [key, title] of Object.entries(INVENTORY_COLUMNS.zh)) {
      const column = INVENTORY_HEADINGS.find((each) => each.key === key);
      expect(column?.headings, `${key} ${title}`).toContain(title);
    }
    const read = await importPlacards(csv('牌子上的字,挂在哪,制发单位\n甲站,院内,旗林草局'));
    expect(read).toMatchObject({
      ok: true,
      value: { items: [{ record: { place: 'outside', demandedBy: '旗林草局' } }] },
    });
  });

  it('[REG-28] a plate of the yard hangs outside whatever the dialog says of rows that lack it; its words stay', async () => {
    const lines = [
      '牌子名称,位置,房间',
      '甲站,院内,',
      '乙站,院门口,东侧',
      '丙站,,院子',
      '丁站,,会议室',
      '戊站,室内,院内',
      '己站,村内,',
      '庚站,,',
    ];
    const read = await importPlacards(csv(lines.join('\n')), { place: 'inside' });
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.items.map(({ record: { place, room } }) => [place, room])).toEqual([
      ['outside', '院内'],
      ['outside', '院门口 东侧'],
      ['outside', '院子'],
      ['inside', '会议室'],
      ['inside', undefined],
    ]);
    expect(read.value.problems.map(({ row, key, code }) => [row, key, code])).toEqual([
      [6, 'place', 'cell-choice'],
      [7, 'place', 'cell-choice'],
    ]);
  });

  it('[IMP-4] a list without places is taken where the user says the place', async () => {
    const read = await importPlacards(csv('牌子名称,备注\n便民服务站,'), { place: 'outside' });
    expect(read).toMatchObject({ ok: true, value: { items: [{ record: { place: 'outside' } }] } });
  });

  it('[IMP-5] formulas are inert: a stored result is text, a formula without one is a bad cell, none is run', async () => {
    const list = await records(
      workbook(
        ['牌子名称', '位置', '备注'],
        [{ raw: '<c@r t="str"><f>"便民"&amp;"服务站"</f><v>便民服务站</v></c>' }, '室内', ''],
        [{ raw: '<c@r><f>cmd|"/c calc"!A1</f></c>' }, '室内', ''],
        ['=1+1', '室内', '@SUM(A1)'],
        [{ raw: '<c@r t="e"><v>#REF!</v></c>' }, '室内', ''],
      ),
    );
    expect(list.items.map(({ record }) => record.text)).toEqual(['便民服务站', '=1+1']);
    expect(list.formulas).toBe(1);
    expect(list.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'cell-formula'],
      [5, 'cell-error'],
    ]);
  });

  it('[IMP-5] dates and numbers of a workbook are read as their text', async () => {
    const list = await records(
      workbook(
        ['牌子名称', '位置', '判定人', '判定日期', '有无内容', '备注'],
        ['甲站', '室内', '达来', { value: 46235, format: 14 }, '有', { value: 12.5 }],
      ),
    );
    expect(list.items[0]?.record).toMatchObject({ note: '12.5', judged: { by: { on: '2026-08-01' } } });
  });
});

describe('a hostile list', () => {
  const small = { ...IMPORT_LIMITS, xlsxBytes: 2_000_000, unpackedBytes: 4_000_000 };
  const zip = (files: Record<string, string>) =>
    sourceOfBytes(
      'x.xlsx',
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    );

  it('[IMP-6] a file that claims 2 GB is refused before it is read', async () => {
    const source: TableSource = {
      fileName: 'huge.csv',
      size: 2 ** 31,
      open: async function* () {
        yield new TextEncoder().encode('牌子名称');
      },
    };
    expect(await refusal(source)).toBe('import-too-large');
  });

  it('[IMP-6] a workbook that is longer than the file system said is refused', async () => {
    const source: TableSource = {
      fileName: 'x.xlsx',
      size: 100,
      open: async function* () {
        yield new Uint8Array([0x50, 0x4b, 0x03, 0x04]);
        for (let at = 0; at < 64; at += 1) yield new Uint8Array(65_536);
      },
    };
    expect(await refusal(source, { limits: small })).toBe('import-too-large');
  });

  it('[IMP-6] a zip bomb is refused by what it claims', async () => {
    expect(await refusal(zip({ 'xl/workbook.xml': ' '.repeat(5_000_000) }), { limits: small })).toBe(
      'import-zip-bomb',
    );
  });

  it('[IMP-6] a zip bomb that claims little is refused by what comes out', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8(' '.repeat(6_000_000)) });
    // The claimed size stands in the directory at the end, 24 bytes behind each entry's mark.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await refusal(sourceOfBytes('x.xlsx', bytes), { limits: small })).toBe('import-zip-bomb');
  });

  it('[IMP-6] too many entries, a broken zip, an archive that is no workbook', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`a${at}`, 'x']));
    expect(await refusal(zip(many), { limits: { ...small, zipEntries: 40 } })).toBe('import-zip-bomb');
    expect(await refusal(sourceOfBytes('x.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])))).toBe(
      'import-zip-broken',
    );
    expect(await refusal(zip({ 'readme.txt': 'x' }))).toBe('import-no-sheet');
    expect(await refusal(zip({ 'xl/workbook.xml': '<broken' }))).toMatch(/^import-(no-sheet|broken)$/);
  });

  it('[IMP-6] 10,000 columns', async () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',');
    expect(await refusal(csv(`牌子名称,位置\n${wide}`))).toBe('import-too-many-columns');
    expect(await refusal(workbook(wide.split(',')))).toBe('import-too-many-columns');
  });

  it('[IMP-6] NULs, controls, an endless quotation, a cell without end', async () => {
    expect(await refusal(csv('牌子名称,位置\n便民\0服务站,室内'))).toBe('import-nul');
    expect(await refusal(csv('牌子名称,位置\n"便民服务站,室内\n'))).toBe('import-quote');
    expect(await refusal(csv(`牌子名称,位置\n${'长'.repeat(9000)},室内`))).toBe('import-cell-too-long');
    const list = await records(csv('牌子名称,位置\n便民\u0007服务站,室内\n甲站,室内'));
    expect(list.problems).toMatchObject([{ row: 2, column: '牌子名称', code: 'cell-control' }]);
    expect(list.items).toHaveLength(1);
  });

  it('[IMP-6] a compound file that is no workbook, a PDF, nothing, only a heading', async () => {
    const bytes = (...all: number[]) => sourceOfBytes('x.xls', new Uint8Array(all));
    expect(await refusal(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe('import-not-a-table');
    expect(await refusal(bytes(0x25, 0x50, 0x44, 0x46))).toBe('import-not-a-table');
    expect(await refusal(bytes())).toBe('import-empty');
    expect(await refusal(csv('\n\n \n'))).toBe('import-empty');
    const list = await records(csv('牌子名称,位置'));
    expect(list.items).toEqual([]);
  });

  it('[IMP-6] a doctype with entities in a sheet is not expanded', async () => {
    const source = workbook(['牌子名称', '位置']);
    expect((await records(source)).items).toEqual([]);
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(
      await refusal(
        zip({
          'xl/workbook.xml':
            '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
          'xl/worksheets/sheet1.xml': laughs,
        }),
      ),
    ).not.toBe('imported');
  });
});

describe('a long list', () => {
  const ROW_COUNT = 20_000;

  it('[IMP-7] 20,000 rows come in with progress told and memory that does not grow with the file', async () => {
    const seen: number[] = [];
    const body = Array.from(
      { length: ROW_COUNT },
      (_, at) => `${at},查干哈达嘎查第${at}号便民服务站,室内,${'备注'.repeat(40)}`,
    );
    const bytes = new TextEncoder().encode(['序号,牌子名称,位置,其他', ...body].join('\n'));
    const source = sourceOfBytes('long.csv', bytes);
    const read = await importPlacards(source, {
      onProgress: ({ rows, size }) => (expect(size).toBe(bytes.length), seen.push(rows)),
    });
    expect(read).toMatchObject({ ok: true, value: { rows: ROW_COUNT + 1 } });
    expect(seen.length).toBeGreaterThanOrEqual(20);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('[IMP-7] can be stopped', async () => {
    const stop = new AbortController();
    const source = csv(
      ['牌子名称,位置', ...Array.from({ length: 5000 }, () => '便民服务站,室内')].join('\n'),
    );
    const read = await importPlacards(source, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(read).toMatchObject({ ok: false, problem: { code: 'import-stopped' } });
  });

  it('[IMP-7] more rows than the limit are refused', async () => {
    const source = csv(['牌子名称,位置', ...Array.from({ length: 30 }, () => '便民服务站,室内')].join('\n'));
    expect(await refusal(source, { limits: { ...IMPORT_LIMITS, rows: 20 } })).toBe('import-too-many-rows');
  });
});
