import { useEffect, useRef, useState } from 'react';
import { type Outcome, type SentProblem } from '../../../../app/bridge/contract.ts';
import { base64Of } from '../../../kit/session/base64Of.ts';

/** A list as the host reads it; what was read stays in sight while it is read anew, because one of `ways` changed. */
export function useList<Read>(
  file: File,
  ask: (bytes: string) => Promise<Outcome<Read>>,
  ways: readonly unknown[],
): { readonly read: Read | null; readonly refused: SentProblem | null } {
  const bytes = useRef<Promise<string> | null>(null);
  const [state, setState] = useState<{ read: Read | null; refused: SentProblem | null }>({
    read: null,
    refused: null,
  });
  useEffect(() => {
    let stale = false;
    const run = async (): Promise<void> => {
      bytes.current ??= base64Of(file);
      const answer = await ask(await bytes.current);
      if (stale) return;
      setState(answer.ok ? { read: answer.value, refused: null } : { read: null, refused: answer.problem });
    };
    void run();
    return () => {
      stale = true;
    };
    // `ask` is made anew at each drawing; what it depends on is told in `ways`.
  }, [file, ...ways]);
  return state;
}
