import { useEffect, useState } from 'react';
import { type Answer, type Outcome } from '../../../app/bridge/contract.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { VERSIONS } from '../../kit/strings/versions.ts';
import { Differences } from '../versions/Differences.tsx';

type Peeked = Outcome<Answer<'peekFile'>>;
type Named = { readonly handle: string; readonly name: string };

/** What differs between two villages of the folder, in words. */
export function CompareTwo({
  one,
  other,
  close,
}: {
  readonly one: Named;
  readonly other: Named;
  readonly close: () => void;
}) {
  const { host } = useWorkbench();
  const say = useWords(TOWNSHIP);
  const versions = useWords(VERSIONS);
  const sayProblem = useSayProblem();
  const [seen, setSeen] = useState<readonly [Peeked, Peeked] | null>(null);
  useEffect(() => {
    let isGone = false;
    const peek = (handle: string) => host.ask('peekFile', { handle });
    void Promise.all([peek(one.handle), peek(other.handle)]).then((both) => {
      if (!isGone) setSeen(both);
    });
    return () => {
      isGone = true;
    };
  }, [host, one.handle, other.handle]);
  const names = { one: one.name, other: other.name };
  const [was, is] = seen ?? [null, null];
  const refused = [was, is].find((each) => each?.ok === false);
  return (
    <Dialog width={760} title={say('compare-title', names)} footer={null} onCancel={close}>
      <p className="field-note">{say('compare-note', names)}</p>
      {seen === null && <p className="tone-faint">{versions('looking')}</p>}
      {refused?.ok === false && <p role="alert">{sayProblem({ from: 'host', problem: refused.problem })}</p>}
      {was?.ok === true && is?.ok === true && (
        <div
          className="many-list compared-villages"
          tabIndex={0}
          role="group"
          aria-label={say('compare-title', names)}
        >
          <Differences
            was={was.value.project}
            // That they are two projects is no difference worth a line.
            is={{ ...is.value.project, id: was.value.project.id }}
            same={say('compare-same')}
          />
        </div>
      )}
    </Dialog>
  );
}
