import { Button, Progress } from 'antd';
import { paceOf } from '../../../../app/batch/pace.ts';
import { BATCH_COMMAND } from '../../../../app/words/commands/batch.ts';
import { Dialog } from '../../../kit/controls/Dialog.tsx';
import { useWorkbench } from '../../../kit/session/context.ts';
import { BATCH } from '../../../kit/strings/batch.ts';
import { useWords } from '../../../kit/strings/language.ts';
import { type Running, stopBatch } from './run.ts';

/** A run while it goes on: how far, how fast, how long still; it can be stopped, or left alone. */
export function RunningBatch({
  run: { at, since, stopping },
  close,
}: {
  readonly run: Running;
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(BATCH);
  const command = useWords(BATCH_COMMAND);
  const { made, total, current } = at;
  const pace =
    since === null
      ? null
      : paceOf({ made: made - since.made, left: total - made }, performance.now() - since.ms);
  const words = stopping
    ? say('stopping')
    : total === 0
      ? say('preparing')
      : pace === null
        ? say('made-of', { made, total, village: current })
        : command('progress', { ...pace, made, total, village: current });
  return (
    <Dialog
      width={640}
      title={say('title')}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{say('close')}</Button>
          <Button type="primary" loading={stopping} onClick={() => void stopBatch(workbench)}>
            {say('stop')}
          </Button>
        </>
      }
    >
      <p role="status">{words}</p>
      <Progress
        percent={total === 0 ? 0 : Math.round((made / total) * 100)}
        showInfo={false}
        aria-label={say('title')}
      />
      <p className="field-note">{say('stop-note')}</p>
    </Dialog>
  );
}
