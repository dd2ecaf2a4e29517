import { Button } from 'antd';
import { useState } from 'react';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { packages } from '../../kit/session/packages.ts';
import { useStore } from '../../kit/session/store.ts';
import { DELIVERY } from '../../kit/strings/delivery.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PAPERS } from '../../kit/strings/papers.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { LevelDialog } from '../delivery/LevelPapers.tsx';
import { PackageResult } from '../delivery/PackageResult.tsx';
import { seenOf, township } from './villages.ts';

/** 汇总上报 of the villages of the folder, or of those that are ticked. */
export function UpwardPapers({ chosen }: { readonly chosen: readonly string[] }) {
  const say = useWords(PAPERS);
  const words = useWords(TOWNSHIP);
  const [asking, setAsking] = useState(false);
  const [job, setJob] = useState<string | null>(null);
  const { villages, folder } = useStore(township, (now) => now);
  const readable = villages.filter((village) => seenOf(village) !== null);
  const ticked = readable.filter(({ file }) => chosen.includes(file.handle));
  const files = (ticked.length === 0 ? readable : ticked).map(({ file }) => file);
  return (
    <>
      <Button disabled={files.length === 0} title={say('level-summary')} onClick={() => setAsking(true)}>
        {words('upward')}
      </Button>
      {asking && (
        <Boundary what={say('level-heading')} over>
          <LevelDialog
            folder={folder?.name ?? ''}
            files={files}
            close={() => setAsking(false)}
            started={setJob}
          />
        </Boundary>
      )}
      {job !== null && (
        <Boundary what={say('level-heading')} over>
          <Made job={job} close={() => setJob(null)} />
        </Boundary>
      )}
    </>
  );
}

function Made({ job, close }: { readonly job: string; readonly close: () => void }) {
  const say = useWords(PAPERS);
  const words = useWords(TOWNSHIP);
  const delivery = useWords(DELIVERY);
  const made = useStore(packages, (all) => all.find((one) => one.job === job));
  const { total = 0, made: done = 0, current = '', state = 'running' } = made?.at ?? {};
  return (
    <Dialog
      width={640}
      title={say('level-heading')}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {words('close')}
        </Button>
      }
    >
      {state === 'running' && (
        <p role="status">
          {total === 0
            ? delivery('preparing')
            : delivery('progress-reports', { made: Math.min(done + 1, total), total, current })}
        </p>
      )}
      {made !== undefined && <PackageResult made={made} />}
    </Dialog>
  );
}
