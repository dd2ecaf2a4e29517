import { useState } from 'react';
import { type Day, EARLIEST_DAY, LATEST_DAY, day } from '../../../core/project/people.ts';
import { FRAME } from '../strings/frame.ts';
import { useWords } from '../strings/language.ts';

/**
 * A day, in the browser's own picker, which speaks the user's language; empty = nobody has said. Only a day that a
 * record may hold leaves the field; another one stays in it, and is said to be none.
 */
export function DayInput({
  id,
  value,
  latest = LATEST_DAY,
  change,
  refused,
}: {
  readonly id: string;
  readonly value: Day | null;
  readonly latest?: Day;
  readonly change: (day: Day | null) => void;
  /** What was typed is no day: for a dialog, which must not go on with the day before. */
  readonly refused?: () => void;
}) {
  const say = useWords(FRAME);
  const [typed, setTyped] = useState<{ readonly over: Day | null; readonly text: string } | null>(null);
  const text = typed?.over === value ? typed.text : null;
  const take = ({ value: now, validity }: HTMLInputElement): void => {
    // Half a date has no value at all: that is no wish to empty the field.
    const empty = now === '' && !validity.badInput;
    const taken = empty || (day.safeParse(now).success && now <= latest);
    setTyped(taken ? null : { over: refused === undefined ? value : null, text: now });
    if (taken) change(empty ? null : now);
    else refused?.();
  };
  const wrong = text !== null && text !== '';
  return (
    <>
      <input
        id={id}
        type="date"
        className="plain-input"
        min={EARLIEST_DAY}
        max={latest}
        aria-invalid={wrong}
        value={text ?? value ?? ''}
        onChange={({ target }) => take(target)}
        onBlur={() => text === '' && setTyped(null)}
      />
      {wrong && (
        <small role="alert" className="tone-fault">
          {say('day-outside', { earliest: EARLIEST_DAY, latest })}
        </small>
      )}
    </>
  );
}
