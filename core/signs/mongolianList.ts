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

/** A string of the project that a list without its key has in other words. */
export type MongolianConflict = {
  readonly row: number;
  readonly zh: string;
  /** The project's own, and the list's. */
  readonly own: string;
  readonly listed: string;
};

/**
 * What of a list counts for a string that is known by its Chinese alone and has Mongolian already: `list` = what the list
 * says; `own` = what the project has, its words and its signature.
 */
export type OverWhat = 'list' | 'own';

export type MongolianListPlaced = Pick<MongolianPlaced, 'strings'> & {
  /** Words of another project that this one has otherwise; left as they are where the list does not go over them. */
  readonly conflicts: readonly MongolianConflict[];
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
  over: OverWhat = 'list',
): MongolianListPlaced {
  const byKey = new Map(texts.map((text) => [text.key, text]));
  const refused: MongolianListPlaced['refused'][number][] = [];
  const conflicts: MongolianConflict[] = [];
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
    for (const text of free) {
      const differs = own === undefined && isOther(text.mn?.text ?? null, row.mn);
      if (differs) conflicts.push({ row: row.number, zh: text.zh, own: text.mn?.text ?? '', listed: row.mn });
      const isSigned = own === undefined && text.mn !== null && text.mn.proof !== null;
      if (over === 'list' || (!differs && !isSigned)) taken.set(text.key, row);
    }
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
    conflicts,
    blank: rows.length - full.length,
    refused: onceEach([...refused, ...told]),
  };
}

/** Whether a list has other words than the project has; spaces and line ends are the table program's. */
function isOther(own: string | null, listed: string): boolean {
  return own !== null && listed !== '' && listed.trim().normalize('NFC') !== own;
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
