import { Button } from 'antd';
import { useEffect } from 'react';
import { useView, useWorkbench } from '../kit/session/context.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { useWords } from '../kit/strings/language.ts';
import { Icon } from '../kit/controls/Icon.tsx';

const RETRY_MS = 3_000;

/** Shown while the host does not answer; looks for it until it is back. */
export function HostGone() {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const gone = useView(({ hostGone }) => hostGone);
  useEffect(() => {
    if (!gone) return undefined;
    const timer = setInterval(() => void workbench.reconnect(), RETRY_MS);
    return () => clearInterval(timer);
  }, [workbench, gone]);
  if (!gone) return null;
  return (
    <div className="banner" role="alert">
      <Icon name="fault" />
      <span>{say('host-gone')}</span>
      <span className="spring" />
      <Button size="small" onClick={() => void workbench.reconnect()}>
        {say('host-retry')}
      </Button>
    </div>
  );
}
