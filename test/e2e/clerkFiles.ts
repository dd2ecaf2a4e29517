import { read, utils } from '@e965/xlsx';
import { svgMark } from '../support/marks.ts';
import { xlsxFile } from '../support/xlsxFiles.ts';

/** A file as a system's file dialog hands it over. */
export type PreparedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

function workbook(name: string, rows: readonly (readonly string[])[]): PreparedFile {
  const bytes = xlsxFile({ sheets: [{ name, rows }] });
  return { name: `${name}.xlsx`, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** People, as they are copied out of a table. */
export const PEOPLE =
  '其其格\t书记\t0471-7200001\n巴图\t副书记\t0471-7200002\n乌兰\t文书\t0471-7200003\n斯琴\t会计\t0471-7200004\n';

/** Eight matters with everything that boards ask for. */
export function servicesFile(): PreparedFile {
  const matters = [
    ['高龄津贴申请', '养老服务'],
    ['城乡居民医保参保登记', '医疗卫生'],
    ['灵活就业登记', '劳动就业'],
    ['养老保险待遇资格认证', '社会保险'],
    ['临时救助申请', '社会服务'],
    ['学前教育资助申请', '公共教育'],
    ['残疾人证办理', '社会服务'],
    ['失业人员登记', '劳动就业'],
  ] as const;
  const people = ['其其格', '巴图', '乌兰', '斯琴'];
  return workbook('服务事项', [
    ...[
      [
        '事项名称',
        '办理方式',
        '办理依据',
        '委托文件',
        '办理条件',
        '所需材料',
        '办理流程',
        '办理时限',
        '收费',
      ],
    ].map((head) => [...head, '责任人', '替岗', '联系电话', '监督电话']),
    ...matters.map(([name, field], at) => [
      ...[name, '代办', field, '土左政发〔2026〕3号', '本村户籍', '身份证；户口簿', '申请；受理；上报；办结'],
      ...['5个工作日', '不收费', people[at % 4] ?? '', people[(at + 1) % 4] ?? ''],
      ...[`0471-720000${(at % 4) + 1}`, '0471-7200000'],
    ]),
  ]);
}

/** Twenty-four honours of three sizes. */
export function honoursFile(): PreparedFile {
  const sizes = ['420×297mm', '297×210mm', '60×40cm'];
  const levels = ['旗县级', '苏木乡镇级', '盟市级'];
  return workbook('荣誉', [
    ['荣誉名称', '授予单位', '授予时间', '级别', '形式', '尺寸'],
    ...Array.from({ length: 24 }, (_, at) => [
      ...[`先进集体${'一二三四五六七八九十'[at % 10] ?? ''}号`, at < 12 ? '旗委组织部' : '旗人民政府'],
      ...[String(2001 + at), levels[at % 3] ?? '', at % 3 === 2 ? '奖牌' : '奖状', sizes[at % 3] ?? ''],
    ]),
  ]);
}

/** Refused certificates, as they are copied out of a table. */
export const REFUSED = '在世证明\t\t主动调查\n婚姻状况证明\t\t政务信息系统数据共享核查\n';

/** A mark of our own in the place of official artwork. */
export function markFile(name: string): PreparedFile {
  const mark = svgMark(
    '<circle cx="50" cy="50" r="45" fill="#1d5fa8"/><circle cx="50" cy="50" r="30" fill="#f6d500"/>',
  );
  return { name: `${name}.svg`, mimeType: 'image/svg+xml', buffer: Buffer.from(mark) };
}

/** Words that only hold the place: no translation of anything. */
const WORDS = ['ᠮᠣᠩᠭᠣᠯ', 'ᠭᠠᠵᠠᠷ', 'ᠬᠣᠲᠠ', 'ᠪᠠᠶᠠᠨ'];

/** About as long as a translation would be. */
export function placeholder(zh: string): string {
  const count = Math.max(1, Math.round(zh.length / 3));
  return Array.from({ length: count }, (_, at) => WORDS[(zh.length + at) % WORDS.length] ?? '').join(' ');
}

/** The program's own workbook of Mongolian, filled in and signed by whoever reads it: every row, or those without. */
export function filledMongolian(exported: Buffer): PreparedFile {
  const book = read(exported);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  const head = lines.findIndex((line) => line.includes('行标识'));
  const headings = lines[head] ?? [];
  const at = (heading: string): number => headings.indexOf(heading);
  const rows = lines.slice(head + 1).filter((line) => line[at('行标识')] !== '');
  for (const row of rows) {
    if (row[at('蒙古文')] === '') row[at('蒙古文')] = placeholder(row[at('汉字')] ?? '');
    row[at('校对人')] = '斯琴';
  }
  return workbook('蒙古文', [headings, ...rows]);
}
