import { Button, Progress } from 'antd';
import { Icon } from '../../kit/controls/Icon.tsx';
import { packages, type Package } from '../../kit/session/packages.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PRINT } from '../../kit/strings/print.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';

/** Foot of the dialog: how to print so that the scale holds, the button, progress with stop, the folder at the end. */
export function MakingPlans({
  job,
  ready,
  make,
  close,
}: {
  readonly job: string | null;
  readonly ready: boolean;
  readonly make: () => void;
  readonly close: () => void;
}) {
  const say = useWords(PRINT);
  const workbench = useWorkbench();
  const made = useStore(packages, (all) => all.find((one) => one.job === job) ?? null);
  const running = made?.at.state === 'running';
  return (
    <div className="print-foot">
      <div className="print-foot-told">
        {made === null ? (
          <p>
            <Icon name="note" size={14} />
            {say('print-note')}
          </p>
        ) : running ? (
          <Running made={made} />
        ) : (
          <Ended made={made} />
        )}
      </div>
      {running ? (
        <Button onClick={() => void workbench.host.ask('cancelPackage', { job: made.job })}>
          {say('stop')}
        </Button>
      ) : (
        <>
          <Button onClick={close}>{say('close')}</Button>
          <Button type="primary" disabled={!ready} onClick={make}>
            {say('make')}
          </Button>
        </>
      )}
    </div>
  );
}

function Running({ made: { at } }: { readonly made: Package }) {
  const say = useWords(PRINT);
  return (
    <>
      <p role="status">
        {at.total === 0
          ? say('preparing')
          : say('progress', { made: at.made + 1, total: at.total, current: at.current })}
      </p>
      <Progress
        percent={at.total === 0 ? 0 : Math.round((at.made / at.total) * 100)}
        size="small"
        showInfo={false}
        aria-label={say('title')}
      />
    </>
  );
}

function Ended({ made: { job, at } }: { readonly made: Package }) {
  const workbench = useWorkbench();
  const say = useWords(PRINT);
  const sayProblem = useSayProblem();
  const ending =
    at.state === 'done'
      ? say('done', { files: at.files.length })
      : say(at.state === 'cancelled' ? 'cancelled' : 'failed');
  const tone = at.state === 'done' && at.blocked.length === 0 ? 'good' : 'caution';
  return (
    <>
      <p className="package-end" role="status" data-state={at.state}>
        <span className={`tone-${tone}`}>
          <Icon name={tone} />
        </span>
        <b>{ending}</b>
        {at.problem !== null && <span>{sayProblem({ from: 'host', problem: at.problem })}</span>}
        {at.blocked.map(({ label }) => (
          <span key={label} className="tone-caution">
            {say('not-made', { label })}
          </span>
        ))}
        {at.folder !== null && (
          <>
            <span className="tone-faint">{say('folder', { folder: at.folder })}</span>
            <Button size="small" onClick={() => void workbench.host.ask('showFolder', { job })}>
              {say('open-folder')}
            </Button>
          </>
        )}
      </p>
      <p className="tone-faint">{say('print-note')}</p>
    </>
  );
}
