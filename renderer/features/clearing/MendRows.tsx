import { useContext, useMemo } from 'react';
import { IMPORT_WORDS } from '../../../app/words/imports.ts';
import { type InventoryColumn, RARE_COLUMNS, USUAL_COLUMNS } from '../../../core/project/inventoryColumns.ts';
import { Grid } from '../../kit/controls/grid/Grid.tsx';
import { type GridColumn } from '../../kit/controls/grid/gridColumn.ts';
import { type Unread, unreadKey } from '../../kit/session/unread.ts';
import { type TypedCells, withTyped } from '../../kit/controls/grid/typedCells.ts';
import { INVENTORY_COLUMNS } from '../../kit/strings/inventoryColumns.ts';
import { CLEARING } from '../../kit/strings/clearing.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { PLATE_IMPORT } from '../../kit/strings/plateImport.ts';
import { type ReadInventory } from './readInventory.ts';

/** What was typed for cells of the list, by row and column. */
export type MendedCells = TypedCells<InventoryColumn>;

type Row = { readonly id: string; readonly number: number; readonly texts: Readonly<Record<string, string>> };

const EVERY: readonly InventoryColumn[] = [...USUAL_COLUMNS, ...RARE_COLUMNS];
/** Asked of every plate, whether the list has them or not. */
const ALWAYS: readonly InventoryColumn[] = ['text', 'place', 'form'];

/** The rows that could not be taken, to be typed right; one that is right now stays, so that it can be looked at. */
export function MendRows({
  read,
  mended,
  change,
}: {
  readonly read: ReadInventory;
  readonly mended: MendedCells;
  readonly change: (to: MendedCells) => void;
}) {
  const say = useWords(PLATE_IMPORT);
  const heading = useWords(INVENTORY_COLUMNS);
  const why = useWords(IMPORT_WORDS);
  const sayPlace = useWords(CLEARING);
  const language = useContext(LanguageContext);
  const rows = read.toMend.map(({ number, texts }): Row => ({ id: `row-${number}`, number, texts }));
  const keys = EVERY.filter(
    (key) =>
      ALWAYS.includes(key) ||
      read.problems.some((problem) => problem.key === key) ||
      rows.some(({ texts }) => (texts[key] ?? '') !== ''),
  );
  const columns = useMemo(
    (): readonly GridColumn<Row>[] => [
      ...keys.map((key) => ({
        ...{ key, title: heading(key), width: key === 'text' ? 200 : 118, grow: key === 'text' ? 2 : 1 },
        text: ({ texts }: Row) => texts[key] ?? '',
        ...(key === 'place'
          ? { suggest: () => (['inside', 'outside'] as const).map((place) => ({ text: sayPlace(place) })) }
          : {}),
      })),
      {
        ...{ key: 'row', title: say('list-row'), width: 76, fixed: true },
        text: ({ number }: Row) => String(number),
      },
    ],
    // Titles follow the language.
    [keys.join(), language],
  );
  if (rows.length === 0) return null;
  const unread: Unread = new Map(
    read.problems.map(({ row, key, code }) => [
      unreadKey(`row-${row}`, key),
      { text: rows.find(({ number }) => number === row)?.texts[key] ?? '', why: why(code) },
    ]),
  );
  return (
    <section aria-label={say('mend')}>
      <h3 className="import-head">{say('mend')}</h3>
      <div className="import-grid">
        <Grid
          label={say('mend')}
          rows={rows}
          columns={columns}
          unread={unread}
          put={(block) =>
            change(
              withTyped(
                mended,
                block,
                (id) => rows.find((each) => each.id === id)?.number,
                (name) => EVERY.find((key) => key === name),
              ),
            )
          }
        />
      </div>
    </section>
  );
}
