import { present } from '../../core/present.ts';
import { type Day, type Signature } from '../../core/project/people.ts';
import { dayColumn, type Part, valueColumn, type Words, writtenColumn } from './columnKinds.ts';
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
  { of, change, ...words }: Part<Record, Parts<Outcome>> & Words<Outcome>,
): readonly [RegisterColumn<Record>, RegisterColumn<Record>, RegisterColumn<Record>] {
  const [outcome, by, on] = keys;
  /** Until anybody has said something, only the outcome is asked for. */
  const isBegun = (record: Record): boolean => {
    const parts = of(record);
    return [parts.outcome, parts.by, parts.on].some((part) => part !== undefined);
  };
  return [
    valueColumn<Record, Outcome>(outcome, {
      ...words,
      asked: true,
      of: (record) => of(record).outcome,
      change: (record, to) => change(record, { outcome: to ?? undefined }),
    }),
    writtenColumn<Record>(by, 60, {
      asked: isBegun,
      of: (record) => of(record).by,
      change: (record, to) => change(record, { by: to === '' ? undefined : to }),
    }),
    dayColumn<Record>(on, {
      asked: isBegun,
      of: (record) => of(record).on,
      change: (record, to) => change(record, { on: to ?? undefined }),
    }),
  ];
}

/** What counts, once it is whole; null = it is not. */
export function wholeOf<Outcome>({
  outcome,
  by,
  on,
  document,
}: Parts<Outcome> & { readonly document?: string | undefined }): {
  readonly outcome: Outcome;
  readonly signed: Signature;
} | null {
  if (outcome === undefined || by === undefined || on === undefined) return null;
  return { outcome, signed: { by, on, ...present({ document }) } };
}
