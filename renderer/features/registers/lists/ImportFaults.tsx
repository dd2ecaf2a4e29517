import { type Answer } from '../../../../app/bridge/contract.ts';
import { IMPORT_WORDS } from '../../../../app/words/imports.ts';
import { PLATE_IMPORT } from '../../../kit/strings/plateImport.ts';
import { useWords } from '../../../kit/strings/language.ts';

const MOST_TOLD = 100;

/** Every row that is left out, by the number that the table program shows, and why; and what was assumed of those taken. */
export function ImportFaults({
  read: { problems, sizesAssumed },
  hint,
}: {
  readonly read: Pick<Answer<'readRegister'>, 'problems' | 'sizesAssumed'>;
  /** What can be done about them. */
  readonly hint?: string;
}) {
  const say = useWords(PLATE_IMPORT);
  const why = useWords(IMPORT_WORDS);
  const assumed = sizesAssumed.length > 0 && (
    <p className="field-note">
      {why('sizes-assumed', {
        rows: sizesAssumed.slice(0, MOST_TOLD).join('、'),
        count: sizesAssumed.length,
      })}
    </p>
  );
  if (problems.length === 0) return assumed;
  return (
    <section aria-label={say('problems')}>
      {assumed}
      <h3 className="import-head">{say('problems')}</h3>
      <div className="import-faults" tabIndex={0} role="group" aria-label={say('problems')}>
        <table className="table">
          <thead>
            <tr>
              {(['row', 'column', 'why', 'value'] as const).map((name) => (
                <th key={name}>{say(`problem-${name}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST_TOLD).map(({ row, column, code, value }) => (
              <tr key={`${row} ${column} ${code}`}>
                <td>{row}</td>
                <td>{column}</td>
                <td className="wraps">{why(code)}</td>
                <td className="wraps">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {problems.length > MOST_TOLD && (
          <p className="field-note">{say('problems-more', { count: problems.length - MOST_TOLD })}</p>
        )}
      </div>
      {hint !== undefined && <p className="field-note">{hint}</p>}
    </section>
  );
}
