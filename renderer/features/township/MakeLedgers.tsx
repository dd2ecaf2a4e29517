import { Button, Popconfirm } from 'antd';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { useWords } from '../../kit/strings/language.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { makeLedgers, manyRun } from './many.ts';
import { township } from './villages.ts';

/** 上报台账: the papers of all townships and banners in the folder, whatever is ticked or listed: a sum of some is none. */
export function MakeLedgers() {
  const workbench = useWorkbench();
  const say = useWords(TOWNSHIP);
  const frame = useWords(FRAME);
  const isRunning = useStore(manyRun, (run) => run !== null);
  const villages = useStore(township, (now) => now.villages);
  const count = villages.length;
  return (
    <Popconfirm
      title={say('ledgers-sure', { count })}
      okText={frame('ok')}
      cancelText={frame('cancel')}
      disabled={isRunning || count === 0}
      onConfirm={() =>
        void makeLedgers(
          workbench,
          villages.map(({ file }) => file.handle),
        )
      }
    >
      <Button disabled={isRunning || count === 0} title={say('ledgers-hint')}>
        {say('ledgers-make')}
      </Button>
    </Popconfirm>
  );
}
