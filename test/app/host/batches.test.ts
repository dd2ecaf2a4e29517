import { beforeEach, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../app/bridge/base64.ts';
import { type Ask, type Handlers } from '../../../app/bridge/contract.ts';
import { readRoster } from '../../../app/newProject/roster/readRoster.ts';
import { sayRosterFinding } from '../../../app/newProject/roster/rosterFinding.ts';
import { coverage, rosterRules } from '../../../app/newProject/roster/rosterRules.ts';
import { sourceOfBytes } from '../../../app/lists/tableSource.ts';
import { readWorkbook } from '../../../app/lists/workbook/readWorkbook.ts';
import { success } from '../../../core/result.ts';
import { deskShaper } from '../../../node/desk/deskShaper.ts';
import { libraryPort } from '../../../node/desk/library.ts';
import { rosterVillages } from '../../../node/batch/rosterVillages.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { createApplication } from '../../../app/host/application.ts';
import { memoryPorts, memoryWorld, type MemoryWorld } from '../../support/application.ts';
import { rightRow, rosterCsv } from '../../support/rosters.ts';

const PLACE = { banner: '土默特左旗', township: '台阁牧镇' };
const good = { ...rightRow({ ...PLACE, village: '沙家营村' }), area: '' };
const bad = { ...rightRow({ ...PLACE, village: '东沙村' }), area: '', setting: '半农半牧' };

function listOf(csv: string): Ask<'readRoster'> {
  const bytes = toBase64(new TextEncoder().encode(csv));
  return { fileName: '名册.csv', bytes, sheet: null, mapping: [], unlisted: false, mended: [] };
}

let world: MemoryWorld;
let host: Handlers;
beforeEach(() => {
  world = memoryWorld();
  host = createApplication({ ...memoryPorts(world), library: libraryPort() });
});

async function read(ask: Ask<'readRoster'>) {
  const answer = await host.readRoster(ask);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

async function ended(started: Awaited<ReturnType<Handlers['startBatch']>>): Promise<string> {
  if (!started.ok) throw new Error(started.problem.code);
  const { job } = started.value;
  for (let since = -1; ;) {
    const state = await host.packageState({ job, since });
    if (!state.ok) throw new Error(state.problem.code);
    if (state.value.state !== 'running') return `${job} ${state.value.state}`;
    since = state.value.step;
  }
}

describe('a roster in the window', () => {
  it('[ROST-12] finds what the command finds, cell by cell, and asks a mended row again', async () => {
    const csv = rosterCsv([good, bad]);
    const found = await read(listOf(csv));
    const shaper = deskShaper()();
    if (!shaper.ok) throw new Error(shaper.problem.code);
    const command = await readRoster(sourceOfBytes('名册.csv', new TextEncoder().encode(csv)), {
      ...{ readWorkbook, ...rosterRules(shippedLibrary(), coverage(shaper.value)) },
    });
    expect(found.findings.map(({ said, ...finding }) => [finding, said.zh])).toEqual(
      (command.ok ? command.value.findings : []).map((finding) => [finding, sayRosterFinding(finding, 'zh')]),
    );
    expect(found.findings).toMatchObject([{ record: 3, key: 'setting', weight: 'held' }]);
    expect(found.rows.map(({ record, held }) => [record, held])).toEqual([
      [2, false],
      [3, true],
    ]);
    expect(found.rows[1]?.texts).toMatchObject({ village: '东沙村', setting: '半农半牧' });
    const mended = await read({ ...listOf(csv), mended: [{ row: 3, column: 'setting', text: '农区' }] });
    expect(mended.findings).toEqual([]);
    expect(mended.rows[1]).toMatchObject({ held: false, texts: { setting: '农区' } });
    // One wrong text for another is found as well.
    const worse = await read({ ...listOf(csv), mended: [{ row: 2, column: 'banner', text: '土默特中旗' }] });
    expect(worse.findings).toContainEqual(expect.objectContaining({ record: 2, key: 'banner' }));
  });

  it('[ROST-12] headings that nobody knows are answered, and mapped', async () => {
    const csv = rosterCsv([good]).replace('嘎查村,', '哪个村子,');
    const unknown = await read(listOf(csv));
    expect(unknown.headings).toContain('哪个村子');
    expect(unknown.unread).not.toBeNull();
    const mapped = await read({ ...listOf(csv), mapping: [{ column: 'village', heading: '哪个村子' }] });
    expect(mapped.unread).toBeNull();
    expect(mapped.rows).toMatchObject([{ held: false, texts: { village: '沙家营村' } }]);
  });

  it('[ROST-13] begins one with all villages of a township, and an empty one', async () => {
    const begun = await host.beginRoster({ place: PLACE, language: 'zh' });
    if (!begun.ok) throw new Error(begun.problem.code);
    const { villages, bytes, fileName } = begun.value;
    expect(villages).toBeGreaterThan(5);
    expect(fileName).toMatch(/^台阁牧镇.+\.xlsx$/);
    const there = await read({ ...listOf(''), fileName, bytes });
    expect(there.rows).toHaveLength(villages);
    expect(new Set(there.findings.map(({ problem }) => problem.code))).toEqual(new Set(['value-missing']));
    const empty = await host.beginRoster({ place: null, language: 'zh' });
    expect(empty).toMatchObject({ ok: true, value: { villages: 0 } });
    expect(empty.ok ? fromBase64(empty.value.bytes).length : 0).toBeGreaterThan(1000);
    expect(
      await host.beginRoster({ place: { banner: '土默特左旗', township: '没有镇' }, language: 'zh' }),
    ).toMatchObject({ ok: false, problem: { code: 'batch-no-listed' } });
  });
});

describe('a run in the window', () => {
  const ask = (): Ask<'startBatch'> => ({
    list: listOf(rosterCsv([good, bad])),
    ...{ what: ['signs'], lanes: 2, language: 'zh' },
  });
  const run = (state: 'whole' | 'waiting'): MemoryWorld['batch'] => {
    return ({ day, what, rows, findings, progress }) => {
      progress({ made: 0, total: 1, current: '' });
      const made = rosterVillages({ rows, findings }).map(({ row }) =>
        row.state === 'held' ? row : { ...row, state },
      );
      return Promise.resolve(
        success({ report: { day, what, rows: made }, made: 1, kept: 0, files: ['a.xlsx'] }),
      );
    };
  };

  it('[BATCH-10] one that is done is reported, and nothing is left to go on with', async () => {
    world.batch = run('whole');
    const [job = ''] = (await ended(await host.startBatch(ask()))).split(' ');
    expect(world.batchStep).toBeNull();
    expect(await host.batchReport({ job })).toMatchObject({
      ok: true,
      value: {
        made: 1,
        counts: { total: 2, whole: 1, held: 1 },
        rows: [
          { village: '沙家营村', state: 'whole', why: '' },
          { village: '东沙村', state: 'held', why: expect.stringContaining('半农半牧') },
        ],
      },
    });
    expect(await host.showFolder({ job })).toEqual({ ok: true, value: { shown: true } });
  });

  it('[BATCH-10] one that ended early is offered, and gone on with as it was asked for', async () => {
    world.batch = run('waiting');
    await ended(await host.startBatch(ask()));
    // The program was started anew.
    host = createApplication({ ...memoryPorts(world), library: libraryPort() });
    expect(await host.lastBatch({})).toMatchObject({
      ok: true,
      value: { running: null, last: { folder: '/made', fileName: '名册.csv', villages: 1, what: ['signs'] } },
    });
    let again: unknown = null;
    world.batch = (given) => {
      again = { folder: given.folder, resume: given.resume, what: given.what, rows: given.rows.length };
      return run('whole')(given);
    };
    await ended(await host.resumeBatch({}));
    expect(again).toEqual({ folder: '/made', resume: true, what: ['signs'], rows: 2 });
    expect(await host.resumeBatch({})).toMatchObject({ ok: false, problem: { code: 'batch-nothing' } });
  });

  it('[BATCH-10] stops when it is asked to, one at a time, and begins nothing of a roster that has no village', async () => {
    world.batch = (given) =>
      new Promise((resolve) => {
        given.signal.addEventListener('abort', () => resolve(run('waiting')(given)));
      });
    const started = await host.startBatch(ask());
    const job = started.ok ? started.value.job : '';
    expect(await host.startBatch(ask())).toMatchObject({ ok: false, problem: { code: 'batch-busy' } });
    expect(await host.lastBatch({})).toMatchObject({ ok: true, value: { running: job, last: null } });
    await host.cancelPackage({ job });
    expect(await ended(started)).toBe(`${job} cancelled`);
    expect(await host.lastBatch({})).toMatchObject({ ok: true, value: { running: null, last: {} } });
    expect(await host.startBatch({ ...ask(), list: listOf(rosterCsv([bad])) })).toMatchObject({
      ok: false,
      problem: { code: 'batch-empty' },
    });
    world.batch = run('whole');
    expect(await ended(await host.startBatch(ask()))).toMatch(/done$/);
  });
});
