import { failure, success, type Result } from '../../core/result.ts';
import { tableXlsx } from '../../output/xlsx/tableXlsx.ts';
import { runCounts, whyOf } from '../batch/runReport.ts';
import { toBase64 } from '../bridge/base64.ts';
import { MOST_VILLAGES, type RosterList } from '../bridge/batchAnswers.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { findVillagesOf } from '../library/placeRegister.ts';
import { mendedKey } from '../lists/importRecords.ts';
import { readRoster, type Roster } from '../newProject/roster/readRoster.ts';
import { ROSTER_COLUMNS } from '../newProject/roster/rosterColumns.ts';
import { sayRosterFinding } from '../newProject/roster/rosterFinding.ts';
import { rosterTable } from '../newProject/roster/rosterTable.ts';
import { type Desk } from './desk.ts';
import { type Jobs } from './jobs.ts';
import { listTold, NOTHING_READ, openedList, sent } from './openedList.ts';
import { type BatchMade, type BatchStep } from './ports.ts';
import { applicationProblem } from './problems.ts';

type Started = Result<Answer<'startBatch'>, SentProblem>;
type Found = Omit<Answer<'readRoster'>, 'rows' | 'findings'>;

/** Runs whose reports are kept. */
const REPORTS_KEPT = 5;

/** Rosters are read and mended, and their villages made, one run at a time; one that was ended is gone on with (docs/decisions/0308). */
export class Batches {
  readonly #desk: Desk;
  readonly #jobs: Jobs;
  readonly #reports = new Map<string, BatchMade & Pick<BatchStep, 'language'>>();
  #running: string | null = null;
  #busy = false;

  constructor(desk: Desk, jobs: Jobs) {
    this.#desk = desk;
    this.#jobs = jobs;
  }

  /** A roster as `paijiang roster` reads it; its headings are answered whatever becomes of the rest. */
  async read(ask: Ask<'readRoster'>): Promise<Result<Answer<'readRoster'>, SentProblem>> {
    const read = await this.#read(ask);
    if (!read.ok) return read;
    const { roster, found } = read.value;
    if (roster === null) return success({ ...found, rows: [], findings: [] });
    const held = new Set(
      roster.findings.flatMap(({ record, weight }) => (weight === 'held' ? [record] : [])),
    );
    return success({
      ...found,
      rows: [...roster.texts].map(([record, texts]) => ({
        ...{ record, held: held.has(record), texts: { ...texts } },
      })),
      findings: roster.findings.map((finding) => ({
        ...finding,
        problem: { code: finding.problem.code, data: { ...finding.problem.data } },
        said: { zh: sayRosterFinding(finding, 'zh'), en: sayRosterFinding(finding, 'en') },
      })),
    });
  }

  /** A roster to be filled in: an empty one, or one with all villages that the place register has of a township. */
  async begin({ place, language }: Ask<'beginRoster'>): Promise<Result<Answer<'beginRoster'>, SentProblem>> {
    const { library, clock } = this.#desk.ports;
    const found =
      place === null ? [] : findVillagesOf(await library.villages(), place.banner, place.township);
    if (place !== null && found.length === 0) return failure(applicationProblem('batch-no-listed', place));
    const table = rosterTable(
      found.map(({ banner, township, village }) => ({ banner, township, village })),
      language,
    );
    const bytes = await tableXlsx(table, {
      ...{ sheet: table.title, orientation: 'landscape', paper: 'A3', day: clock.today(), footer: '&P / &N' },
      thumbnail: () => null,
    });
    const fileName = `${place === null ? '' : place.township}${table.title}.xlsx`;
    return success({ fileName, bytes: toBase64(bytes), villages: found.length });
  }

  async start({ list, what, lanes, language }: Ask<'startBatch'>): Promise<Started> {
    if (this.#busy) return failure(applicationProblem('batch-busy'));
    const { batch, clock } = this.#desk.ports;
    return this.#run(async (ready) => {
      const folder = await batch.newFolder();
      const step = { at: clock.now(), folder, villages: ready, list, what, lanes, language };
      await batch.journal.store(step);
      return { step, resume: false };
    }, list);
  }

  /** Goes on with the run that was stopped last, or that ended with the program. */
  async resume(): Promise<Started> {
    const { batch } = this.#desk.ports;
    if (this.#busy) return failure(applicationProblem('batch-busy'));
    const step = await batch.journal.load();
    if (step === null) return failure(applicationProblem('batch-nothing'));
    return this.#run(() => Promise.resolve({ step, resume: true }), step.list);
  }

  /** A run that waits to be gone on with, and one that is going on. */
  async last(): Promise<Answer<'lastBatch'>> {
    const { batch } = this.#desk.ports;
    const step = this.#busy ? null : await batch.journal.load();
    return {
      lanes: batch.lanes,
      running: this.#running,
      last:
        step === null
          ? null
          : {
              ...{ at: step.at, folder: step.folder, fileName: step.list.fileName, villages: step.villages },
              what: [...step.what],
            },
    };
  }

  /** What became of each village of a run. */
  report(job: string): Result<Answer<'batchReport'>, SentProblem> {
    const run = this.#reports.get(job);
    if (run === undefined) return failure(applicationProblem('job-unknown'));
    const { report, made, kept, language } = run;
    return success({
      ...{ made, kept, counts: runCounts(report) },
      rows: report.rows.map((row) => ({
        ...{ record: row.record, village: row.village, township: row.township, state: row.state },
        ...{ signs: row.result?.signs ?? null, drafts: row.result?.drafts ?? null },
        why: whyOf(row, language),
      })),
    });
  }

  async #run(
    begin: (ready: number) => Promise<{ readonly step: BatchStep; readonly resume: boolean }>,
    list: RosterList,
  ): Promise<Started> {
    this.#busy = true;
    const started = await this.#begun(begin, list).catch((thrown: unknown) => {
      this.#busy = false;
      throw thrown;
    });
    if (!started.ok) this.#busy = false;
    return started;
  }

  async #begun(
    begin: (ready: number) => Promise<{ readonly step: BatchStep; readonly resume: boolean }>,
    list: RosterList,
  ): Promise<Started> {
    const read = await this.#read(list);
    if (!read.ok) return read;
    const { roster } = read.value;
    const ready = roster?.rows.filter(({ held }) => !held).length ?? 0;
    if (roster === null || ready === 0) return failure(applicationProblem('batch-empty'));
    const { batch, clock } = this.#desk.ports;
    const { step, resume } = await begin(ready);
    const { job } = this.#jobs.start(async (watch) => {
      try {
        const { folder, what, lanes, language } = step;
        const made = await batch.run({
          ...{ rows: roster.rows, findings: roster.findings, day: clock.today() },
          ...{ folder, what, lanes, language, resume, ...watch },
        });
        if (!made.ok) return made;
        this.#keep(job, { ...made.value, language });
        const { waiting, none } = runCounts(made.value.report);
        // What is left is gone on with.
        if (waiting + none === 0) await batch.journal.store(null);
        const files = made.value.files.map((name) => ({ name, sign: null, draft: false }));
        return success({ files, blocked: [], notes: [], folder });
      } finally {
        this.#busy = false;
        this.#running = null;
      }
    });
    this.#running = job;
    return success({ job });
  }

  #keep(job: string, report: BatchMade & Pick<BatchStep, 'language'>): void {
    this.#reports.set(job, report);
    for (const old of [...this.#reports.keys()].slice(0, -REPORTS_KEPT)) this.#reports.delete(old);
  }

  async #read(
    ask: RosterList,
  ): Promise<Result<{ readonly roster: Roster | null; readonly found: Found }, SentProblem>> {
    const { readWorkbook, batch } = this.#desk.ports;
    const list = await openedList(ask, ROSTER_COLUMNS, { readWorkbook, rows: MOST_VILLAGES });
    if (!list.ok) return list;
    const rules = await batch.rules();
    if (!rules.ok) return rules;
    const { source, how, found } = list.value;
    const read = await readRoster(source, {
      ...{ ...how, ...rules.value },
      ...(ask.unlisted ? { places: null } : {}),
      mended: new Map(ask.mended.map(({ row, column, text }) => [mendedKey(row, column), text])),
    });
    if (!read.ok)
      return success({ roster: null, found: { ...found, ...NOTHING_READ, unread: sent(read.problem) } });
    return success({
      roster: read.value,
      found: { ...found, ...listTold(read.value.imported), pictures: [] },
    });
  }
}
