import { Input } from 'antd';
import { useState } from 'react';
import { type PreflightFinding } from '../../../app/bridge/contract.ts';
import { waiveFindings } from '../../../core/editing/commands/waivers.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PREFLIGHT } from '../../kit/strings/preflight.ts';
import { waivedAs } from './preflightFound.ts';

/** Who lets the findings stand, and why; all of them are one step. */
export function WaiveDialog({
  found,
  close,
}: {
  readonly found: readonly PreflightFinding[];
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(PREFLIGHT);
  const [words, setWords] = useState({ reason: '', by: '' });
  const { reason, by } = { reason: words.reason.trim(), by: words.by.trim() };
  const record = (): void => {
    const on = workbench.greeting.today;
    const asked = { found: found.map(waivedAs), words: { reason, by, on } };
    if (workbench.run('waive-finding', waiveFindings(workbench.project, asked))) close();
  };
  return (
    <Dialog
      title={say('waive-title')}
      okText={say('save')}
      okButtonProps={{ disabled: reason === '' || by === '' }}
      onOk={record}
      onCancel={close}
    >
      <p className="field-note">{say('waive-note', { count: found.length })}</p>
      <label className="field">
        <span>{say('reason')}</span>
        <Input
          autoFocus
          value={words.reason}
          maxLength={200}
          onChange={({ target }) => setWords({ ...words, reason: target.value })}
        />
      </label>
      <label className="field">
        <span>{say('by')}</span>
        <Input
          value={words.by}
          maxLength={60}
          onChange={({ target }) => setWords({ ...words, by: target.value })}
        />
      </label>
    </Dialog>
  );
}
