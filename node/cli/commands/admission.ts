import {
  admissionForms,
  admissionRegister,
  burdenLedger,
  postList,
} from '../../../app/reports/admissionForms.ts';
import { ADMISSION_WORDS } from '../../../app/words/admission.ts';
import { ADMISSION_COMMAND } from '../../../app/words/commands/admission.ts';
import { say } from '../../../app/words/words.ts';
import { loadShaper } from '../loadShaper.ts';
import { askedDay } from '../askedDay.ts';
import { readProject } from '../readProject.ts';
import { writeOut, tellMissing } from '../writeOut.ts';
import { command } from '../command.ts';
import { refuse } from '../tell.ts';
import { texts } from '../options.ts';
import { readRulebook } from '../readRulebook.ts';
import { rulebookFor } from '../../../core/policy/whichRulebook.ts';

/** What `--of` takes: the table, and the name of its sheet. */
const TABLES = {
  admissions: { table: admissionRegister, sheet: 'sheet.admissions' },
  posts: { table: postList, sheet: 'sheet.posts' },
  burdens: { table: burdenLedger, sheet: 'sheet.burdens' },
} as const;

const OPTIONS = { ...texts('pdf', 'xlsx', 'of', 'name', 'today') };

/** `paijiang admission`: papers of application and review, and the registers as workbooks. */
export const run = command('admission', { options: OPTIONS, operands: ['FILE'] }, async (given, host) => {
  const { values, operands } = given;
  const { language } = host;
  const of = Object.keys(TABLES).find((known) => known === (values.of ?? 'admissions'));
  if (of === undefined) return refuse(host, ADMISSION_COMMAND, 'of-unknown', { value: values.of ?? '' });
  if (values.pdf === undefined && values.xlsx === undefined)
    return refuse(host, ADMISSION_COMMAND, 'nothing-asked');
  const today = askedDay(values.today, host);
  const { project } = await readProject(operands[0] ?? '', host);
  const { region } = await host.library();
  const rulebook = await readRulebook(rulebookFor(project, region), host);
  const paper = { project, today, language, rulebook };
  if (values.pdf !== undefined) {
    const all = project.policy.admissions;
    const chosen = values.name === undefined ? all : all.filter(({ name }) => name === values.name);
    if (chosen.length === 0)
      refuse(host, ADMISSION_COMMAND, all.length === 0 ? 'none' : 'name-unknown', {
        name: values.name ?? '',
      });
    const shaper = loadShaper([], host);
    const { reportPdf } = await import('../../writers/reportPdf.ts');
    const made = await reportPdf(admissionForms(paper, chosen), {
      shaper,
      photos: new Map(),
      day: today,
      language,
    });
    tellMissing(values.pdf, made.missing, host);
    await writeOut(values.pdf, made.bytes, host);
  }
  if (values.xlsx === undefined) return 0;
  // Just found among the keys.
  const { table, sheet } = TABLES[of as keyof typeof TABLES];
  const { tableXlsx } = await import('../../../output/xlsx/tableXlsx.ts');
  const bytes = await tableXlsx(table(paper), {
    sheet: say(ADMISSION_WORDS, language, sheet),
    orientation: 'landscape',
    paper: of === 'admissions' ? 'A3' : 'A4',
    day: today,
    footer: say(ADMISSION_WORDS, language, 'footer'),
    thumbnail: () => null,
  });
  await writeOut(values.xlsx, bytes, host);
  return 0;
});
