import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Boundary } from '../../../kit/controls/Boundary.tsx';
import { useWorkbench } from '../../../kit/session/context.ts';
import { useStore } from '../../../kit/session/store.ts';
import { BATCH } from '../../../kit/strings/batch.ts';
import { useWords } from '../../../kit/strings/language.ts';
import { useAnswer } from '../../start/useAnswer.ts';
import { BeginRoster } from './BeginRoster.tsx';
import { CheckRoster } from './CheckRoster.tsx';
import { batchEnd, batchRun, followBatch } from './run.ts';
import { RunningBatch } from './RunningBatch.tsx';
import { RunReport } from './RunReport.tsx';

/** 批量制作: from a roster to the report of its run. What goes on is told on the button while the dialog is closed. */
export function BatchButton() {
  const workbench = useWorkbench();
  const say = useWords(BATCH);
  const run = useStore(batchRun, (now) => now);
  const ended = useStore(batchEnd, (now) => now);
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [last, again] = useAnswer('lastBatch', {});
  const running = last?.running ?? null;
  useEffect(() => {
    // The window was loaded anew meanwhile.
    if (running !== null) void followBatch(workbench, running);
  }, [workbench, running]);
  const isRunning = run !== null;
  useEffect(() => {
    if (!isRunning) again();
  }, [isRunning, again]);
  const close = (): void => {
    setOpen(false);
    setFile(null);
    batchEnd.set(null);
  };
  return (
    <>
      <Button title={say('hint')} onClick={() => setOpen(true)}>
        {run === null || run.at.total === 0
          ? say('button')
          : say('button-running', { made: run.at.made, total: run.at.total })}
      </Button>
      {isOpen && (
        <Boundary what={say('title')} over>
          {run !== null ? (
            <RunningBatch run={run} close={() => setOpen(false)} />
          ) : ended !== null ? (
            <RunReport
              ended={ended}
              again={() => {
                setFile(null);
                batchEnd.set(null);
              }}
              close={close}
            />
          ) : file !== null ? (
            <CheckRoster file={file} lanes={last?.lanes ?? 1} close={close} />
          ) : (
            <BeginRoster last={last?.last ?? null} take={setFile} close={close} />
          )}
        </Boundary>
      )}
    </>
  );
}
