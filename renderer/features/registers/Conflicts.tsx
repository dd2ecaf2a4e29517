import { Checkbox } from 'antd';
import { type MongolianConflict, type OverWhat } from '../../../core/signs/mongolianList.ts';
import { useWords } from '../../kit/strings/language.ts';
import { MONGOLIAN } from '../../kit/strings/mongolian.ts';

/** Strings that the project has in other words than the list, and which of the two counts. */
export function Conflicts({
  conflicts,
  over,
  change,
}: {
  readonly conflicts: readonly MongolianConflict[];
  readonly over: OverWhat;
  readonly change: (over: OverWhat) => void;
}) {
  const say = useWords(MONGOLIAN);
  if (conflicts.length === 0) return null;
  return (
    <section aria-label={say('conflicts', { count: conflicts.length })}>
      <h3 className="import-head">{say('conflicts', { count: conflicts.length })}</h3>
      <Checkbox checked={over === 'list'} onChange={({ target }) => change(target.checked ? 'list' : 'own')}>
        {say('conflicts-over')}
      </Checkbox>
      <div className="import-faults" tabIndex={0} role="group" aria-label={say('conflicts-rows')}>
        <table className="table">
          <thead>
            <tr>
              <th>{say('column-zh')}</th>
              <th>{say('conflict-own')}</th>
              <th>{say('conflict-listed')}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ row, zh, own, listed }) => (
              <tr key={`${row} ${zh} ${listed}`}>
                <td className="wraps">{zh}</td>
                <td className="wraps" lang="mn-Mong">
                  {own}
                </td>
                <td className="wraps" lang="mn-Mong">
                  {listed}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
