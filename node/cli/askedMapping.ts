import { AUDIT_COMMAND } from '../../app/words/commands/audit.ts';
import { type Host } from './host.ts';
import { refuse } from './tell.ts';

/** Which heading means which column, as `--map COLUMN=HEADING` says it; refused where it is wrong. */
export function askedMapping<Key extends string>(
  given: readonly string[] | undefined,
  keys: readonly Key[],
  host: Host,
): ReadonlyMap<Key, string> {
  const mapping = new Map<Key, string>();
  for (const value of given ?? []) {
    const [key = '', ...heading] = value.split('=');
    if (heading.join('=').trim() === '') refuse(host, AUDIT_COMMAND, 'map-wrong', { value });
    const column = keys.find((known) => known === key);
    if (column === undefined)
      return refuse(host, AUDIT_COMMAND, 'map-unknown', { key, columns: keys.join('、') });
    mapping.set(column, heading.join('=').trim());
  }
  return mapping;
}
