import { useState } from 'react';
import { type PlacardColumn, RARE_COLUMNS, USUAL_COLUMNS } from '../../../core/project/inventoryColumns.ts';
import { COLUMN_HEADINGS } from '../../kit/strings/columnHeadings.ts';
import { PLATE_IMPORT } from '../../kit/strings/plateImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { type ReadInventory } from './readInventory.ts';
import { SelectRow } from '../../kit/controls/rows.tsx';

/** PlacardColumn → heading as somebody chose it; empty = the list has no such column. */
export type ColumnHeadings = ReadonlyMap<PlacardColumn, string>;

const ALL = [...USUAL_COLUMNS, ...RARE_COLUMNS];

/** Columns that only number the rows. */
const NUMBERINGS = /^(?:序号|编号|号|no\.?)$/iu;

/** Which heading means what: as the program knows them, to be changed. */
export function ColumnMapping({
  read: { headings, columns },
  mapping,
  change,
}: {
  readonly read: ReadInventory;
  readonly mapping: ColumnHeadings;
  readonly change: (to: ColumnHeadings) => void;
}) {
  const say = useWords(PLATE_IMPORT);
  const heading = useWords(COLUMN_HEADINGS);
  const [all, setAll] = useState(false);
  const headingOf = (column: PlacardColumn): string => mapping.get(column) ?? columns[column] ?? '';
  const shown: readonly PlacardColumn[] = all
    ? ALL
    : [...USUAL_COLUMNS, ...RARE_COLUMNS.filter((key) => headingOf(key) !== '')];
  /** What the list says and nobody takes is told. */
  const used = new Set(ALL.map(headingOf));
  const unused = headings.filter(
    (heading) => heading.trim() !== '' && !NUMBERINGS.test(heading) && !used.has(heading),
  );
  /** One heading means one thing: whatever column had it before lets go of it. */
  const chosen = (column: PlacardColumn, heading: string): ColumnHeadings => {
    const before = ALL.find((key) => key !== column && heading !== '' && headingOf(key) === heading);
    return new Map([...mapping, ...(before === undefined ? [] : [[before, ''] as const]), [column, heading]]);
  };
  return (
    <fieldset className="import-columns">
      <legend>{say('columns')}</legend>
      <p className="field-note">{say('columns-hint')}</p>
      <div className="column-pairs">
        {shown.map((column) => (
          <SelectRow
            key={column}
            name={heading(column)}
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
      {!all && shown.length < ALL.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {say('more-columns')}
        </button>
      )}
    </fieldset>
  );
}
