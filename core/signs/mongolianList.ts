import {
  MONGOLIAN_COLUMNS,
  type MongolianCell,
  type MongolianPlaced,
  placeMongolian,
} from './mongolianRows.ts';
import { type ProjectText } from './projectTexts.ts';

/** A row of a list that came back from the translator; empty = the list says nothing. */
export type ListedString = {
  /** As the table program shows it. */
  readonly number: number;
  /** As the table had it when it went out. */
  readonly key: string;
  readonly zh: string;
} & Readonly<Record<(typeof MONGOLIAN_COLUMNS)[number], string>>;

/** `unknown`: no string of the project. `changed`: it reads otherwise now. `twice`: another row says something else of it. */
type Misfit = 'unknown' | 'changed' | 'twice' | MongolianPlaced['refused'][number]['why'];

export type MongolianListPlaced = Pick<MongolianPlaced, 'strings'> & {
  /** Rows that say nothing: no Mongolian, nobody who signs. */
  readonly blank: number;
  readonly refused: readonly {
    readonly row: number;
    readonly column: 'zh' | MongolianCell['column'];
    readonly text: string;
    readonly why: Misfit;
  }[];
};

/**
 * A list put into the strings of the project: a row is known by its key where its Chinese still is what the project says,
 * else by its Chinese, and then for every string that reads so. What an empty cell leaves open stays as it is.
 */
export function placeMongolianList(
  texts: readonly ProjectText[],
  rows: readonly ListedString[],
  today: string,
): MongolianListPlaced {
  const byKey = new Map(texts.map((text) => [text.key, text]));
  const refused: MongolianListPlaced['refused'][number][] = [];
  const taken = new Map<string, ListedString>();
  const full = rows.filter((row) => MONGOLIAN_COLUMNS.some((column) => row[column] !== ''));
  const keyed = full.filter(({ key }) => byKey.has(key));
  // A row that names its string goes before one that names only its words.
  for (const row of [...keyed, ...full.filter((one) => !keyed.includes(one))]) {
    const misfit = (why: Misfit): void => {
      refused.push({ row: row.number, column: 'zh', text: row.zh, why });
    };
    const own = byKey.get(row.key);
    if (own !== undefined && row.zh !== '' && plain(row.zh) !== plain(own.zh)) {
      misfit('changed');
      continue;
    }
    const meant = own === undefined ? texts.filter(({ zh }) => plain(zh) === plain(row.zh)) : [own];
    const free = meant.filter(({ key }) => !taken.has(key));
    if (meant.length === 0) misfit('unknown');
    // What a list says twice alike is no contradiction. Where some strings of the words are free, the row is for those.
    else if (free.length === 0 && !meant.some(({ key }) => saying(taken.get(key)) === saying(row)))
      misfit('twice');
    for (const { key } of free) taken.set(key, row);
  }
  const cells = [...taken].flatMap(([key, row]) =>
    MONGOLIAN_COLUMNS.flatMap((column): MongolianCell[] =>
      row[column] === '' ? [] : [{ key, column, text: row[column] }],
    ),
  );
  const placed = placeMongolian(texts, cells, today);
  const told = placed.refused.map(({ key, column, text, why }) => {
    return { row: taken.get(key)?.number ?? 0, column, text, why };
  });
  return {
    strings: placed.strings,
    blank: rows.length - full.length,
    refused: onceEach([...refused, ...told]),
  };
}

function saying(row: ListedString | undefined): string | undefined {
  return row && MONGOLIAN_COLUMNS.map((column) => row[column]).join('\n');
}

/** One row may stand for several strings, and is told once. */
function onceEach(all: MongolianListPlaced['refused']): MongolianListPlaced['refused'] {
  const known = new Map(all.map((one) => [`${one.row} ${one.column} ${one.why}`, one]));
  return [...known.values()].sort((one, other) => one.row - other.row);
}

/** Words as they are compared: table programs change spaces and line ends. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
