import { type KeyboardEvent } from 'react';
import { ToolButton } from '../../kit/controls/buttons.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { PRINT } from '../../kit/strings/print.ts';

/** Which sheet of a sign that takes several is shown, and the way to the others. */
export type Turning = {
  readonly at: number;
  readonly count: number;
  readonly go: (at: number) => void;
};

export function SheetTurner({ at, count, go }: Turning) {
  const say = useWords(PRINT);
  if (count < 2) return null;
  return (
    <>
      <ToolButton icon="left" label={say('previous-sheet')} disabled={at === 0} onClick={() => go(at - 1)} />
      <span className="print-page" role="status">
        {say('page', { page: at + 1, pages: count })}
      </span>
      <ToolButton
        icon="right"
        label={say('next-sheet')}
        disabled={at + 1 === count}
        onClick={() => go(at + 1)}
      />
    </>
  );
}

/** PgDn and PgUp, wherever in the stage the focus is. */
export function turnByKey({ at, count, go }: Turning): (event: KeyboardEvent) => void {
  return (event) => {
    const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (by === 0 || at + by < 0 || at + by >= count) return;
    event.preventDefault();
    go(at + by);
  };
}
