import {
  admissionForms,
  admissionRegister,
  burdenLedger,
  postList,
} from '../../../app/reports/admissionForms.ts';
import { ADMISSION_WORDS } from '../../../app/words/admission.ts';
import { ADMISSION_COMMAND } from '../../../app/words/commands/admission.ts';
import { POLICY_COMMANDS } from '../../../app/words/commands/everyCommand.ts';
import { say } from '../../../app/words/words.ts';
import { type ExitCode, type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { askedDay } from '../askedDay.ts';
import { readOptions, sayOptionProblem } from '../options.ts';
import { readProject } from '../readProject.ts';
import { writeOut } from '../writeOut.ts';

/** What `--of` takes: the table, and the name of its sheet. */
const TABLES = {
  admissions: { table: admissionRegister, sheet: 'sheet.admissions' },
  posts: { table: postList, sheet: 'sheet.posts' },
  burdens: { table: burdenLedger, sheet: 'sheet.burdens' },
} as const;

/** `paijiang admission`: papers of application and review, and the registers as workbooks. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const options = readOptions(
    args,
    {
      pdf: { type: 'string' },
      xlsx: { type: 'string' },
      of: { type: 'string' },
      name: { type: 'string' },
      today: { type: 'string' },
    },
    { operands: ['FILE'] },
  );
  if (!options.ok) {
    sayOptionProblem(options.problem, 'admission', host);
    return 2;
  }
  const { values, operands } = options.value;
  const { language } = host;
  const refuse = (key: keyof typeof ADMISSION_COMMAND.zh, data = {}): ExitCode => {
    host.err(`${say(ADMISSION_COMMAND, language, key, data)}\n`);
    return 2;
  };
  const of = Object.keys(TABLES).find((known) => known === (values.of ?? 'admissions'));
  if (of === undefined) return refuse('of-unknown', { value: values.of });
  if (values.pdf === undefined && values.xlsx === undefined) return refuse('nothing-asked');
  const today = askedDay(values.today, host);
  if (today === null) return 2;
  const opened = await readProject(operands[0] ?? '', host);
  if (opened === null) return 2;
  const paper = { project: opened.project, today, language };
  if (values.pdf !== undefined) {
    const all = opened.project.policy.admissions;
    const chosen = values.name === undefined ? all : all.filter(({ name }) => name === values.name);
    if (chosen.length === 0) return refuse(all.length === 0 ? 'none' : 'name-unknown', { name: values.name });
    const shaper = loadShaper([], host);
    if (shaper === null) return 2;
    const { reportPdf } = await import('../../writers/reportPdf.ts');
    const made = await reportPdf(admissionForms(paper, chosen), {
      shaper,
      photos: new Map(),
      day: today,
      language,
    });
    if (made.missing.length > 0) {
      const data = { file: values.pdf, characters: made.missing.join('、') };
      host.err(`${say(POLICY_COMMANDS, language, 'missing-glyphs', data)}\n`);
    }
    if (!(await writeOut(values.pdf, made.bytes, host))) return 2;
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
  return (await writeOut(values.xlsx, bytes, host)) ? 0 : 2;
}
