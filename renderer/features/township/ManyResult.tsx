import { Button } from 'antd';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { type ManyRun } from './many.ts';

/** How a change of many villages ended: how many have it, and each that has not, with the reason. */
export function ManyResult({ ended, close }: { readonly ended: ManyRun; readonly close: () => void }) {
  const say = useWords(TOWNSHIP);
  const sayProblem = useSayProblem();
  const { files, blocked, state, problem, made } = ended.at;
  const isDone = state === 'done';
  const tone = !isDone ? 'fault' : blocked.length === 0 ? 'good' : 'caution';
  const sentence =
    state === 'cancelled'
      ? say('stopped', { count: made })
      : say(ended.of === 'take' ? 'written' : 'undone', { count: files.length });
  return (
    <Dialog
      width={640}
      title={say(ended.of === 'take' ? 'written-title' : 'undone-title')}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {say('close')}
        </Button>
      }
    >
      <p className="note-line" role="status">
        <span className={`tone-${tone}`}>
          <Icon name={tone} />
        </span>
        {problem === null ? sentence : sayProblem({ from: 'host', problem })}
      </p>
      {blocked.length > 0 && (
        <>
          <h3>{say('not-done', { count: blocked.length })}</h3>
          <ul className="many-list" tabIndex={0} aria-label={say('not-done', { count: blocked.length })}>
            {blocked.map(({ label, reasons }) => (
              <li key={label}>
                {reasons.map((reason) => sayProblem({ from: 'host', problem: reason })).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
