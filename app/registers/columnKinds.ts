import { type Bilingual, type MongolianText } from '../../core/project/text.ts';
import { UNFILLED } from '../words/starterServices.ts';
import { type UiLanguage } from '../words/words.ts';
import { type RegisterColumn } from './registerColumn.ts';

type How = Pick<RegisterColumn<unknown>, 'asked' | 'lines'>;

/** A text that may be absent, under a key of the record. */
export function textColumn<Key extends string, Record extends { readonly [Own in Key]?: string | undefined }>(
  key: Key,
  most: number,
  how: How = {},
): RegisterColumn<Record> {
  return {
    key,
    ...how,
    text: (record) => record[key] ?? '',
    put: (record, text) => {
      if (text.length > most) return 'cell-too-long';
      const { [key]: _, ...rest } = record;
      // The same record, with the text or without it.
      return (text === '' ? rest : { ...rest, [key]: text }) as Record;
    },
  };
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
  return {
    key: 'name',
    asked: true,
    text: ({ name }) => shownName(name.zh),
    put: (record, text) =>
      text.length > 400 ? 'cell-too-long' : { ...record, name: renamed(record.name, text) },
  };
}

/** Mongolian that a list brought along: nobody has proof-read it. Empty = the list says nothing. */
export function mongolianColumn<Record>(
  key: string,
  mnOf: (record: Record) => MongolianText | null | undefined,
  withMn: (record: Record, mn: MongolianText) => Record,
): RegisterColumn<Record> {
  return {
    key,
    unseen: true,
    text: (record) => mnOf(record)?.text ?? '',
    put: (record, text) => {
      if (text.length > 400) return 'cell-too-long';
      return text === '' || text === mnOf(record)?.text ? record : withMn(record, { text, proof: null });
    },
  };
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
  return {
    key,
    ...how,
    text: (record) => record[key],
    put: (record, text) => (text.length > most ? 'cell-too-long' : { ...record, [key]: text }),
  };
}

/** A name in one script, that says itself while nobody has entered it. */
export function plainName<Key extends string, Record extends { readonly [Own in Key]: string }>(
  key: Key,
  most: number,
): RegisterColumn<Record> {
  return {
    key,
    asked: true,
    text: (record) => shownName(record[key]),
    put: (record, text) => (text.length > most ? 'cell-too-long' : { ...record, [key]: keptName(text) }),
  };
}

/** One of a few values, by the words that people write for them. */
export function choiceColumn<
  Key extends string,
  Value extends string,
  Record extends { readonly [Own in Key]: Value | null },
>(
  key: Key,
  {
    values,
    say,
    read,
    empty = null,
    ...how
  }: {
    readonly values: readonly Value[];
    readonly say: (language: UiLanguage, value: Value) => string;
    readonly read: (text: string) => Value | null;
    /** What an empty cell means, where the record always has a value. */
    readonly empty?: Value | null;
  } & How,
): RegisterColumn<Record> {
  return {
    key,
    ...how,
    text: (record, { language }) => {
      const value = record[key];
      return value === null ? '' : say(language, value);
    },
    put: (record, text, { language }) => {
      const value = text === '' ? empty : (values.find((each) => say(language, each) === text) ?? read(text));
      return text !== '' && value === null ? 'cell-choice' : { ...record, [key]: value };
    },
    choices: ({ language }) => values.map((value) => ({ text: say(language, value) })),
  };
}
