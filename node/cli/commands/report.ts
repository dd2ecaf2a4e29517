import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ProgramLibrary } from '../../../app/library/library.ts';
import { LEVELS, levelProblem, type Level, type Submitted } from '../../../app/reports/level.ts';
import { judgeProject } from '../../../app/reports/reportAsk.ts';
import { reportedTo } from '../../../app/reports/situationReport.ts';
import { REPORT_COMMAND } from '../../../app/words/commands/report.ts';
import { POLICY_COMMANDS } from '../../../app/words/commands/everyCommand.ts';
import { say } from '../../../app/words/words.ts';
import { type OpenedProject } from '../../../core/file/file.ts';
import { type Thumbnail } from '../../../output/xlsx/tableXlsx.ts';
import { type ExitCode, type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { askedDay } from '../askedDay.ts';
import { readOptions, sayOptionProblem } from '../options.ts';
import { readProject } from '../readProject.ts';
import { readRulebook } from '../readRulebook.ts';
import { writeOut } from '../writeOut.ts';
import { rulebookFor } from '../../../core/policy/whichRulebook.ts';

const OPTIONS = {
  level: { type: 'string' },
  out: { type: 'string' },
  unit: { type: 'string' },
  number: { type: 'string' },
  'filled-by': { type: 'string' },
  'reviewed-by': { type: 'string' },
  signer: { type: 'string' },
  to: { type: 'string' },
  copies: { type: 'string' },
  printer: { type: 'string' },
  'printed-on': { type: 'string' },
  fonts: { type: 'string' },
  rulebook: { type: 'string' },
  today: { type: 'string' },
} as const;

type Opened = { readonly source: string; readonly opened: OpenedProject };

/** `paijiang report`: papers of a township or banner from many projects (docs/spec/papers.md). */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const options = readOptions(args, OPTIONS, { operands: ['FILE'], moreOperands: true });
  if (!options.ok) {
    sayOptionProblem(options.problem, 'report', host);
    return 2;
  }
  const { values, operands } = options.value;
  const tell = (key: keyof typeof REPORT_COMMAND.zh, data: Record<string, string | number> = {}) =>
    host.err(`${say(REPORT_COMMAND, host.language, key, data)}\n`);
  const level = LEVELS.find((known) => known === values.level);
  if (level === undefined) {
    if (values.level === undefined) tell('no-level');
    else tell('level-wrong', { value: values.level });
    return 2;
  }
  if (values.out === undefined) {
    tell('no-out');
    return 2;
  }
  const today = askedDay(values.today, host);
  if (today === null) return 2;
  const printed = values['printed-on'] === undefined ? null : askedDay(values['printed-on'], host);
  if (printed === null && values['printed-on'] !== undefined) return 2;
  const given = await openAll(operands, level, host);
  if (given === null) return 2;
  const library = await host.library();
  const rulebookName = values.rulebook ?? sharedRulebook(given, library, host);
  if (rulebookName === null) return 2;
  const rulebook = await readRulebook(rulebookName, host);
  if (rulebook === null) return 2;
  const { templates } = library.signs;
  const judged = given.map(({ opened: { project } }) =>
    judgeProject(project, { rulebook, today, language: host.language, templates }),
  );
  const [first, ...others] = judged;
  const shaper = loadShaper([], host);
  if (first === undefined || shaper === null) return 2;
  const [{ levelPapers, levelCounts }, { placardPhotos, projectPhotos }] = await Promise.all([
    import('../../writers/reports/levelFiles.ts'),
    import('../../files/photos.ts'),
  ]);
  const papers = levelPapers(
    [first, ...others],
    {
      level,
      unit: values.unit ?? '',
      number: values.number ?? '',
      filledBy: values['filled-by'] ?? '',
      reviewedBy: values['reviewed-by'] ?? '',
      signer: values.signer ?? '',
      to: values.to ?? null,
      copies: values.copies ?? '',
      printer: values.printer ?? '',
      printed,
    },
    values.fonts === undefined ? undefined : [resolve(host.folder, values.fonts)],
  );
  const photos = new Map<string, Thumbnail>();
  for (const { opened } of given) {
    const own = await projectPhotos(opened.assets, placardPhotos(opened.project), SMALL);
    for (const [key, photo] of own) photos.set(key, photo);
  }
  for await (const { name, bytes, missing } of papers.files({ shaper, photos })) {
    if (missing.length > 0) {
      const data = { file: name, characters: missing.join('、') };
      host.err(`${say(POLICY_COMMANDS, host.language, 'missing-glyphs', data)}\n`);
    }
    if (!(await writeOut(join(values.out, name), bytes, host))) return 2;
  }
  const own = say(REPORT_COMMAND, host.language, 'face-own');
  const face = (role: keyof typeof papers.found) =>
    papers.found[role]?.familyZh ?? papers.found[role]?.family ?? own;
  tell('faces', {
    title: face('title'),
    heading: face('heading'),
    subheading: face('subheading'),
    text: face('text'),
  });
  if (values.to === undefined) tell(reportedTo(rulebook, level) === null ? 'to-open' : 'to-default');
  tell('made', levelCounts(papers.villages));
  return 0;
}

/** Longest side of a photo in a ledger of many villages, pixels. */
const SMALL = 320;

/** Every project that is named or lies in a folder that is named; says what is wrong with them, and gives null. */
async function openAll(
  operands: readonly string[],
  level: Level,
  host: Host,
): Promise<readonly Opened[] | null> {
  const tell = (key: keyof typeof REPORT_COMMAND.zh, data: Record<string, string | number>) =>
    host.err(`${say(REPORT_COMMAND, host.language, key, data)}\n`);
  const files: string[] = [];
  for (const operand of operands) {
    const within = await projectsIn(resolve(host.folder, operand));
    if (within === null) {
      files.push(operand);
      continue;
    }
    if (within.length === 0) {
      tell('folder-empty', { folder: operand });
      return null;
    }
    files.push(...within.map((name) => join(operand, name)));
  }
  const all: Opened[] = [];
  for (const source of files) {
    const opened = await readProject(source, host);
    if (opened === null) return null;
    all.push({ source, opened });
  }
  const submitted = all.map(({ source, opened: { project } }): Submitted => ({ source, project }));
  const wrong = levelProblem(submitted, level);
  if (wrong === null) return all;
  tell(wrong.code, wrong.data);
  return null;
}

/** Names of the project files in a folder, sorted; null where the path is no folder. */
async function projectsIn(path: string): Promise<readonly string[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return null;
  } catch {
    return null; // whoever opens it says what is wrong
  }
  return (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.paijiang')).sort();
}

/** The one rulebook that all were judged by; sums over unlike rules would say nothing. */
function sharedRulebook(given: readonly Opened[], { region }: ProgramLibrary, host: Host): string | null {
  const names = [...new Set(given.map(({ opened }) => rulebookFor(opened.project, region)))];
  const [name] = names;
  if (names.length === 1 && name !== undefined) return name;
  host.err(`${say(REPORT_COMMAND, host.language, 'rulebooks-differ', { list: names.join('、') })}\n`);
  return null;
}
