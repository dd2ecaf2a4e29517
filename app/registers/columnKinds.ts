import { doubtfulPhones, type PhoneDoubt } from '../../core/project/phones.ts';
import { type Day } from '../../core/project/people.ts';
import { type Bilingual, type MongolianText } from '../../core/project/text.ts';
import { dayIn } from '../cells/dayIn.ts';
import { UNFILLED } from '../words/starterServices.ts';
import { type UiLanguage } from '../words/words.ts';
import { type RegisterColumn } from './registerColumn.ts';

type How<Record = unknown> = Pick<RegisterColumn<Record>, 'asked' | 'lines'>;

/** What a column is of: where it stands in the record, and the record with another one. */
export type Part<Record, Value, Given = Value> = {
  readonly of: (record: Record) => Given;
  readonly change: (record: Record, to: Value) => Record;
};

/** A text of so many signs at most; empty while nobody has entered it. */
export function writtenColumn<Record>(
  key: string,
  most: number,
  { of, change, ...how }: Part<Record, string, string | undefined> & How<Record>,
): RegisterColumn<Record> {
  return {
    key,
    ...how,
    text: (record) => of(record) ?? '',
    put: (record, text) => (text.length > most ? 'cell-too-long' : change(record, text)),
  };
}

/** A text that may be absent, under a key of the record. */
export function textColumn<Key extends string, Record extends { readonly [Own in Key]?: string | undefined }>(
  key: Key,
  most: number,
  how: How<Record> = {},
): RegisterColumn<Record> {
  return writtenColumn<Record>(key, most, {
    ...how,
    of: (record) => record[key],
    change: (record, text) => {
      const { [key]: _, ...rest } = record;
      // The same record, with the text or without it.
      return (text === '' ? rest : { ...rest, [key]: text }) as Record;
    },
  });
}

/** A telephone, or several; one that cannot be reached is doubted. */
export function phoneColumn<
  Key extends string,
  Record extends { readonly [Own in Key]?: string | undefined },
>(key: Key, how: How<Record> = {}): RegisterColumn<Record> {
  return { ...textColumn<Key, Record>(key, 40, how), doubt: phoneDoubt };
}

/** The first of what is doubtful in a cell of telephones. */
export function phoneDoubt(text: string): PhoneDoubt | null {
  return doubtfulPhones(text)[0]?.doubt ?? null;
}

/** A name that every record has: while nobody has entered it, it says so itself, and no final sign is made from it. */
function shownName(name: string): string {
  return name === UNFILLED ? '' : name;
}

function keptName(text: string): string {
  return text === '' ? UNFILLED : text;
}

/** Other Chinese under Mongolian that somebody proof-read is to be compared again: the text stays, the signature goes. */
function renamed({ zh, mn }: Bilingual, to: string): Bilingual {
  const kept = keptName(to);
  if (kept === zh) return { zh, mn };
  return { zh: kept, mn: mn === null ? null : { ...mn, proof: null } };
}

export function bilingualName<Record extends { readonly name: Bilingual }>(): RegisterColumn<Record> {
  return writtenColumn<Record>('name', 400, {
    asked: true,
    of: ({ name }) => shownName(name.zh),
    change: (record, text) => ({ ...record, name: renamed(record.name, text) }),
  });
}

/** Mongolian that a list brought along: nobody has proof-read it. Empty = the list says nothing. */
export function mongolianColumn<Record>(
  key: string,
  mnOf: (record: Record) => MongolianText | null | undefined,
  withMn: (record: Record, mn: MongolianText) => Record,
): RegisterColumn<Record> {
  const column = writtenColumn<Record>(key, 400, {
    of: (record) => mnOf(record)?.text,
    change: (record, text) =>
      text === '' || text === mnOf(record)?.text ? record : withMn(record, { text, proof: null }),
  });
  return { ...column, unseen: true };
}

export function mongolianName<Record extends { readonly name: Bilingual }>(): RegisterColumn<Record> {
  return mongolianColumn(
    'mn',
    ({ name }) => name.mn,
    (record, mn) => ({ ...record, name: { ...record.name, mn } }),
  );
}

/** A text that every record has, empty while nobody has entered it. */
export function plainColumn<Key extends string, Record extends { readonly [Own in Key]: string }>(
  key: Key,
  most: number,
  how: How = {},
): RegisterColumn<Record> {
  return writtenColumn<Record>(key, most, {
    ...how,
    of: (record) => record[key],
    change: (record, text) => ({ ...record, [key]: text }),
  });
}

/** A name in one script, that says itself while nobody has entered it. */
export function plainName<Key extends string, Record extends { readonly [Own in Key]: string }>(
  key: Key,
  most: number,
): RegisterColumn<Record> {
  return writtenColumn<Record>(key, most, {
    asked: true,
    of: (record) => shownName(record[key]),
    change: (record, text) => ({ ...record, [key]: keptName(text) }),
  });
}

/** A day as offices write it. */
export function dayColumn<Record>(
  key: string,
  { of, change, ...how }: Part<Record, Day | null, Day | null | undefined> & How<Record>,
): RegisterColumn<Record> {
  return {
    key,
    ...how,
    text: (record) => of(record) ?? '',
    put: (record, text) => {
      const to = dayIn(text);
      return to === undefined ? 'cell-date' : change(record, to);
    },
  };
}

/** How values are said and read. */
export type Words<Value> = {
  readonly values: readonly Value[];
  readonly say: (language: UiLanguage, value: Value) => string;
  readonly read: (text: string) => Value | null;
};

/** One of a few values, by the words that people write for them; null = nobody has chosen. */
export function valueColumn<Record, Value extends string | boolean>(
  key: string,
  {
    of,
    change,
    values,
    say,
    read,
    ...how
  }: Part<Record, Value | null, Value | null | undefined> & Words<Value> & How<Record>,
): RegisterColumn<Record> {
  return {
    key,
    ...how,
    text: (record, { language }) => {
      const value = of(record) ?? null;
      return value === null ? '' : say(language, value);
    },
    put: (record, text, { language }) => {
      const value = text === '' ? null : (values.find((each) => say(language, each) === text) ?? read(text));
      return text !== '' && value === null ? 'cell-choice' : change(record, value);
    },
    choices: ({ language }) => values.map((value) => ({ text: say(language, value) })),
  };
}

/** The same, under a key of the record. */
export function choiceColumn<
  Key extends string,
  Value extends string,
  Record extends { readonly [Own in Key]: Value | null },
>(
  key: Key,
  {
    empty = null,
    ...how
  }: {
    /** What an empty cell means, where the record always has a value. */
    readonly empty?: Value | null;
  } & Words<Value> &
    How<Record>,
): RegisterColumn<Record> {
  return valueColumn<Record, Value>(key, {
    ...how,
    of: (record) => record[key],
    change: (record, value) => ({ ...record, [key]: value ?? empty }),
  });
}
