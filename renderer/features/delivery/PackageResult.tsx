import { Button } from 'antd';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { DELIVERY } from '../../kit/strings/delivery.ts';
import { useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { endOf, type Package } from '../../kit/session/packages.ts';
import { withoutName } from './withoutName.ts';

/** How a package ended: its folder, its files, and every sign that was not made with the reason. */
export function PackageResult({ made: { job, kind, at } }: { readonly made: Package }) {
  const workbench = useWorkbench();
  const say = useWords(DELIVERY);
  const sayProblem = useSayProblem();
  if (at.state === 'running') return null;
  const isOfSigns = kind === 'signs' || kind === 'whole';
  // Done with nothing to show for it is no success.
  const end = endOf(at);
  const tone = end === 'failed' ? 'fault' : end === 'done' && at.blocked.length === 0 ? 'good' : 'caution';
  return (
    <>
      <p className="package-end" role="status" data-state={at.state}>
        <span className={`tone-${tone}`}>
          <Icon name={tone} />
        </span>
        <b>{headline()}</b>
        {at.problem !== null && <span>{sayProblem({ from: 'host', problem: at.problem })}</span>}
        {at.folder !== null && at.files.length > 0 && (
          <>
            <span className="tone-faint">{`${say('folder')} ${at.folder}`}</span>
            <Button size="small" onClick={() => void workbench.host.ask('showFolder', { job })}>
              {say('open-folder')}
            </Button>
          </>
        )}
      </p>
      {at.notes.map((problem) => (
        <p key={JSON.stringify(problem)} className="note-line">
          <span className="tone-caution">
            <Icon name="caution" />
          </span>
          {sayProblem({ from: 'host', problem })}
        </p>
      ))}
      {at.blocked.length > 0 && (
        <>
          <h2 className="page-title">{say('blocked', { count: at.blocked.length })}</h2>
          <ul className="sheet-list">
            {at.blocked.map(({ sign, label, reasons }) => (
              <li key={sign ?? label}>
                <button
                  type="button"
                  className="start-row"
                  onClick={() => workbench.view.change({ place: 'signs', sign })}
                >
                  <span className="tone-fault">
                    <Icon name="fault" />
                  </span>
                  <span className="names whole">
                    <b>{label}</b>
                    <small>
                      {reasons
                        .map((problem) => withoutName(sayProblem({ from: 'host', problem }), label))
                        .join(' ')}
                    </small>
                  </span>
                  <Icon name="jump" size={14} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {at.files.length > 0 && (
        <>
          <h2 className="page-title">{say('files')}</h2>
          <div className="sheet-list">
            <table className="table">
              <thead>
                <tr>
                  <th>{say('file')}</th>
                  {isOfSigns && <th>{say('state')}</th>}
                </tr>
              </thead>
              <tbody>
                {at.files.map(({ name, sign, draft }) => (
                  <tr key={name}>
                    <td>{name}</td>
                    {isOfSigns && (
                      <td className={draft ? 'tone-caution' : 'tone-good'}>
                        {sign !== null && say(draft ? 'draft' : 'final')}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );

  function headline(): string {
    if (at.state !== 'done') return say(at.state === 'running' ? 'preparing' : at.state);
    const counts = { files: at.files.length, blocked: at.blocked.length };
    if (at.files.length === 0) return say('done-none', counts);
    return say(at.blocked.length === 0 ? 'done' : 'done-but', counts);
  }
}
