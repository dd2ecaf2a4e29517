import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { planWords } from '../../app/dxf/planWords.ts';
import { plainPart } from '../../app/fileNames.ts';
import { type PlanSheetsProblem, planSheets } from '../../app/planSheets.ts';
import { PLAN_COMMAND } from '../../app/words/commands/plan.ts';
import { say } from '../../app/words/words.ts';
import { pathOfShape } from '../../core/plan/symbol.ts';
import { signPlaces } from '../../core/plan/signPlaces.ts';
import { day as dayOf } from '../../core/project/people.ts';
import { type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type Project } from '../../core/project/project.ts';
import { levelsOf } from '../../core/sheets/schedules.ts';
import { PAPER_NAMES, type PaperName, SCALES, type Scale } from '../../typeset/sheet/papers.ts';
import { type Sheet } from '../../typeset/sheet/sheetAsk.ts';
import { exteriorDimensions } from '../../typeset/sheet/exteriorDimensions.ts';
import { type Shaper } from '../../typeset/shaper.ts';
import { type ExitCode, type Host } from '../host.ts';
import { shippedFontBytes } from '../fonts.ts';
import { loadShaper } from '../loadShaper.ts';
import { makeFolder } from '../makeFolder.ts';
import { readOptions, sayOptionProblem } from '../options.ts';
import { areaMinimum, readFixtures, readTitleBlock } from '../planLibrary.ts';
import { errorCode, readProject } from '../readProject.ts';
import { readSignLibrary } from '../signLibrary.ts';
import { signWording } from '../signWording.ts';

const TABLE = {
  out: { type: 'string' },
  scale: { type: 'string' },
  paper: { type: 'string' },
  formats: { type: 'string' },
  tiles: { type: 'boolean' },
  level: { type: 'string', multiple: true },
  'no-tables': { type: 'boolean' },
  day: { type: 'string' },
  dpi: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const FORMATS = ['pdf', 'dxf', 'svg', 'png'] as const;
type Format = (typeof FORMATS)[number];

type MadeFile = { readonly name: string; readonly format: Format; readonly bytes: Uint8Array };
type PlanWord = keyof (typeof PLAN_COMMAND)['zh'];

/** `paijiang plan`: plan sheets to exact scale (docs/spec/sheets.md). Nothing is written unless all of it fits. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const read = readOptions(args, TABLE, { operands: ['FILE'] });
  if (!read.ok) {
    sayOptionProblem(read.problem, 'plan', host);
    return 2;
  }
  const { values, operands } = read.value;
  const refuse = (key: PlanWord, data: Readonly<Record<string, string | number>> = {}): ExitCode => {
    host.err(`${say(PLAN_COMMAND, host.language, key, data)}\n`);
    return 2;
  };
  if (values.out === undefined) {
    sayOptionProblem({ code: 'missing-operand', data: { operand: '--out' } }, 'plan', host);
    return 2;
  }
  const scale = SCALES.find((one) => String(one) === (values.scale ?? '100').replace(/^1[:：]/, ''));
  if (scale === undefined) return refuse('bad-scale', { value: values.scale ?? '' });
  const paper = PAPER_NAMES.find((one) => one === (values.paper ?? 'A3').toUpperCase());
  if (paper === undefined) return refuse('bad-paper', { value: values.paper ?? '' });
  const formats = (values.formats ?? 'pdf').split(',').map((one) => one.trim().toLowerCase());
  const wrong = formats.find((one) => !FORMATS.some((known) => known === one));
  if (wrong !== undefined) return refuse('bad-format', { value: wrong });
  const today = dayOf.safeParse(values.day ?? localDay(host.now()));
  if (!today.success) return refuse('bad-day', { value: values.day ?? '' });
  const dpi = Number(values.dpi ?? '150');
  if (!(dpi >= 30 && dpi <= 600)) return refuse('bad-dpi', { value: values.dpi ?? '' });

  const opened = await readProject(operands[0] ?? '', host);
  if (opened === null) return 2;
  const { project } = opened;
  const levels = project.plan === null ? [] : levelsOf(project.plan, project.plan.current);
  const asked = values.level ?? [];
  if (asked.some((name) => !levels.some((level) => level.name === name)))
    return refuse('no-levels', { levels: levels.map(({ name }) => name).join('、') });
  const shaper = loadShaper([], host);
  if (shaper === null) return 2;
  const fixtures = readFixtures();
  // CAD files know no paper: they are made of plans that fit no sheet, too.
  const onPaper = formats.some((one) => one !== 'dxf');
  const laid =
    !onPaper && project.plan !== null && project.plan.walls.length > 0
      ? NO_SHEETS
      : planSheets({
          project,
          library: readSignLibrary(),
          fixtures,
          block: readTitleBlock(),
          shaper,
          language: host.language,
          paper,
          scale,
          tiles: values.tiles ?? false,
          choice: {
            levels:
              asked.length === 0
                ? 'all'
                : levels.filter(({ name }) => asked.includes(name)).map(({ id }) => id),
            tables: values['no-tables'] !== true,
            comparison: true,
          },
          day: today.data,
          minimum: areaMinimum(project.setting),
        });
  if (!laid.ok) return sayProblem(laid.problem, host);
  const { left } = laid.value;
  if (left !== null) sayProblem(left, host);
  const files: MadeFile[] = [];
  const job: Job = {
    project,
    paper,
    scale,
    shaper,
    fixtures,
    sheets: laid.value.sheets,
    dpi,
    day: today.data,
    host,
  };
  for (const format of FORMATS) if (formats.includes(format)) files.push(...(await makeFiles(job, format)));
  const folder = resolve(host.folder, values.out);
  try {
    await makeFolder(folder);
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
  } catch (fault) {
    const reason = errorCode(fault);
    if (reason === '') throw fault;
    return refuse('not-writable', { folder: values.out, reason });
  }
  report(job, files, values.out, values.json === true);
  return left === null ? 0 : 1;
}

const NO_SHEETS = { ok: true, value: { sheets: [], left: null } } as const;

type Job = {
  readonly project: Project;
  readonly paper: PaperName;
  readonly scale: Scale;
  readonly shaper: Shaper;
  readonly fixtures: FixtureLibrary;
  readonly sheets: readonly Sheet[];
  readonly dpi: number;
  readonly day: string;
  readonly host: Host;
};

async function makeFiles(job: Job, format: Format): Promise<readonly MadeFile[]> {
  const { project, sheets, shaper, host } = job;
  const stem = [
    plainPart(project.register.village.zh),
    say(PLAN_COMMAND, host.language, 'set-name'),
    job.paper,
    `1-${job.scale}`,
  ].join('_');
  switch (format) {
    case 'pdf':
      return [{ name: `${stem}.pdf`, format, bytes: await pdfOf(job, stem) }];
    case 'dxf':
      return dxfFiles(job, stem);
    case 'svg':
    case 'png': {
      const { writePreviewSvg } = await import('../../output/svg/previewSvg.ts');
      const files: MadeFile[] = [];
      for (const [i, { drawing, title }] of sheets.entries()) {
        const svg = writePreviewSvg(drawing, {
          outlines: shaper.outline,
          pictures: () => null,
          area: 'trim',
        });
        if (!svg.ok) throw new Error(signWording(svg.problem, host.language));
        const name = `${stem}_${String(i + 1).padStart(2, '0')}_${plainPart(title)}.${format}`;
        files.push({
          name,
          format,
          bytes: format === 'svg' ? utf8(svg.value) : await pngOf(svg.value, job, drawing),
        });
      }
      return files;
    }
  }
}

async function pdfOf({ sheets, shaper, project, day }: Job, title: string): Promise<Uint8Array> {
  const { readingPdf } = await import('../../output/pdf/readingPdf.ts');
  return readingPdf(
    {
      title,
      author: project.register.village.zh,
      pages: sheets.map(({ drawing }) => drawing),
      bookmarks: sheets.map((sheet, page) => ({ title: sheet.title, level: 1, page })),
      day,
    },
    { fontBytes: shippedFontBytes, outlines: shaper.outline, picture: () => null },
  );
}

async function pngOf(
  svg: string,
  { dpi, host }: Job,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const { writePng } = await import('../../output/png/writePng.ts');
  const written = await writePng(svg, { width, height, dpi });
  if (!written.ok) throw new Error(signWording(written.problem, host.language));
  return written.value;
}

/** A DXF of each level, 1:1 in mm; the scale of the sheets does not matter to it. */
async function dxfFiles({ project, fixtures }: Job, stem: string): Promise<readonly MadeFile[]> {
  const { writePlanDxf } = await import('../../output/dxf/planDxf.ts');
  const { plan } = project;
  if (plan === null) return [];
  const places = signPlaces(project);
  return levelsOf(plan, plan.current).map((level) => ({
    name: `${stem}_${plainPart(level.name)}.dxf`,
    format: 'dxf',
    bytes: writePlanDxf({
      plan,
      level: level.id,
      ...planWords(project, level.id),
      signs: places.flatMap(({ number, at }) =>
        at?.level === level.id ? [{ at: at.point, text: String(number) }] : [],
      ),
      dimensions: exteriorDimensions(plan, level.id),
      fixture: (item) => fixtures.get(item)?.symbol.flatMap(pathOfShape) ?? null,
    }),
  }));
}

function sayProblem(found: PlanSheetsProblem, host: Host): ExitCode {
  const tell = (key: PlanWord, data: Readonly<Record<string, string | number>>): void =>
    host.err(`${say(PLAN_COMMAND, host.language, key, data)}\n`);
  switch (found.code) {
    case 'plan-not-drawn':
    case 'fixture-unknown':
      tell(found.code, found.data);
      break;
    case 'no-levels':
      tell('no-levels', { levels: '' });
      break;
    case 'sheet-too-small':
      tell('sheet-too-small', found.data);
      if ('offers' in found) {
        const { scales, papers, tiles } = found.offers;
        if (scales.length > 0) tell('offer-scale', { scales: scales.map((one) => `1:${one}`).join('、') });
        if (papers.length > 0) tell('offer-paper', { papers: papers.join('、') });
        tell('offer-tiles', tiles);
      }
      break;
    default:
      host.err(`${signWording(found, host.language)}\n`);
  }
  return 2;
}

function report(job: Job, files: readonly MadeFile[], folder: string, json: boolean): void {
  const { host, sheets, paper, scale } = job;
  for (const { title, unlabelled } of sheets)
    if (unlabelled.length > 0)
      host.err(
        `${say(PLAN_COMMAND, host.language, 'unlabelled', { title, rooms: unlabelled.join('、') })}\n`,
      );
  if (!json) {
    host.out(`${say(PLAN_COMMAND, host.language, 'made', { count: files.length, folder })}\n`);
    for (const { name } of files) host.out(`  ${name}\n`);
    return;
  }
  const made = {
    folder,
    paper,
    scale,
    files: files.map(({ name, format, bytes }) => ({ name, format, bytes: bytes.length })),
    sheets: sheets.map(({ id, title, drawing, placing, ruler, unlabelled }) => ({
      id,
      title,
      width: drawing.width,
      height: drawing.height,
      placing,
      ruler,
      unlabelled,
    })),
  };
  host.out(`${JSON.stringify(made, null, 2)}\n`);
}

function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
