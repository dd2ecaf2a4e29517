import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importHonours } from '../../../app/lists/importHonours.ts';
import { importPlacards } from '../../../app/lists/importPlacards.ts';
import { importServices } from '../../../app/lists/importServices.ts';
import { IMPORT_LIMITS, sourceOfBytes } from '../../../app/lists/tableSource.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { PLAIN, xlsxFile, type FileBook, type FileSheet } from '../../support/xlsxFiles.ts';

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const HEAD = ['牌子名称', '悬挂位置'];
const sheet = (rows: FileSheet['rows'], more: Partial<FileSheet> = {}): FileSheet => ({
  name: '清单',
  rows,
  ...more,
});
const book = (rows: FileSheet['rows'], more: Partial<FileSheet> = {}): FileBook => ({
  sheets: [sheet(rows, more)],
});
const { fields } = shippedLibrary().catalogues;

async function plates(bytes: Uint8Array, options = {}, name = '清单.xlsx') {
  const read = await importPlacards(sourceOfBytes(name, bytes), options);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}
const names = async (bytes: Uint8Array, options = {}, name?: string) =>
  (await plates(bytes, options, name)).items.map(({ record }) => record.text);
async function refusal(bytes: Uint8Array, options = {}, name = '清单.xlsx') {
  const read = await importPlacards(sourceOfBytes(name, bytes), options);
  return read.ok ? null : read.problem;
}

describe('the cell that is read is the cell that is shown', () => {
  it('[READ-1] runs, pronunciation, escapes, CDATA and line ends, shared and inline', async () => {
    for (const strings of ['shared', 'inline'] as const) {
      const rows = [
        HEAD,
        [{ text: '老年活动室', phonetic: 'lǎonián' }, '室内'],
        [{ text: '青年之家', runs: ['青年', '之家'], phonetic: 'qīngnián' }, '室内'],
        ['老年_x000D_\n活动室', '室内'],
        ['_x005F_x000D_号', '室内'],
        [{ raw: '<c@r t="inlineStr"><is><t><![CDATA[甲&乙]]></t></is></c>' }, '室内'],
      ];
      expect(await names(xlsxFile(book(rows), { ...PLAIN, strings }))).toEqual([
        '老年活动室',
        '青年之家',
        '老年\n活动室',
        '_x000D_号',
        '甲&乙',
      ]);
    }
  });

  it('[READ-1] numbers under their formats', async () => {
    const shown: readonly (readonly [number, string | number, string])[] = [
      [4711234567, '0000-0000000', '0471-1234567'],
      [13800000000, 0, '13800000000'],
      [150102199001010, 0, '150102199001010'],
      [5, '0"个工作日"', '5个工作日'],
      [12.5, '0.00"元"', '12.50元'],
      [0.5, 9, '50%'],
      [1234.5, '#,##0.00', '1,234.50'],
      [-3, '0.0;(0.0)', '(3.0)'],
      [0.75, '# ?/?', '3/4'],
      [7, '@', '7'],
      [7, '000', '007'],
      [1.25, '[h]:mm', '30:00'],
      [0.1 + 0.2, 0, '0.3'],
      [15, '[DBNum1]0', '十五'],
    ];
    const rows = [
      ['事项名称', '类型', '收费'],
      ...shown.map(([value, format]) => ['低保申请', '代办', { value, format }]),
    ];
    const read = await importServices(sourceOfBytes('a.xlsx', xlsxFile(book(rows))), fields);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.items.map(({ fee }) => fee?.trim())).toEqual(shown.map(([, , text]) => text));
  });

  it('[READ-2] dates as far as they are shown', async () => {
    const dates: readonly (readonly [object, string])[] = [
      [{ value: 45047, format: 31 }, '2023-05-01'],
      [{ value: 45047, format: 57 }, '2023-05'],
      [{ value: 45047, format: 14 }, '2023-05-01'],
      [{ value: 45047, format: 'yyyy"年"m"月";@' }, '2023-05'],
      [{ value: 2023.1, format: '0.00' }, '2023-10'],
      [{ value: 45047, format: 'yyyy' }, '2023'],
      [{ value: 45047, format: 'd/m/yyyy' }, '2023-05-01'],
      [{ value: 45047, format: '[DBNum1][$-804]yyyy"年"m"月"d"日"' }, '2023-05-01'],
      [{ value: 45047, format: 14, formula: 'DATE(2023,5,1)' }, '2023-05-01'],
      [{ raw: '<c@r t="d"><v>2023-05-01T00:00:00</v></c>' }, '2023-05-01'],
    ];
    const list = (shift: number) => [
      ['荣誉名称', '授予单位', '授予时间', '级别', '形式', '尺寸（cm）'],
      ...dates.map(([cell]) => {
        const shifted = 'value' in cell && cell.value === 45047 ? { ...cell, value: 45047 - shift } : cell;
        return ['先进集体', '旗委', shifted as { value: number }, '旗', '铜牌', '60×40'];
      }),
    ];
    for (const dates1904 of [false, true]) {
      const file = xlsxFile({ sheets: [sheet(list(dates1904 ? 1462 : 0))], dates1904 });
      const read = await importHonours(sourceOfBytes('a.xlsx', file));
      if (!read.ok) throw new Error(read.problem.code);
      expect(read.value.items.map(({ honour }) => honour.date)).toEqual(dates.map(([, date]) => date));
    }
  });

  it('[READ-2] a date without a year is no date', async () => {
    const rows = [
      ['荣誉名称', '授予单位', '授予时间', '级别', '形式', '尺寸（cm）'],
      ['先进集体', '旗委', { value: 45047, format: 58 }, '旗', '铜牌', '60×40'],
    ];
    const read = await importHonours(sourceOfBytes('a.xlsx', xlsxFile(book(rows))));
    expect(read).toMatchObject({ value: { problems: [{ code: 'cell-date', value: '5月1日' }] } });
  });
});

describe('the sheet that is read', () => {
  const three: FileBook = {
    sheets: [
      { name: '旧表', state: 'hidden', rows: [HEAD, ['旧牌子', '室内']] },
      { name: '2023年', rows: [HEAD, ['老年活动室', '室内']] },
      { name: '2022年', rows: [HEAD, ['青年之家', '室内']] },
      { name: '说明', rows: [['怎样填写']] },
    ],
  };

  it('[READ-3] is the first that people see; others whose headings fit are offered and can be asked for', async () => {
    const read = await plates(xlsxFile(three));
    expect(read.items.map(({ record }) => record.text)).toEqual(['老年活动室']);
    expect(read.sheet).toMatchObject({
      name: '2023年',
      sheets: ['2023年', '2022年', '说明'],
      fitting: ['2022年'],
    });
    expect(await names(xlsxFile(three), { sheet: '2022年' })).toEqual(['青年之家']);
    expect(await refusal(xlsxFile(three), { sheet: '说明' })).toMatchObject({
      code: 'import-no-header',
      data: { sheet: '说明', fitting: '2023年、2022年' },
    });
    expect(await refusal(xlsxFile(three), { sheet: '旧表' })).toMatchObject({ code: 'import-sheet-hidden' });
    expect(await refusal(xlsxFile(three), { sheet: '没有' })).toMatchObject({ code: 'import-sheet-unknown' });
    const [old] = three.sheets;
    if (old === undefined) throw new Error('no sheet');
    expect(await refusal(xlsxFile({ sheets: [old] }))).toMatchObject({ code: 'import-all-hidden' });
  });

  it('[READ-4] hidden rows and columns are not read and are told; what is only formatted does not count', async () => {
    const wide = Array.from({ length: 16_000 }, () => ({ raw: '<c@r s="1"/>' }));
    const rows = [[...HEAD, '类型', ...wide], ['甲站', '室内', '条牌'], ['乙站', '室内', '条牌'], []];
    const file = book(rows, {
      hiddenRows: [2],
      cols: '<cols><col min="3" max="3" hidden="1" width="9"/></cols>',
    });
    const read = await plates(xlsxFile(file));
    expect(read.items.map(({ record }) => [record.text, record.form])).toEqual([['甲站', 'other']]);
    expect(read.sheet).toMatchObject({ hiddenRows: 1, hiddenColumns: ['C 类型'] });
  });

  it('[READ-5] a merged value counts for every cell; captions are told; headings may take two rows', async () => {
    const rows = [
      ['牌子名称', '悬挂位置', null, '依据文件'],
      [null, '室内外', '房间', null],
      ['一、便民类', null, null, null],
      ['甲站', '室内', '大厅', '旗发1号'],
      ['乙站', '室内', '大厅', null],
    ];
    const merges = ['A1:A2', 'B1:C1', 'D1:D2', 'A3:D3', 'D4:D5'];
    const read = await plates(xlsxFile(book(rows, { merges })));
    expect(
      read.items.map(({ record }) => [record.text, record.place, record.room, record.basisDocument?.title]),
    ).toEqual([
      ['甲站', 'inside', '大厅', '旗发1号'],
      ['乙站', 'inside', '大厅', '旗发1号'],
    ]);
    expect(read.captions).toEqual([3]);
    const csv = '牌子名称,悬挂位置,,备注\n,室内外,房间,\n甲站,室内,大厅,x\n';
    expect((await plates(strToU8(csv), {}, 'a.csv')).items).toMatchObject([
      { record: { id: 'r3', room: '大厅' } },
    ]);
  });

  it('[READ-5] a record that is merged downwards in all its cells is one record', async () => {
    const rows = [HEAD, ['甲站', '室内'], [null, null], ['乙站', '室内']];
    expect(await names(xlsxFile(book(rows, { merges: ['A2:A3', 'B2:B3'] })))).toEqual(['甲站', '乙站']);
  });
});

describe('files of other writers', () => {
  const list = book([HEAD, ['老年活动室', '室内']]);

  it('[READ-6] prefixes, no references, strict, absolute targets, other part names, UTF-16, a mark', async () => {
    for (const dialect of [
      { prefix: 'x:' },
      { refs: false },
      { strict: true },
      { absolute: true },
      { part: 'data' },
      { utf16: true },
      { bom: true },
      { prefix: 'x:', refs: false, strict: true, strings: 'inline' as const },
    ]) {
      expect(await names(xlsxFile(list, { ...PLAIN, ...dialect }))).toEqual(['老年活动室']);
      expect(await names(xlsxFile(list, { ...PLAIN, ...dialect }), {}, '清单.xls')).toEqual(['老年活动室']);
    }
  });

  it('[READ-6] rows out of order', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows =
      `<row r="3">${cell('A3', '乙站')}${cell('B3', '室内')}</row>` +
      `<row r="2">${cell('B2', '室内')}${cell('A2', '甲站')}</row><row r="1">${cell('A1', HEAD[0] ?? '')}${cell('B1', HEAD[1] ?? '')}</row>`;
    const file = xlsxFile(book([[{ raw: '' }]], {}), PLAIN);
    const parts = {
      ...unzipSync(file),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    };
    expect(await names(zipSync(parts))).toEqual(['甲站', '乙站']);
  });

  it('[READ-6] web pages and XML of Excel 2003, whatever they are called', async () => {
    const page =
      '<html><head><meta charset="gbk"><style>td{}</style></head><body><table><tr><td><table><tr><th>牌子名称<th>悬挂位置<th>要求单位</tr>' +
      '<tr><td>甲&amp;乙<br>站</td><td>室内</td><td rowspan=2>旗某局</td></tr><tr><td>丙站</td><td>室内</td></tr></table></td></tr></table>';
    const read = await plates(strToU8(page), {}, '清单.xls');
    expect(read.items.map(({ record }) => [record.text, record.demandedBy])).toEqual([
      ['甲&乙\n站', '旗某局'],
      ['丙站', '旗某局'],
    ]);
    const row = (...cells: string[]) =>
      `<Row>${cells.map((each) => `<Cell><Data ss:Type="String">${each}</Data></Cell>`).join('')}</Row>`;
    const xml =
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="0&quot;号&quot;"/></Style></Styles>' +
      `<Worksheet ss:Name="旧"><Table>${row('旧牌子')}</Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>` +
      `<Worksheet ss:Name="新"><Table>${row('牌子名称', '悬挂位置', '备注')}<Row><Cell><Data ss:Type="String">甲站</Data></Cell><Cell><Data ss:Type="String">室内</Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">5</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const from = await plates(strToU8(xml), {}, '清单.xls');
    expect(from.sheet?.name).toBe('新');
    expect(from.items).toMatchObject([{ record: { text: '甲站', note: '5号' } }]);
  });

  it('[READ-7] passwords, web archives, Numbers, documents and damage are refused by what they are', async () => {
    const compound = (stream: string) => {
      const bytes = Buffer.alloc(2048);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      bytes.write(`${stream}\0`, 1024, 'utf16le');
      return new Uint8Array(bytes);
    };
    const zip = (name: string) => zipSync({ [name]: strToU8('<x/>') });
    const broken = unzipSync(xlsxFile(list));
    for (const [bytes, code] of [
      [compound('EncryptedPackage'), 'import-password'],
      [compound('WordDocument'), 'import-not-a-table'],
      [strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'import-web-archive'],
      [zip('Index/Document.iwa'), 'import-numbers'],
      [zip('word/document.xml'), 'import-not-a-table'],
      [
        zipSync({ ...broken, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row>') }),
        'import-broken',
      ],
      [zipSync({ ...broken, 'xl/sharedStrings.xml': strToU8('<sst/>') }), 'import-zip-broken'],
    ] as const) {
      expect(await refusal(bytes)).toMatchObject({ code });
    }
  });

  it('[READ-8] filled cells and rows are bounded', async () => {
    const rows = [HEAD, ...Array.from({ length: 40 }, (_, at) => [`站${at}`, '室内'])];
    const bytes = xlsxFile(book(rows));
    expect(await refusal(bytes, { limits: { ...IMPORT_LIMITS, cells: 50 } })).toMatchObject({
      code: 'import-too-many-cells',
    });
    expect(await refusal(bytes, { limits: { ...IMPORT_LIMITS, rows: 20 } })).toMatchObject({
      code: 'import-too-many-rows',
    });
  });

  it('[READ-9] the delimiter is the one of the headings; UTF-16 without its mark', async () => {
    const csv =
      '事项名称,类型,所需材料\n低保申请,代办,户口簿，身份证，收入证明，照片；申请书\n户口登记,代办,户口簿，身份证，结婚证\n';
    const read = await importServices(sourceOfBytes('a.csv', strToU8(csv)), fields);
    expect(read).toMatchObject({
      value: { items: [{ name: { zh: '低保申请' } }, { name: { zh: '户口登记' } }] },
    });
    const text = '牌子名称\t悬挂位置\n老年活动室\t室内\n';
    const little = new Uint8Array(Buffer.from(text, 'utf16le'));
    const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16());
    for (const bytes of [little, big]) expect(await names(bytes, {}, 'a.csv')).toEqual(['老年活动室']);
  });

  it('[READ-10] pictures of WPS, of Excel and over the cells are their rows’ photos; others are told', async () => {
    const relations = (...each: string[]) =>
      `<Relationships>${each.map((target, at) => `<Relationship Id="rId${at + 1}" Type="x/${target.includes('drawing') ? 'drawing' : 'image'}" Target="${target}"/>`).join('')}</Relationships>`;
    const anchor = (row: number, offset: number, id: string) =>
      `<twoCellAnchor><from><col>2</col><colOff>0</colOff><row>${row}</row><rowOff>${offset}</rowOff></from><to><col>3</col><row>${row + 2}</row></to><pic><blipFill><blip r:embed="${id}"/></blipFill></pic></twoCellAnchor>`;
    const dispimg = { raw: '<c@r t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>' };
    const file = xlsxFile({
      sheets: [
        sheet(
          [
            [...HEAD, '照片'],
            ['甲站', '室内', dispimg],
            ['乙站', '室内'],
            ['丙站', '室内'],
            ['丁站', '室内', 'd.jpg'],
          ],
          { extra: '<drawing r:id="rId1"/>' },
        ),
      ],
      parts: {
        'xl/cellimages.xml':
          '<etc:cellImages><etc:cellImage><xdr:pic><xdr:cNvPr name="ID_1"/><a:blip r:embed="rId1"/></xdr:pic></etc:cellImage></etc:cellImages>',
        'xl/_rels/cellimages.xml.rels': relations('media/image1.png'),
        'xl/media/image1.png': PNG,
        'xl/media/image2.emf': strToU8('EMF'),
        'xl/worksheets/_rels/sheet1.xml.rels': relations('../drawings/drawing1.xml'),
        'xl/drawings/drawing1.xml': `<wsDr>${anchor(1, 180_000, 'rId1')}${anchor(3, 0, 'rId2')}${anchor(30, 0, 'rId1')}</wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relations('../media/image1.png', '../media/image2.emf'),
      },
    });
    const read = await plates(file);
    expect(read.items.map(({ photo, photoName }) => [photo?.name ?? null, photoName])).toEqual([
      ['image1.png', null],
      ['image1.png', null],
      [null, null],
      [null, 'd.jpg'],
    ]);
    expect(read.sheet?.lostPictures).toEqual([{ row: 4, why: 'kind' }]);
    expect(read.picturesLeft).toBe(1);
  });
});
