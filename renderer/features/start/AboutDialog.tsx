import { Button, Modal } from 'antd';
import { useWorkbench } from '../../kit/session/context.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { useWords } from '../../kit/strings/language.ts';
import { START } from '../../kit/strings/start.ts';

/** Which program this is, and where it keeps what went wrong. */
export function AboutDialog({ close }: { readonly close: () => void }) {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const start = useWords(START);
  const { edition, version, faults } = workbench.greeting;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(faults);
    workbench.tell('copied');
  };
  return (
    <Modal
      open
      title={say('about-title')}
      onCancel={close}
      footer={
        <div className="wizard-foot">
          <Button onClick={() => void copy()}>{say('about-copy')}</Button>
          <Button onClick={() => void workbench.host.ask('showFaults', {})}>{say('about-open')}</Button>
        </div>
      }
    >
      <p>{start('version', { version, edition: start(`edition-${edition}`) })}</p>
      <p>{say('about-faults')}</p>
      <p>
        <code>{faults}</code>
      </p>
    </Modal>
  );
}
