import { filledTable, type Table, textCell } from '../../../core/report/table.ts';
import { ROSTER_TABLE } from '../../words/rosterTable.ts';
import { say, type UiLanguage } from '../../words/words.ts';
import { ROSTER_COLUMNS, type RosterColumn } from './rosterColumns.ts';

/** What is known of a village before anybody filled the roster in. */
export type RosterTexts = Partial<Readonly<Record<RosterColumn, string>>>;

/** A roster as a table to be filled in; its headings are those that are known when it is read. */
export function rosterTable(rows: readonly RosterTexts[], language: UiLanguage): Table {
  const word = (key: keyof typeof ROSTER_TABLE.zh) => say(ROSTER_TABLE, language, key);
  return {
    title: word('title'),
    lines: [word('choices'), word('collective'), word('mongolian')],
    ...filledTable<RosterTexts>(
      ROSTER_COLUMNS.map(({ key, headings }) => [
        headings[0] ?? key,
        WIDE.has(key) ? 44 : 22,
        'left',
        (row) => textCell(row[key]),
      ]),
      rows,
    ),
    notes: [],
  };
}

const WIDE: ReadonlySet<RosterColumn> = new Set(['collective', 'rooms']);
