import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { type VillageResult, type VillageTask } from '../../app/batch/village.ts';
import { openProjectFile } from '../../core/file/file.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { type Host } from '../../node/cli/host.ts';
import { fakeHost } from '../support/host.ts';
import { rightRow, rosterCsv, type WrittenRow } from '../support/rosters.ts';
import { sha256 } from '../support/sha256.ts';
import { treeOf } from '../support/batchRuns.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-batch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLACE = { banner: '土默特左旗', township: '台阁牧镇', village: '沙家营村' };
const MONGOLIAN = 'ᠠᠯᠲᠠᠨ ᠠᠭᠤᠯᠠ';
const village = (name: string, more: WrittenRow = {}): WrittenRow => ({
  ...rightRow({ ...PLACE, village: name }),
  area: '',
  ...more,
});

async function run(args: readonly string[], given: Partial<Host> = {}) {
  const host = fakeHost({ folder, now: () => new Date(2026, 10, 23), ...given });
  const code = await runCommandLine(['batch', ...args], host);
  return { code, ...host.said };
}
const write = (name: string, rows: readonly WrittenRow[], columns?: Parameters<typeof rosterCsv>[1]) =>
  writeFileSync(join(folder, name), rosterCsv(rows, columns));
type Told = {
  state: string;
  village: string;
  blocked?: { sentence: string }[];
  findings: { code: string }[];
} & Record<string, unknown>;
const report = (out: string) =>
  JSON.parse(readFileSync(join(folder, out, '批量制作报告.json'), 'utf8')) as {
    counts: Record<string, number>;
    day: string;
    villages: Told[];
  };
const at = (out: string, name: string, ...more: string[]) =>
  join(folder, out, PLACE.banner, PLACE.township, name, ...more);

/** A maker that writes one file, and does what it is told for some villages. */
const fast =
  (act: (name: string, task: VillageTask) => void = () => undefined): Host['makers'] =>
  () =>
    Promise.resolve({
      make: (task) => {
        const name = task.from.of === 'roster' ? task.from.row.village : task.from.name;
        act(name, task);
        writeFileSync(join(task.folder, 'a.txt'), name);
        const result: VillageResult = {
          ...{ format: 'paijiang-village', version: 1, key: task.key, village: name, state: 'whole' },
          ...{
            starter: null,
            areaVerdict: 'pass',
            signs: 1,
            drafts: 0,
            reasons: {},
            openMust: 0,
            blocked: [],
          },
          files: [{ name: 'a.txt', bytes: Buffer.byteLength(name), sha256: sha256(Buffer.from(name)) }],
        };
        writeFileSync(join(task.folder, '结果.json'), JSON.stringify(result));
        return Promise.resolve(result);
      },
      close: () => Promise.resolve(),
    });

describe('paijiang batch', () => {
  it('[BATCH-1] makes a centre by what its row says, and nothing else', async () => {
    const columns = [
      'banner',
      'township',
      'village',
      'setting',
      'party',
      'collective',
      'registered',
      'area',
      'rooms',
      'villageMn',
      'proofBy',
      'proofOn',
      'partyMn',
    ] as const;
    const rows = [
      village('沙家营村', {
        area: '388.7',
        villageMn: MONGOLIAN,
        partyMn: MONGOLIAN,
        proofBy: '某人',
        proofOn: '2026-03-05',
        party: '总支',
      }),
      village('东沙村', {
        area: '388.7',
        rooms: '101 便民服务大厅；102 会议室/党员活动室',
        collective: '',
        registered: '',
      }),
      village('西沙村', { setting: '牧区', area: '149.9' }),
    ];
    write('one.csv', rows, columns);
    const { code } = await run(['one.csv', '--out', 'made', '--what', 'reports']);
    expect(code).toBe(0);
    const opened = ['沙家营村', '东沙村', '西沙村'].map((name) => {
      const found = openProjectFile(readFileSync(at('made', name, `${name}.paijiang`)), { sha256 });
      if (!found.ok) throw new Error(found.problem.code);
      return found.value.project;
    });
    const [first, second, third] = opened;
    const proof = { by: '某人', on: '2026-03-05' };
    expect(first?.register.village).toEqual({ zh: '沙家营村', mn: { text: MONGOLIAN, proof } });
    expect(first?.organisations.party).toMatchObject({
      form: 'generalBranch',
      mn: { text: MONGOLIAN, proof },
    });
    expect(first?.organisations.villagersCommittee.mn).toBeNull();
    expect(first?.areas).toEqual({ building: 388.7 });
    expect(first?.plan).not.toBeNull();
    expect(first?.language.confirmed).toBeNull();
    expect(second?.rooms.map(({ name }) => name.zh)).toEqual(['便民服务大厅', '会议室']);
    expect(second?.plan).toBeNull();
    expect(second?.organisations.collective).toEqual({ status: 'none' });
    // No starting plan is so small: none would fail as this house does.
    expect(third?.plan).toBeNull();
    const told = report('made').villages;
    expect(told.map(({ areaVerdict }) => areaVerdict)).toEqual(['pass', 'pass', 'fail']);
    expect(told[0]).toMatchObject({ starter: { id: 'two-storey-360' }, area: 388.7, state: 'whole' });
    expect(told[2]).toMatchObject({ starter: null, findings: [{ code: 'area-below' }] });
  });

  it('[BATCH-2] each part in its folder, all of them listed with their checksums', async () => {
    write('parts.csv', [village('沙家营村', { area: '260' })]);
    const { code } = await run(['parts.csv', '--out', 'parts', '--what', 'signs,plans,reports']);
    // The official artwork is not there, and says so.
    expect(code).toBe(1);
    const place = at('parts', '沙家营村');
    expect(readdirSync(place).sort()).toEqual(
      ['平面图', '报告', '标牌', '沙家营村.paijiang', '结果.json'].sort(),
    );
    const result = JSON.parse(readFileSync(join(place, '结果.json'), 'utf8')) as VillageResult;
    const tree = new Map(treeOf(place));
    tree.delete('结果.json');
    expect(new Map(result.files.map((file) => [file.name, file.sha256]))).toEqual(tree);
    expect(result).toMatchObject({ state: 'part', drafts: result.signs, reasons: { lacking: result.signs } });
    expect(result.blocked.map(({ label }) => label)).toHaveLength(2);
  });

  it('[BATCH-6] the report has every village with its reasons, in both forms', async () => {
    write('told.csv', [village('沙家营村'), village('东沙村', { setting: '' }), {}, village('沙家营村')]);
    const { code, err } = await run(['told.csv', '--out', 'told'], { makers: fast() });
    expect(code).toBe(1);
    expect(err).toContain('共 3 个：全部做好 1，部分做好 0，没有做成 0，名册待改 2');
    const { villages, counts, day } = report('told');
    expect(day).toBe('2026-11-23');
    expect(counts).toMatchObject({ total: 3, whole: 1, held: 2 });
    expect(villages.map(({ village: name, state }) => [name, state])).toEqual([
      ['沙家营村', 'whole'],
      ['东沙村', 'held'],
      ['沙家营村', 'held'],
    ]);
    expect(villages[2]?.findings.map((finding) => finding.code)).toEqual(['village-twice']);
    const sheet = unzipSync(readFileSync(join(folder, 'told', '批量制作报告.xlsx')));
    const text = Object.values(sheet)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('');
    for (const said of ['名册待改', '全部做好', '没有填；补上以前', '与第 2 条是同一个嘎查村'])
      expect(text).toContain(said);
  });

  it('[BATCH-6] a share tells what the others have not made yet', async () => {
    write('shares.csv', [village('沙家营村'), village('东沙村'), village('西沙村')]);
    const share = (shard: string) =>
      run(['shares.csv', '--out', 'shares', '--shard', shard], { makers: fast() });
    expect((await share('2/2')).err).toContain(
      '这次做了 1 个。共 3 个：全部做好 1，部分做好 0，没有做成 0，名册待改 0，还没做 2',
    );
    expect((await share('1/2')).err).toContain('还没做 0');
    expect((await run(['shares.csv', '--out', 'x', '--shard', '3/2'])).code).toBe(2);
    expect((await run(['shares.csv', '--out', 'x', '--jobs', '0'])).code).toBe(2);
    expect((await run(['shares.csv', '--out', 'x', '--what', 'cakes'])).code).toBe(2);
  });

  it('[BATCH-5] what cannot be made stops no other, and is tried again', async () => {
    write('bad.csv', [village('沙家营村'), village('东沙村'), village('西沙村')]);
    const bad = fast((name) => {
      if (name === '沙家营村') throw new Error('a mistake of our own');
      if (name === '东沙村')
        throw Object.assign(new Error('Worker terminated'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    });
    const { code } = await run(['bad.csv', '--out', 'bad'], { makers: bad });
    expect(code).toBe(1);
    const { villages } = report('bad');
    expect(villages.map(({ state }) => state)).toEqual(['none', 'none', 'whole']);
    expect(villages[0]?.blocked?.[0]?.sentence).toMatch(/编号 F-/);
    expect(villages[1]?.blocked?.[0]?.sentence).toContain('内存');
    const again = await run(['bad.csv', '--out', 'bad', '--resume'], { makers: fast() });
    expect(again).toMatchObject({ code: 0 });
    expect(again.err).toContain('1 个已经做好，没有重做。');
    expect(again.err).toContain('这次做了 2 个');
  });

  it('[BATCH-5] a project that does not open, among others', async () => {
    mkdirSync(join(folder, 'projects'));
    write('from.csv', [village('沙家营村')]);
    await run(['from.csv', '--out', 'from', '--what', 'reports']);
    writeFileSync(
      join(folder, 'projects', 'a.paijiang'),
      readFileSync(at('from', '沙家营村', '沙家营村.paijiang')),
    );
    writeFileSync(join(folder, 'projects', 'b.paijiang'), 'nothing');
    const { code } = await run(['projects', '--out', 'opened', '--what', 'reports']);
    expect(code).toBe(1);
    expect(report('opened').villages.map(({ state, village: name }) => [name, state])).toEqual([
      ['a', 'whole'],
      ['b', 'none'],
    ]);
    expect(existsSync(join(folder, 'opened', 'a', '报告', '核查报告.pdf'))).toBe(true);
  });

  it('[BATCH-5] a full disk ends the run, and what is made stays', async () => {
    write('full.csv', [village('沙家营村'), village('东沙村')]);
    const full = fast((name) => {
      if (name === '东沙村') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    const { code, err } = await run(['full.csv', '--out', 'full', '--jobs', '1'], { makers: full });
    expect(code).toBe(2);
    expect(err).toContain('ENOSPC');
    expect([...treeOf(join(folder, 'full')).keys()].sort()).toEqual(
      ['batch.json', '土默特左旗/台阁牧镇/沙家营村/a.txt', '土默特左旗/台阁牧镇/沙家营村/结果.json'].sort(),
    );
    expect((await run(['full.csv', '--out', 'full', '--resume'], { makers: fast() })).code).toBe(0);
  });

  it('[BATCH-4] a file that is gone or changed has its village made anew; the first day stays', async () => {
    write('again.csv', [village('沙家营村'), village('东沙村'), village('西沙村')]);
    const made: string[] = [];
    const noting = fast((name, { day }) => void made.push(`${name} ${day}`));
    await run(['again.csv', '--out', 'again'], { makers: noting });
    const before = treeOf(join(folder, 'again'));
    made.length = 0;
    rmSync(at('again', '东沙村', 'a.txt'));
    writeFileSync(at('again', '西沙村', 'a.txt'), 'somebody was here');
    await run(['again.csv', '--out', 'again', '--resume'], {
      makers: noting,
      now: () => new Date(2027, 0, 1),
    });
    expect(made.sort()).toEqual(['东沙村 2026-11-23', '西沙村 2026-11-23']);
    // What somebody changed lies beside.
    expect(readFileSync(`${at('again', '西沙村')}（改过）/a.txt`, 'utf8')).toBe('somebody was here');
    rmSync(`${at('again', '西沙村')}（改过）`, { recursive: true });
    expect(treeOf(join(folder, 'again'))).toEqual(before);
  });

  it('[BATCH-4] a roster that was mended makes the mended villages alone', async () => {
    write('mend.csv', [village('沙家营村'), village('东沙村', { setting: '' })]);
    const made: string[] = [];
    const noting = fast((name) => void made.push(name));
    await run(['mend.csv', '--out', 'mend'], { makers: noting });
    write('mend.csv', [village('新来村'), village('沙家营村'), village('东沙村')]);
    await run(['mend.csv', '--out', 'mend', '--resume'], { makers: noting });
    expect(made).toEqual(['沙家营村', '新来村', '东沙村']);
  });

  it('[BATCH-7] refuses a folder of another run, and what no run made', async () => {
    write('there.csv', [village('沙家营村')]);
    const ask = (...more: string[]) => run(['there.csv', '--out', 'there', ...more], { makers: fast() });
    expect((await ask()).code).toBe(0);
    expect(await ask()).toMatchObject({ code: 2 });
    expect((await ask('--resume', '--what', 'signs')).err).toContain('这次要的不一样');
    expect((await ask('--resume')).code).toBe(0);
    const foreign = join(folder, 'foreign', PLACE.banner, PLACE.township, PLACE.village);
    mkdirSync(foreign, { recursive: true });
    writeFileSync(join(foreign, 'letter.txt'), 'mine');
    const refused = await run(['there.csv', '--out', 'foreign'], { makers: fast() });
    expect(refused.code).toBe(2);
    expect(readFileSync(join(foreign, 'letter.txt'), 'utf8')).toBe('mine');
    expect((await run(['nothing.csv', '--out', 'x'])).code).toBe(2);
    mkdirSync(join(folder, 'empty'));
    expect((await run(['empty', '--out', 'x'])).err).toContain('里没有嘎查村');
  });

  it('[BATCH-8] tells how many, how fast and how long it still takes', async () => {
    write('pace.csv', [village('沙家营村'), village('东沙村'), village('西沙村')]);
    let seconds = 0;
    const now = () => new Date(Date.UTC(2026, 10, 23) + (seconds += 10) * 1000);
    const watched = await run(['pace.csv', '--out', 'watched', '--jobs', '1'], {
      makers: fast(),
      watched: true,
      now,
    });
    expect(watched.err).toMatch(/\r\u001b\[K1\/3　沙家营村　每分钟 \d+\.\d 个，还要约 \d+ 分钟/);
    expect(watched.err.match(/每分钟/g)).toHaveLength(3);
    const log = await run(['pace.csv', '--out', 'log', '--jobs', '1'], { makers: fast(), now });
    // Not every village has a line.
    expect(log.err.match(/每分钟/g)).toHaveLength(1);
    expect(log.err).toContain('3/3　西沙村');
  });
});
