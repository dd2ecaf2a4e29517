import { createHash } from 'node:crypto';
import { link, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { type RunReport, runReportJson, runReportTable, type RunRow } from '../../app/batch/runReport.ts';
import {
  BATCH_PARTS,
  type BatchPart,
  type MadeFile,
  type VillageResult,
  type VillageTask,
  VILLAGE_RESULT,
} from '../../app/batch/village.ts';
import { type OnFault, programFault } from '../../app/faults/programFault.ts';
import { BATCH_WORDS } from '../../app/words/batch.ts';
import { say, type UiLanguage } from '../../app/words/words.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { tableXlsx } from '../../output/xlsx/tableXlsx.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { isAlive } from '../files/fileLock.ts';
import { errorCode } from '../files/thrown.ts';

/** A village that is to be made: what stands in the report, and what it is made from. */
export type BatchVillage = {
  readonly row: RunRow;
  readonly from: VillageTask['from'] | null;
  readonly sum: string;
};

/** Who makes villages: threads, or a test. */
export type VillageMakers = {
  readonly make: (task: VillageTask) => Promise<VillageResult>;
  readonly close: () => Promise<void>;
};

/** A part of the villages: every `of`-th, from the `at`-th on, counted from 1. */
export type Share = { readonly at: number; readonly of: number };

export type BatchAsk = {
  readonly out: string;
  readonly villages: readonly BatchVillage[];
  readonly what: readonly BatchPart[];
  readonly day: string;
  readonly program: string;
  readonly language: UiLanguage;
  readonly jobs: number;
  readonly share: Share | null;
  readonly resume: boolean;
  readonly makers: VillageMakers;
  readonly onFault: OnFault;
  readonly progress: (at: BatchProgress) => void;
  /** How many villages are to be made. */
  readonly begun?: (left: number) => void;
  /** Ends the run after the villages that are being made; whoever goes on with it makes the others. */
  readonly signal?: AbortSignal;
};

export type BatchProgress = {
  /** Of this run: villages that were there already do not count. */
  readonly made: number;
  readonly left: number;
  readonly village: string;
};

/** What the run found and made. `kept`: villages that an earlier run had made. */
export type BatchDone = { readonly report: RunReport; readonly made: number; readonly kept: number };

export type BatchProblem = Problem<'run-there' | 'run-differs' | 'out-foreign'>;

/** What was asked of a run, in its folder: whoever goes on with it takes the same day and the same parts. */
const plan = z.strictObject({
  format: z.literal('paijiang-batch'),
  version: z.literal(1),
  program: z.string(),
  day: z.string(),
  language: z.enum(['zh', 'en']),
  what: z.array(z.enum(BATCH_PARTS)),
});
type RunPlan = z.infer<typeof plan>;
const RUN_PLAN = 'batch.json';

/** Makes every village of the share that is not made yet, and the report of all of them. Throws what the file system throws. */
export async function runBatch(ask: BatchAsk): Promise<Result<BatchDone, BatchProblem>> {
  const share = ask.share ?? { at: 1, of: 1 };
  const own = ask.villages.filter((_, at) => at % share.of === share.at - 1);
  const work = await workFolder(ask.out, share);
  try {
    const planned = await runPlan(ask, work);
    if (!planned.ok) return planned;
    const { day } = planned.value;
    const todo: { readonly village: BatchVillage; readonly key: string }[] = [];
    let kept = 0;
    for (const village of own) {
      if (village.from === null) continue;
      const key = keyOf(village, planned.value);
      const isMade = await isMadeSo(join(ask.out, village.row.folder ?? ''), key);
      if (isMade) kept += 1;
      else todo.push({ village, key });
      if (!isMade && (await isForeign(join(ask.out, village.row.folder ?? ''))))
        return failure(problem('out-foreign', { folder: join(ask.out, village.row.folder ?? '') }));
    }
    ask.begun?.(todo.length);
    let next = 0;
    let made = 0;
    const lane = async (): Promise<void> => {
      for (let at = (next += 1); at <= todo.length; at = next += 1) {
        const one = todo[at - 1];
        if (one === undefined || ask.signal?.aborted === true) return;
        await makeOne(one, { ...ask, day, work: join(work, String(at)) });
        made += 1;
        ask.progress({ made, left: todo.length - made, village: one.village.row.village });
      }
    };
    await Promise.all(Array.from({ length: Math.min(ask.jobs, todo.length) }, lane));
    return success({ report: await writeReport(ask, planned.value, work), made, kept });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** One village, made aside and moved in when all of it is there. What cannot be made says so in its place. */
async function makeOne(
  { village: { row, from }, key }: { readonly village: BatchVillage; readonly key: string },
  { out, what, day, language, makers, onFault, work }: BatchAsk & { readonly work: string },
): Promise<void> {
  if (from === null) return;
  await makeFolder(work);
  const said = (sentence: string): VillageResult => ({
    ...{ format: 'paijiang-village', version: 1, key, village: row.village, state: 'none' },
    ...{ starter: null, areaVerdict: null, signs: 0, drafts: 0, reasons: {}, openMust: 0, files: [] },
    blocked: [{ label: say(BATCH_WORDS, language, 'project'), sentence }],
  });
  const failed = async (sentence: string): Promise<void> => {
    await rm(work, { recursive: true, force: true });
    await makeFolder(work);
    await writeFile(join(work, VILLAGE_RESULT), `${JSON.stringify(said(sentence), null, 2)}\n`);
  };
  try {
    await makers.make({ key, from, what, day, language, folder: work });
  } catch (thrown) {
    // A disk that takes nothing stops the run: every village after this one would fail.
    if (ENDS_THE_RUN.has(errorCode(thrown))) throw thrown;
    if (/^ERR_WORKER|exited|terminat/i.test(`${errorCode(thrown)} ${String(thrown)}`))
      await failed(say(BATCH_WORDS, language, 'died'));
    else {
      const fault = programFault(thrown, 'part');
      onFault(fault);
      await failed(say(BATCH_WORDS, language, 'fault', { fault: fault.number }));
    }
  }
  const place = join(out, row.folder ?? '');
  await makeFolder(dirname(place));
  await clearPlace(place);
  await rename(work, place);
}

/** A folder that is there, holds something and is no village's of a run. */
async function isForeign(folder: string): Promise<boolean> {
  const there = await readdir(folder).catch((): string[] => []);
  return there.length > 0 && !there.includes(VILLAGE_RESULT);
}

/** What an earlier run made goes. Where somebody changed a file or put one there, all of it is put beside. */
async function clearPlace(place: string): Promise<void> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return;
  const result = await resultIn(place);
  const made = new Set([VILLAGE_RESULT, ...(result?.files ?? []).map(({ name }) => name)]);
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const changed = await changedFile(place, result?.files ?? []);
  if (!changed && names.every((name) => made.has(name))) return rm(place, { recursive: true });
  for (let count = 1; ; count += 1) {
    const beside = `${place}（改过${count === 1 ? '' : count}）`;
    if ((await lstat(beside).catch(() => null)) === null) return rename(place, beside);
  }
}

/** Whether one of the files is there and is not as it was made. */
async function changedFile(folder: string, files: readonly MadeFile[]): Promise<boolean> {
  for (const { name, sha256 } of files) {
    const found = await readFile(join(folder, name)).catch(() => null);
    if (found !== null && createHash('sha256').update(found).digest('hex') !== sha256) return true;
  }
  return false;
}

const ENDS_THE_RUN: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'EIO',
  'EMFILE',
]);

/** What a village is made from and how: what is the same has the same key. */
function keyOf({ sum }: BatchVillage, { program, day, what, language }: RunPlan): string {
  return createHash('sha256')
    .update(JSON.stringify([program, day, what, language, sum]))
    .digest('hex');
}

const madeFile = z.object({ name: z.string(), bytes: z.number(), sha256: z.string() });
const madeResult = z.looseObject({
  format: z.literal('paijiang-village'),
  version: z.literal(1),
  key: z.string(),
  state: z.enum(['whole', 'part', 'none']),
  files: z.array(madeFile),
});

/** What the village's folder says became of it; null where it says nothing that can be read. */
async function resultIn(folder: string): Promise<VillageResult | null> {
  const text = await readFile(join(folder, VILLAGE_RESULT), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    // Written by makeVillage alone, of this version.
    return madeResult.safeParse(value).success ? (value as VillageResult) : null;
  } catch {
    return null;
  }
}

/** Whether the village is made so already, with every file as it was. */
async function isMadeSo(folder: string, key: string): Promise<boolean> {
  const result = await resultIn(folder);
  if (result === null || result.key !== key || result.state === 'none') return false;
  for (const { name, bytes, sha256 } of result.files) {
    const found = await readFile(join(folder, name)).catch(() => null);
    if (found === null || found.length !== bytes) return false;
    if (createHash('sha256').update(found).digest('hex') !== sha256) return false;
  }
  return true;
}

/** The plan of the run in the folder: a new one, or the one that is gone on with. */
async function runPlan(
  { out, program, day, language, what, resume, share }: BatchAsk,
  work: string,
): Promise<Result<RunPlan, BatchProblem>> {
  const own: RunPlan = { format: 'paijiang-batch', version: 1, program, day, language, what: [...what] };
  const path = join(out, RUN_PLAN);
  const isNew = await writeNew(path, `${JSON.stringify(own, null, 2)}\n`, work);
  if (isNew) return success(own);
  const found = await readFile(path, 'utf8').then(
    (text) => plan.safeParse(JSON.parse(text)).data ?? null,
    () => null,
  );
  if (found === null) return failure(problem('out-foreign', { folder: out }));
  if (!resume && share === null) return failure(problem('run-there', { folder: out }));
  const isSame =
    found.program === program && found.language === language && found.what.join() === what.join();
  // Its day is kept: files of one run have one date.
  return isSame
    ? success(found)
    : failure(problem('run-differs', { folder: out, what: found.what.join(','), program: found.program }));
}

/** Writes a file that is not there, whole; of two that do so at once one has written it. */
async function writeNew(path: string, text: string, work: string): Promise<boolean> {
  const temporary = join(work, RUN_PLAN);
  await writeFile(temporary, text, { flush: true });
  try {
    await link(temporary, path);
    return true;
  } catch (fault) {
    if (errorCode(fault) === 'EEXIST') return false;
    // exFAT and some network shares have no links.
    if ((await lstat(path).catch(() => null)) !== null) return false;
    await writeFile(path, text, { flag: 'wx', flush: true });
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * A folder for all that is not done yet: whatever a run leaves when it is killed lies in it, and goes with the next run of the
 * share, or of anybody on this machine.
 */
async function workFolder(out: string, { at, of }: Share): Promise<string> {
  await makeFolder(out);
  const machine = hostname().replace(/[^A-Za-z0-9.]/g, '.');
  const stem = `${PART}${at}-${of}-`;
  for (const name of await readdir(out)) {
    if (!name.startsWith(PART)) continue;
    const isDead = name.split('-').at(-2) === machine && !isAlive(Number(name.split('-').at(-1)));
    if (name.startsWith(stem) || isDead) await rm(join(out, name), { recursive: true, force: true });
  }
  const work = join(out, `${stem}${machine}-${process.pid}`);
  await mkdir(work);
  return work;
}

const PART = '.paijiang-part-';

/**
 * The report of all villages, as far as they are made. Runs of other shares may end at the same moment: what is
 * written is compared with what is there once more, so that the last of them has seen all.
 */
async function writeReport(ask: BatchAsk, planned: RunPlan, work: string): Promise<RunReport> {
  const { out, language } = ask;
  for (;;) {
    const report = await gathered(ask, planned);
    const json = JSON.stringify(runReportJson(report, language), null, 2);
    const name = say(BATCH_WORDS, language, 'report.file');
    const table = runReportTable(report, language);
    const xlsx = await tableXlsx(table, {
      sheet: table.title,
      orientation: 'landscape',
      paper: 'A3',
      day: report.day,
      footer: say(BATCH_WORDS, language, 'footer'),
      thumbnail: () => null,
    });
    for (const [file, content] of [
      [`${name}.xlsx`, xlsx],
      [`${name}.json`, `${json}\n`],
    ] as const) {
      await writeFile(join(work, file), content, { flush: true });
      await rename(join(work, file), join(out, file));
    }
    const again = await gathered(ask, planned);
    if (JSON.stringify(runReportJson(again, language), null, 2) === json) return report;
  }
}

async function gathered({ out, villages }: BatchAsk, planned: RunPlan): Promise<RunReport> {
  const rows: RunRow[] = [];
  for (const village of villages) {
    const { row, from } = village;
    const result = from === null ? null : await resultIn(join(out, row.folder ?? ''));
    const isOwn = result !== null && result.key === keyOf(village, planned);
    rows.push(isOwn ? { ...row, state: result.state, result } : row);
  }
  return { day: planned.day, what: planned.what, rows };
}
