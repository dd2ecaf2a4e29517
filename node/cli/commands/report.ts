import { join, resolve } from 'node:path';
import { type ProgramLibrary } from '../../../app/library/library.ts';
import { LEVELS, levelProblem, type Level, type Submitted } from '../../../app/reports/level.ts';
import { judgeProject } from '../../../app/reports/reportAsk.ts';
import { reportedTo } from '../../../app/reports/situationReport.ts';
import { REPORT_COMMAND } from '../../../app/words/commands/report.ts';
import { say } from '../../../app/words/words.ts';
import { type OpenedProject } from '../../../core/file/file.ts';
import { type Thumbnail } from '../../../output/xlsx/tableXlsx.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { askedDay } from '../askedDay.ts';
import { projectsIn } from '../projectsIn.ts';
import { readProject } from '../readProject.ts';
import { readRulebook } from '../readRulebook.ts';
import { writeOut, tellMissing } from '../writeOut.ts';
import { rulebookFor } from '../../../core/policy/whichRulebook.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { texts } from '../options.ts';

const OPTIONS = {
  ...texts(
    'level',
    'out',
    'unit',
    'number',
    'filled-by',
    'reviewed-by',
    'signer',
    'to',
    'copies',
    'printer',
    'printed-on',
    'fonts',
    'rulebook',
    'today',
  ),
};

const TAKES = { options: OPTIONS, operands: ['FILE'], moreOperands: true };

type Opened = { readonly source: string; readonly opened: OpenedProject };

/** `paijiang report`: papers of a township or banner from many projects (docs/spec/papers.md). */
export const run = command('report', TAKES, async ({ values, operands }, host) => {
  const level = LEVELS.find((known) => known === values.level);
  if (values.level === undefined) refuse(host, REPORT_COMMAND, 'no-level');
  if (level === undefined) refuse(host, REPORT_COMMAND, 'level-wrong', { value: values.level });
  if (values.out === undefined) refuse(host, REPORT_COMMAND, 'no-out');
  const today = askedDay(values.today, host);
  const printed = values['printed-on'] === undefined ? null : askedDay(values['printed-on'], host);
  const given = await openAll(operands, level, host);
  const library = await host.library();
  const rulebook = await readRulebook(values.rulebook ?? sharedRulebook(given, library, host), host);
  const { templates } = library.signs;
  const judged = given.map(({ opened: { project } }) =>
    judgeProject(project, { rulebook, today, language: host.language, templates }),
  );
  const [first, ...others] = judged;
  const shaper = loadShaper([], host);
  if (first === undefined) return 2;
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
    tellMissing(name, missing, host);
    await writeOut(join(values.out, name), bytes, host);
  }
  const own = say(REPORT_COMMAND, host.language, 'face-own');
  const face = (role: keyof typeof papers.found) =>
    papers.found[role]?.familyZh ?? papers.found[role]?.family ?? own;
  tell(host, REPORT_COMMAND, 'faces', {
    title: face('title'),
    heading: face('heading'),
    subheading: face('subheading'),
    text: face('text'),
  });
  if (values.to === undefined)
    tell(host, REPORT_COMMAND, reportedTo(rulebook, level) === null ? 'to-open' : 'to-default');
  tell(host, REPORT_COMMAND, 'made', levelCounts(papers.villages));
  return 0;
});

/** Longest side of a photo in a ledger of many villages, pixels. */
const SMALL = 320;

/** Every project that is named or lies in a folder that is named; refused where something is wrong with them. */
async function openAll(operands: readonly string[], level: Level, host: Host): Promise<readonly Opened[]> {
  const files: string[] = [];
  for (const operand of operands) {
    const within = await projectsIn(resolve(host.folder, operand));
    if (within === null) {
      files.push(operand);
      continue;
    }
    if (within.length === 0) refuse(host, REPORT_COMMAND, 'folder-empty', { folder: operand });
    files.push(...within.map((name) => join(operand, name)));
  }
  const all: Opened[] = [];
  for (const source of files) {
    all.push({ source, opened: await readProject(source, host) });
  }
  const submitted = all.map(({ source, opened: { project } }): Submitted => ({ source, project }));
  const wrong = levelProblem(submitted, level);
  return wrong === null ? all : refuse(host, REPORT_COMMAND, wrong.code, wrong.data);
}

/** The one rulebook that all were judged by; sums over unlike rules would say nothing. */
function sharedRulebook(given: readonly Opened[], { region }: ProgramLibrary, host: Host): string {
  const names = [...new Set(given.map(({ opened }) => rulebookFor(opened.project, region)))];
  const [name] = names;
  if (names.length === 1 && name !== undefined) return name;
  return refuse(host, REPORT_COMMAND, 'rulebooks-differ', { list: names.join('、') });
}
