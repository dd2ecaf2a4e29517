import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { nameOf } from '../../core/signs/names.ts';
import { run } from '../../node/cli/commands/new.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'paijiang-new-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const PLACE = [
  '--banner',
  '土默特左旗',
  '--township',
  '台阁牧镇',
  '--village',
  '沙家营村',
  '--setting',
  '农区',
];
const WHOLE = [...PLACE, '--no-collective'];

async function make(args: readonly string[], answers?: readonly string[]) {
  const host = fakeHost({ folder, ...(answers === undefined ? {} : { answers }) });
  const code = await run(args, host);
  return { code, ...host.said, files: readdirSync(folder) };
}
function made(file = '沙家营村.paijiang'): Project {
  const opened = openProjectFile(readFileSync(join(folder, file)), { sha256 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value.project;
}

describe('paijiang new', () => {
  it('[COMM-10] makes a community of a street, with the names of residents’ bodies', async () => {
    const { code, out, err } = await make([
      ...['--banner', '新城区', '--township', '海拉尔东路街道', '--village', '公主府社区'],
      ...['--setting', '社区', '--no-collective', '--json'],
    ]);
    expect(code, err).toBe(0);
    const { names } = JSON.parse(out) as { names: { zh: string }[] };
    expect(names.map(({ zh }) => zh)).toContain('海拉尔东路街道公主府社区居民委员会');
    expect(names.map(({ zh }) => zh)).toContain('海拉尔东路街道公主府社区居务监督委员会');
    expect(made('公主府社区.paijiang').setting).toBe('community');
  });

  it('[COMM-10] offers the community where the name says so, and wonders at a village’s name in one', async () => {
    const farm = ['--banner', '科尔沁左翼中旗', '--township', '保康街道', '--village', '新民村'];
    const { code, err } = await make([...farm, '--setting', 'community', '--no-collective']);
    expect(code, err).toBe(0);
    expect(err).toContain('新民村居民委员会');
    expect(err).toContain('类型是社区');
  });

  it('[NEW-1] writes a project from the options, with its league from the place register', async () => {
    const { code, files, err } = await make([
      ...WHOLE,
      '--room',
      '101 便民服务大厅/便民服务站|ᠨᠢᠭᠡ',
      '--mn',
      'village=ᠲᠣᠰᠬᠣᠨ',
    ]);
    expect([code, files]).toEqual([0, ['沙家营村.paijiang']]);
    const project = made();
    expect(project.register).toEqual({
      league: '呼和浩特市',
      banner: { zh: '土默特左旗', mn: null },
      township: { zh: '台阁牧镇', mn: null },
      village: { zh: '沙家营村', mn: { text: 'ᠲᠣᠰᠬᠣᠨ', proof: null } },
    });
    expect(project.rooms).toEqual([
      {
        id: '101',
        number: '101',
        name: { zh: '便民服务大厅', mn: { text: 'ᠨᠢᠭᠡ', proof: null } },
        functions: [{ zh: '便民服务站', mn: null }],
        organisations: [],
        mechanisms: [],
      },
    ]);
    expect(err).toContain('台阁牧镇沙家营村村民委员会');
  });

  it('[NEW-2] asks on a terminal, again until the answer is right, with the likely answer to take by Enter', async () => {
    const { code, err } = await make(
      ['--out', 'a.json'],
      ['阿旗', '阿鲁科尔沁旗', '巴彦温都尔', '巴彦温都尔苏木', '达拉尔嘎查', '', '总支', '都不写', ''],
    );
    expect(code).toBe(0);
    expect(err).toContain('地名表里没有旗县“阿旗”');
    expect(err).toContain('可能是：巴彦温都尔苏木');
    const project = made('a.json');
    expect(project.setting).toBe('pastoral');
    expect(project.organisations.collective).toEqual({ status: 'none' });
    expect(nameOf(project, { of: 'organisation', organisation: 'party' })).toBe(
      '中国共产党巴彦温都尔苏木达拉尔嘎查总支部委员会',
    );
  });

  it('[NAMES-13] asks to check a village name without 嘎查, 村 or 社区, and is silent about one that has it', async () => {
    const bare = await make(['--json', ...WHOLE.map((word) => (word === '沙家营村' ? '哈素' : word))]);
    expect(bare.code).toBe(0);
    expect(bare.err).toContain('请核对：嘎查村名“哈素”');
    expect((await make(WHOLE)).err).not.toContain('请核对：嘎查村名');
  });

  it('[NEW-2] makes nothing when the input ends', async () => {
    expect(await make([], ['土默特左旗'])).toMatchObject({ code: 2, files: [] });
  });

  it('[NEW-3] names everything that is missing where nobody can be asked', async () => {
    const { code, err, files } = await make(['--banner', '土默特左旗', '--collective', '某某股份经济合作社']);
    expect([code, files]).toEqual([2, []]);
    expect(err).toBe('还要写明：--township --village --setting --registered。\n');
  });

  it('[NEW-4] does not replace a file, unless told to; then the old one stays as .bak', async () => {
    writeFileSync(join(folder, '沙家营村.paijiang'), 'something else');
    const first = await make(WHOLE);
    expect(first).toMatchObject({ code: 2, files: ['沙家营村.paijiang'] });
    expect(first.err).toContain('--force');
    expect(readFileSync(join(folder, '沙家营村.paijiang'), 'utf8')).toBe('something else');
    const second = await make([...WHOLE, '--force']);
    expect(second).toMatchObject({ code: 0, files: ['沙家营村.paijiang', '沙家营村.paijiang.bak'] });
    expect(readFileSync(join(folder, '沙家营村.paijiang.bak'), 'utf8')).toBe('something else');
  });

  it('[NEW-5] says what is wrong with a collective’s name, and the right one', async () => {
    const args = [
      ...PLACE,
      '--collective',
      '土默特左旗台阁牧镇沙家营村股份经济合作社',
      '--registered',
      '2025-05-01',
    ];
    const { code, out } = await make([...args, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      file: '沙家营村.paijiang',
      nameFaults: [
        { right: '土默特左旗台阁牧镇沙家营村集体经济组织股份经济合作社', faults: ['collective-unmarked'] },
      ],
    });
  });

  it('[NEW-6] takes places that are not in the register only when told to', async () => {
    const elsewhere = [
      '--banner',
      '某某县',
      '--township',
      '某某镇',
      '--village',
      '某某村',
      '--setting',
      'farming',
      '--no-collective',
    ];
    expect((await make(elsewhere)).code).toBe(2);
    expect((await make([...elsewhere, '--unlisted'])).code).toBe(0);
    expect(made('某某村.paijiang').register.league).toBeUndefined();
  });

  it('[NEW-7] puts spaces and full-width letters in names right', async () => {
    await make([
      '--banner',
      ' 土默特左旗',
      '--township',
      '台阁牧镇\u3000',
      '--village',
      '沙家营 村 ',
      '--setting',
      '农区',
      '--no-collective',
    ]);
    expect(made().register.village.zh).toBe('沙家营村');
  });

  it.each([
    [['--banner', '土默特旗'], '可能是：土默特左旗、土默特右旗'],
    [['--banner', '土默特左旗', '--township', '台阁镇'], '可能是：台阁牧镇'],
    [[...WHOLE, '--setting', '半农半牧'], '--setting'],
    [[...PLACE.slice(0, -1), '半农半牧', '--no-collective'], '“半农半牧”不是农区、牧区或社区'],
    [[...WHOLE, '--party', '联合体'], '“联合体”不是支部、总支或党委'],
    [[...WHOLE, '--banner-in-name', '也许'], '“也许”应为'],
    [[...PLACE, '--collective', '某某股份经济合作社', '--registered', '2026-13-40'], '“2026-13-40”不是日期'],
    [[...WHOLE, '--collective', '某某股份经济合作社'], '只能写一个'],
    [[...WHOLE, '--room', '101 会议室', '--room', '101 图书室'], '房间号“101”写了两次'],
    [[...WHOLE, '--room', '101 会议室|ᠨᠢᠭᠡ/ᠬᠣᠶᠠᠷ'], '看不懂房间'],
    [[...WHOLE, '--room', '101 '], '太短'],
    [[...WHOLE, '--mn', 'somebody=ᠨᠢᠭᠡ'], '看不懂“somebody=ᠨᠢᠭᠡ”'],
    [[...WHOLE, '--mn', 'collective=ᠨᠢᠭᠡ'], '看不懂“collective=ᠨᠢᠭᠡ”'],
    [[...WHOLE, '--mn', 'village=\ue300\ue301'], '私用区编码'],
    [[...WHOLE, '--mn', 'village=会议室'], '会'],
    [[...PLACE.slice(0, 4), '--village', '沙\u0007家营村', '--setting', '农区', '--no-collective'], 'U+0007'],
    [[...PLACE.slice(0, 4), '--village', '村', '--setting', '农区', '--no-collective'], '太短'],
    [
      [...PLACE.slice(0, 4), '--village', `${'长'.repeat(70)}村`, '--setting', '农区', '--no-collective'],
      '太长',
    ],
  ])('[NEW-8] refuses %j', async (args, sentence) => {
    const { code, out, err, files } = await make(args);
    expect({ code, out, files }).toEqual({ code: 2, out: '', files: [] });
    expect(err).toContain(sentence);
  });
});

describe('paijiang new and look-alikes', () => {
  const village = (name: string): readonly string[] => WHOLE.map((arg) => (arg === '沙家营村' ? name : arg));

  it.each([
    ['二○村', '二〇村'],
    ['—间房村', '一间房村'],
    ['塔拉•布拉格嘎查', '塔拉·布拉格嘎查'],
  ])('[NAMES-15] tells %s and proposes %s, and changes nothing by itself', async (typed, right) => {
    const { code, out } = await make([...village(typed), '--json']);
    expect(code).toBe(0);
    const summary = JSON.parse(out) as { nameFaults: readonly object[] };
    expect(summary.nameFaults).toContainEqual({ found: typed, right, faults: ['odd-characters'] });
    expect(made(`${typed}.paijiang`).register.village.zh).toBe(typed);
  });

  it('[NAMES-15] offers the right name on a terminal: Enter takes it, anything else keeps the typed one', async () => {
    // Behind the village: form of the party organisation, and in whose names the banner stands.
    await make(village('二○村'), ['', '', '']);
    expect(made('二〇村.paijiang').register.village.zh).toBe('二〇村');
    await make(village('二○村'), ['不', '', '']);
    expect(made('二○村.paijiang').register.village.zh).toBe('二○村');
  });
});
