import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { answerFinding, type FindingAnswer } from '../../../core/editing/commands/records.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { makePackage } from '../../kit/session/packages.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { FINDINGS } from '../../kit/strings/findings.ts';
import { useWords } from '../../kit/strings/language.ts';

/** Makes the drafts that were asked for: of the signs that the finding is about, of all where it is about none. */
function draftsOf(workbench: Workbench, { subjects }: Finding): void {
  const { signs } = workbench.project;
  if (signs.length === 0) return;
  const about = signs.filter(({ id }) =>
    subjects.some((subject) => subject.of === 'sign' && subject.id === id),
  );
  const chosen = about.length === 0 ? {} : { chosen: about.map(({ id }) => id) };
  workbench.go('delivery');
  void makePackage(workbench, { formats: ['pdf'], production: false, ...chosen });
}

/** A written reason for a 一般 rule, or a named person who takes a must-finding on for drafts. */
export function AnswerDialog({ finding, close }: { readonly finding: Finding; readonly close: () => void }) {
  const workbench = useWorkbench();
  const say = useWords(FINDINGS);
  const kind = finding.severity === 'must' ? 'accept' : 'justify';
  const [words, setWords] = useState({ reason: '', by: '', document: '' });
  const complete =
    words.reason.trim() !== '' &&
    words.by.trim() !== '' &&
    (kind === 'accept' || words.document.trim() !== '');
  const record = (): void => {
    const answer = {
      finding: finding.key,
      reason: words.reason.trim(),
      by: words.by.trim(),
      on: workbench.greeting.today,
    };
    const asked: FindingAnswer =
      kind === 'accept'
        ? { how: kind, answer }
        : { how: kind, answer: { ...answer, document: words.document.trim() } };
    const answered = workbench.run('answer-finding', answerFinding(workbench.project, asked));
    close();
    if (answered && kind === 'accept') draftsOf(workbench, finding);
  };
  const field = (name: keyof typeof words, label: 'reason' | 'by' | 'paper') => (
    <label className="field">
      <span>{say(label)}</span>
      <Input
        autoFocus={name === 'reason'}
        value={words[name]}
        maxLength={200}
        onChange={(event) => setWords({ ...words, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <Dialog
      title={say(`${kind}-title`)}
      okText={say(kind === 'accept' ? 'save-draft' : 'save')}
      okButtonProps={{ disabled: !complete }}
      onOk={record}
      onCancel={close}
    >
      <p className="field-note">{say(`${kind}-note`)}</p>
      {field('reason', 'reason')}
      {field('by', 'by')}
      {kind === 'justify' && field('document', 'paper')}
    </Dialog>
  );
}
