import { ROSTER_COLUMNS, type RosterColumn } from '../../app/newProject/roster/rosterColumns.ts';

/** A row of a roster as it is written, by column. */
export type WrittenRow = Partial<Record<RosterColumn, string>>;

const COLUMNS = [
  'banner',
  'township',
  'village',
  'setting',
  'party',
  'collective',
  'registered',
  'area',
  'villageMn',
  'proofBy',
  'proofOn',
  'plates',
] as const satisfies readonly RosterColumn[];

/** A csv of the rows; `beyond` stands behind the last column of its row. */
export function rosterCsv(
  rows: readonly (WrittenRow & { readonly beyond?: string })[],
  columns: readonly RosterColumn[] = COLUMNS,
): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const head = columns.map((key) => ROSTER_COLUMNS.find((each) => each.key === key)?.headings[0] ?? key);
  return [
    head,
    ...rows.map((row) => [
      ...columns.map((key) => row[key] ?? ''),
      ...(row.beyond === undefined ? [] : [row.beyond]),
    ]),
  ]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n');
}

/** A row in which there is nothing to find. */
export function rightRow(place: {
  readonly banner: string;
  readonly township: string;
  readonly village: string;
}): WrittenRow {
  return {
    ...place,
    setting: '农区',
    party: '支部',
    collective: `${place.banner}${place.township}${place.village}股份经济合作社`,
    registered: '2021-06-18',
    area: '312.5',
    plates: '16',
  };
}

export { COLUMNS as ROSTER_TEST_COLUMNS };
