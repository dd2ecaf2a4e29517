import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useView, useWorkbench } from '../kit/session/context.ts';
import { saveInWindow } from '../kit/session/saveInWindow.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { useWords } from '../kit/strings/language.ts';
import { Icon } from '../kit/controls/Icon.tsx';

const RETRY_MS = 3_000;

/** Shown while the host does not answer; looks for it until it is back. */
export function HostGone() {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const gone = useView(({ hostGone }) => hostGone);
  const [tried, setTried] = useState(0);
  const [kept, setKept] = useState<number | null>(null);
  useEffect(() => {
    if (!gone) return undefined;
    const timer = setInterval(() => void workbench.reconnect(), RETRY_MS);
    return () => clearInterval(timer);
  }, [workbench, gone]);
  if (!gone) return null;
  return (
    <div className="banner" role="alert">
      <Icon name="fault" />
      <span>
        {say('host-gone')}
        {tried > 0 && ` ${say('host-elsewhere', { tried })}`}
        {kept !== null && ` ${say(kept === 0 ? 'host-kept' : 'host-kept-without', { count: kept })}`}
      </span>
      <span className="spring" />
      <Button size="small" onClick={() => void saveInWindow(workbench).then(setKept)}>
        {say('host-keep')}
      </Button>
      <Button
        size="small"
        onClick={() => void workbench.reconnect().then((there) => setTried(there ? 0 : tried + 1))}
      >
        {say('host-retry')}
      </Button>
    </div>
  );
}
