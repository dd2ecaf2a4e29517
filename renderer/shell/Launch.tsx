import { useContext, useEffect, useState } from 'react';
import { type Host, type SentProblem } from '../../app/bridge/contract.ts';
import { Workbench } from '../kit/session/workbench.ts';
import { bearGaps, LanguageContext, useWords } from '../kit/strings/language.ts';
import { saySent } from '../kit/strings/problems.ts';
import { START } from '../kit/strings/start.ts';
import { App } from './App.tsx';

/** Greets the host and fetches what everything needs; says so when the host does not let this page in. */
export function Launch({ host }: { readonly host: Host }) {
  const [workbench, setWorkbench] = useState<Workbench | null>(null);
  const [refusal, setRefusal] = useState<SentProblem | null>(null);
  useEffect(() => {
    let gone = false;
    void begin(host).then((begun) => {
      if (gone) return;
      if (!(begun instanceof Workbench)) return setRefusal(begun);
      bearGaps((thrown) => void begun.noteFault(thrown, 'window'));
      setWorkbench(begun);
    });
    return () => {
      gone = true;
    };
  }, [host]);
  if (workbench !== null) return <App workbench={workbench} />;
  return <Waiting refusal={refusal} />;
}

async function begin(host: Host): Promise<Workbench | SentProblem> {
  const greeting = await host.ask('greet', {});
  if (!greeting.ok) return greeting.problem;
  const library = await host.ask('library', {});
  return library.ok ? new Workbench(host, greeting.value, library.value) : library.problem;
}

/** @internal */
export function Waiting({ refusal }: { readonly refusal: SentProblem | null }) {
  const say = useWords(START);
  const language = useContext(LanguageContext);
  if (refusal === null) return <main className="centred">{say('loading')}</main>;
  const locked = refusal.code === 'session-locked';
  return (
    <main className="centred">
      <h1>{say(locked ? 'locked' : 'title')}</h1>
      <p>{locked ? say('locked-hint') : saySent(refusal, language)}</p>
    </main>
  );
}
