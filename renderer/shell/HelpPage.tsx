import { Modal } from 'antd';
import { type Place } from '../kit/session/view.ts';
import { HELP } from '../kit/strings/help.ts';
import { useWords } from '../kit/strings/language.ts';

/** F1: what this place is for and how its work goes, in a few sentences. */
export function HelpPage({ place, close }: { readonly place: Place; readonly close: () => void }) {
  const say = useWords(HELP);
  return (
    <Modal open title={say(`${place}-title`)} footer={null} onCancel={close} width={560}>
      <ol className="help-steps">
        {say(`${place}-steps`)
          .split('\n')
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ol>
    </Modal>
  );
}
