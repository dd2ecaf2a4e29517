import { Checkbox } from 'antd';
import { useContext, useMemo, useState } from 'react';
import { type Answer } from '../../../../app/bridge/contract.ts';
import { ROSTER_KEYS, type RosterColumn } from '../../../../app/bridge/batchAnswers.ts';
import { Grid } from '../../../kit/controls/grid/Grid.tsx';
import { type GridColumn, type Suggestion } from '../../../kit/controls/grid/gridColumn.ts';
import { type TypedCells, withTyped } from '../../../kit/controls/grid/typedCells.ts';
import { type UnreadCell, unreadKey } from '../../../kit/session/unread.ts';
import { BATCH } from '../../../kit/strings/batch.ts';
import { LanguageContext, useWords } from '../../../kit/strings/language.ts';

/** What was typed for cells of the roster, by record and column. */
export type Mended = TypedCells<RosterColumn>;

type Row = {
  readonly id: string;
  readonly record: number;
  readonly held: boolean;
  readonly texts: Partial<Readonly<Record<RosterColumn, string>>>;
};

/** Columns whose cells are one of some words; the words stand in the strings. */
const SUGGESTED = ['setting', 'party'] as const;

/** The rows of a roster, to be typed right; one that is right now stays, so that it can be looked at. */
export function RosterRows({
  read: { rows: listed, findings, columns: known },
  usual,
  mended,
  change,
}: {
  readonly read: Answer<'readRoster'>;
  readonly usual: readonly RosterColumn[];
  readonly mended: Mended;
  readonly change: (to: Mended) => void;
}) {
  const say = useWords(BATCH);
  const language = useContext(LanguageContext);
  const [onlyHeld, setOnlyHeld] = useState(false);
  // One walk over what was typed: a roster may have thousands of either.
  const typed = new Map<number, Row['texts']>();
  for (const { row, column, text } of mended.values()) typed.set(row, { ...typed.get(row), [column]: text });
  const rows = listed.map(({ record, held, texts }): Row => ({
    ...{ id: `row-${record}`, record, held },
    texts: { ...texts, ...typed.get(record) },
  }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = onlyHeld ? rows.filter(({ held, record }) => held || typed.has(record)) : rows;
  const keys = ROSTER_KEYS.filter(
    (key) =>
      usual.includes(key) ||
      known[key] !== undefined ||
      findings.some((finding) => finding.key === key) ||
      rows.some(({ texts }) => (texts[key] ?? '') !== ''),
  );
  const columns = useMemo(
    (): readonly GridColumn<Row>[] => [
      {
        ...{ key: 'record', title: say('found-record'), width: 64, fixed: true },
        text: ({ record }: Row) => String(record),
      },
      ...keys.map((key): GridColumn<Row> => {
        const known = SUGGESTED.find((each) => each === key);
        const words = known === undefined ? [] : say(`cells-${known}`).split('、');
        const offered: readonly Suggestion[] = words.map((text) => ({ text }));
        return {
          ...{ key, title: say(`column-${key}`), width: key === 'collective' ? 220 : 104 },
          ...{ grow: key === 'collective' ? 2 : 1, text: ({ texts }) => texts[key] ?? '' },
          ...(offered.length === 0 ? {} : { suggest: () => offered }),
        };
      }),
    ],
    // Titles follow the language.
    [keys.join(), language],
  );
  if (rows.length === 0) return null;
  const unread = new Map<string, UnreadCell>();
  for (const finding of findings) {
    const { record, key, weight } = finding;
    if (key === null || weight === 'told') continue;
    const text = byId.get(`row-${record}`)?.texts[key] ?? '';
    unread.set(unreadKey(`row-${record}`, key), { text, why: finding.said[language] });
  }
  const isHeld = rows.some(({ held }) => held);
  return (
    <section aria-label={say('rows')}>
      <div className="import-choice">
        <h3 className="import-head">{say('rows')}</h3>
        {(isHeld || onlyHeld) && (
          <Checkbox checked={onlyHeld} onChange={({ target }) => setOnlyHeld(target.checked)}>
            {say('only-held')}
          </Checkbox>
        )}
      </div>
      <div className="import-grid">
        <Grid
          label={say('rows')}
          rows={shown}
          columns={columns}
          unread={unread}
          put={(block) =>
            change(
              withTyped(
                mended,
                block,
                (id) => byId.get(id)?.record,
                (name) => keys.find((key) => key === name),
              ),
            )
          }
        />
      </div>
    </section>
  );
}
