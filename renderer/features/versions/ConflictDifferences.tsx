import { useContext, useEffect, useState } from 'react';
import { type Answer, type Outcome } from '../../../app/bridge/contract.ts';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { shownInstant } from '../../kit/strings/dates.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { VERSIONS } from '../../kit/strings/versions.ts';
import { Differences } from './Differences.tsx';

type OnDisk = Outcome<Answer<'fileOnDisk'>>;

/** What the file holds that would be overwritten; null until the host has answered. `name`: another file than the document's own. */
export function useFileOnDisk(name: string | null): OnDisk | null {
  const { host } = useWorkbench();
  const document = useSession((session) => session.document);
  const [found, setFound] = useState<OnDisk | null>(null);
  useEffect(() => {
    let isGone = false;
    void host.ask('fileOnDisk', { document, name }).then((outcome) => {
      if (!isGone) setFound(outcome);
    });
    return () => {
      isGone = true;
    };
  }, [host, document, name]);
  return found;
}

/**
 * What was changed in the file by somebody else, and what was changed here, each since the file was opened; where nobody
 * knows how it was then, in what the two differ.
 */
export function ConflictDifferences({
  found,
  own,
}: {
  readonly found: OnDisk | null;
  readonly own: boolean;
}) {
  const say = useWords(VERSIONS);
  const sayProblem = useSayProblem();
  const language = useContext(LanguageContext);
  const before = useSession((session) => (own ? session.onDisk : null));
  const now = useProject((project) => project);
  if (found === null) return <p className="tone-faint">{say('looking')}</p>;
  if (!found.ok)
    return <p>{say('not-compared', { why: sayProblem({ from: 'host', problem: found.problem }) })}</p>;
  const { project, changed } = found.value;
  return (
    <div className="conflict-differences" tabIndex={0} role="group" aria-label={say('file-ours')}>
      {changed !== null && <p>{say('file-at', { time: shownInstant(changed, language) })}</p>}
      {before === null ? (
        <section>
          <h3>{say('file-ours')}</h3>
          <Differences was={project} is={now} same={say('same')} />
        </section>
      ) : (
        <>
          <section>
            <h3>{say('theirs-changed')}</h3>
            <Differences was={before} is={project} same={say('theirs-same')} />
          </section>
          <section>
            <h3>{say('ours-changed')}</h3>
            <Differences was={before} is={now} same={say('ours-same')} />
          </section>
        </>
      )}
    </div>
  );
}
