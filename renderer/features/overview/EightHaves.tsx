import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { type ChecklistRow, type OnSite } from '../../../core/project/onSite.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { ON_SITE } from '../../kit/strings/onSite.ts';

type List = OnSite['eightHaves'];

/** The township's own list behind 村级代办“八有” (requirement HOUSE-2): eight rows to copy and to tick. */
export function EightHaves({
  list,
  keep,
  close,
}: {
  readonly list: List;
  readonly keep: (list: List) => void;
  readonly close: () => void;
}) {
  const { greeting } = useWorkbench();
  const say = useWords(ON_SITE);
  const [rows, setRows] = useState(list.rows);
  const [document, setDocument] = useState(list.document);
  const [by, setBy] = useState('');
  const change = (at: number, part: Partial<ChecklistRow>): void =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  // Who ticks a row answers for it; rows that stay as they were keep their signature.
  const signed = rows.map((row, at): ChecklistRow => {
    const before = list.rows[at];
    const same = before?.text === row.text && before.present === row.present;
    const checked = by.trim() === '' || !row.present ? null : { by: by.trim(), on: greeting.today };
    return { ...row, text: row.text.trim(), checked: same ? row.checked : checked };
  });
  return (
    <Dialog
      width={620}
      title={say('eight-title')}
      okText={say('save')}
      onOk={() => {
        keep({ document: document.trim(), rows: signed });
        close();
      }}
      onCancel={close}
    >
      <p className="field-note">{say('eight-note')}</p>
      <label className="field">
        <span>{say('eight-document')}</span>
        <Input value={document} maxLength={200} onChange={({ target }) => setDocument(target.value)} />
      </label>
      {rows.map((row, at) => (
        <div key={at} className="tick-row">
          <Checkbox
            aria-label={say('eight-present', { row: at + 1 })}
            checked={row.present}
            disabled={row.text.trim() === ''}
            onChange={({ target }) => change(at, { present: target.checked })}
          />
          <Input
            aria-label={say('eight-row', { row: at + 1 })}
            placeholder={say('eight-row', { row: at + 1 })}
            value={row.text}
            maxLength={200}
            onChange={({ target }) => change(at, { text: target.value })}
          />
        </div>
      ))}
      <label className="field">
        <span>{say('by')}</span>
        <Input value={by} maxLength={60} onChange={({ target }) => setBy(target.value)} />
      </label>
    </Dialog>
  );
}
