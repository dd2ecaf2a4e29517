import { readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { paceOf } from '../../../app/batch/pace.ts';
import { runCounts } from '../../../app/batch/runReport.ts';
import { BATCH_PARTS } from '../../../app/batch/village.ts';
import { BATCH_COMMAND } from '../../../app/words/commands/batch.ts';
import { say } from '../../../app/words/words.ts';
import { PROJECT_EXTENSION } from '../../../core/file/extension.ts';
import { type BatchProgress, type BatchVillage, runBatch, type Share } from '../../batch/runBatch.ts';
import { rosterVillages, sumOf } from '../../batch/rosterVillages.ts';
import { programVersion } from '../../program.ts';
import { CLEAR_LINE } from '../../terminalText.ts';
import { askedDay } from '../askedDay.ts';
import { command } from '../command.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { flags, lists, texts } from '../options.ts';
import { errorCode } from '../../files/thrown.ts';
import { readRosterFile, type RosterAsked } from '../readRosterFile.ts';
import { refuse, tell } from '../tell.ts';
import { valueReader } from './exportOptions.ts';

const TAKES = {
  options: {
    ...texts('out', 'jobs', 'shard', 'what', 'day', 'sheet'),
    ...lists('map'),
    ...flags('resume', 'unlisted', 'json'),
  },
  operands: ['ROSTER|FOLDER'],
  needed: ['out'],
} as const;

/** `paijiang batch`: all villages of a roster, or of a folder of projects (docs/spec/batch.md). */
export const run = command('batch', TAKES, async ({ values, operands }, host) => {
  const { wrongValue, listed } = valueReader(host, BATCH_COMMAND);
  const what = BATCH_PARTS.filter((part) =>
    listed('what', values.what ?? 'package', BATCH_PARTS).includes(part),
  );
  const jobs = Number(values.jobs ?? Math.max(1, availableParallelism() - 1));
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) wrongValue('jobs', values.jobs ?? '', '1–256');
  const share = values.shard === undefined ? null : shareOf(values.shard);
  if (share === 'wrong') return wrongValue('shard', values.shard ?? '', '1/3, 2/3, 3/3');
  const day = askedDay(values.day, host);
  const [from = ''] = operands;
  const villages = (await isFolder(resolve(host.folder, from)))
    ? await villagesOfFolder(from, host)
    : await villagesOfRoster(from, values, host);
  if (villages.length === 0) refuse(host, BATCH_COMMAND, 'no-villages', { file: from });
  const makers = await host.makers(jobs);
  try {
    const done = await runBatch({
      ...{ out: resolve(host.folder, values.out), villages, what, day, jobs, share, makers },
      ...{ language: host.language, resume: values.resume ?? false },
      program: `paijiang ${await programVersion()}`,
      onFault: (fault) => void host.faults.keep(fault),
      progress: progressLine(host),
    });
    if (!done.ok) {
      const { code, data } = done.problem;
      return refuse(host, BATCH_COMMAND, code, data);
    }
    if (host.watched) host.err(CLEAR_LINE);
    const { report, made, kept } = done.value;
    const counts = runCounts(report);
    if (kept > 0) tell(host, BATCH_COMMAND, 'kept', { count: kept });
    tell(host, BATCH_COMMAND, 'done', { made, folder: values.out, ...counts });
    if (values.json === true) host.out(`${JSON.stringify({ made, kept, counts }, null, 2)}\n`);
    const { part, none, held } = counts;
    return part + none + held === 0 ? 0 : 1;
  } catch (fault) {
    const reason = errorCode(fault);
    if (reason === '') throw fault;
    return refuse(host, BATCH_COMMAND, 'stopped', { folder: values.out, reason });
  } finally {
    await makers.close();
  }
});

/** `2/3`; nothing beyond what a scheduler counts. */
function shareOf(text: string): Share | 'wrong' {
  const [, at = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? [];
  const share = { at: Number(at), of: Number(of) };
  return share.at >= 1 && share.at <= share.of ? share : 'wrong';
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function villagesOfRoster(
  list: string,
  asked: RosterAsked,
  host: Host,
): Promise<readonly BatchVillage[]> {
  return rosterVillages(await readRosterFile(list, asked, { shaper: loadShaper([], host), host }));
}

/** Every project file of the folder, by name. */
async function villagesOfFolder(folder: string, host: Host): Promise<readonly BatchVillage[]> {
  const path = resolve(host.folder, folder);
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith(PROJECT_EXTENSION)).sort();
  return Promise.all(
    names.map(async (file): Promise<BatchVillage> => {
      const name = file.slice(0, -PROJECT_EXTENSION.length);
      const place = join(path, file);
      return {
        row: {
          ...{ record: null, folder: name, banner: '', township: '', village: name, area: null },
          ...{ state: 'waiting', result: null, findings: [] },
        },
        from: { of: 'file', path: place, name },
        sum: sumOf(await readFile(place)),
      };
    }),
  );
}

/** How often a log that nobody watches has a line. */
const LOG_EVERY_MS = 30_000;

/** How far the run is, how fast, and how long it still takes. */
function progressLine(host: Host): (at: BatchProgress) => void {
  const started = host.now().getTime();
  let told = started;
  return ({ made, left, village }) => {
    const now = host.now().getTime();
    if (!host.watched && now - told < LOG_EVERY_MS && left > 0) return;
    told = now;
    const pace = paceOf({ made, left }, now - started);
    if (pace === null) return;
    const line = say(BATCH_COMMAND, host.language, 'progress', { village, ...pace });
    host.err(host.watched ? `${CLEAR_LINE}${line}` : `${line}\n`);
  };
}
