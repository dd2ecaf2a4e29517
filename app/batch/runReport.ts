import { DRAFT_REASONS } from '../../core/signs/draftReasons.ts';
import { filledTable, numberCell, type Table, textCell } from '../../core/report/table.ts';
import {
  rosterFindingsJson,
  sayRosterFinding,
  type RosterFinding,
} from '../newProject/roster/rosterFinding.ts';
import { type RosterRow } from '../newProject/roster/rosterRow.ts';
import { BATCH_WORDS } from '../words/batch.ts';
import { DRAFT_MARKS } from '../words/slugLines.ts';
import { say, type UiLanguage } from '../words/words.ts';
import { type BatchPart, type VillageResult } from './village.ts';

/** A village of a run: where it comes from, and what became of it. `waiting`: nobody has made it yet. */
export type RunRow = {
  /** Of the roster; null = a project of a folder. */
  readonly record: number | null;
  /** Folder below that of the run. */
  readonly folder: string | null;
  readonly banner: string;
  readonly township: string;
  readonly village: string;
  readonly area: number | null;
  readonly state: VillageResult['state'] | 'held' | 'waiting';
  readonly result: VillageResult | null;
  /** What the roster says of it. */
  readonly findings: readonly RosterFinding[];
};

export type RunReport = {
  readonly day: string;
  readonly what: readonly BatchPart[];
  readonly rows: readonly RunRow[];
};

export function runCounts({ rows }: Pick<RunReport, 'rows'>) {
  const count = (state: RunRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    total: rows.length,
    whole: count('whole'),
    part: count('part'),
    none: count('none'),
    held: count('held'),
    waiting: count('waiting'),
  };
}

/** The run as data. Nothing in it says how it was divided or how long it took. */
export function runReportJson({ day, what, rows }: RunReport, language: UiLanguage) {
  return {
    format: 'paijiang-batch-report',
    version: 1,
    day,
    what,
    counts: runCounts({ rows }),
    villages: rows.map(({ result, findings, ...row }) => ({
      ...row,
      ...(result === null
        ? {}
        : {
            areaVerdict: result.areaVerdict,
            starter: result.starter,
            signs: result.signs,
            drafts: result.drafts,
            reasons: result.reasons,
            openMust: result.openMust,
            blocked: result.blocked,
            files: result.files.length,
          }),
      findings: rosterFindingsJson(findings, language),
    })),
  };
}

/** What was not made of a village, and what its roster says, in sentences. */
export function whyOf({ result, findings }: RunRow, language: UiLanguage): string {
  const about = (label: string, sentence: string) => say(BATCH_WORDS, language, 'why', { label, sentence });
  return [
    // Most sentences name what they are about themselves.
    ...(result?.blocked ?? []).map(({ label, sentence }) =>
      sentence.includes(label) ? sentence : about(label, sentence),
    ),
    ...findings.map((finding) => {
      const sentence = sayRosterFinding(finding, language);
      return finding.column === null ? sentence : about(finding.column, sentence);
    }),
  ].join('\n');
}

/** The run as a table for people. */
export function runReportTable(report: RunReport, language: UiLanguage): Table {
  const word = (key: keyof typeof BATCH_WORDS.zh, data: Record<string, string | number> = {}) =>
    say(BATCH_WORDS, language, key, data);
  const what = report.what.map((part) => word(`what.${part}`)).join('、');
  const reasons = ({ result }: RunRow): string =>
    DRAFT_REASONS.flatMap((reason) => {
      const count = result?.reasons[reason];
      return count === undefined ? [] : [word('reason', { reason: DRAFT_MARKS[reason], count })];
    }).join('、');
  const starter = ({ result }: RunRow): string => {
    const found = result?.starter ?? null;
    return found === null ? '' : word('starter.of', { name: found.name, area: found.area });
  };
  const verdict = ({ result }: RunRow): string => {
    const found = result?.areaVerdict ?? null;
    return found === null ? '' : word(`verdict.${found}`);
  };
  return {
    title: word('report.title'),
    lines: [
      word('report.line', { day: report.day, what, ...runCounts(report) }),
      word('report.draft'),
      word('report.starter'),
    ],
    ...filledTable<RunRow>(
      [
        [word('column.record'), 14, 'centre', ({ record }) => numberCell(record)],
        [word('column.banner'), 24, 'left', ({ banner }) => textCell(banner)],
        [word('column.township'), 28, 'left', ({ township }) => textCell(township)],
        [word('column.village'), 28, 'left', ({ village }) => textCell(village)],
        [word('column.state'), 18, 'centre', ({ state }) => textCell(word(`state.${state}`))],
        [word('column.area'), 16, 'right', ({ area }) => numberCell(area, 1)],
        [word('column.verdict'), 14, 'centre', (row) => textCell(verdict(row))],
        [word('column.starter'), 38, 'left', (row) => textCell(starter(row))],
        [word('column.signs'), 12, 'right', ({ result }) => numberCell(result?.signs ?? null)],
        [word('column.drafts'), 12, 'right', ({ result }) => numberCell(result?.drafts ?? null)],
        [word('column.reasons'), 34, 'left', (row) => textCell(reasons(row))],
        [word('column.must'), 14, 'right', ({ result }) => numberCell(result?.openMust ?? null)],
        [word('column.why'), 90, 'left', (row) => textCell(whyOf(row, language))],
      ],
      report.rows,
    ),
    notes: [],
  };
}

/** What the roster says of each of its records: rows that can be made, rows that are held, and records that are no rows. */
export function runRowOf(row: RosterRow, findings: readonly RosterFinding[]): RunRow {
  return {
    record: row.record,
    folder: null,
    banner: row.banner,
    township: row.township,
    village: row.village,
    area: row.area,
    state: row.held ? 'held' : 'waiting',
    result: null,
    findings,
  };
}
