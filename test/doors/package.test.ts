import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Manifest } from '../../app/signs/manifest.ts';
import { longNames } from '../../app/words/packageFolders.ts';
import { project as schema, type Project } from '../../core/project/project.ts';
import { deskShaper } from '../../node/desk/deskShaper.ts';
import { signMaker } from '../../node/desk/signMaker.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { ROOT } from '../support/fonts.ts';
import { fakeHost } from '../support/host.ts';
import { outsideTool } from '../support/outside.ts';
import { sha256 } from '../support/sha256.ts';

const work = mkdtempSync(join(tmpdir(), 'paijiang-package-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const pdftotext = outsideTool('pdftotext');

const SAMPLE = schema.parse(
  JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-gacha.json'), 'utf8')),
);
const KEPT = ['placard-party', 'service-institution', 'door-101', 'door-102', 'board-facade'];
const TOLD = {
  ...{ approver: '王某', telephone: '0475-000000', deadline: '2026-12-20', delivery: '送到嘎查' },
  ...{ tolerance: 1, colours: 'RAL 3020', depth: 3, backing: '铝型材背框' },
  light: 'none',
  place: 'outdoor',
} as const;
const PROOF = { by: '其木格', on: '2026-10-01', document: '民语函〔2026〕3号' };
const { party } = SAMPLE.organisations;
/** A placard that is engraved and whose Mongolian is signed for, a plate that hangs nobody knows where, door plates and the elevation. */
const PROJECT: Project = {
  ...SAMPLE,
  organisations: {
    ...SAMPLE.organisations,
    party: { ...party, mn: party.mn === null ? null : { ...party.mn, proof: PROOF } },
  },
  signs: SAMPLE.signs.filter(({ id }) => KEPT.includes(id)),
  specification: { combination: 'composite-uv', mounting: 'screws', mountingHeight: 1500, ...TOLD },
};
writeFileSync(join(work, 'village.json'), JSON.stringify(PROJECT));

async function run(...args: string[]) {
  const host = fakeHost({ folder: work, now: () => new Date(2026, 10, 23) });
  const code = await runCommandLine(['package', ...args], host);
  return { code, ...host.said };
}

const listing = (folder: string) =>
  readdirSync(join(work, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(work, folder).length + 1))
    .sort();
const bytesOf = (name: string) => readFileSync(join(work, name));
const textOf = (name: string) => bytesOf(name).toString('utf8');

/** The rows of the schedule by their numbers: each cell under its head, as it is shown. */
function schedule(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const book = read(bytesOf('p/01_清单.xlsx'));
  const [sheet] = Object.values(book.Sheets);
  const lines = sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false });
  const at = lines.findIndex(([first]) => first === '编号');
  const heads = lines[at] ?? [];
  return new Map(
    lines
      .slice(at + 1)
      .map((line) => [
        line[0] ?? '',
        Object.fromEntries(heads.map((head, column) => [head, line[column] ?? ''])),
      ]),
  );
}

/** 001 is the placard, 008 the plate of a door. */
type Asked = readonly [question: string, ...places: (readonly [place: string, answer: string])[]];
/** The questions of docs/sign-maker-questions.md, and what answers each in the package: a cell of the schedule, the readme, names of files. */
const QUESTIONS: readonly Asked[] = [
  ['成品尺寸', ['001 成品宽', '350'], ['001 成品高', '2400']],
  ['允许偏差', ['001 允许偏差', '±1']],
  ['字高', ['001 汉字字号（全身，宽×高）', '×']],
  ['最细笔画、间隙', ['001 工艺下限 笔画/间隙', '1 / 0.5'], ['manifest', '"thin"']],
  ['印刷色', ['001 印刷色 CMYK', 'C0 M100 Y100 K0']],
  ['漆、膜色号', ['001 漆、膜色号', 'RAL 3020']],
  ['白色：露底还是印', ['readme', '不印白墨，露出板材本色']],
  ['材料', ['001 材质', '铝塑板']],
  ['厚度', ['001 厚度', '4']],
  ['工艺', ['001 工艺', '雕刻（1 mm 铣刀）']],
  ['深度', ['001 字深、字厚', '3']],
  ['孔', ['001 孔', '不打孔']],
  ['怎么固定', ['001 安装方式', '螺丝']],
  ['离地多高', ['001 下沿离地', '1500']],
  [
    '挂在哪里',
    ['001 挂在哪里', '外立面，见外立面布置图'],
    ['003 挂在哪里', '一层　101便民服务大厅门内侧'],
    ['002 挂在哪里', '位置待确认'],
  ],
  ['左右次序', ['names', '40_图纸/005_']],
  ['数量', ['001 数量', '1'], ['names', '_1份_']],
  [
    '草稿还是正式',
    ['003 状态', '草稿（未校对、未确认），不得制作'],
    ['001 状态', '草稿（未确认），不得制作'],
  ],
  ['蒙古文谁校对的', ['001 蒙古文校对', '其木格（2026-10-01）'], ['002 蒙古文校对', '没有校对人，草稿']],
  ['证明编号', ['001 蒙古文校对', '民语函〔2026〕3号']],
  ['谁审批、电话', ['001 审批人', '王某'], ['001 电话', '0475-000000'], ['readme', '电话：0475-000000']],
  [
    '交货期、送货、包装',
    ['001 交货期', '2026-12-20'],
    ['001 送货', '送到嘎查'],
    ['001 包装', '待确认'],
    ['readme', '交货期：2026-12-20'],
  ],
  ['什么字体', ['readme', 'Noto Serif SC'], ['names', '90_字体/NotoSerifSC']],
  ['字体许可', ['readme', 'OFL-1.1　随附'], ['names', '_OFL-1.1.txt']],
  ['出血和裁切线', ['003 出血', '3'], ['readme', '裁切线（CutContour）就是成品边']],
  ['单面还是双面', ['001 单双面', '单面']],
  ['背衬、边框', ['001 背衬、边框', '铝型材背框']],
  ['边和角', ['001 边、角', '直边，四角打磨去毛刺'], ['001 外形', '直角']],
  ['室内外、灯光', ['001 室内外', '室外'], ['001 灯光', '不发光']],
  ['拼版', ['names', '60_拼版/拼版图.pdf']],
];

describe('paijiang package', () => {
  let first: Awaited<ReturnType<typeof run>>;
  let manifest: Manifest;
  beforeAll(async () => {
    first = await run('village.json', '--out', 'p', '--json');
    // What the program printed is read back as what it promises.
    manifest = JSON.parse(first.out) as Manifest;
  });

  it('[PACK-30] sorts files into folders by what they are for', () => {
    expect(first.code, first.err).toBe(0);
    const heads = listing('p').map((name) => `${name.split('/')[0] ?? ''} ${/\.\w+$/.exec(name)?.[0] ?? ''}`);
    const counts = new Map<string, number>();
    for (const head of heads) counts.set(head, (counts.get(head) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toMatchObject({
      '10_打印 .pdf': 4,
      '20_切割 .dxf': 2,
      '20_切割 .svg': 2,
      '30_预览 .png': 5,
      '40_图纸 .pdf': 1,
      '01_清单.xlsx .xlsx': 1,
      '02_位置图.pdf .pdf': 1,
      '00_订单.pdf .pdf': 1,
      '50_制作单 .pdf': 4,
      '55_小样 .pdf': 2,
      '60_拼版 .dxf': 1,
      '60_拼版 .pdf': 2,
      '60_拼版 .svg': 1,
    });
    const fonts = listing('p').filter((name) => name.startsWith('90_字体/'));
    expect(fonts.filter((name) => name.endsWith('.ttf'))).toHaveLength(fonts.length / 2);
    expect(textOf(`p/${fonts.find((name) => name.endsWith('.txt')) ?? ''}`)).toContain(
      'SIL OPEN FONT LICENSE',
    );
  });

  it('[PACK-35] has checksums of every file, and a manifest of all', () => {
    const sums = textOf('p/SHA256SUMS').trimEnd().split('\n');
    expect(sums.map((line) => line.slice(66)).sort()).toEqual(
      listing('p').filter((name) => name !== 'SHA256SUMS'),
    );
    for (const line of sums) expect(line.slice(0, 64)).toBe(sha256(bytesOf(`p/${line.slice(66)}`)));
    expect(manifest).toMatchObject({ version: 2, whole: true, day: '2026-11-23' });
    const named = [...manifest.files, ...manifest.papers, ...manifest.parts].map(({ name }) => name);
    expect([...named, manifest.list?.name, 'manifest.json', 'SHA256SUMS'].sort()).toEqual(listing('p'));
  });

  it('[PACK-31] lists every sheet with its picture and what was answered, and says what was not', () => {
    const parts = unzipSync(bytesOf('p/01_清单.xlsx'));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/media/'))).toHaveLength(4);
    for (const said of [
      '王某',
      '0475-000000',
      '铝塑板',
      '螺丝',
      '单面',
      '一层　101便民服务大厅门内侧',
      '待确认',
      '位置待确认',
    ])
      expect(sheet).toContain(said);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter');
    // The elevation is a drawing, and nobody orders it.
    expect(sheet).not.toContain('>外立面布置图<');
  });

  it('[PACK-32] [PACK-33] shows where each sign hangs, and names what has no place', (test) => {
    const said = pdftotext.orSkip(test)(['-layout', join(work, 'p/02_位置图.pdf'), '-']).stdout;
    for (const words of ['位置待确认 1 种', '一层平面图', '1:150']) expect(said).toContain(words);
    // The list, the elevation and the one level.
    expect(said.split('\f')).toHaveLength(3 + 1);
  });

  it('[PACK-34] tells the maker what lies there and whom to ask, in both languages', () => {
    const said = textOf('p/说明.txt');
    for (const words of [
      '10_打印',
      '20_切割',
      '1:1',
      '草稿不得制作',
      '审批人：王某',
      '电话：0475-000000',
      'Telephone: 0475-000000',
      'OFL-1.1',
    ])
      expect(said).toContain(words);
    for (const words of ['00_', '50_', '55_']) expect(said).toContain(words);
    expect(said).not.toContain('65_');
  });

  it('[PACK-45] lays small signs on sheets with a map, and has drilling templates of what has holes', async (test) => {
    const said = pdftotext.orSkip(test)(['-layout', join(work, 'p/60_拼版/拼版图.pdf'), '-']).stdout;
    expect(said).toMatch(/101便民服务大厅功能区门牌\s+300 × 120\s+1\s+1/);
    // Nothing here has holes; and where nothing is small there are no sheets.
    expect(listing('p').filter((name) => name.startsWith('65_'))).toEqual([]);
    const drilled: Project = {
      ...PROJECT,
      signs: PROJECT.signs
        .filter(({ id }) => id === 'placard-party')
        .map((sign) => ({ ...sign, options: { ...sign.options, holes: true } })),
    };
    writeFileSync(join(work, 'drilled.json'), JSON.stringify(drilled));
    const without = 'preview,fonts,places,schedule,order,jobs,proofs,cut';
    const { code, err } = await run('drilled.json', '--out', 'd', '--without', without);
    expect(code, err).toBe(0);
    const folders = listing('d').map((name) => name.split('/')[0]);
    expect(folders).not.toContain('60_拼版');
    expect(folders.filter((name) => name === '65_打孔样板')).toHaveLength(1);
  });

  const questionsPage = readFileSync(join(ROOT, 'docs/sign-maker-questions.md'), 'utf8');

  it.each(QUESTIONS.map(([question, ...places]) => ({ question, places })))(
    '[PACK-44] answers what a shop asks: $question',
    ({ question, places }) => {
      expect(places.length).toBeGreaterThan(0);
      const rows = schedule();
      for (const [place, answer] of places) {
        const [row = '', ...head] = place.split(' ');
        const said =
          place === 'readme'
            ? textOf('p/说明.txt')
            : place === 'manifest'
              ? textOf('p/manifest.json')
              : place === 'names'
                ? listing('p').join('\n')
                : (rows.get(row)?.[head.join(' ')] ?? '');
        expect(said, `${question}: ${place}`).toContain(answer);
      }
      expect(questionsPage).toContain(`| ${question} `);
    },
  );

  it('[PACK-44] every place that the page of questions names is there', () => {
    const heads = Object.keys(schedule().get('001') ?? {}).sort((a, b) => b.length - a.length);
    const asked = questionsPage.split('\n').flatMap((line) => {
      const [, question = '', , answered = ''] = line.split('|').map((cell) => cell.trim());
      return line.startsWith('| ') && !/^(question|---)/.test(question) ? [{ question, answered }] : [];
    });
    expect(asked.map(({ question }) => question)).toEqual(QUESTIONS.map(([question]) => question));
    for (const { question, answered } of asked)
      for (const place of answered.split('；')) {
        const [, file = '', parts = ''] =
          /^(01_清单\.xlsx|[0-9]{2}_[^ ]+|说明\.txt|manifest\.json)?(.*)$/u.exec(place) ?? [];
        if (file !== '')
          expect(
            listing('p').some((name) => name.startsWith(file)),
            `${question}: ${file}`,
          ).toBe(true);
        if (!file.endsWith('.xlsx')) continue;
        // Heads have commas of their own: what is left when all are taken out is what no column is called.
        const left = heads.reduce((text, head) => text.replace(head, ''), parts).replaceAll(/[、，\s]/gu, '');
        expect(left, question).toBe('');
      }
  });

  it('[PACK-36] [PACK-38] makes the same bytes again, and takes away what is no longer made', async () => {
    const before = textOf('p/SHA256SUMS');
    writeFileSync(join(work, 'p/电话.txt'), 'mine');
    writeFileSync(join(work, 'p/说明.txt'), 'changed');
    expect((await run('village.json', '--out', 'p')).err).toContain('说明（改过）.txt');
    expect(textOf('p/SHA256SUMS')).toBe(before);
    await run('village.json', '--out', 'p', '--only', 'door-plate', '--without', 'preview,fonts,places');
    const left = listing('p');
    expect(left.filter((name) => name.startsWith('10_打印/'))).toHaveLength(2);
    expect(left.filter((name) => /^(20|30|40|90)_|位置图/.test(name))).toEqual([]);
    expect(left).toEqual(expect.arrayContaining(['电话.txt', '说明（改过）.txt', '说明.txt']));
  });

  it('[PACK-36] [PACK-39] a zip has the same bytes again; what is no package of the project is not written over', async () => {
    const ask = ['--only', 'door-plate', '--without', 'preview,fonts,places,order,jobs,proofs,gang,holes'];
    await run('village.json', '--out', 'a.zip', ...ask);
    await run('village.json', '--out', 'b.zip', ...ask);
    expect(sha256(bytesOf('a.zip'))).toBe(sha256(bytesOf('b.zip')));
    const names = Object.keys(unzipSync(bytesOf('a.zip')));
    expect(names.every((name) => name.startsWith('巴彦温都尔嘎查_制作资料/'))).toBe(true);
    expect((await run('village.json', '--out', 'a.zip', ...ask)).code).toBe(0);
    writeFileSync(join(work, 'c.zip'), 'not a zip');
    expect((await run('village.json', '--out', 'c.zip', ...ask)).code).toBe(2);
    expect(textOf('c.zip')).toBe('not a zip');
    writeFileSync(join(work, 'other.json'), JSON.stringify({ ...PROJECT, id: 'another' }));
    for (const out of ['a.zip', 'p']) {
      const refused = await run('other.json', '--out', out, ...ask);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('另一个项目')]);
    }
  });

  it.for(['gacha', 'village'])(
    '[PACK-49] the order sheet of the sample %s has three pages at most',
    async (name, test) => {
      const pdfinfo = outsideTool('pdfinfo').orSkip(test);
      const sample = join(ROOT, `templates/centres/sample-${name}.json`);
      const without = 'schedule,places,jobs,proofs,gang,holes,fonts,preview,cut';
      await run(sample, '--out', `order-${name}`, '--without', without);
      const said = pdfinfo([join(work, `order-${name}/00_订单.pdf`)]).stdout;
      expect(Number(/Pages:\s+(\d+)/.exec(said)?.[1])).toBeLessThanOrEqual(3);
    },
  );

  it('[PACK-53] what was left out by choice is not called not made', async (test) => {
    const pdftotext = outsideTool('pdftotext').orSkip(test);
    const without = 'schedule,places,jobs,proofs,gang,holes,fonts,preview,cut,print,drawings';
    expect((await run('village.json', '--out', 'papers', '--without', without)).code).toBe(0);
    const said = pdftotext(['-layout', join(work, 'papers/00_订单.pdf'), '-']).stdout;
    expect(said).toContain('做好标牌 4 块（4 种），制作图 4 张');
    expect(said).not.toContain('没有做出来');
    expect(said).not.toContain('另有安装用图');
    expect(textOf('papers/说明.txt')).toContain('标牌 4 块（4 种），制作图 4 张');
  });

  it('[PACK-43] prints the face of a notice board, and gives the fitter the sheets beside it', async () => {
    const notice = { ...SAMPLE, signs: SAMPLE.signs.filter(({ id }) => id === 'board-notice') };
    writeFileSync(join(work, 'notice.json'), JSON.stringify(notice));
    await run(
      'notice.json',
      '--out',
      'n',
      '--without',
      'cut,preview,fonts,schedule,places,order,jobs,proofs,gang,holes',
    );
    expect(listing('n').filter((name) => name.startsWith('10_'))).toEqual([
      expect.stringContaining('2400x1200'),
    ]);
    expect(listing('n').filter((name) => name.startsWith('40_'))).toHaveLength(3);
  });

  it('[PACK-41] names that are too long for Windows are found', () => {
    const long = `10_打印/${'牌'.repeat(175)}.pdf`;
    expect(longNames('嘎查_制作资料', ['10_打印/001.pdf', long])).toEqual([long]);
  });

  it('[PACK-42] the application makes it by the same code, again in its place, and leaves nothing when it is stopped', async () => {
    const home = join(work, 'documents');
    const clock = { today: () => '2026-11-23', now: () => '2026-11-23T09:00:00+08:00' };
    const maker = signMaker(home, clock, deskShaper(), { folder: work, keep: () => Promise.resolve(true) });
    const make = (project: Project, abort = new AbortController(), stopAt = -1) =>
      maker.make({
        ...{ project, assets: new Map(), signal: abort.signal },
        options: { formats: ['pdf'], production: false, whole: 'folder', chosen: ['door-101'] },
        progress: ({ made }) => {
          if (made === stopAt) abort.abort();
        },
      });
    await expect(make(PROJECT, new AbortController(), 0)).rejects.toThrow();
    expect(readdirSync(home)).toEqual([]);
    for (const expected of ['巴彦温都尔嘎查_制作资料', '巴彦温都尔嘎查_制作资料']) {
      const made = await make(PROJECT);
      expect(made.ok && made.value.folder).toBe(join(home, expected));
    }
    const other = await make({ ...PROJECT, id: 'another' });
    expect(other.ok && other.value.folder).toBe(join(home, '巴彦温都尔嘎查_制作资料-2'));
    expect(readdirSync(home)).toHaveLength(2);
  });

  it('[PACK-40] refuses what it does not know, with what there is', async () => {
    const { code, err } = await run('village.json', '--out', 'q', '--without', 'kitchen');
    expect([code, err]).toEqual([2, expect.stringContaining('schedule')]);
  });
});
