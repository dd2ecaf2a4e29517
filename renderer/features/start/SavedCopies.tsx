import { Button, Popconfirm } from 'antd';
import { useContext } from 'react';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { shownInstant } from '../../kit/strings/dates.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { START } from '../../kit/strings/start.ts';
import { openAnswer } from './opening.ts';
import { useAnswer } from './useAnswer.ts';
import { shownFileName } from '../../../core/file/extension.ts';

/** Work that was not saved when the program ended. Nothing is shown where there is none. */
export function SavedCopies() {
  const workbench = useWorkbench();
  const say = useWords(START);
  const frame = useWords(FRAME);
  const language = useContext(LanguageContext);
  const [answer, again] = useAnswer('copies', {});
  const copies = answer?.copies ?? [];
  if (copies.length === 0) return null;
  return (
    <section className="start-section">
      <h2>
        {say('copies')}
        <small>{say('copies-hint')}</small>
      </h2>
      <ul className="start-list">
        {copies.map(({ document, name, kept }) => (
          <li key={document} className="start-row">
            <span className="tone-caution">
              <Icon name="caution" />
            </span>
            <span className="names">
              <b>{shownFileName(name)}</b>
              <small>{say('kept-at', { time: shownInstant(kept, language) })}</small>
            </span>
            <Popconfirm
              title={say('copy-drop-sure')}
              okText={say('copy-drop')}
              cancelText={frame('cancel')}
              onConfirm={() => void workbench.host.ask('dropCopy', { document }).then(again)}
            >
              <Button type="text">{say('copy-drop')}</Button>
            </Popconfirm>
            <Button
              type="primary"
              onClick={() => void openAnswer(workbench, workbench.host.ask('openCopy', { document }))}
            >
              {say('copy-open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
