import { useEffect, useState } from 'react';
import { type Answer, type Outcome } from '../../../app/bridge/contract.ts';
import { useWorkbench } from '../../kit/session/context.ts';

/** The project of a version, or why it cannot be looked at; null until the host has answered. */
export function useVersion(document: string, version: string): Outcome<Answer<'peekVersion'>> | null {
  const { host } = useWorkbench();
  const [seen, setSeen] = useState<Outcome<Answer<'peekVersion'>> | null>(null);
  useEffect(() => {
    let isGone = false;
    void host.ask('peekVersion', { document, version }).then((outcome) => {
      if (!isGone) setSeen(outcome);
    });
    return () => {
      isGone = true;
    };
  }, [host, document, version]);
  return seen;
}
