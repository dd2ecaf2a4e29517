import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { nameOnSeal, type NameOnSeal } from '../../../core/project/organisation.ts';
import { type Project } from '../../../core/project/project.ts';
import { type NamedSubject } from '../../../core/project/sign.ts';
import { composeName, proposeName } from '../../../core/signs/names.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { askRename } from '../scene/renaming.ts';

const SUBJECTS: readonly NamedSubject[] = [
  { of: 'organisation', organisation: 'party' },
  { of: 'organisation', organisation: 'villagersCommittee' },
  { of: 'organisation', organisation: 'collective' },
  { of: 'organisation', organisation: 'supervision' },
  { of: 'centre' },
  { of: 'practice' },
];

/** The organisations whose seal overrules the composed name (requirement NAME-1). */
type Sealed = 'party' | 'villagersCommittee' | 'supervision';

function sealedOf(subject: NamedSubject): Sealed | null {
  return subject.of === 'organisation' && subject.organisation !== 'collective' ? subject.organisation : null;
}

/** The names as they will stand on the signs: composed from the register, or as somebody copied them from the seal. */
export function NamesOnSigns() {
  const say = useWords(OVERVIEW);
  const project = useProject((now) => now);
  const [editing, setEditing] = useState<Sealed | null>(null);
  return (
    <Section title={say('composed')}>
      <ul className="composed">
        {SUBJECTS.map((subject) => {
          const name = composeName(project, subject);
          const sealed = sealedOf(subject);
          if (name === null) return null;
          return (
            <li key={name.zh}>
              {name.zh}
              {sealed !== null && (
                <Field name={`seal/${sealed}`}>
                  <button type="button" className="link-button" onClick={() => setEditing(sealed)}>
                    {say(project.organisations[sealed].nameOnSeal === null ? 'name-seal' : 'name-sealed')}
                  </button>
                </Field>
              )}
            </li>
          );
        })}
      </ul>
      {editing !== null && (
        <SealDialog project={project} organisation={editing} close={() => setEditing(null)} />
      )}
    </Section>
  );
}

const SOURCES = nameOnSeal.shape.source.options;

function SealDialog({
  project,
  organisation,
  close,
}: {
  readonly project: Project;
  readonly organisation: Sealed;
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const proposed = proposeName(project, { of: 'organisation', organisation })?.zh ?? '';
  const now = project.organisations[organisation].nameOnSeal;
  const [zh, setZh] = useState(now?.zh ?? proposed);
  const [source, setSource] = useState<NameOnSeal['source']>(now?.source ?? 'seal');
  const [document, setDocument] = useState(now?.document ?? '');
  const put = (name: NameOnSeal | null): void => {
    close();
    askRename(workbench, { of: organisation, to: name });
  };
  const name = { zh: zh.trim(), source };
  return (
    <Dialog
      title={say('name-title')}
      okText={say('name-take')}
      okButtonProps={{ disabled: !nameOnSeal.safeParse(name).success }}
      onOk={() => {
        // The same as composed is no departure.
        if (name.zh === proposed) put(null);
        else put(document.trim() === '' ? name : { ...name, document: document.trim() });
      }}
      onCancel={close}
    >
      <p className="field-note">{say('name-note', { proposed })}</p>
      <label className="field">
        <span>{say('name-zh')}</span>
        <Input autoFocus value={zh} maxLength={80} onChange={({ target }) => setZh(target.value)} />
      </label>
      <Segmented
        block
        aria-label={say('name-source')}
        value={source}
        options={SOURCES.map((value) => ({ value, label: say(`source-${value}`) }))}
        onChange={setSource}
      />
      <label className="field">
        <span>{say('document')}</span>
        <Input value={document} maxLength={200} onChange={({ target }) => setDocument(target.value)} />
      </label>
      {now !== null && (
        <button type="button" className="link-button" onClick={() => put(null)}>
          {say('name-composed')}
        </button>
      )}
    </Dialog>
  );
}
