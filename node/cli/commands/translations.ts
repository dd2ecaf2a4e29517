import { importTexts, type TextRow } from '../../../app/lists/importTexts.ts';
import { LIST_COLUMNS } from '../../../app/registers/listColumns.ts';
import { listedString, translationFaults } from '../../../app/registers/translationList.ts';
import { TRANSLATIONS_COMMAND } from '../../../app/words/commands/translations.ts';
import { IMPORT_WORDS } from '../../../app/words/imports.ts';
import { say } from '../../../app/words/words.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { supplyStrings } from '../../../core/editing/commands/mongolian.ts';
import { type Project } from '../../../core/project/project.ts';
import {
  type ListedString,
  type MongolianConflict,
  placeMongolianList,
} from '../../../core/signs/mongolianList.ts';
import { sharedStrings } from '../../../core/signs/sharedStrings.ts';
import { projectTexts } from '../../../core/signs/projectTexts.ts';
import { askedDay } from '../askedDay.ts';
import { command } from '../command.ts';
import { type ExitCode, type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { flags, type Options, texts } from '../options.ts';
import { readList } from '../readList.ts';
import { readProject } from '../readProject.ts';
import { saveBack } from '../saveBack.ts';
import { refuse, tell } from '../tell.ts';
import { writeOut } from '../writeOut.ts';

const WAYS = ['xlsx', 'shared', 'import', 'from'] as const;
const OPTIONS = { ...texts(...WAYS, 'sheet', 'on', 'document'), ...flags('over') };
type Values = Options<typeof OPTIONS>['values'];

/** `paijiang translations`: the register of translations, out and in again (docs/spec/registers.md). */
export const run = command('translations', { options: OPTIONS, operands: ['FILE'] }, async (given, host) => {
  const { values, operands } = given;
  const [file = ''] = operands;
  if (WAYS.filter((way) => values[way] !== undefined).length !== 1)
    refuse(host, TRANSLATIONS_COMMAND, 'one-way');
  const comesIn = values.import !== undefined || values.from !== undefined;
  const beside = (['sheet', 'on', 'document', 'over'] as const).some((name) => values[name] !== undefined);
  if (!comesIn && beside) refuse(host, TRANSLATIONS_COMMAND, 'only-import');
  const day = askedDay(values.on, host);
  const opened = await readProject(file, host);
  if (comesIn) return takeIn(values, { ...opened, file, day }, host);
  return writeTable(values, { project: opened.project, day }, host);
});

async function writeTable(
  values: Values,
  { project, day }: { readonly project: Project; readonly day: string },
  host: Host,
): Promise<ExitCode> {
  const library = (await host.library()).signs;
  const { sharedWorkbook, translationWorkbook } = await import('../../writers/translationWorkbook.ts');
  const ask = { project, library, language: host.language, day };
  if (values.shared !== undefined) await writeOut(values.shared, await sharedWorkbook(ask), host);
  if (values.xlsx !== undefined)
    await writeOut(values.xlsx, await translationWorkbook({ ...ask, shaper: loadShaper([], host) }), host);
  return 0;
}

type Opened = Awaited<ReturnType<typeof readProject>> & { readonly file: string; readonly day: string };

async function takeIn(values: Values, { project, assets, file, day }: Opened, host: Host): Promise<ExitCode> {
  const { templates } = (await host.library()).signs;
  const list = await rowsOf(values, day, host);
  const over = values.over === true ? 'list' : 'own';
  const placed = placeMongolianList(projectTexts(project, templates), list.rows, day, over);
  for (const { address, row, code, value } of translationFaults(placed.refused, list.read))
    tell(host, TRANSLATIONS_COMMAND, 'fault', {
      ...{ address: address === '' ? String(row) : address, value: value.slice(0, 60) },
      what: say(IMPORT_WORDS, host.language, code),
    });
  tellConflicts(placed.conflicts, values, host);
  const left = list.refused + placed.refused.length + (over === 'own' ? placed.conflicts.length : 0);
  const change = supplyStrings(project, placed.strings);
  if (!change.ok) {
    tell(host, TRANSLATIONS_COMMAND, 'nothing');
    return left === 0 ? 0 : 1;
  }
  await saveBack(file, applyChange(project, change.value), assets, host);
  const signed = placed.strings.filter(({ mn }) => mn !== null && mn.proof !== null).length;
  tell(host, TRANSLATIONS_COMMAND, 'saved', { file, count: placed.strings.length, signed });
  return left === 0 ? 0 : 1;
}

/** The rows of a list, or the signed pairs of another project. */
async function rowsOf(
  values: Values,
  day: string,
  host: Host,
): Promise<{
  readonly rows: readonly ListedString[];
  readonly read: readonly TextRow[];
  readonly refused: number;
}> {
  if (values.from !== undefined) {
    const other = await readProject(values.from, host);
    const { templates } = (await host.library()).signs;
    return { rows: sharedStrings(projectTexts(other.project, templates)), read: [], refused: 0 };
  }
  const { items, refused } = await readList(
    {
      ...{ list: values.import ?? '', sheet: values.sheet },
      read: (source, how) => importTexts(source, LIST_COLUMNS.mongolian, how),
    },
    host,
  );
  const all = { on: day, document: values.document ?? '' };
  return { rows: items.map((item) => listedString(item, all)), read: items, refused };
}

function tellConflicts(conflicts: readonly MongolianConflict[], values: Values, host: Host): void {
  if (conflicts.length === 0) return;
  tell(host, TRANSLATIONS_COMMAND, values.over === true ? 'conflicts-taken' : 'conflicts-kept', {
    count: conflicts.length,
  });
  for (const conflict of conflicts)
    tell(host, TRANSLATIONS_COMMAND, values.from === undefined ? 'conflict' : 'conflict-other', conflict);
}
