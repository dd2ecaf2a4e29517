import { useContext, useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { sayProposal } from '../../../app/policy/sayFinding.ts';
import { AUDIT_REASON_WORDS } from '../../../app/words/findings.ts';
import { decidePlacards } from '../../../core/editing/commands/placards.ts';
import { leftOpen } from '../../../core/policy/asProposed.ts';
import { type AuditRow } from '../../../core/policy/audit/auditRow.ts';
import { copiesOf } from '../../../core/project/placardRecord.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { CLEARING } from '../../kit/strings/clearing.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { Decider } from './Decider.tsx';
import { useDecider } from './plates.ts';

/** What would be decided of the chosen plates as proposed, and which of them wait for a look of their own; then one step. */
export function DecideDialog({
  rows,
  close,
  decided,
}: {
  readonly rows: readonly AuditRow[];
  readonly close: () => void;
  readonly decided: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const sayReason = useWords(AUDIT_REASON_WORDS);
  const language = useContext(LanguageContext);
  const { judge, findings } = useJudgement();
  const by = useDecider();
  // The field stays when it has been filled in.
  const [isAsked] = useState(by === '');
  const judged = rows.map((row) => ({ row, left: leftOpen(row, findings) }));
  const ready = judged.flatMap(({ row, left }) => (left === null ? [row] : []));
  const waiting = judged.flatMap(({ row, left }) => (left === null ? [] : [{ row, left }]));
  const count = (some: readonly AuditRow[]) => some.reduce((sum, { record }) => sum + copiesOf(record), 0);
  const decide = (): void => {
    const choices = ready.map(({ record, proposal, into }) => ({
      id: record.id,
      outcome: proposal,
      ...(proposal === 'merge' && into !== null ? { into } : {}),
    }));
    const signed = { by, on: workbench.greeting.today };
    if (workbench.run('decide-placards', decidePlacards(workbench.project, choices, signed))) decided();
  };
  return (
    <Dialog
      width={820}
      title={say('as-proposed-title')}
      okText={say('as-proposed-ok', { count: count(ready) })}
      okButtonProps={{ disabled: ready.length === 0 || by === '' }}
      onOk={decide}
      onCancel={close}
    >
      {by === '' && <p className="note-line tone-fault">{say('as-proposed-nobody')}</p>}
      {isAsked && <Decider />}
      <div className="dialog-list">
        {waiting.length > 0 && (
          <>
            <p className="dialog-left">
              {say('as-proposed-left', { count: count(waiting.map(({ row }) => row)) })}
            </p>
            <table className="table" aria-label={say('as-proposed-left', { count: waiting.length })}>
              <tbody>
                {waiting.map(({ row: { record }, left }) => (
                  <tr key={record.id}>
                    <td className="wraps">{record.text}</td>
                    <td>{say(record.place)}</td>
                    <td className="tone-caution">{say(`left-${left}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
        {ready.length > 0 && by !== '' && (
          <p className="dialog-left">{say('as-proposed-note', { count: count(ready), by })}</p>
        )}
        {ready.length > 0 && (
          <table className="table">
            <tbody>
              {ready.map(({ record, proposal, into, reason }) => (
                <tr key={record.id}>
                  <td className="wraps">{record.text}</td>
                  <td>{copiesOf(record)}</td>
                  <td>{say(record.place)}</td>
                  <td>{sayProposal(language, proposal, into ?? '', judge.rulebook.plates)}</td>
                  <td className="wraps">{sayReason(reason)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}
