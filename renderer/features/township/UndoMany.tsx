import { Button, Popconfirm, Progress } from 'antd';
import { useContext, useEffect } from 'react';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { shownInstant } from '../../kit/strings/dates.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { useAnswer } from '../start/useAnswer.ts';
import { manyRun, undoMany } from './many.ts';

const RUNNING = { take: 'writing', undo: 'undoing', ledgers: 'ledgers-making' } as const;

/** A change of many villages while it goes on, and the last one to be taken back. */
export function UndoMany() {
  const workbench = useWorkbench();
  const say = useWords(TOWNSHIP);
  const frame = useWords(FRAME);
  const language = useContext(LanguageContext);
  const run = useStore(manyRun, (now) => now);
  const [answer, again] = useAnswer('lastMany', {});
  const isRunning = run !== null;
  useEffect(() => {
    if (!isRunning) again();
  }, [isRunning, again]);
  const last = answer?.last ?? null;
  if (run !== null) {
    const { made, total, current } = run.at;
    return (
      <span className="many-run">
        <span role="status">
          {say(RUNNING[run.of], {
            made: Math.min(made + 1, total),
            total,
            current,
          })}
        </span>
        <Progress
          size="small"
          showInfo={false}
          percent={total === 0 ? 0 : Math.round((made / total) * 100)}
          aria-label={say('title')}
        />
        <Button onClick={() => void workbench.host.ask('cancelPackage', { job: run.job })}>
          {say('stop')}
        </Button>
      </span>
    );
  }
  if (last === null) return null;
  return (
    <Popconfirm
      title={say('undo-sure', { time: shownInstant(last.at, language), count: last.villages })}
      okText={frame('ok')}
      cancelText={frame('cancel')}
      onConfirm={() => void undoMany(workbench)}
    >
      <Button>{say('undo', { count: last.villages })}</Button>
    </Popconfirm>
  );
}
