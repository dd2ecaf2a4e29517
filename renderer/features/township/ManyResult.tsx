import { Button } from 'antd';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { type ManyRun } from './many.ts';
import { Outcome, OutcomeFolder } from './Outcome.tsx';

const WORDS = {
  take: { title: 'written-title', done: 'written', stopped: 'stopped', left: 'not-done' },
  undo: { title: 'undone-title', done: 'undone', stopped: 'stopped', left: 'not-done' },
  ledgers: { title: 'ledgers', done: 'ledgers-done', stopped: 'ledgers-stopped', left: 'ledgers-left' },
} as const;

/** How what was done with many villages ended: how much was made, and each village that was left, with the reason. */
export function ManyResult({ ended, close }: { readonly ended: ManyRun; readonly close: () => void }) {
  const say = useWords(TOWNSHIP);
  const sayProblem = useSayProblem();
  const { files, blocked, state, problem, made, folder } = ended.at;
  const words = WORDS[ended.of];
  const isDone = state === 'done';
  const tone = !isDone ? 'fault' : blocked.length === 0 ? 'good' : 'caution';
  const sentence =
    state === 'cancelled' ? say(words.stopped, { count: made }) : say(words.done, { count: files.length });
  return (
    <Dialog
      width={640}
      title={say(words.title)}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {say('close')}
        </Button>
      }
    >
      <Outcome tone={tone}>{problem === null ? sentence : sayProblem({ from: 'host', problem })}</Outcome>
      {folder !== null && (
        <OutcomeFolder job={ended.job} words={say('ledgers-folder', { folder })} open={say('ledgers-open')} />
      )}
      {blocked.length > 0 && (
        <>
          <h3>{say(words.left, { count: blocked.length })}</h3>
          <ul className="many-list" tabIndex={0} aria-label={say(words.left, { count: blocked.length })}>
            {blocked.map(({ label, reasons }, at) => (
              <li key={`${at} ${label}`}>
                {reasons.map((reason) => sayProblem({ from: 'host', problem: reason })).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
