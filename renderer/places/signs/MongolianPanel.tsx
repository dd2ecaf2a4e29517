import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { command } from '../../../core/editing/command.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { type MongolianText } from '../../../core/project/text.ts';
import { Icon } from '../../frame/Icon.tsx';
import { Section } from '../../panels/Section.tsx';
import { useProject, useWorkbench } from '../../session/context.ts';
import { useWords } from '../../strings/language.ts';
import { SIGNS } from '../../strings/signs.ts';
import { mongolianOfSubject, putMongolian } from './mongolianOf.ts';

/** Menksoft and other letters of private encodings: never Unicode Mongolian. */
const PRIVATE_USE = /\p{Co}/u;

/** The Mongolian as people supply it, and who proof-read it. A changed word loses its signature. */
export function MongolianPanel({ sign }: { readonly sign: Sign }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const mn = useProject((project) => mongolianOfSubject(project, sign.subject));
  const [typed, setTyped] = useState<string | null>(null);
  const [signing, setSigning] = useState(false);
  if (mn === undefined) return null;
  const put = (label: string, next: MongolianText | null): void => {
    workbench.run(
      label,
      command(workbench.project, (draft) => {
        putMongolian(draft, sign.subject, next);
        return undefined;
      }),
    );
  };
  const text = typed ?? mn?.text ?? '';
  const refused = PRIVATE_USE.test(text);
  const take = (): void => {
    if (typed === null || refused) return;
    const words = typed.trim().normalize('NFC');
    if (words !== (mn?.text ?? ''))
      put('change-mongolian', words === '' ? null : { text: words, proof: null });
    setTyped(null);
  };
  return (
    <Section title={say('mongolian')}>
      <Input.TextArea
        lang="mn-Mong"
        className="mongolian"
        aria-label={say('mongolian')}
        autoSize={{ minRows: 2, maxRows: 5 }}
        maxLength={400}
        status={refused ? 'error' : ''}
        placeholder={say('mongolian-hint')}
        value={text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
      />
      {refused && <small className="tone-fault">{say('private-use')}</small>}
      {mn !== null && (
        <div className="confirmation">
          <span className={mn.proof === null ? 'tone-caution' : 'tone-good'}>
            <Icon name={mn.proof === null ? 'caution' : 'good'} />
          </span>
          <span>
            {mn.proof === null ? say('unproofed') : say('proofed', { by: mn.proof.by, on: mn.proof.on })}
          </span>
          {mn.proof === null && (
            <Button size="small" onClick={() => setSigning(true)}>
              {say('proof')}
            </Button>
          )}
        </div>
      )}
      {signing && mn !== null && (
        <ProofDialog
          close={() => setSigning(false)}
          sign={(by, document) =>
            put('proof-mongolian', {
              ...mn,
              proof: { by, on: workbench.greeting.today, ...(document === '' ? {} : { document }) },
            })
          }
        />
      )}
    </Section>
  );
}

function ProofDialog({
  close,
  sign,
}: {
  readonly close: () => void;
  readonly sign: (by: string, document: string) => void;
}) {
  const say = useWords(SIGNS);
  const [by, setBy] = useState('');
  const [document, setDocument] = useState('');
  return (
    <Modal
      open
      title={say('proof-title')}
      okText={say('sign')}
      okButtonProps={{ disabled: by.trim() === '' }}
      onOk={() => {
        sign(by.trim(), document.trim());
        close();
      }}
      onCancel={close}
    >
      <p className="field-note">{say('proof-note')}</p>
      <label className="field">
        <span>{say('by')}</span>
        <Input autoFocus value={by} maxLength={60} onChange={(event) => setBy(event.target.value)} />
      </label>
      <label className="field">
        <span>{say('document')}</span>
        <Input value={document} maxLength={200} onChange={(event) => setDocument(event.target.value)} />
      </label>
    </Modal>
  );
}
