import { Button } from 'antd';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';

/** How a job with many villages ended, in a sentence. */
export function Outcome({
  tone,
  children,
}: {
  readonly tone: 'good' | 'caution' | 'fault';
  readonly children: React.ReactNode;
}) {
  return (
    <p className="note-line" role="status">
      <span className={`tone-${tone}`}>
        <Icon name={tone} />
      </span>
      {children}
    </p>
  );
}

/** Where its files lie, and the way there. */
export function OutcomeFolder({ job, words, open }: Readonly<Record<'job' | 'words' | 'open', string>>) {
  const { host } = useWorkbench();
  return (
    <p className="note-line">
      <span className="tone-faint">{words}</span>
      <Button size="small" onClick={() => void host.ask('showFolder', { job })}>
        {open}
      </Button>
    </p>
  );
}
