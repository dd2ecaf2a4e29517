import { valueNamed } from '../cells/asked.ts';
import { dayIn } from '../cells/dayIn.ts';
import { type RowReader } from './importRecords.ts';

type Cells<Key extends string> = Pick<RowReader<Key>, 'text' | 'date' | 'refuse'>;

/** Tells each text that is longer than its record takes. */
export function limit<Key extends string>(
  row: Cells<Key>,
  lengths: Readonly<Partial<Record<Key, number>>>,
): void {
  // Its own keys, by its type.
  for (const [key, most] of Object.entries(lengths) as [Key, number][])
    if (row.text(key).length > most) row.refuse(key, 'cell-too-long');
}

/** The first kind whose words the cell has; null where it is blank, or where it has none of them and is told. */
export function choice<Key extends string, Value>(
  row: Cells<Key>,
  key: Key,
  known: readonly (readonly [RegExp, Value])[],
): Value | null {
  const text = row.text(key);
  if (text === '') return null;
  const value = valueNamed(known, text);
  if (value === null) row.refuse(key, 'cell-choice');
  return value;
}

/** A day as it is written there; null where none is, or none that can be read, which is told. */
export function dateOf<Key extends string>(row: Cells<Key>, key: Key): string | null {
  const read = dayIn(row.date(key));
  if (read === undefined) row.refuse(key, 'cell-date');
  return read ?? null;
}
