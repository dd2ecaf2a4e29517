import { useEffect } from 'react';
import { useWorkbench } from '../kit/session/context.ts';
import { useStore } from '../kit/session/store.ts';
import { type Notice } from '../kit/session/workbench.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { useWords } from '../kit/strings/language.ts';
import { useSayProblem } from '../kit/strings/problems.ts';
import { Boundary } from '../kit/controls/Boundary.tsx';
import { Icon } from '../kit/controls/Icon.tsx';
import { QuietButton } from '../kit/controls/buttons.tsx';

const FADES_MS = { done: 3_500, fault: 20_000 } as const;

/** What was refused stays long enough to be read twice, or until it is dismissed; what was done fades. */
export function Notices() {
  const say = useWords(FRAME);
  const notices = useStore(useWorkbench().notices, (now) => now);
  return (
    <div className="notices" aria-live="polite">
      {notices.map((notice) => (
        <Boundary key={notice.id} what={say('notice')}>
          <OneNotice notice={notice} />
        </Boundary>
      ))}
    </div>
  );
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const sayProblem = useSayProblem();
  const { id, tone, says } = notice;
  useEffect(() => {
    const timer = setTimeout(() => workbench.dismiss(id), FADES_MS[tone]);
    return () => clearTimeout(timer);
  }, [workbench, id, tone]);
  return (
    <div className="notice">
      <span className={tone === 'fault' ? 'tone-fault' : 'tone-good'}>
        <Icon name={tone === 'fault' ? 'fault' : 'good'} />
      </span>
      <p>{says.from === 'frame' ? say(`done-${says.key}`, says.data) : sayProblem(says)}</p>
      <QuietButton icon="close" label={say('dismiss')} onClick={() => workbench.dismiss(id)} />
    </div>
  );
}
