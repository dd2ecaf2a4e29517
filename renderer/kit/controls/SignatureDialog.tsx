import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Signature } from '../../../core/project/people.ts';
import { useWorkbench } from '../session/context.ts';
import { Store } from '../session/store.ts';

/** Who signed last in this window: it is seldom another. @internal */
const lastSigner = new Store({ by: '', document: '' });

/** Somebody answers for something by name, today, with the document that backs it. */
export function SignatureDialog({
  title,
  note,
  by,
  document,
  ok,
  sign,
  close,
}: {
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
  const [name, setName] = useState(lastSigner.get().by);
  const [paper, setPaper] = useState(lastSigner.get().document);
  const done = (): void => {
    if (name.trim() === '') return;
    lastSigner.set({ by: name.trim(), document: paper.trim() });
    const named = { by: name.trim(), on: greeting.today };
    sign(paper.trim() === '' ? named : { ...named, document: paper.trim() });
    close();
  };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={done}
      onCancel={close}
    >
      <div className="field-note">{note}</div>
      <label className="field">
        <span>{by}</span>
        <Input
          autoFocus
          value={name}
          maxLength={60}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={done}
        />
      </label>
      <label className="field">
        <span>{document}</span>
        <Input
          value={paper}
          maxLength={200}
          onChange={({ target }) => setPaper(target.value)}
          onPressEnter={done}
        />
      </label>
    </Modal>
  );
}
