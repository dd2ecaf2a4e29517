import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlanOptions } from '../../../app/bridge/contract.ts';
import { projectJson } from '../../../core/file/file.ts';
import { type Project } from '../../../core/project/project.ts';
import { run } from '../../../node/cli/commands/plan.ts';
import { deskShaper } from '../../../node/desk/deskShaper.ts';
import { planMaker } from '../../../node/desk/planMaker.ts';
import { fakeHost } from '../../support/host.ts';
import { STARTERS, starterCentre } from '../../support/sheets.ts';

const OPTIONS: PlanOptions = {
  paper: 'A3',
  scale: 150,
  tiles: false,
  levels: 'all',
  tables: true,
  comparison: true,
  formats: ['pdf', 'dxf'],
  language: 'zh',
  day: '2026-11-23',
};

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'paijiang-plans-'));
});
afterEach(() => rm(home, { recursive: true }));

const clock = { today: () => '2026-12-31', now: () => '2026-11-23T14:05:00Z' };
const shaping = deskShaper();

function centre(id: string): Project {
  const starter = STARTERS.find((one) => one.id === id);
  if (starter === undefined) throw new Error(`no starter ${id}`);
  return starterCentre(starter);
}

function make(project: Project, options: Partial<PlanOptions> = {}, signal = new AbortController().signal) {
  const told: string[] = [];
  const made = planMaker(home, clock, shaping, { folder: home, keep: () => Promise.resolve(true) }).make({
    project,
    options: { ...OPTIONS, ...options },
    signal,
    progress: ({ made, total, current }) => void told.push(`${made}/${total} ${current}`),
  });
  return { made, told };
}

describe('plan sheets of the application', () => {
  it('[PRINT-4] are the files of the command line, byte for byte', async () => {
    const project = centre('school-row-250');
    const { made, told } = make(project, { paper: 'A2' });
    const outcome = await made;
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { folder, files, blocked } = outcome.value;
    expect(folder).toBe(join(home, '查干哈达嘎查_平面图_20261123-1405'));
    expect(blocked).toEqual([]);
    expect(told).toHaveLength(files.length);

    await writeFile(join(home, 'centre.json'), projectJson(project));
    const ended = await run(
      [
        'centre.json',
        '--out',
        'cli',
        '--paper',
        'A2',
        '--scale',
        '150',
        '--formats',
        'pdf,dxf',
        '--day',
        '2026-11-23',
      ],
      fakeHost({ folder: home }),
    );
    expect(ended).toBe(0);
    expect((await readdir(join(home, 'cli'))).sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name } of files)
      expect(await readFile(join(folder, name)), name).toEqual(await readFile(join(home, 'cli', name)));
  });

  it('[PRINT-4] a second set within the minute gets a folder of its own', async () => {
    const project = centre('pastoral-150');
    await make(project, { formats: ['dxf'] }).made;
    const second = await make(project, { formats: ['dxf'] }).made;
    expect(second).toMatchObject({ ok: true, value: { folder: expect.stringMatching(/-1405-2$/) } });
  });

  it('[PRINT-5] what does not fit ends the job with its sheet named; nothing is written', async () => {
    const outcome = await make(centre('courtyard-420'), { scale: 50, paper: 'A4' }).made;
    expect(outcome).toMatchObject({
      ok: false,
      problem: { area: 'sheet', code: 'sheet-too-small', data: { title: '一层平面图' } },
    });
    expect(await readdir(home)).toEqual([]);
  });

  it('[PRINT-5] a comparison that does not fit is told among what was not made', async () => {
    const outcome = await make(centre('school-row-250'), { formats: ['pdf'] }).made;
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        files: [{ sign: null }],
        blocked: [{ sign: null, label: '一层改造前后对照图', reasons: [{ area: 'sheet' }] }],
      },
    });
  });

  it('[PRINT-5] a stopped set takes its files away again', async () => {
    const stop = new AbortController();
    const { made } = make(centre('pastoral-150'), { formats: ['dxf', 'svg'] }, stop.signal);
    stop.abort();
    await expect(made).rejects.toThrow();
    const [folder] = await readdir(home);
    expect(await readdir(join(home, folder ?? ''))).toEqual([]);
  });
});
