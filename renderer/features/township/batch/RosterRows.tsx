import { Checkbox } from 'antd';
import { useContext, useMemo, useState } from 'react';
import { type Answer, type Ask } from '../../../../app/bridge/contract.ts';
import { ROSTER_KEYS, type RosterColumn } from '../../../../app/bridge/batchAnswers.ts';
import { Grid } from '../../../kit/controls/grid/Grid.tsx';
import { type GridColumn, type Suggestion } from '../../../kit/controls/grid/gridColumn.ts';
import { type UnreadCell, unreadKey } from '../../../kit/session/unread.ts';
import { BATCH } from '../../../kit/strings/batch.ts';
import { LanguageContext, useWords } from '../../../kit/strings/language.ts';

/** What was typed for cells of the roster, by record and column. */
export type Mended = ReadonlyMap<string, Ask<'readRoster'>['mended'][number]>;

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
  const touched = new Set([...mended.values()].map(({ row }) => row));
  const rows = listed.map(({ record, held, texts }): Row => ({
    ...{ id: `row-${record}`, record, held },
    texts: {
      ...texts,
      ...Object.fromEntries(
        [...mended.values()].filter(({ row }) => row === record).map(({ column, text }) => [column, text]),
      ),
    },
  }));
  const shown = onlyHeld ? rows.filter(({ held, record }) => held || touched.has(record)) : rows;
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
    const text = rows.find((row) => row.record === record)?.texts[key] ?? '';
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
          put={({ rows: ids, columns: into, texts }) => {
            const next = new Map(mended);
            ids.forEach((id, at) => {
              const row = rows.find((each) => each.id === id)?.record;
              into.forEach((name, place) => {
                const column = keys.find((key) => key === name);
                if (row === undefined || column === undefined) return;
                next.set(unreadKey(String(row), name), { row, column, text: texts[at]?.[place] ?? '' });
              });
            });
            change(next);
          }}
        />
      </div>
    </section>
  );
}
