import { type CellContext, type RegisterForm } from './registerColumn.ts';

/**
 * Which records of a register the rows of a list are, by the columns that tell its records apart: the first one of several
 * first, and each of them once, so that two rows of a list never become one. A row that says nothing but its name there (no
 * 类别) is the only record of that name. Undefined = a new one.
 */
export function sameRecords<Record extends { readonly id: string }>(
  form: RegisterForm<Record>,
  records: readonly Record[],
  rows: readonly { readonly record: Record; readonly says: (column: string) => boolean }[],
  context: CellContext,
): readonly (string | undefined)[] {
  const [name = '', ...others] = form.same;
  const textsOf = (record: Record, columns: readonly string[]): string =>
    JSON.stringify(
      form.columns.flatMap(({ key, text }) => (columns.includes(key) ? [text(record, context)] : [])),
    );
  const inFull = byText(records, (record) => textsOf(record, form.same));
  const byName = byText(records, (record) => textsOf(record, [name]));
  const taken = new Set<string>();
  return rows.map(({ record, says }) => {
    if (!says(name)) return undefined;
    const named = byName.get(textsOf(record, [name])) ?? [];
    const full = inFull.get(textsOf(record, form.same)) ?? [];
    const meant = full.length === 0 && named.length === 1 && !others.some(says) ? named : full;
    const same = meant.find((id) => !taken.has(id));
    if (same !== undefined) taken.add(same);
    return same;
  });
}

function byText<Record extends { readonly id: string }>(
  records: readonly Record[],
  textOf: (record: Record) => string,
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const record of records) {
    const own = ids.get(textOf(record));
    if (own === undefined) ids.set(textOf(record), [record.id]);
    else own.push(record.id);
  }
  return ids;
}
