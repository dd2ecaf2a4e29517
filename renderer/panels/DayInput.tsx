import { type Day } from '../../core/project/people.ts';

/** A day, in the browser's own picker, which speaks the user's language; empty = nobody has said. */
export function DayInput({
  id,
  value,
  change,
}: {
  readonly id: string;
  readonly value: Day | null;
  readonly change: (day: Day | null) => void;
}) {
  return (
    <input
      id={id}
      type="date"
      className="plain-input"
      value={value ?? ''}
      onChange={({ target }) => change(target.value === '' ? null : target.value)}
    />
  );
}
