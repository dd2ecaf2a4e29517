import {
  ADMISSION_COMMAND,
  IMPORT_ADMISSIONS_COMMAND,
  IMPORT_BURDENS_COMMAND,
  IMPORT_POSTS_COMMAND,
} from '../../app/words/commands/admission.ts';
import { BATCH_COMMAND } from '../../app/words/commands/batch.ts';
import { AREAS_COMMAND } from '../../app/words/commands/areas.ts';
import { IMPORT_CERTIFICATES_COMMAND } from '../../app/words/commands/certificates.ts';
import { EMBLEM_COMMAND } from '../../app/words/commands/emblem.ts';
import { EXPORT_COMMAND } from '../../app/words/commands/export.ts';
import { FONTS_COMMAND } from '../../app/words/commands/fonts.ts';
import { GANG_COMMAND } from '../../app/words/commands/gang.ts';
import { IMPORT_DXF_COMMAND } from '../../app/words/commands/importDxf.ts';
import { IMPORT_HONOURS_COMMAND, IMPORT_SERVICES_COMMAND } from '../../app/words/commands/importLists.ts';
import { NEW_COMMAND } from '../../app/words/commands/new.ts';
import { LEDGER_COMMAND } from '../../app/words/commands/ledger.ts';
import { MERGE_COMMAND } from '../../app/words/commands/merge.ts';
import { PACKAGE_COMMAND } from '../../app/words/commands/package.ts';
import { PLAN_COMMAND } from '../../app/words/commands/plan.ts';
import { PREFLIGHT_COMMAND } from '../../app/words/commands/preflight.ts';
import { REPORT_COMMAND } from '../../app/words/commands/report.ts';
import { RENAME_COMMAND } from '../../app/words/commands/rename.ts';
import { TRANSLATIONS_COMMAND } from '../../app/words/commands/translations.ts';
import { ROSTER_COMMAND } from '../../app/words/commands/roster.ts';
import { SHAPE_COMMAND } from '../../app/words/commands/shape.ts';
import { CATALOGUE_COMMAND } from '../../app/words/commands/catalogue.ts';
import { AUDIT_COMMAND } from '../../app/words/commands/audit.ts';
import { CHECK_COMMAND } from '../../app/words/commands/check.ts';
import { type Command, type Run } from './command.ts';
import { type Host } from './host.ts';
import { type ColumnDefinition } from '../../app/lists/columns.ts';
import { columnsHelp, folded } from './listHelp.ts';

/** The table of contents, in the order of the general help. */
export const COMMANDS: readonly Command[] = [
  row('new', NEW_COMMAND, () => import('./commands/new.ts')),
  listRow('roster', ROSTER_COMMAND, () => import('./commands/roster.ts')),
  row('emblem', EMBLEM_COMMAND, () => import('./commands/emblem.ts')),
  { ...row('export', EXPORT_COMMAND, () => import('./commands/export.ts')), fillHelp: helpOfKinds },
  {
    ...row('package', PACKAGE_COMMAND, () => import('./commands/package.ts')),
    fillHelp: async (host) => {
      const { sayPackageChoices } = await import('../../app/words/packageChoices.ts');
      return { ...(await helpOfKinds(host)), parts: folded(sayPackageChoices(host.language)) };
    },
  },
  row('batch', BATCH_COMMAND, () => import('./commands/batch.ts')),
  row('preflight', PREFLIGHT_COMMAND, () => import('./commands/preflight.ts')),
  row('gang', GANG_COMMAND, () => import('./commands/gang.ts')),
  listRow('import-services', IMPORT_SERVICES_COMMAND, () => import('./commands/importServices.ts')),
  listRow('import-honours', IMPORT_HONOURS_COMMAND, () => import('./commands/importHonours.ts')),
  listRow(
    'import-certificates',
    IMPORT_CERTIFICATES_COMMAND,
    () => import('./commands/importCertificates.ts'),
  ),
  {
    ...row('admission', ADMISSION_COMMAND, () => import('./commands/admission.ts')),
    fillHelp: async ({ language }) => ({
      tables: (await import('./commands/admission.ts')).tablesHelp(language),
    }),
  },
  listRow('import-admissions', IMPORT_ADMISSIONS_COMMAND, () => import('./commands/importAdmissions.ts')),
  listRow('import-posts', IMPORT_POSTS_COMMAND, () => import('./commands/importPosts.ts')),
  listRow('import-burdens', IMPORT_BURDENS_COMMAND, () => import('./commands/importBurdens.ts')),
  row('rename', RENAME_COMMAND, () => import('./commands/rename.ts')),
  row('merge', MERGE_COMMAND, () => import('./commands/merge.ts')),
  row('translations', TRANSLATIONS_COMMAND, () => import('./commands/translations.ts')),
  row('areas', AREAS_COMMAND, () => import('./commands/areas.ts')),
  row('check', CHECK_COMMAND, () => import('./commands/check.ts')),
  {
    ...row('audit', AUDIT_COMMAND, () => import('./commands/audit.ts')),
    fillHelp: async ({ language }) => {
      const { INVENTORY_COLUMN_KEYS } = await import('../../app/lists/inventoryHeadings.ts');
      return { columns: folded(INVENTORY_COLUMN_KEYS.join(language === 'zh' ? '、' : ', ')) };
    },
  },
  row('report', REPORT_COMMAND, () => import('./commands/report.ts')),
  row('ledger', LEDGER_COMMAND, () => import('./commands/ledger.ts')),
  row('catalogue', CATALOGUE_COMMAND, () => import('./commands/catalogue.ts')),
  row('plan', PLAN_COMMAND, () => import('./commands/plan.ts')),
  row('import-dxf', IMPORT_DXF_COMMAND, () => import('./commands/importDxf.ts')),
  row('fonts', FONTS_COMMAND, () => import('./commands/fonts.ts')),
  row('shape', SHAPE_COMMAND, () => import('./commands/shape.ts')),
];

async function helpOfKinds({ library, language }: Host): Promise<{ kinds: string }> {
  const { kindsHelp } = await import('./commands/exportKinds.ts');
  return { kinds: kindsHelp((await library()).signs, language) };
}

function row(name: string, words: Command['words'], load: () => Promise<{ run: Run }>): Command {
  return { name, words, load: async () => (await load()).run };
}

/** A command that reads a list: its help has the columns from where they are read. */
function listRow(
  name: string,
  words: Command['words'],
  load: () => Promise<{ run: Run; columns: readonly ColumnDefinition<string>[] }>,
): Command {
  const fillHelp = async ({ language }: Host) => ({ columns: columnsHelp((await load()).columns, language) });
  return { ...row(name, words, load), fillHelp };
}
