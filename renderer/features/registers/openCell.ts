import { type FormName, formOf } from '../../../app/registers/forms.ts';
import { type CellContext, isOpen } from '../../../app/registers/registerColumn.ts';
import { type RegisterRecords, recordsOf } from '../../../core/editing/commands/registers.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { opennessOf } from '../../../core/signs/openContent.ts';
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
  const matters = signWords(project, sign, template)?.matters ?? [];
  return firstOpen(register, matters, new Set<string>(shown), context);
}

/** `shown`: the columns that count; null = all. */
function firstOpen<Name extends FormName>(
  register: Name,
  records: readonly RegisterRecords[Name][],
  shown: ReadonlySet<string> | null,
  context: CellContext,
): View['cell'] {
  const { columns } = formOf(register);
  for (const record of records) {
    const open = columns.find((column) => {
      if (column.unseen === true || shown?.has(column.key) === false) return false;
      return isOpen(column, record, context) || opennessOf(column.text(record, context)) !== null;
    });
    if (open !== undefined) return { row: record.id, column: open.key };
  }
  return null;
}
