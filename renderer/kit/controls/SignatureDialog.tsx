import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { type Signature } from '../../../core/project/people.ts';
import { useWorkbench } from '../session/context.ts';
import { Store } from '../session/store.ts';

/** What people answer for: who may sign for the one has not signed for the other. */
type SignedFor = 'proof' | 'rules' | 'chinese-only';

/** Who signed last for each in this window: it is seldom another. @internal */
const lastSigners = new Store<Partial<Record<SignedFor, { readonly by: string; readonly document: string }>>>(
  {},
);

/** Somebody answers for something by name, today, with the document that backs it. */
export function SignatureDialog({
  of,
  title,
  note,
  by,
  document,
  ok,
  sign,
  close,
}: {
  readonly of: SignedFor;
  readonly title: string;
  readonly note: ReactNode;
  /** What the person is called here, and the document. */
  readonly by: string;
  readonly document: string;
  readonly ok: string;
  readonly sign: (signature: Signature) => void;
  readonly close: () => void;
}) {
  const { greeting } = useWorkbench();
  const last = lastSigners.get()[of];
  const [name, setName] = useState(last?.by ?? '');
  const [paper, setPaper] = useState(last?.document ?? '');
  const done = (): void => {
    if (name.trim() === '') return;
    lastSigners.change({ [of]: { by: name.trim(), document: paper.trim() } });
    const named = { by: name.trim(), on: greeting.today };
    sign(paper.trim() === '' ? named : { ...named, document: paper.trim() });
    close();
  };
  return (
    <Dialog
      title={title}
      okText={ok}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={done}
      onCancel={close}
    >
      <div className="field-note">{note}</div>
      <label className="field">
        <span>{by}</span>
        <Input autoFocus value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
      </label>
      <label className="field">
        <span>{document}</span>
        <Input value={paper} maxLength={200} onChange={({ target }) => setPaper(target.value)} />
      </label>
    </Dialog>
  );
}
