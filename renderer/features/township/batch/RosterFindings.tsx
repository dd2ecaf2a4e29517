import { useContext } from 'react';
import { type Answer } from '../../../../app/bridge/contract.ts';
import { BATCH } from '../../../kit/strings/batch.ts';
import { LanguageContext, useWords } from '../../../kit/strings/language.ts';

const MOST_TOLD = 200;
const ORDER = ['held', 'open', 'told'] as const;

/** What was found in a roster, what holds its village first. */
export function RosterFindings({
  read: { findings },
}: {
  readonly read: Pick<Answer<'readRoster'>, 'findings'>;
}) {
  const say = useWords(BATCH);
  const language = useContext(LanguageContext);
  if (findings.length === 0) return null;
  const sorted = ORDER.flatMap((weight) => findings.filter((finding) => finding.weight === weight));
  return (
    <section aria-label={say('found')}>
      <h3 className="import-head">{say('found')}</h3>
      <div className="import-faults" tabIndex={0} role="group" aria-label={say('found')}>
        <table className="table">
          <thead>
            <tr>
              {(['record', 'column', 'weight', 'what'] as const).map((name) => (
                <th key={name}>{say(`found-${name}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, MOST_TOLD).map((finding, at) => (
              <tr key={`${at} ${finding.record}`}>
                <td>{finding.record}</td>
                <td>{finding.key === null ? finding.column : say(`column-${finding.key}`)}</td>
                <td className={finding.weight === 'held' ? 'tone-fault' : ''}>
                  {say(`weight-${finding.weight}`)}
                </td>
                <td className="wraps">{finding.said[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {sorted.length > MOST_TOLD && (
          <p className="field-note">{say('found-more', { count: sorted.length - MOST_TOLD })}</p>
        )}
      </div>
    </section>
  );
}
