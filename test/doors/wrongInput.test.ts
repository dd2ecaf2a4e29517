import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveProjectFile } from '../../core/file/file.ts';
import { project as projectSchema, type Project } from '../../core/project/project.ts';
import { outsideTool } from '../support/outside.ts';
import { runProgram } from '../support/program.ts';
import { sha256 } from '../support/sha256.ts';

/**
 * Wrong inputs through the built program: each gives its message and exit code, and leaves nothing behind. The
 * folder that a row runs in holds `good.json` (a sample), `good.paijiang`, and what the row writes into it.
 */
const SAMPLE = readFileSync(
  fileURLToPath(new URL('../../templates/centres/sample-gacha.json', import.meta.url)),
  'utf8',
);
const PROJECT: Project = projectSchema.parse(JSON.parse(SAMPLE));
const ZIP = saveProjectFile(PROJECT, new Map(), { sha256 });
const DOCUMENT = unzipSync(ZIP)['project.json'] ?? new Uint8Array();

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'paijiang-wrong-'))));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = {
  readonly name: string;
  /** Written as `in` before the run. */
  readonly file?: string | Uint8Array;
  readonly args: readonly string[];
  readonly code: 1 | 2;
  readonly says: string | RegExp;
};

const EXPORT = ['export', 'in', '--out', 'out'];
const ONE_STRIP = ['export', 'in', '--out', 'out', '--only', 'strip'];
const NEW = [
  'new',
  '--banner',
  '土默特左旗',
  '--township',
  '台阁牧镇',
  '--village',
  '沙家营村',
  '--setting',
  '农区',
];

/** The sample with one text replaced; a text that is not in it is a slip of this table. */
function changed(from: string, to: string): string {
  if (!SAMPLE.includes(from)) throw new Error(`the sample has no ${from}`);
  return SAMPLE.replaceAll(from, to);
}
const fields = (change: object): string => JSON.stringify({ ...PROJECT, ...change });
const sign = (change: object) => fields({ signs: [{ ...PROJECT.signs[0], ...change }] });
const gbk = Buffer.concat([
  Buffer.from('{"format":"paijiang","village":"'),
  Buffer.from([0xb8, 0xc2, 0xb2, 0xe9]),
  Buffer.from('"}'),
]);

const FILES: readonly Row[] = [
  {
    name: 'no such file',
    args: ['export', 'nowhere.paijiang', '--out', 'out'],
    code: 2,
    says: '找不到文件“nowhere.paijiang”',
  },
  { name: 'a folder', args: ['export', '.', '--out', 'out'], code: 2, says: '“.”是文件夹' },
  {
    name: 'a file below a file',
    args: ['export', 'good.json/x', '--out', 'out'],
    code: 2,
    says: '找不到文件',
  },
  {
    name: 'a name that is the name already',
    args: ['rename', 'good.json', '--township', '巴彦温都尔苏木'],
    code: 2,
    says: '就是现在的名称',
  },
  { name: 'merged nowhere', args: ['merge', 'good.json', 'good.json'], code: 2, says: '--out' },
  {
    name: 'merged with nothing',
    args: ['merge', 'good.json', 'none.paijiang', '--out', 'x.paijiang'],
    code: 2,
    says: '找不到文件“none.paijiang”',
  },
  { name: 'ledgers of nothing', args: ['ledger', '.'], code: 2, says: '--out' },
  {
    name: 'ledgers of no folder',
    args: ['ledger', 'none', '--out', 'x'],
    code: 2,
    says: '没有 .paijiang 项目文件',
  },
  {
    name: 'a file with a folder',
    args: ['merge', 'good.json', '.', '--out', 'x.paijiang'],
    code: 2,
    says: '两个都写文件夹',
  },
  { name: 'no way for the translations', args: ['translations', 'good.json'], code: 2, says: '请写 --xlsx' },
  { name: 'no name to change', args: ['rename', 'good.json'], code: 2, says: '请写明改哪一个名称' },
  { name: 'an empty file', file: '', args: EXPORT, code: 2, says: '文件是空的' },
  { name: 'a PDF', file: '%PDF-1.6', args: EXPORT, code: 2, says: '这是 PDF 文件' },
  {
    name: 'a picture',
    file: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
    args: EXPORT,
    code: 2,
    says: '这是 PNG 文件',
  },
  {
    name: 'a Word file of old',
    file: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
    args: EXPORT,
    code: 2,
    says: '这是 DOC/XLS/PPT 文件',
  },
  {
    name: 'an Excel file',
    file: zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
    args: EXPORT,
    code: 2,
    says: 'xl/workbook.xml',
  },
  {
    name: 'a roster without its headings',
    file: '一,二\n三,四\n',
    args: ['roster', 'in'],
    code: 2,
    says: '没有找到表头',
  },
  {
    name: 'a roster that is no table',
    file: '%PDF-1.6',
    args: ['batch', 'in', '--out', 'out'],
    code: 2,
    says: '不是表格文件',
  },
  {
    name: 'a share that there is none of',
    file: '旗县市区,苏木乡镇,嘎查村\n',
    args: ['batch', 'in', '--out', 'out', '--shard', '4/3'],
    code: 2,
    says: '1/3',
  },
  { name: 'prose', file: '巴彦温都尔嘎查', args: EXPORT, code: 2, says: '这不是牌匠项目文件' },
  {
    name: 'a zip cut off',
    file: ZIP.slice(0, ZIP.length - 40),
    args: EXPORT,
    code: 2,
    says: '项目文件不完整',
  },
  { name: 'a damaged zip', file: damaged(), args: EXPORT, code: 2, says: /已损坏|校验值不符/ },
  { name: 'a zip without a project', file: zipSync({}), args: EXPORT, code: 2, says: '没有 project.json' },
  {
    name: 'a zip that points out of itself',
    file: zipSync({ '../../project.json': DOCUMENT }),
    args: EXPORT,
    code: 2,
    says: '不属于项目的文件',
  },
  {
    name: 'a zip bomb',
    file: zipSync({ 'project.json': new Uint8Array(40 << 20) }),
    args: EXPORT,
    code: 2,
    says: '解开后超过',
  },
  {
    name: 'a changed entry',
    file: zipSync({ ...unzipSync(ZIP), 'project.json': strToU8(SAMPLE) }),
    args: EXPORT,
    code: 2,
    says: '与校验值不符',
  },
  { name: 'GBK', file: gbk, args: EXPORT, code: 2, says: '编码是 GBK/GB18030' },
  {
    name: 'UTF-16',
    file: Buffer.from(`\ufeff${SAMPLE}`, 'utf16le'),
    args: EXPORT,
    code: 2,
    says: '编码是 UTF-16',
  },
  { name: 'half a JSON', file: SAMPLE.slice(0, 3000), args: EXPORT, code: 2, says: 'JSON 没有写完' },
  {
    name: 'broken JSON',
    file: changed('"version": 2,', '"version" 2,'),
    args: EXPORT,
    code: 2,
    says: '不是合法的 JSON',
  },
  { name: 'other JSON', file: '{"type":"FeatureCollection"}', args: EXPORT, code: 2, says: '不是牌匠项目' },
  {
    name: 'a newer version',
    file: fields({ version: 99 }),
    args: EXPORT,
    code: 2,
    says: '新版本程序保存的（版本 99）',
  },
  {
    name: 'a version that is no number',
    file: fields({ version: 'eins' }),
    args: EXPORT,
    code: 2,
    says: '版本号',
  },
  {
    name: 'a missing field',
    file: fields({ setting: undefined }),
    args: EXPORT,
    code: 2,
    says: 'setting：没有写',
  },
  {
    name: 'an unknown field',
    file: fields({ colour: 'red' }),
    args: EXPORT,
    code: 2,
    says: 'colour：没有这一项',
  },
  {
    name: 'an unknown setting',
    file: fields({ setting: '半农半牧' }),
    args: EXPORT,
    code: 2,
    says: 'setting："半农半牧" 不在可选范围内（farming, pastoral, community）',
  },
  {
    name: 'a name that is no text',
    file: changed('"league": "赤峰市"', '"league": 42'),
    args: EXPORT,
    code: 2,
    says: 'register.league：类型不对',
  },
  {
    name: 'an impossible date',
    file: changed('2021-06-18', '2021-02-30'),
    args: EXPORT,
    code: 2,
    says: 'organisations.collective.registeredOn：格式不对',
  },
  {
    name: 'a sign of a kilometre',
    file: sign({ size: { width: 1_000_000, height: 2400 } }),
    args: EXPORT,
    code: 2,
    says: 'signs[0].size.width：1000000 太大，最多 60000',
  },
  {
    name: 'a sign of no width',
    file: sign({ size: { width: 0, height: 2400 } }),
    args: EXPORT,
    code: 2,
    says: 'signs[0].size.width：0 太小',
  },
  {
    name: 'half a millimetre',
    file: sign({ size: { width: 350.5, height: 2400 } }),
    args: EXPORT,
    code: 2,
    says: '350.5 不是整数',
  },
  {
    name: 'a thousand copies',
    file: sign({ copies: 1000 }),
    args: EXPORT,
    code: 2,
    says: 'signs[0].copies：1000 太大，最多 999',
  },
  {
    name: 'one id twice',
    file: fields({ signs: [PROJECT.signs[0], PROJECT.signs[0]] }),
    args: EXPORT,
    code: 2,
    says: 'signs[1]：编号“placard-party”重复',
  },
  {
    name: 'artwork that is not there',
    file: fields({
      assets: [{ sha256: 'a'.repeat(64), fileName: '标识.svg', mediaType: 'image/svg+xml', bytes: 9 }],
    }),
    args: EXPORT,
    code: 2,
    says: '“标识.svg”不在项目文件里',
  },
  { name: 'no sign at all', file: fields({ signs: [] }), args: EXPORT, code: 2, says: '没有要做的牌子' },
];

const SIGNS: readonly Row[] = [
  {
    name: 'a village with a character that no face has',
    file: changed('巴彦温都尔嘎查', '巴彦温都尔𪚥嘎查'),
    args: ONE_STRIP,
    code: 1,
    says: '“𪚥”（U+2A6A5）没有一种字体能显示',
  },
  {
    name: 'private-use Mongolian',
    file: changed('ᠰᠠᠯᠪᠤᠷᠢ', '\ue300\ue301'),
    args: ONE_STRIP,
    code: 1,
    says: '私用区编码',
  },
  {
    name: 'Chinese where Mongolian belongs',
    file: changed('ᠰᠠᠯᠪᠤᠷᠢ', '支部'),
    args: ONE_STRIP,
    code: 1,
    says: /支/,
  },
  {
    name: 'a control character',
    file: changed('"zh": "巴彦温都尔嘎查"', '"zh": "巴彦温都尔\\u0007嘎查"'),
    args: ONE_STRIP,
    code: 1,
    says: 'U+0007',
  },
  {
    name: 'an unpaired surrogate',
    file: changed('"zh": "巴彦温都尔嘎查"', '"zh": "巴彦温都尔\\ud869嘎查"'),
    args: ONE_STRIP,
    code: 1,
    says: 'U+D869',
  },
  {
    name: 'Mongolian that is missing',
    file: fields({
      organisations: { ...PROJECT.organisations, party: { ...PROJECT.organisations.party, mn: null } },
    }),
    args: [...ONE_STRIP, '--production'],
    code: 1,
    says: '缺少蒙古文',
  },
  {
    name: 'a name that does not fit',
    file: fields({
      organisations: {
        ...PROJECT.organisations,
        supervision: {
          ...PROJECT.organisations.supervision,
          nameOnSeal: { zh: '村务监督委员会'.repeat(11), source: 'seal' },
        },
      },
      signs: [
        {
          ...PROJECT.signs[0],
          subject: { of: 'organisation', organisation: 'supervision' },
          size: { width: 150, height: 800 },
        },
      ],
    }),
    args: EXPORT,
    code: 1,
    says: '放不下：高度方向需要 781 mm，只有 704 mm',
  },
  {
    name: 'a size outside the template',
    file: sign({ size: { width: 60_000, height: 2400 } }),
    args: EXPORT,
    code: 1,
    says: /60000/,
  },
  {
    name: 'a template that is not there',
    file: sign({ template: 'neon' }),
    args: EXPORT,
    code: 1,
    says: '请在“样式”里另选',
  },
  {
    name: 'a room that is not there',
    file: sign({ subject: { of: 'room', room: 'r99' }, template: 'door-plate' }),
    args: EXPORT,
    code: 1,
    says: '这块牌子说的对象不在项目中',
  },
  {
    name: 'a door plate as a placard',
    file: sign({ template: 'door-plate' }),
    args: EXPORT,
    code: 1,
    says: '这种样式不能用于这块牌子',
  },
  {
    name: 'an unknown language profile',
    file: fields({ language: { profile: '2099', confirmed: null } }),
    args: ONE_STRIP,
    code: 1,
    says: '请在“总览”的“文字规则”里另选',
  },
  {
    name: 'an unfilled emblem slot',
    args: ['export', 'good.json', '--out', 'out', '--only', 'emblem'],
    code: 1,
    says: '还没有官方图样',
  },
  {
    name: 'a face that is not there',
    file: fields({
      typefaces: { song: { key: 'simsun', sha256: 'a'.repeat(64) }, mongolian: null, rare: [] },
    }),
    args: ONE_STRIP,
    code: 1,
    says: 'simsun',
  },
  {
    name: 'production of unproofed Mongolian',
    args: ['export', 'good.json', '--out', 'out', '--only', 'strip', '--production'],
    code: 1,
    says: '校对',
  },
];

const OPTIONS: readonly Row[] = [
  { name: 'no command', args: [], code: 2, says: '没有写命令' },
  { name: 'a mistyped command', args: ['exprot', 'good.json'], code: 2, says: '是不是要用“export”？' },
  {
    name: 'a mistyped command, in English',
    args: ['exprot', '--lang', 'en'],
    code: 2,
    says: 'Did you mean “export”?',
  },
  {
    name: 'an unknown language',
    args: ['export', 'good.json', '--lang', 'de'],
    code: 2,
    says: '不支持的语言“de”',
  },
  {
    name: 'a mistyped option',
    args: ['export', 'good.json', '--ouput', 'out'],
    code: 2,
    says: '没有“--ouput”这个选项',
  },
  { name: 'no file', args: ['export', '--out', 'out'], code: 2, says: '还要写：FILE' },
  { name: 'no folder', args: ['export', 'good.json'], code: 2, says: '还要写：--out' },
  {
    name: 'an option without its value',
    args: ['export', 'good.json', '--out'],
    code: 2,
    says: '“--out”后面要写值',
  },
  {
    name: 'an option twice',
    args: ['export', 'good.json', '--out', 'a', '--out', 'b'],
    code: 2,
    says: '“--out”只能写一次',
  },
  {
    name: 'a value to a flag',
    args: ['export', 'good.json', '--out', 'out', '--json=yes'],
    code: 2,
    says: '“--json”后面不写值',
  },
  {
    name: 'an unknown format',
    args: ['export', 'good.json', '--out', 'out', '--formats', 'pdf,cdr'],
    code: 2,
    says: '“cdr”',
  },
  {
    name: 'an unknown kind',
    args: ['export', 'good.json', '--out', 'out', '--only', 'flag'],
    code: 2,
    says: '“flag”',
  },
  {
    name: 'a day that does not exist',
    args: ['export', 'good.json', '--out', 'out', '--day', '2026-02-30'],
    code: 2,
    says: '“2026-02-30”',
  },
  {
    name: 'an absurd resolution',
    args: ['export', 'good.json', '--out', 'out', '--dpi', '99999'],
    code: 2,
    says: '“99999”',
  },
  {
    name: 'a font that is not there',
    args: ['export', 'good.json', '--out', 'out', '--font', 'none.ttf'],
    code: 2,
    says: 'none.ttf',
  },
  {
    name: 'a font that is none',
    args: ['export', 'good.json', '--out', 'out', '--font', 'good.json'],
    code: 2,
    says: '不是可用的 TrueType/OpenType',
  },
  {
    name: 'an output that is a file',
    args: ['export', 'good.json', '--out', 'good.paijiang', '--only', 'strip'],
    code: 2,
    says: '不能写入文件夹“good.paijiang”',
  },
  {
    name: 'an output below a file',
    args: ['export', 'good.json', '--out', 'good.paijiang/out', '--only', 'strip'],
    code: 2,
    says: '不能写入文件夹',
  },
  {
    name: 'an output that cannot be made',
    args: ['export', 'good.json', '--out', '/proc/paijiang', '--only', 'strip'],
    code: 2,
    says: '不能写入文件夹“/proc/paijiang”',
  },
  {
    name: 'new without the register',
    args: ['new'],
    code: 2,
    says: '还要写明：--banner --township --village --setting --collective|--no-collective',
  },
  {
    name: 'new in a banner that is not there',
    args: ['new', '--banner', '土默特旗'],
    code: 2,
    says: '可能是：土默特左旗',
  },
  {
    name: 'new in another banner’s township',
    args: ['new', '--banner', '土默特左旗', '--township', '天山镇'],
    code: 2,
    says: '土默特左旗没有苏木乡镇“天山镇”',
  },
  {
    name: 'new over a file',
    args: [...NEW, '--no-collective', '--out', 'good.json'],
    code: 2,
    says: '已有文件“good.json”',
  },
  {
    name: 'new below a file',
    args: [...NEW, '--no-collective', '--out', 'good.json/x'],
    code: 2,
    says: '不能写“good.json/x”',
  },
  {
    name: 'new with private-use Mongolian',
    args: [...NEW, '--no-collective', '--mn', 'village=\ue300'],
    code: 2,
    says: '私用区编码',
  },
  { name: 'shape without a text', args: ['shape'], code: 2, says: '还要写：TEXT' },
  { name: 'shape of nothing', args: ['shape', ''], code: 2, says: '文字是空的' },
  { name: 'shape of private-use code points', args: ['shape', '\ue300'], code: 2, says: 'U+E300' },
  { name: 'shape of a character that no face has', args: ['shape', '𪚥'], code: 2, says: 'U+2A6A5' },
  { name: 'shape in an unknown script', args: ['shape', 'x', '--script', 'Arab'], code: 2, says: '“Arab”' },
  { name: 'shape in an unknown weight', args: ['shape', 'x', '--weight', '450'], code: 2, says: '“450”' },
  {
    name: 'fonts of a file that is none',
    args: ['fonts', 'good.json'],
    code: 2,
    says: '不是可用的 TrueType/OpenType',
  },
  { name: 'fonts with an unknown option', args: ['fonts', '--chek'], code: 2, says: '是不是要用“--check”？' },
];

/** One byte of the packed project turned. */
function damaged(): Uint8Array {
  const bytes = ZIP.slice();
  const middle = Math.floor(bytes.length / 3);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  return bytes;
}

describe.each([
  ['files', FILES],
  ['signs', SIGNS],
  ['options', OPTIONS],
])('[WRONG-1] wrong %s', (kind, rows) => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (name, row) => {
    const here = join(folder, `${kind}-${rows.findIndex((each) => each.name === name)}`);
    mkdirSync(here);
    writeFileSync(join(here, 'good.json'), SAMPLE);
    writeFileSync(join(here, 'good.paijiang'), ZIP);
    if (row.file !== undefined) writeFileSync(join(here, 'in'), row.file);
    const before = snapshot(here);

    const { status, stdout, stderr } = runProgram(row.args, { cwd: here });

    expect({ status, stderr }).toMatchObject({ status: row.code });
    expect(stderr).toMatch(row.says);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    const left = snapshot(here).filter((file) => !before.includes(file));
    expect(left.filter((file) => /\.part$|\.tmp$/.test(file))).toEqual([]);
    // Bad input leaves nothing; where signs are blocked, what is written is whole and listed.
    if (row.code === 2) expect(left).toEqual([]);
    else expect(left).toEqual(listedFiles(here));
  });
});

it('[WRONG-2] [EXP-6] a full disk: the message, no partial file, nothing of the old ones lost', (test) => {
  const bash = outsideTool('bash').orSkip(test);
  const here = join(folder, 'full');
  mkdirSync(here);
  writeFileSync(join(here, 'good.json'), SAMPLE);
  const program = fileURLToPath(new URL('../../bin/paijiang.mjs', import.meta.url));
  const limited = (args: readonly string[]) =>
    bash(['-c', 'ulimit -f 20; exec "$@"', 'bash', process.execPath, program, ...args], { cwd: here });
  const exported = limited(['export', 'good.json', '--out', 'out', '--only', 'strip']);
  expect(exported.status).toBe(2);
  expect(exported.stderr).toContain('磁盘已满');
  expect(snapshot(here)).toEqual(['good.json']);
});

it('[WRONG-3] the table has at least 40 wrong inputs', () => {
  expect(FILES.length + SIGNS.length + OPTIONS.length).toBeGreaterThanOrEqual(40);
});

function snapshot(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function listedFiles(here: string): string[] {
  // The program's own manifest, checked by its own tests.
  const manifest = JSON.parse(readFileSync(join(here, 'out', 'manifest.json'), 'utf8')) as {
    list: { name: string };
    files: { name: string }[];
  };
  return ['manifest.json', manifest.list.name, ...manifest.files.map(({ name }) => name)]
    .map((name) => join('out', name))
    .sort();
}
