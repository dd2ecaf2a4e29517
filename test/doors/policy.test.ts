import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideTool } from '../support/outside.ts';
import { gb18030 } from '../support/gb18030.ts';
import { runProgram } from '../support/program.ts';

const GACHA = fileURLToPath(new URL('../../templates/centres/sample-gacha.json', import.meta.url));
const VILLAGE = fileURLToPath(new URL('../../templates/centres/sample-village.json', import.meta.url));
const DAY = ['--today', '2026-11-23'];
const LIST = [
  '牌子名称,蒙古文,悬挂位置,类型,尺寸,要求悬挂单位,依据文件,照片,备注',
  '巴彦温都尔嘎查便民服务站,ᠠᠷᠠᠳ ᠤᠨ,室外,方牌,60×40cm,旗政务服务局,,a.jpg,',
  '招商引资服务站,,室外,方牌,60×40cm,旗商务局,,,',
  '=1+1,,室内,方牌,,+SUM(A1),-2+3,,@now',
  '妇女之家,,室内,方牌,,旗妇联,,,',
].join('\n');

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-policy-'));
  writeFileSync(at('list.csv'), LIST);
  const photo = sharp({ create: { width: 640, height: 480, channels: 3, background: '#a33' } }).jpeg();
  writeFileSync(at('a.jpg'), await photo.toBuffer());
});
afterAll(() => rmSync(folder, { recursive: true }));

const audit = (list: string, ...more: readonly string[]) =>
  runProgram(['audit', list, '--project', GACHA, ...DAY, ...more], { cwd: folder });

describe('paijiang check', () => {
  it('[POL-8] ends with 1 where something must be put right, and says it in JSON', () => {
    const run = runProgram(['check', GACHA, ...DAY, '--json']);
    expect(run.status).toBe(1);
    const found = JSON.parse(run.stdout) as {
      openMust: number;
      findings: { rule: string; cites: object[] }[];
    };
    expect(found.openMust).toBeGreaterThan(0);
    for (const finding of found.findings) expect(finding.cites.length).toBeGreaterThan(0);
  });

  it.each([
    ['no file', ['check']],
    ['a missing file', ['check', 'nowhere.paijiang']],
    ['a wrong day', ['check', GACHA, '--today', '2026-02-30']],
    ['an unknown rulebook', ['check', GACHA, '--rulebook', 'nowhere']],
    [
      'a rulebook that is no JSON',
      ['check', GACHA, '--rulebook', GACHA.replace('sample-gacha.json', 'README.md')],
    ],
    ['a rulebook that is something else', ['check', GACHA, '--rulebook', GACHA]],
    ['two projects for one report', ['check', GACHA, VILLAGE, '--pdf', 'x.pdf']],
    ['an audit without output', ['audit', 'list.csv', '--project', GACHA]],
    ['an audit without project', ['audit', 'list.csv', '--json']],
    ['an audit of a missing list', ['audit', 'nowhere.csv', '--project', GACHA, '--json']],
    ['an audit of a picture', ['audit', 'a.jpg', '--project', GACHA, '--json']],
    ['an unknown column', ['audit', 'list.csv', '--project', GACHA, '--json', '--map', 'colour=颜色']],
  ])('[POL-1] %s: exit code 2 and a sentence', (_, args) => {
    const run = runProgram(args, { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/\p{Script=Han}/u);
    expect(run.stdout).toBe('');
  });

  it('[POL-1] a user’s own rulebook judges, and a fault in it is named with its rule', () => {
    const file = new URL('../../templates/regions/inner-mongolia/rulebook.json', import.meta.url);
    // A test may look into the file as a plain record.
    const book = JSON.parse(readFileSync(file, 'utf8')) as { id: string; rules: { cites?: unknown }[] };
    writeFileSync(at('own.json'), JSON.stringify({ ...book, id: 'own', rules: book.rules.slice(0, 2) }));
    const run = runProgram(['check', GACHA, ...DAY, '--rulebook', 'own.json', '--json'], { cwd: folder });
    expect(run.status).toBe(0);
    delete book.rules[0]?.cites;
    writeFileSync(at('faulty.json'), JSON.stringify(book));
    const refused = runProgram(['check', GACHA, '--rulebook', 'faulty.json'], { cwd: folder });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('AREA-1');
  });

  it.for([
    ['gacha', GACHA],
    ['village', VILLAGE],
  ] as const)(
    '[DEL-7] the report of the sample %s is searchable, embedded, numbered and bookmarked',
    ([name, file], test) => {
      const qpdf = outsideTool('qpdf').orSkip(test);
      const pdf = at(`${name}.pdf`);
      expect(runProgram(['check', file, ...DAY, '--pdf', pdf]).status).toBe(1);
      expect(qpdf(['--check', pdf]).status).toBe(0);
      const outlines = JSON.parse(qpdf(['--json', '--json-key=outlines', pdf]).stdout) as {
        outlines: { kids: { title: string }[] }[];
      };
      expect(
        outlines.outlines
          .flatMap((item) => [item, ...item.kids])
          .map((item) => (item as { title: string }).title),
      ).toEqual(
        expect.arrayContaining(['一、核查结论', '二、问题清单', '三、面积', '四、标牌标识', '六、依据文件']),
      );
      const text = outsideTool('pdftotext').run(['-layout', pdf, '-']).stdout;
      for (const words of [
        '核查报告',
        '蒙古文未经具名校对',
        '关于规范村级组织工作事务、机制牌子和证明事项的实施意见',
        '第 1 页',
      ]) {
        expect(text.replace(/\s/gu, '')).toContain(words.replace(/\s/gu, ''));
      }
      const fonts = outsideTool('pdffonts').run([pdf]).stdout.trim().split('\n').slice(2);
      expect(fonts.length).toBe(2);
      for (const font of fonts) expect(font).toMatch(/NotoSerifSC.*Identity-H\s+yes yes yes/);
    },
  );

  it('[DEL-7] the same project and day give the same bytes', () => {
    for (const name of ['one.pdf', 'two.pdf']) runProgram(['check', GACHA, ...DAY, '--pdf', at(name)]);
    expect(readFileSync(at('one.pdf')).equals(readFileSync(at('two.pdf')))).toBe(true);
  });
});

describe('paijiang audit', () => {
  it('[AUD-3] gives a row a plate with proposal, clause, reason and tests', () => {
    const run = audit('list.csv', '--json');
    expect(run.status).toBe(0);
    const { rows } = JSON.parse(run.stdout) as {
      rows: { text: string; proposal: string; into?: string; cites: object[]; tests: object }[];
    };
    expect(rows.map(({ text, proposal, into }) => [text, proposal, into ?? ''])).toEqual([
      ['巴彦温都尔嘎查便民服务站', 'keep-inside', ''],
      ['招商引资服务站', 'retire', ''],
      ['=1+1', 'retire', ''],
      ['妇女之家', 'merge', 'womenChildren'],
    ]);
    for (const row of rows) {
      expect(row.cites.length).toBeGreaterThan(0);
      expect(Object.keys(row.tests).sort()).toEqual(['content', 'function', 'support']);
    }
  });

  it('[IMP-2] GB18030 and UTF-8 give the same JSON', () => {
    const han = LIST.replace('ᠠᠷᠠᠳ ᠤᠨ', '');
    writeFileSync(at('utf8.csv'), `\ufeff${han}`);
    writeFileSync(at('gb.csv'), gb18030(han));
    const rows = (name: string) => (JSON.parse(audit(name, '--json').stdout) as { rows: object[] }).rows;
    expect(rows('gb.csv')).toEqual(rows('utf8.csv'));
  });

  it('[IMP-4] ends with 1 where rows were left out, and names them', () => {
    writeFileSync(at('bad.csv'), '牌子名称,位置\n便民服务站,室内\n,室内\n');
    const run = audit('bad.csv', '--json');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('第 3 行“牌子名称”');
  });

  it('[IMP-7] 20,000 rows in a heap of 160 MB', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `巴彦温都尔嘎查第${row}便民服务站,室内,${'备注'.repeat(60)}`,
    );
    writeFileSync(at('long.csv'), ['牌子名称,位置,不用的列', ...rows].join('\n'));
    const program = fileURLToPath(new URL('../../bin/paijiang.mjs', import.meta.url));
    const args = [
      '--max-old-space-size=160',
      program,
      'audit',
      'long.csv',
      '--project',
      GACHA,
      '--json',
      ...DAY,
    ];
    const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(run.stderr).toContain('20000');
    expect(run.status).toBe(0);
  });

  it('[DEL-2] writes the folder, and the saved project remembers inventory, photo and rulebook', () => {
    const run = audit('list.csv', '--out', at('out'), '--save', at('with.paijiang'));
    expect(run.status).toBe(0);
    const again = runProgram(['check', at('with.paijiang'), ...DAY, '--json']);
    const found = JSON.parse(again.stdout) as { findings: { rule: string; key: string }[] };
    expect(found.findings.filter(({ rule }) => rule === 'OUT-3')).toHaveLength(2);
    expect(readdirSync(at('out')).sort()).toEqual(
      ['audit.json', '清理台账.xlsx', '清理台账（A3）.pdf', '清理台账（A4）.pdf'].sort(),
    );
    const ledger = outsideTool('pdftotext').run([at('out/清理台账（A4）.pdf'), '-']).stdout;
    expect(ledger).toContain('招商引资服务站');
  });
});

describe('who issues notices', () => {
  it('[PAPER-20] is told by --issuer, stands on them, and is kept by --save', (test) => {
    // A project in which somebody decided on a plate of the list.
    const project = JSON.parse(readFileSync(GACHA, 'utf8')) as {
      policy: { placards: object[] };
      papers: object;
    };
    project.policy.placards = [
      {
        id: 'x',
        text: '招商引资服务站',
        place: 'outside',
        form: 'square',
        judged: null,
        decision: { outcome: 'retire', decided: { by: '达来', on: '2026-08-01' } },
      },
    ];
    writeFileSync(at('decided.json'), JSON.stringify(project));
    const made = (source: string, out: string, ...more: readonly string[]) =>
      runProgram(['audit', 'list.csv', '--project', at(source), ...DAY, '--out', at(out), ...more], {
        cwd: folder,
      });
    expect(made('decided.json', 'long', '--issuer', '长'.repeat(61)).status).toBe(2);
    expect(
      made('decided.json', 'told', '--issuer', '某苏木人民政府', '--save', at('kept.paijiang')).status,
    ).toBe(0);
    expect(made('kept.paijiang', 'again').status).toBe(0);
    expect(made('decided.json', 'untold').status).toBe(0);
    const pdftotext = outsideTool('pdftotext').orSkip(test);
    const notice = (out: string) => pdftotext(['-raw', at(`${out}/退牌通知.pdf`), '-']).stdout;
    for (const out of ['told', 'again']) expect(notice(out)).toContain('发文单位：某苏木人民政府');
    expect(notice('untold')).toContain('发文单位：');
    expect(notice('untold')).not.toContain('人民政府\n');
  });
});

describe('workbooks in LibreOffice', () => {
  it('[DEL-6] keep values, types and Chinese, and texts that begin with = + - @ are texts', async (test) => {
    const soffice = outsideTool('soffice').orSkip(test);
    audit('list.csv', '--out', at('out'));
    runProgram(['check', GACHA, VILLAGE, ...DAY, '--xlsx', at('out/township.xlsx')]);
    const convert = (file: string, to: string) =>
      soffice([
        '--headless',
        `-env:UserInstallation=file://${folder}/lo`,
        '--convert-to',
        to,
        '--outdir',
        at('lo-out'),
        file,
      ]);
    expect(convert(at('out/清理台账.xlsx'), 'csv:Text - txt - csv (StarCalc):44,34,76').status).toBe(0);
    const ledger = parse(readFileSync(at('lo-out/清理台账.csv'), 'utf8'), { relax_column_count: true });
    const flat = ledger.map((row: string[]) => row.join('|')).join('\n');
    for (const words of [
      '=1+1',
      '+SUM(A1)',
      '-2+3',
      '@now',
      '巴彦温都尔嘎查便民服务站',
      '并入“妇女和儿童工作委员会”',
      'ᠠᠷᠠᠳ ᠤᠨ',
    ]) {
      expect(flat).toContain(words);
    }
    expect(flat).not.toMatch(/#NAME|Err:|#VALUE/);

    // LibreOffice without a screen drops views: what is frozen and filtered is read from our own file.
    const parts = unzipSync(readFileSync(at('out/清理台账.xlsx')));
    const page = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(page).toContain('<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>');
    expect(page).toContain('<autoFilter ref="A5:AB9"/>');
    expect(page).toContain(
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
      /Print_Titles"[^>]*>[^<]*!\$4:\$5</u,
    );
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/media/'))).toEqual([
      'xl/media/image1.jpeg',
    ]);

    // LibreOffice writes it anew: what it understood is what comes out.
    expect(convert(at('out/township.xlsx'), 'ods').status).toBe(0);
    expect(convert(at('lo-out/township.ods'), 'xlsx').status).toBe(0);
    const book = read(readFileSync(at('lo-out/township.xlsx')), { dense: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    // What `dense` gives the library's type leaves out.
    const rows = ((sheet?.['!data'] ?? []) as { v?: unknown }[][]).map((row) => row.map((cell) => cell?.v));
    const village = rows.find((row) => row.includes('巴彦温都尔嘎查'));
    expect(village).toContain(221.94);
  });
});

describe('paijiang catalogue', () => {
  it('[CAT-5] lists matters by their own words; classes whose bases alone have them stand apart', () => {
    const run = runProgram(['catalogue', '消防', '--json']);
    const found = JSON.parse(run.stdout) as Record<'duties' | 'assisted' | 'byClass', { text: string }[]>;
    const own = [...found.duties, ...found.assisted];
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ text }) => !text.includes('消防'))).toEqual([]);
    expect(found.byClass.length).toBeGreaterThan(own.length);
    expect(found.byClass.filter(({ text }) => text.includes('消防'))).toEqual([]);
    const lines = runProgram(['catalogue', '消防']).stdout.split('\n');
    const apart = lines.findIndex((line) => line.includes('只在所属类别'));
    expect(lines.findIndex((line) => line.includes('44. '))).toBeLessThan(apart);
    expect(lines.length).toBeLessThan(20);
  });

  it('[CAT-1] lists all, and what holds every word', () => {
    const all = JSON.parse(runProgram(['catalogue', '--json']).stdout) as {
      duties: object[];
      assisted: object[];
      fields: object[];
    };
    expect([all.duties.length, all.assisted.length, all.fields.length]).toEqual([51, 20, 6]);
    const some = JSON.parse(runProgram(['catalogue', '未成年人', '保护', '--json']).stdout) as {
      duties: { number: number }[];
      assisted: { number: number }[];
    };
    expect(some.duties.map(({ number }) => number)).toContain(32);
    expect(some.assisted.map(({ number }) => number)).toContain(10);
    expect(runProgram(['catalogue', '退役军人']).stdout).toContain('退役军人服务站');
    expect(runProgram(['catalogue', '没有这样的词'])).toMatchObject({ status: 0, stderr: '' });
  });
});
