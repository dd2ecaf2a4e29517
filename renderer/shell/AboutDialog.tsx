import { Button } from 'antd';
import { Dialog } from '../kit/controls/Dialog.tsx';
import { useView, useWorkbench } from '../kit/session/context.ts';
import { ABOUT } from '../kit/strings/about.ts';
import { ACTIONS } from '../kit/strings/actions.ts';
import { useWords } from '../kit/strings/language.ts';

/** Which program this is, and where it keeps what went wrong. */
export function AboutDialog() {
  const workbench = useWorkbench();
  const say = useWords(ABOUT);
  const name = useWords(ACTIONS);
  const shown = useView(({ overlay }) => overlay === 'about');
  const { edition, version, faults } = workbench.greeting;
  const { shared } = workbench.sent;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(faults);
    workbench.tell('copied');
  };
  if (!shown) return null;
  return (
    <Dialog
      title={name('about')}
      onCancel={() => workbench.view.change({ overlay: 'none' })}
      footer={
        <div className="wizard-foot">
          <Button onClick={() => void copy()}>{say('copy')}</Button>
          <Button onClick={() => void workbench.host.ask('showFaults', {})}>{say('open')}</Button>
        </div>
      }
    >
      <p>{say('version', { version, edition: say(edition) })}</p>
      {shared !== null && (
        <>
          <p>{say(shared.there ? 'shared' : 'shared-gone')}</p>
          <p>
            <code>{shared.folder}</code>
          </p>
        </>
      )}
      <p>{say('faults')}</p>
      <p>
        <code>{faults}</code>
      </p>
    </Dialog>
  );
}
