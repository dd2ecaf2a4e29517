import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../kit/controls/Dialog.tsx';
import { fileDialog, fileDialogs } from '../features/actions/fileDialogs.ts';
import { openHandle } from '../features/start/opening.ts';
import { ConflictDifferences, useFileOnDisk } from '../features/versions/ConflictDifferences.tsx';
import { save, suggestedName } from '../kit/session/saving.ts';
import { safetyOf } from '../kit/session/session.ts';
import { useStore } from '../kit/session/store.ts';
import { useWorkbench } from '../kit/session/context.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { useWords } from '../kit/strings/language.ts';
import { PROJECT_EXTENSION } from '../../core/file/extension.ts';

const CLOSED = { open: 'none', name: '' } as const;

/** A name for the file, a conflict on disk, or leaving with unsaved work. */
export function FileDialogs() {
  const { open, name, then } = useStore(fileDialog, (now) => now);
  switch (open) {
    case 'none':
      return null;
    case 'save-as':
      return <SaveAs />;
    case 'conflict':
      return <Conflict name={name} />;
    case 'leave':
      return <Leave then={then} />;
  }
}

function SaveAs() {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  // The first time it is no other file that it is saved as.
  const title = say(workbench.session.get()?.name === null ? 'save-first-title' : 'save-as-title');
  const [name, setName] = useState(() => suggestedName(workbench));
  const write = async (): Promise<void> => {
    if (name.trim() === '') return;
    fileDialog.set(CLOSED);
    fileDialogs.told(workbench, await save(workbench, { where: 'as', name: name.trim() }), name.trim());
  };
  return (
    <Dialog title={title} okText={title} onOk={() => void write()} onCancel={() => fileDialog.set(CLOSED)}>
      <label className="field">
        <span>{say('save-as-name')}</span>
        <Input
          autoFocus
          value={name}
          maxLength={120}
          suffix={PROJECT_EXTENSION}
          onChange={(event) => setName(event.target.value)}
        />
        <small>{say('save-as-where', { folder: workbench.greeting.folder })}</small>
      </label>
    </Dialog>
  );
}

function Conflict({ name }: { readonly name: string }) {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const known = workbench.session.get()?.name === name;
  const found = useFileOnDisk(known ? null : name);
  /** What is here is kept as a copy, and the file opened as it is now. */
  const takeTheirs = async (handle: string): Promise<void> => {
    await workbench.keepNow();
    // What could not be kept was told, and stays where it is.
    const session = workbench.session.get();
    if (session === null || !['saved', 'kept'].includes(safetyOf(session).state)) return;
    fileDialog.set(CLOSED);
    workbench.close();
    await openHandle(workbench, handle);
  };
  const overwrite = async (): Promise<void> => {
    fileDialog.set(CLOSED);
    const ask = known
      ? { where: 'same' as const, overwrite: true }
      : { where: 'as' as const, name, overwrite: true };
    fileDialogs.told(workbench, await save(workbench, ask), name);
  };
  return (
    <Dialog
      width={640}
      title={say(known ? 'conflict-title' : 'exists-title')}
      onCancel={() => fileDialog.set(CLOSED)}
      footer={
        <div className="wizard-foot">
          <Button onClick={() => fileDialog.set({ open: 'save-as', name: '' })}>
            {say('save-elsewhere')}
          </Button>
          {known && found?.ok === true && (
            <Button onClick={() => void takeTheirs(found.value.handle)}>{say('take-theirs')}</Button>
          )}
          <Button danger onClick={() => void overwrite()}>
            {say('overwrite')}
          </Button>
        </div>
      }
    >
      <p>{say(known ? 'conflict-text' : 'conflict-exists', { name })}</p>
      <ConflictDifferences found={found} own={known} />
      {known && found?.ok === true && <p className="field-note">{say('take-theirs-note')}</p>}
    </Dialog>
  );
}

function Leave({ then }: { readonly then: (() => void) | undefined }) {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const name = workbench.session.get()?.name ?? workbench.project.register.village.zh;
  const leave = (): void => {
    fileDialog.set(CLOSED);
    workbench.close();
    then?.();
  };
  const saveFirst = async (): Promise<void> => {
    fileDialog.set(CLOSED);
    if (!(await fileDialogs.save(workbench))) return;
    workbench.close();
    then?.();
  };
  return (
    <Dialog
      title={say('leave-title')}
      onCancel={() => fileDialog.set(CLOSED)}
      footer={
        <div className="wizard-foot">
          <Button onClick={() => void workbench.keepNow().then(leave)}>{say('leave-keep')}</Button>
          <Button type="primary" onClick={() => void saveFirst()}>
            {say('leave-save')}
          </Button>
        </div>
      }
    >
      <p>{say('leave-text', { name })}</p>
    </Dialog>
  );
}
