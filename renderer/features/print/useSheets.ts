import { useEffect, useRef, useState } from 'react';
import { type Library } from '../../../app/bridge/contract.ts';
import { type Laid, type SheetsAsk } from './sheetMessages.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { SheetPress } from './sheetPress.ts';

/** Typing and clicking on: laid out when nobody has changed anything for this long. */
const PAUSE_MS = 120;

export type Sheets = {
  readonly press: SheetPress | null;
  /** The newest answer; stays while the next one is on its way. */
  readonly laid: Laid | null;
  /** Counts the answers, so that pictures know whether they are of this one. */
  readonly round: number;
  readonly busy: boolean;
  /** What a fault of the worker said; the files can be made all the same. */
  readonly broken: string | null;
};

/** The sheets of an ask, laid out in a worker of the dialog's own. */
export function useSheets(library: Library, ask: SheetsAsk): Sheets {
  const workbench = useWorkbench();
  const [press, setPress] = useState<SheetPress | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [answer, setAnswer] = useState<{ laid: Laid | null; round: number }>({ laid: null, round: 0 });
  const [busy, setBusy] = useState(true);
  useEffect(() => {
    const made = new SheetPress(library, (message, thrown) => {
      workbench.noteFault(thrown, 'window');
      setBroken(message);
    });
    setPress(made);
    return () => made.close();
  }, [workbench, library]);
  const asked = useRef(0);
  const key = JSON.stringify(ask.options);
  useEffect(() => {
    if (press === null) return undefined;
    asked.current += 1;
    const mine = asked.current;
    setBusy(true);
    const timer = setTimeout(
      () => {
        void press.lay(ask).then((laid) => {
          if (mine !== asked.current) return;
          setBusy(false);
          if (laid !== null) setAnswer(({ round }) => ({ laid, round: round + 1 }));
        });
      },
      mine === 1 ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
    // The ask is compared by what it says: its object is new at every render.
  }, [press, ask.project, key]);
  return { press, ...answer, busy, broken };
}
