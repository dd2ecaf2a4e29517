import { useContext, useState } from 'react';
import { type Update } from '../../../app/bridge/update.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { ABOUT } from '../../kit/strings/about.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { useAnswer } from './useAnswer.ts';

/** A newer program in the update folder, or what is the matter with that folder; `all`: that there is none, too. */
export function UpdateNews({ all = false }: { readonly all?: boolean }) {
  const { host } = useWorkbench();
  const say = useWords(ABOUT);
  const [looked, again] = useAnswer('lookForUpdate', {});
  const [verified, setVerified] = useState<Update | null>(null);
  const update = verified ?? looked?.update ?? null;
  if (update === null) return null;
  const show = async (): Promise<void> => {
    const answer = await host.ask('showUpdate', {});
    if (answer.ok) setVerified(answer.value.update);
  };
  if (update.state === 'newer') return <Newer update={update} show={() => void show()} />;
  // A laptop on the way reaches no folder: no news on the start page.
  const quiet = update.state !== 'fault' || update.fault === 'unreachable';
  if (quiet && !all) return null;
  return (
    <p>
      {update.state === 'fault' ? say(`update-fault-${update.fault}`) : say(`update-${update.state}`)}
      {update.state !== 'off' && (
        <>
          {' '}
          <code>{update.folder}</code>{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setVerified(null);
              again();
            }}
          >
            {say('update-look')}
          </button>
        </>
      )}
    </p>
  );
}

function Newer({
  update,
  show,
}: {
  readonly update: Extract<Update, { state: 'newer' }>;
  readonly show: () => void;
}) {
  const say = useWords(ABOUT);
  const notes = update.notes[useContext(LanguageContext)];
  return (
    <p>
      <strong>{say('update-newer', { version: update.version })}</strong>
      {notes !== '' && ` · ${notes}`}
      <br />
      {say('update-files', { files: update.files.join('、') })}{' '}
      <button type="button" className="link-button" onClick={show}>
        {say('update-show')}
      </button>
    </p>
  );
}
