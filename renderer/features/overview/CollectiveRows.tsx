import { useState } from 'react';
import { type Collective } from '../../../core/project/organisation.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { askRename } from '../scene/renaming.ts';
import { setPart } from './setPart.ts';
import { DayRow, SelectRow, TextRow } from '../../kit/controls/rows.tsx';

/** 集体经济组织: not set up, or registered with the name and day of its certificate. */
export function CollectiveRows() {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const collective = useProject((project) => project.organisations.collective);
  const [asking, setAsking] = useState(false);
  const put = (next: Collective): void => {
    const { organisations } = workbench.project;
    setPart(workbench, 'change-organisations', 'organisations', { ...organisations, collective: next });
  };
  const registered = collective.status === 'registered' ? collective : null;
  return (
    <Field name="collective">
      <SelectRow
        name={say('collective')}
        value={collective.status}
        options={(['none', 'registered'] as const).map((status) => ({
          value: status,
          label: say(`collective-${status}`),
        }))}
        onChange={(status) => {
          if (status === collective.status) return;
          if (status === 'none') put({ status });
          else setAsking(true);
        }}
      />
      {registered !== null && (
        <>
          <TextRow
            name={say('collective-name')}
            value={registered.name}
            maxLength={80}
            refuse={(text) => (text.length < 2 ? say('required') : null)}
            commit={(to) => askRename(workbench, { of: 'collective', to })}
          />
          <DayRow
            name={say('collective-on')}
            value={registered.registeredOn}
            change={(registeredOn) => {
              if (registeredOn !== null) put({ ...registered, registeredOn });
            }}
          />
          <DayRow
            name={say('collective-ends')}
            value={registered.certificateEnds ?? null}
            change={(ends) => {
              const { certificateEnds: _, ...others } = registered;
              put(ends === null ? others : { ...others, certificateEnds: ends });
            }}
          />
          <TextRow
            name={say('collective-document')}
            hint={say('collective-document-hint')}
            value={registered.document ?? ''}
            maxLength={200}
            commit={(text) => {
              const { document: _, ...others } = registered;
              put(text === '' ? others : { ...others, document: text });
            }}
          />
        </>
      )}
      {asking && (
        <CollectiveDialog
          put={(name, registeredOn) => put({ status: 'registered', name, registeredOn, mn: null })}
          close={() => setAsking(false)}
        />
      )}
    </Field>
  );
}

/** Name and day as the certificate has them: nothing is proposed, and nothing is kept until both are given. */
function CollectiveDialog({
  put,
  close,
}: {
  readonly put: (name: string, registeredOn: string) => void;
  readonly close: () => void;
}) {
  const say = useWords(OVERVIEW);
  const [name, setName] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const complete = name.trim().length >= 2 && on !== null;
  return (
    <Dialog
      title={say('collective-title')}
      okText={say('collective-take')}
      okButtonProps={{ disabled: !complete }}
      onOk={() => {
        if (on !== null) put(name.trim(), on);
        close();
      }}
      onCancel={close}
    >
      <p className="field-note">{say('collective-note')}</p>
      <label className="field">
        <span>{say('collective-name')}</span>
        <input
          autoFocus
          className="plain-input"
          value={name}
          maxLength={80}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <DayRow name={say('collective-on')} value={on} change={setOn} refused={() => setOn(null)} />
    </Dialog>
  );
}
