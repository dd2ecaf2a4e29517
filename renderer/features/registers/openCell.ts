import { type FormName, formOf } from '../../../app/registers/forms.ts';
import { type CellContext, isLacking, isPlaceholder } from '../../../app/registers/registerColumn.ts';
import { type RegisterRecords, recordsOf } from '../../../core/editing/commands/registers.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { signWords } from '../../../core/signs/signWords.ts';
import { type SignTemplate } from '../../../core/signs/template.ts';
import { type View } from '../../kit/session/view.ts';

/** The first cell that keeps a sign from being final, in the order of the register; null = none does. */
export function openCellOf(
  sign: Sign,
  register: FormName,
  { template, context }: { readonly template: SignTemplate | undefined; readonly context: CellContext },
): View['cell'] {
  const { project } = context;
  if (register !== 'services' || template === undefined)
    return firstOpen(register, recordsOf(project, register), null, context);
  const shown = [...kindOf(template).serviceFields(template, sign), 'name', 'document'];
  // The hall's overview has the names of all.
  const matters =
    sign.subject.of === 'overview'
      ? project.policy.services
      : (signWords(project, sign, template)?.matters ?? []);
  return firstOpen(register, matters, new Set<string>(shown), context);
}

/** `shown`: the columns that may not be empty; null = all. Words that keep a place hold a sign wherever they stand. */
function firstOpen<Name extends FormName>(
  register: Name,
  records: readonly RegisterRecords[Name][],
  shown: ReadonlySet<string> | null,
  context: CellContext,
): View['cell'] {
  const { columns } = formOf(register);
  for (const record of records) {
    const open = columns.find((column) => {
      if (column.unseen === true) return false;
      const isShown = shown === null || shown.has(column.key);
      return (isShown && isLacking(column, record, context)) || isPlaceholder(column, record, context);
    });
    if (open !== undefined) return { row: record.id, column: open.key };
  }
  return null;
}
