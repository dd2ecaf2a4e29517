import { Input } from 'antd';
import { useContext, useId, useState } from 'react';
import { saySignProblem } from '../../../app/signs/saySign.ts';
import { type Day } from '../../../core/project/people.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { DayInput } from '../../kit/controls/DayInput.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { EMBLEM } from '../../kit/strings/emblem.ts';
import { LanguageContext, useValues, useWords } from '../../kit/strings/language.ts';
import { emblemSupply, signEmblem, type EmblemSupply } from './emblemSupply.ts';

/** Asks who supplied the artwork that has just been read. */
export function EmblemDialog() {
  const supply = useStore(emblemSupply, (now) => now);
  return supply?.state === 'read' ? <SignFor supply={supply} /> : null;
}

function SignFor({ supply }: { readonly supply: Extract<EmblemSupply, { state: 'read' }> }) {
  const workbench = useWorkbench();
  const say = useWords(EMBLEM);
  const value = useValues();
  const language = useContext(LanguageContext);
  const id = useId();
  const [by, setBy] = useState('');
  const [on, setOn] = useState<Day | null>(workbench.greeting.today);
  const [document, setDocument] = useState('');
  const place = (): void => {
    if (by.trim() === '' || on === null) return;
    const paper = document.trim();
    signEmblem(workbench, { by: by.trim(), on, ...(paper === '' ? {} : { document: paper }) });
  };
  const { slot, asset, notes } = supply;
  return (
    <Dialog
      title={say('sign-title', { slot: value('emblem', slot) })}
      okText={say('place')}
      okButtonProps={{ disabled: by.trim() === '' || on === null }}
      onOk={place}
      onCancel={() => emblemSupply.set(null)}
    >
      <p className="field-note">{say('sign-note', { file: asset.fileName })}</p>
      {notes.map(({ code, data }) => (
        <p key={code} className="note-line">
          <span className="tone-caution">
            <Icon name="caution" />
          </span>
          {saySignProblem({ code, data: { ...data, sign: asset.fileName } }, language)}
        </p>
      ))}
      <label className="field">
        <span>{say('field-by')}</span>
        <Input autoFocus value={by} maxLength={60} onChange={(event) => setBy(event.target.value)} />
      </label>
      <div className="field">
        <label className="field-name" htmlFor={id}>
          {say('field-on')}
        </label>
        <DayInput
          id={id}
          value={on}
          latest={workbench.greeting.today}
          change={setOn}
          refused={() => setOn(null)}
        />
      </div>
      <label className="field">
        <span>{say('field-document')}</span>
        <Input value={document} maxLength={200} onChange={(event) => setDocument(event.target.value)} />
      </label>
    </Dialog>
  );
}
