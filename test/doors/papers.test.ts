import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyPapers } from '../../core/project/papers.ts';
import { projectJson, saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { shippedFile, readFontCatalogue } from '../../node/library/fonts.ts';
import { outsideTool } from '../support/outside.ts';
import { runProgram } from '../support/program.ts';
import { sha256 } from '../support/sha256.ts';
import { testCentre } from '../support/centre.ts';
import { decided, placard } from '../support/village.ts';

const DAY = ['--today', '2026-11-23'];
let folder: string;
const at = (name: string) => join(folder, name);

/** A village of a made-up township, with plates in every state. */
function village(township: string, name: string, changes: Partial<Project> = {}): Project {
  const centre = testCentre();
  const unsigned = (zh: string) => ({ zh, mn: null });
  return testCentre({
    id: `${township}-${name}`,
    register: { banner: unsigned('某某旗'), township: unsigned(township), village: unsigned(name) },
    areas: { building: 120 },
    papers: { ...emptyPapers(), responsible: '达来', deadline: '2026-10-31' },
    policy: {
      ...centre.policy,
      placards: [
        placard('a', { text: '便民服务站', place: 'inside', decision: decided('keep-inside') }),
        placard('b', { text: '招商引资服务站', place: 'outside', decision: decided('retire', '2026-09-01') }),
        placard('c', { text: '=1+1', place: 'outside', decision: decided('retire') }),
        placard('d', { text: '综治中心', place: 'outside' }),
      ],
    },
    ...changes,
  });
}

const save = (file: string, project: Project) =>
  writeFileSync(at(file), saveProjectFile(project, new Map(), { sha256 }));
const report = (args: readonly string[]) => runProgram(['report', ...args, ...DAY], { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-papers-'));
  mkdirSync(at('all'));
  save('all/1.paijiang', village('甲苏木', '一嘎查'));
  save('all/2.paijiang', village('乙镇', '二村'));
  save('all/3.paijiang', village('甲苏木', '三嘎查'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('paijiang audit', () => {
  it('[PAPER-44] a ledger made from a list shows the project’s photo of afterwards', async () => {
    const photo = await sharp({ create: { width: 40, height: 60, channels: 3, background: '#b9a58a' } })
      .jpeg()
      .toBuffer();
    const key = sha256(photo);
    const project = village('甲苏木', '五嘎查', {
      assets: [{ sha256: key, fileName: '摘后.jpg', mediaType: 'image/jpeg', bytes: photo.length }],
    });
    const [, retired] = project.policy.placards;
    const decision = retired?.decision ?? null;
    if (decision === null) throw new Error('nothing decided');
    decision.photoAfter = key;
    writeFileSync(at('after.paijiang'), saveProjectFile(project, new Map([[key, photo]]), { sha256 }));
    writeFileSync(at('list.csv'), '牌子名称,位置\n招商引资服务站,室外\n');
    const run = runProgram(['audit', 'list.csv', '--project', 'after.paijiang', '--out', 'after', ...DAY], {
      cwd: folder,
    });
    expect(run.status).toBe(0);
    const parts = Object.keys(unzipSync(readFileSync(at('after/清理台账.xlsx'))));
    expect(parts.filter((part) => part.startsWith('xl/media/'))).toHaveLength(1);
  });
});

describe('paijiang report', () => {
  it('[PAPER-10] writes summary, ledger and situation report of a folder of projects', () => {
    const run = report([
      'all',
      '--level',
      'banner',
      '--out',
      'banner',
      '--unit',
      '某某旗人民政府',
      '--number',
      '某政发〔2026〕1号',
    ]);
    expect(run.stderr).toContain('3 个嘎查村，牌子 12 块：已决定 9（已完成 6，逾期 3），尚未决定 3');
    expect(run.status).toBe(0);
    expect(readdirSync(at('banner')).sort()).toEqual(
      [
        '汇总表.xlsx',
        '汇总表（A3）.pdf',
        '汇总表（A4）.pdf',
        '牌子清理台账.xlsx',
        '牌子清理台账（A3）.pdf',
        '牌子清理台账（A4）.pdf',
        '情况报告.pdf',
      ].sort(),
    );
  });

  it('[PAPER-10] the same projects and day give the same bytes', () => {
    for (const out of ['one', 'two']) {
      report(['all/1.paijiang', 'all/3.paijiang', '--level', 'township', '--out', out]);
    }
    for (const name of readdirSync(at('one'))) {
      expect(readFileSync(at(`one/${name}`)).equals(readFileSync(at(`two/${name}`)))).toBe(true);
    }
  });

  it.each([
    ['another township', ['all', '--level', 'township'], '不能与'],
    ['a village twice', ['all/1.paijiang', 'twice.json', '--level', 'banner'], '一嘎查有两个项目'],
    ['unlike rulebooks', ['all/1.paijiang', 'unlike.json', '--level', 'banner'], '规则不同'],
    ['a file that is none', ['all', 'nothing.json', '--level', 'banner'], 'nothing.json'],
    ['a file that is missing', ['gone.paijiang', '--level', 'banner'], 'gone.paijiang'],
    ['an empty folder', ['empty', '--level', 'banner'], '没有 .paijiang'],
    ['no level', ['all'], '--level'],
    ['an unknown level', ['all', '--level', 'league'], 'league'],
    ['a day that is none', ['all', '--level', 'banner', '--printed-on', '2026-13-01'], '2026-13-01'],
  ])('[PAPER-10] refuses %s by name and writes nothing', (_, args, words) => {
    mkdirSync(at('empty'), { recursive: true });
    writeFileSync(at('twice.json'), projectJson(village('甲苏木', '一嘎查', { id: 'again' })));
    const { policy } = village('甲苏木', '四嘎查');
    const judgedBy = { rulebook: 'shandong-secondary', edition: '1', on: '2026-11-01' };
    writeFileSync(
      at('unlike.json'),
      projectJson(village('甲苏木', '四嘎查', { policy: { ...policy, judgedBy } })),
    );
    writeFileSync(at('nothing.json'), '{}');
    const run = report([...args, '--out', 'never']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(words);
    expect(readdirSync(folder)).not.toContain('never');
  });

  it('[PAPER-14] the situation report says what is on record, and proposals apart', (test) => {
    const pdftotext = outsideTool('pdftotext').orSkip(test);
    report(['all', '--level', 'banner', '--out', 'banner', '--lang', 'en']);
    const text = pdftotext([at('banner/situation-report.pdf'), '-']).stdout.replace(/\s/gu, '');
    for (const words of [
      '自治区民政厅、党委组织部、党委农牧办（农牧厅）：',
      '第（十二）项要求',
      '苏木乡镇2个、嘎查村3个',
      '清理前共登记牌子12块',
      '已对9块牌子作出处理决定',
      '其中已完成6块，逾期未完成3块',
      '尚未决定的3块',
      '以上为建议',
      '甲苏木：嘎查村2个',
      '牧区不低于150平方米',
      '甲苏木一嘎查（120.00平方米）',
      '其中3个嘎查村的完成时限已过，须重新确定',
      '特此报告。',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('[PAPER-14] a township’s is not addressed to the region: a line is left, and it is said', (test) => {
    const pdftotext = outsideTool('pdftotext').orSkip(test);
    const { stderr } = report(['all/1.paijiang', '--level', 'township', '--out', 'own']);
    expect(stderr).toContain('主送机关留空手写');
    expect(pdftotext([at('own/情况报告.pdf'), '-']).stdout).not.toContain('自治区民政厅');
  });

  it('[PAPER-32] --copies, --printer and --printed-on fill the imprint', (test) => {
    const pdftotext = outsideTool('pdftotext').orSkip(test);
    const said = ['--copies', '某市民政局', '--printer', '某某旗政府办公室', '--printed-on', '2026-11-24'];
    report(['all', '--level', 'banner', '--out', 'imprint', ...said]);
    const text = pdftotext([at('imprint/情况报告.pdf'), '-']).stdout.replace(/\s/gu, '');
    for (const words of ['抄送：某市民政局。', '某某旗政府办公室', '2026年11月24日印发'])
      expect(text).toContain(words);
  });

  it('[PAPER-14] --to addresses it to whoever is named', (test) => {
    const pdftotext = outsideTool('pdftotext').orSkip(test);
    report(['all', '--level', 'banner', '--out', 'to', '--to', '某某市民政局']);
    const text = pdftotext([at('to/情况报告.pdf'), '-']).stdout;
    expect(text).toContain('某某市民政局：');
    expect(text).not.toContain('自治区民政厅');
  });

  it('[PAPER-13] takes the faces that a folder has and that have every character, and says so', (test) => {
    const pdffonts = outsideTool('pdffonts').orSkip(test);
    const root = new URL('../../', import.meta.url).pathname;
    const { faces } = readFontCatalogue(root);
    mkdirSync(at('fonts/deep'), { recursive: true });
    const give = (key: string, name: string) => {
      const face = faces.find((each) => each.key === key);
      const file = face === undefined ? null : shippedFile(root, face);
      if (file === null) throw new Error(`no ${key}`);
      copyFileSync(file, at(`fonts/${name}`));
    };
    give('noto-serif-sc-500', 'deep/simfang.ttf');
    give('noto-serif-sc-900', 'FZXBSJW.TTF');
    // It has no Chinese: the document cannot be set in it.
    give('noto-sans-mongolian-400', 'simhei.ttf');
    writeFileSync(at('fonts/simkai.ttf'), 'no font');
    const run = report(['all', '--level', 'banner', '--out', 'faces', '--fonts', 'fonts']);
    expect(run.stderr).toMatch(/小标宋 (?!自带)[^，]+，黑体 自带宋体，楷体 自带宋体，仿宋 (?!自带)/u);
    const fonts = pdffonts([at('faces/情况报告.pdf')]).stdout;
    expect(fonts).toMatch(/Medium/u);
    expect(fonts).toMatch(/Black/u);
  });
});

describe('workbooks', () => {
  it('[PAPER-12] open in LibreOffice with their figures, and are set up to print', async (test) => {
    const soffice = outsideTool('soffice').orSkip(test);
    report(['all', '--level', 'banner', '--out', 'books']);
    for (const [name, head, wide] of [
      ['汇总表', 5, '合计'],
      ['牌子清理台账', 5, '=1+1'],
    ] as const) {
      const file = at(`books/${name}.xlsx`);
      const convert = (to: string, from: string) =>
        soffice([
          '--headless',
          `-env:UserInstallation=file://${folder}/lo`,
          '--convert-to',
          to,
          '--outdir',
          at('lo'),
          from,
        ]);
      expect(convert('ods', file).status).toBe(0);
      expect(convert('xlsx', at(`lo/${name}.ods`)).status).toBe(0);
      const book = read(readFileSync(at(`lo/${name}.xlsx`)), { dense: true });
      const sheet = book.Sheets[book.SheetNames[0] ?? ''];
      // What `dense` gives the library's type leaves out.
      const rows = ((sheet?.['!data'] ?? []) as { v?: unknown }[][]).map((row) => row.map((cell) => cell?.v));
      const found = rows.find((row) => row.includes(wide));
      expect(found).toBeDefined();
      if (name === '汇总表') expect(found).toContain(12);
      const parts = unzipSync(readFileSync(file));
      const page = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(page).toContain(
        '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      );
      expect(page).toContain('<pageSetUpPr fitToPage="1"/>');
      // As wide as it prints on A3 (7.6 mm left free at each side, whole percents), its least letters are 8 pt and more. A
      // character: 1.9 mm.
      const widths = [...page.matchAll(/<col [^>]*width="([\d.]+)"/gu)].map(
        ([, width]) => Number(width) * 1.9,
      );
      const scale = Math.min(
        1,
        Math.floor((100 * 404.8) / widths.reduce((sum, width) => sum + width, 0)) / 100,
      );
      const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
      // The first font is the default one, which no cell has.
      const letters = [...styles.matchAll(/<sz val="([\d.]+)"/gu)].map(([, size]) => Number(size));
      expect(Math.min(...letters) * scale).toBeGreaterThanOrEqual(8);
      expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain(`!$${head - 1}:$${head}<`);
    }
    // As it is printed, no day is a row of marks.
    expect(
      soffice([
        '--headless',
        `-env:UserInstallation=file://${folder}/lo`,
        '--convert-to',
        'pdf',
        '--outdir',
        at('lo'),
        at('books/牌子清理台账.xlsx'),
      ]).status,
    ).toBe(0);
    const printed = outsideTool('pdftotext').run([at('lo/牌子清理台账.pdf'), '-']).stdout;
    expect(printed).toContain('2026-10-31');
    expect(printed).not.toContain('###');
  });
});
