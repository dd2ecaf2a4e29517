import { resolve } from 'node:path';
import { exportPlans, PLAN_FORMATS as FORMATS } from '../../../app/plans/exportPlans.ts';
import { sheetData } from '../../../app/library/library.ts';
import { saySheetProblem } from '../../../app/plans/saySheet.ts';
import { PLAN_COMMAND } from '../../../app/words/commands/plan.ts';
import { say } from '../../../app/words/words.ts';
import { day as dayOf } from '../../../core/project/people.ts';
import { type Problem } from '../../../core/problem.ts';
import { levelsOf } from '../../../core/sheets/schedules.ts';
import { PAPER_NAMES, type PaperName, SCALES, type Scale } from '../../../typeset/sheet/papers.ts';
import { type Sheet, type SheetMisfit } from '../../../typeset/sheet/sheetAsk.ts';
import { type ExitCode, type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { localDay } from '../../files/localDay.ts';
import { planWriters } from '../../writers/planWriters.ts';
import { errorCode } from '../../files/thrown.ts';
import { readProject } from '../readProject.ts';
import { type WrittenPlan, writePlans } from '../../writers/writePlans.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { texts, lists, flags } from '../options.ts';
import { SHEET_DPI } from '../../../core/drawing/resolution.ts';

const TABLE = {
  ...texts('out', 'scale', 'paper', 'formats', 'day', 'dpi'),
  ...lists('level'),
  ...flags('tiles', 'no-tables', 'json', 'stack'),
};

const TAKES = { options: TABLE, operands: ['FILE'], needed: ['out'] } as const;

type PlanWord = keyof (typeof PLAN_COMMAND)['zh'];

/** `paijiang plan`: plan sheets to exact scale (docs/spec/sheets.md). Nothing is written unless all of it fits. */
export const run = command('plan', TAKES, async ({ values, operands }, host) => {
  const wrong = (key: PlanWord, data: Readonly<Record<string, string | number>>) =>
    refuse(host, PLAN_COMMAND, key, data);
  const scale = SCALES.find((one) => String(one) === (values.scale ?? '100').replace(/^1[:：]/, ''));
  if (scale === undefined) return wrong('bad-scale', { value: values.scale ?? '' });
  const paper = PAPER_NAMES.find((one) => one === (values.paper ?? 'A3').toUpperCase());
  if (paper === undefined) return wrong('bad-paper', { value: values.paper ?? '' });
  const formats = (values.formats ?? 'pdf').split(',').map((one) => one.trim().toLowerCase());
  const unknown = formats.find((one) => !FORMATS.some((known) => known === one));
  if (unknown !== undefined) return wrong('bad-format', { value: unknown });
  const today = dayOf.safeParse(values.day ?? localDay(host.now()));
  if (!today.success) return wrong('bad-day', { value: values.day ?? '' });
  const dpi = Number(values.dpi ?? SHEET_DPI);
  if (!(dpi >= 30 && dpi <= 600)) return wrong('bad-dpi', { value: values.dpi ?? '' });

  const { project } = await readProject(operands[0] ?? '', host);
  const levels = project.plan === null ? [] : levelsOf(project.plan, project.plan.current);
  const asked = values.level ?? [];
  if (asked.some((name) => !levels.some((level) => level.name === name)))
    return wrong('no-levels', { levels: levels.map(({ name }) => name).join('、') });
  const shaper = loadShaper([], host);
  const planned = exportPlans({
    ...sheetData(await host.library(), project),
    project,
    shaper,
    language: host.language,
    paper,
    scale,
    tiles: values.tiles ?? false,
    choice: {
      levels:
        asked.length === 0 ? 'all' : levels.filter(({ name }) => asked.includes(name)).map(({ id }) => id),
      tables: values['no-tables'] !== true,
      comparison: true,
    },
    day: today.data,
    formats: FORMATS.filter((format) => formats.includes(format)),
    writers: planWriters({ outlines: shaper.outline, dpi, layers: project.language.layers }),
  });
  if (!planned.ok) return sayProblem(planned.problem, host);
  const { left, sheets } = planned.value;
  if (left !== null) sayProblem(left, host);
  let written: Awaited<ReturnType<typeof writePlans>>;
  try {
    written = await writePlans(resolve(host.folder, values.out), planned.value, {
      onFault: (fault) => {
        void host.faults.keep(fault);
        if (values.stack === true) host.err(`${fault.number} ${fault.details}\n`);
      },
    });
  } catch (fault) {
    const reason = errorCode(fault);
    if (reason === '') throw fault;
    return wrong('not-writable', { folder: values.out, reason });
  }
  if (!written.ok) return sayProblem(written.problem, host);
  for (const { title, unlabelled } of sheets)
    if (unlabelled.length > 0)
      tell(host, PLAN_COMMAND, 'unlabelled', { title, rooms: unlabelled.join('、') });
  const blocked = written.value.blocked.map(({ label, problem }) => {
    const sentence = saySheetProblem(problem, host.language) ?? problem.code;
    host.err(`${sentence}\n`);
    return { label, ...problem, sentence };
  });
  const made = { folder: values.out, paper, scale, files: written.value.files, blocked, sheets };
  host.out(values.json === true ? asJson(made) : asText(made, host));
  return left === null && blocked.length === 0 ? 0 : 1;
});

type Made = {
  readonly folder: string;
  readonly paper: PaperName;
  readonly scale: Scale;
  readonly files: readonly WrittenPlan[];
  /** What a mistake of our own spoilt. */
  readonly blocked: readonly { readonly label: string; readonly sentence: string }[];
  readonly sheets: readonly Sheet[];
};

function asText({ folder, files }: Made, host: Host): string {
  const head = say(PLAN_COMMAND, host.language, 'made', { count: files.length, folder });
  return [head, ...files.map(({ name }) => `  ${name}`), ''].join('\n');
}

function asJson({ sheets, ...made }: Made): string {
  const shown = sheets.map(({ id, title, drawing, placing, ruler, unlabelled }) => ({
    id,
    title,
    width: drawing.width,
    height: drawing.height,
    placing,
    ruler,
    unlabelled,
  }));
  return `${JSON.stringify({ ...made, sheets: shown }, null, 2)}\n`;
}

/** Says why a sheet was not made, and what would do instead. */
function sayProblem(found: Problem | SheetMisfit, host: Host): ExitCode {
  const sentence = saySheetProblem(found, host.language);
  if (sentence === null) throw new Error(`no sentence for ${found.code}`);
  host.err(`${sentence}\n`);
  if (!('offers' in found)) return 2;
  const { scales, papers, tiles } = found.offers;
  if (scales.length > 0)
    tell(host, PLAN_COMMAND, 'offer-scale', { scales: scales.map((one) => `1:${one}`).join('、') });
  if (papers.length > 0) tell(host, PLAN_COMMAND, 'offer-paper', { papers: papers.join('、') });
  if (tiles !== null) tell(host, PLAN_COMMAND, 'offer-tiles', tiles);
  return 2;
}
