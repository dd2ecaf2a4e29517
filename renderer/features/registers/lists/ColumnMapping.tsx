import { useState } from 'react';
import { SelectRow } from '../../../kit/controls/rows.tsx';
import { PLATE_IMPORT } from '../../../kit/strings/plateImport.ts';
import { useWords } from '../../../kit/strings/language.ts';

/** Column → heading as somebody chose it; empty = the list has no such column. */
export type ColumnHeadings<Key extends string> = ReadonlyMap<Key, string>;

/** Columns that only number the rows. */
const NUMBERINGS = /^(?:序号|编号|号|no\.?)$/iu;

/** Which heading means what: as the program knows them, to be changed. */
export function ColumnMapping<Key extends string>({
  read: { headings, columns },
  usual,
  rare,
  nameOf,
  mapped: { mapping, recalled, change },
}: {
  readonly read: {
    readonly headings: readonly string[];
    readonly columns: { readonly [Column in Key]?: string | undefined };
  };
  /** Columns that lists mostly have, and those that are shown where this one has them. */
  readonly usual: readonly Key[];
  readonly rare: readonly Key[];
  readonly nameOf: (column: Key) => string;
  readonly mapped: {
    readonly mapping: ColumnHeadings<Key>;
    /** It is what was chosen for such a list before. */
    readonly recalled: boolean;
    readonly change: (to: ColumnHeadings<Key>) => void;
  };
}) {
  const say = useWords(PLATE_IMPORT);
  const [all, setAll] = useState(false);
  const every = [...usual, ...rare];
  const headingOf = (column: Key): string => mapping.get(column) ?? columns[column] ?? '';
  const shown: readonly Key[] = all ? every : [...usual, ...rare.filter((key) => headingOf(key) !== '')];
  /** What the list says and nobody takes is told. */
  const used = new Set(every.map(headingOf));
  const unused = headings.filter(
    (heading) => heading.trim() !== '' && !NUMBERINGS.test(heading) && !used.has(heading),
  );
  /** One heading means one thing: whatever column had it before lets go of it. */
  const chosen = (column: Key, heading: string): ColumnHeadings<Key> => {
    const before = every.find((key) => key !== column && heading !== '' && headingOf(key) === heading);
    return new Map([...mapping, ...(before === undefined ? [] : [[before, ''] as const]), [column, heading]]);
  };
  return (
    <fieldset className="import-columns">
      <legend>{say('columns')}</legend>
      <p className="field-note">{say('columns-hint')}</p>
      {recalled && (
        <p className="note-line">
          {say('columns-recalled')}{' '}
          <button type="button" className="link-button" onClick={() => change(new Map())}>
            {say('columns-anew')}
          </button>
        </p>
      )}
      <div className="column-pairs">
        {shown.map((column) => (
          <SelectRow
            key={column}
            name={nameOf(column)}
            showSearch
            value={headingOf(column)}
            options={[
              { value: '', label: say('column-none') },
              ...headings.map((heading) => ({ value: heading, label: heading })),
            ]}
            onChange={(heading) => change(chosen(column, heading))}
          />
        ))}
      </div>
      {unused.length > 0 && (
        <p className="note-line tone-caution">{say('columns-unused', { columns: unused.join('、') })}</p>
      )}
      {!all && shown.length < every.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {say('more-columns')}
        </button>
      )}
    </fieldset>
  );
}
