import { Button } from 'antd';
import { BATCH_WORDS } from '../../../../app/words/batch.ts';
import { Dialog } from '../../../kit/controls/Dialog.tsx';
import { useWorkbench } from '../../../kit/session/context.ts';
import { BATCH } from '../../../kit/strings/batch.ts';
import { useWords } from '../../../kit/strings/language.ts';
import { useSayProblem } from '../../../kit/strings/problems.ts';
import { Outcome, OutcomeFolder } from '../Outcome.tsx';
import { type Ended, resumeBatch } from './run.ts';

const MOST_TOLD = 2000;

/** What became of each village, what is left to be gone on with, and where all of it lies. */
export function RunReport({
  ended: { job, at, report },
  again,
  close,
}: {
  readonly ended: Ended;
  readonly again: () => void;
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(BATCH);
  const word = useWords(BATCH_WORDS);
  const sayProblem = useSayProblem();
  const { state, problem, folder } = at;
  const left = report === null ? 0 : report.counts.waiting + report.counts.none;
  const isWhole = report !== null && report.counts.whole === report.counts.total;
  const tone = problem !== null ? 'fault' : isWhole ? 'good' : 'caution';
  const canGoOn = state !== 'done' || left > 0;
  return (
    <Dialog
      width={880}
      title={say('result-title')}
      onCancel={close}
      footer={
        <>
          <Button onClick={again}>{say('again')}</Button>
          {canGoOn && <Button onClick={() => void resumeBatch(workbench)}>{say('go-on-do')}</Button>}
          <Button type="primary" onClick={close}>
            {say('close')}
          </Button>
        </>
      }
    >
      <Outcome tone={tone}>
        {problem !== null
          ? sayProblem({ from: 'host', problem })
          : say(state === 'done' ? 'done' : 'stopped', { made: report?.made ?? at.made })}
        {report !== null && report.kept > 0 && ` ${say('kept', { kept: report.kept })}`}
      </Outcome>
      {folder !== null && (
        <OutcomeFolder job={job} words={say('report-in', { folder })} open={say('open-folder')} />
      )}
      {report !== null && (
        <>
          <p className="field-note">{say('counts', report.counts)}</p>
          <div className="run-report" tabIndex={0} role="group" aria-label={say('result-title')}>
            <table className="table">
              <thead>
                <tr>
                  <th>{say('found-record')}</th>
                  <th>{say('column-township')}</th>
                  <th>{say('column-village')}</th>
                  <th>{word('column.state')}</th>
                  <th>{say('signs')}</th>
                  <th>{say('drafts')}</th>
                  <th>{word('column.why')}</th>
                </tr>
              </thead>
              <tbody>
                {report.rows.slice(0, MOST_TOLD).map((row, place) => (
                  <tr key={place}>
                    <td>{row.record}</td>
                    <td>{row.township}</td>
                    <td>{row.village}</td>
                    <td>{word(`state.${row.state}`)}</td>
                    <td>{row.signs}</td>
                    <td>{row.drafts}</td>
                    <td className="wraps">{row.why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {report.rows.length > MOST_TOLD && (
              <p className="field-note">{say('found-more', { count: report.rows.length - MOST_TOLD })}</p>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}
