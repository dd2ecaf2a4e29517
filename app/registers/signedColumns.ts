import { type Day } from '../../core/project/people.ts';
import { type UiLanguage } from '../words/words.ts';
import { dayIn } from './dayCells.ts';
import { type RegisterColumn } from './registerColumn.ts';

/** What a person ruled or decided, as far as it has been entered: it counts when outcome, name and day are there. */
type Parts<Outcome> = {
  readonly outcome?: Outcome | undefined;
  readonly by?: string | undefined;
  readonly on?: Day | undefined;
};

/** Outcome, who and when, each a cell of its own: half of them is kept, and is open. */
export function signedColumns<Record, Outcome extends string>(
  keys: readonly [outcome: string, by: string, on: string],
  {
    of,
    change,
    values,
    say,
    read,
  }: {
    readonly of: (record: Record) => Parts<Outcome>;
    readonly change: (record: Record, part: Parts<Outcome>) => Record;
    readonly values: readonly Outcome[];
    readonly say: (language: UiLanguage, outcome: Outcome) => string;
    readonly read: (text: string) => Outcome | null;
  },
): readonly [RegisterColumn<Record>, RegisterColumn<Record>, RegisterColumn<Record>] {
  const [outcome, by, on] = keys;
  /** Until anybody has said something, only the outcome is asked for. */
  const isBegun = (record: Record): boolean => {
    const parts = of(record);
    return [parts.outcome, parts.by, parts.on].some((part) => part !== undefined);
  };
  return [
    {
      key: outcome,
      asked: true,
      text: (record, { language }) => {
        const given = of(record).outcome;
        return given === undefined ? '' : say(language, given);
      },
      put: (record, text, { language }) => {
        const given =
          text === '' ? undefined : (values.find((each) => say(language, each) === text) ?? read(text));
        return given === null ? 'cell-choice' : change(record, { outcome: given });
      },
      choices: ({ language }) => values.map((value) => ({ text: say(language, value) })),
    },
    {
      key: by,
      asked: isBegun,
      text: (record) => of(record).by ?? '',
      put: (record, text) =>
        text.length > 60 ? 'cell-too-long' : change(record, { by: text === '' ? undefined : text }),
    },
    {
      key: on,
      asked: isBegun,
      text: (record) => of(record).on ?? '',
      put: (record, text) => {
        const given = dayIn(text);
        return given === undefined ? 'cell-date' : change(record, { on: given ?? undefined });
      },
    },
  ];
}

/** A record's optional fields without those that are not there. */
export function present<Fields extends object>(fields: Fields): Partial<Fields> {
  // The same fields, fewer of them.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}
