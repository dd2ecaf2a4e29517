import { useCallback, useEffect, useState } from 'react';
import { type Answer, type Ask, type AskName } from '../../../app/bridge/contract.ts';
import { useWorkbench } from '../../kit/session/context.ts';

/** Asks the host once the component is there; null until it answers or when it refuses. `again` asks anew. */
export function useAnswer<Name extends AskName>(
  name: Name,
  ask: Ask<Name>,
): [Answer<Name> | null, () => void] {
  const { host } = useWorkbench();
  const [answer, setAnswer] = useState<Answer<Name> | null>(null);
  const [round, setRound] = useState(0);
  const sent = JSON.stringify(ask);
  useEffect(() => {
    let stale = false;
    // The same ask as in `sent`, which is what the effect hangs on.
    void host.ask(name, JSON.parse(sent) as Ask<Name>).then((outcome) => {
      if (!stale && outcome.ok) setAnswer(outcome.value);
    });
    return () => {
      stale = true;
    };
  }, [host, name, sent, round]);
  return [answer, useCallback(() => setRound((now) => now + 1), [])];
}
