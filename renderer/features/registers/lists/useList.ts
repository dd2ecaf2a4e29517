import { useEffect, useRef, useState } from 'react';
import { type Outcome, type SentProblem } from '../../../../app/bridge/contract.ts';
import { base64Of } from '../../../kit/session/base64Of.ts';

/**
 * A list as the host reads it; what was read stays in sight while it is read anew, because one of `ways` changed. Nothing of
 * it is to be taken then (`isReading`): it lacks what somebody has just chosen or typed.
 */
export function useList<Read>(
  file: File,
  ask: (bytes: string) => Promise<Outcome<Read>>,
  ways: readonly unknown[],
): { readonly read: Read | null; readonly refused: SentProblem | null; readonly isReading: boolean } {
  const bytes = useRef<Promise<string> | null>(null);
  const [{ from, ...state }, setState] = useState<{
    read: Read | null;
    refused: SentProblem | null;
    from: readonly unknown[];
  }>({ read: null, refused: null, from: [] });
  const now = [file, ...ways];
  useEffect(() => {
    let stale = false;
    const run = async (): Promise<void> => {
      bytes.current ??= base64Of(file);
      const answer = await ask(await bytes.current);
      if (stale) return;
      setState({
        ...(answer.ok ? { read: answer.value, refused: null } : { read: null, refused: answer.problem }),
        from: now,
      });
    };
    void run();
    return () => {
      stale = true;
    };
    // `ask` is made anew at each drawing; what it depends on is told in `ways`.
  }, now);
  return { ...state, isReading: now.some((way, at) => way !== from[at]) };
}
