import { Button } from 'antd';
import { useContext } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { shownInstant } from '../../kit/strings/dates.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { START } from '../../kit/strings/start.ts';
import { lockedFile } from './opening.ts';

/** A file that somebody else has open: look at it, or go on with a copy. */
export function LockedFile() {
  const workbench = useWorkbench();
  const say = useWords(START);
  const language = useContext(LanguageContext);
  const opened = useStore(lockedFile, (now) => now);
  if (opened === null || opened.lockedBy === null) return null;
  const { lockedBy, ...file } = opened;
  const open = (as: 'read-only' | 'copy'): void => {
    lockedFile.set(null);
    workbench.open(as === 'copy' ? { ...file, name: null, folder: null, lockedBy: null } : opened);
  };
  const close = (): void => {
    lockedFile.set(null);
    void workbench.host.ask('closeDocument', { document: file.document });
  };
  return (
    <Dialog
      title={say('locked-title')}
      onCancel={close}
      footer={
        <div className="wizard-foot">
          <Button onClick={() => open('read-only')}>{say('locked-read')}</Button>
          <Button type="primary" onClick={() => open('copy')}>
            {say('locked-copy')}
          </Button>
        </div>
      }
    >
      <p>
        {say('locked-text', {
          name: file.name ?? '',
          user: lockedBy.user,
          machine: lockedBy.machine,
          since: shownInstant(lockedBy.since, language),
        })}
      </p>
      <p className="field-note">{say('locked-note')}</p>
    </Dialog>
  );
}
