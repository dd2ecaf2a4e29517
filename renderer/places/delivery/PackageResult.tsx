import { Button } from 'antd';
import { Icon } from '../../frame/Icon.tsx';
import { useWorkbench } from '../../session/context.ts';
import { DELIVERY } from '../../strings/delivery.ts';
import { useWords } from '../../strings/language.ts';
import { useSayProblem } from '../../strings/problems.ts';
import { type Package } from './packages.ts';

/** How a package ended: its folder, its files, and every sign that was not made with the reason. */
export function PackageResult({ made: { job, at } }: { readonly made: Package }) {
  const workbench = useWorkbench();
  const say = useWords(DELIVERY);
  const sayProblem = useSayProblem();
  if (at.state === 'running') return null;
  // Done with nothing to show for it is no success.
  const tone = at.state === 'done' && at.files.length > 0 ? 'good' : 'caution';
  return (
    <>
      <p className="package-end" role="status" data-state={at.state}>
        <span className={`tone-${tone}`}>
          <Icon name={tone} />
        </span>
        <b>{at.state === 'done' ? say('done', { files: at.files.length }) : say(at.state)}</b>
        {at.problem !== null && <span>{sayProblem({ from: 'host', problem: at.problem })}</span>}
        {at.folder !== null && (
          <>
            <span className="tone-faint">{`${say('folder')} ${at.folder}`}</span>
            <Button size="small" onClick={() => void workbench.host.ask('showFolder', { job })}>
              {say('open-folder')}
            </Button>
          </>
        )}
      </p>
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
                  <span className="names">
                    <b>{label}</b>
                    <small>{reasons.map((problem) => sayProblem({ from: 'host', problem })).join(' ')}</small>
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
                  <th>{say('state')}</th>
                </tr>
              </thead>
              <tbody>
                {at.files.map(({ name, draft }) => (
                  <tr key={name}>
                    <td>{name}</td>
                    <td className={draft ? 'tone-caution' : 'tone-good'}>{say(draft ? 'draft' : 'final')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}
