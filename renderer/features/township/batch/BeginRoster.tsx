import { AutoComplete, Button } from 'antd';
import { useContext, useState } from 'react';
import { fromBase64 } from '../../../../app/bridge/base64.ts';
import { type Answer, type Ask } from '../../../../app/bridge/contract.ts';
import { BATCH_WORDS } from '../../../../app/words/batch.ts';
import { ChooseFiles } from '../../../kit/controls/ChooseFiles.tsx';
import { Dialog } from '../../../kit/controls/Dialog.tsx';
import { useWorkbench } from '../../../kit/session/context.ts';
import { download } from '../../../kit/session/saveInWindow.ts';
import { BATCH } from '../../../kit/strings/batch.ts';
import { shownInstant } from '../../../kit/strings/dates.ts';
import { LanguageContext, useWords } from '../../../kit/strings/language.ts';
import { LIST_FILES } from '../../registers/lists/listFiles.ts';
import { useAnswer } from '../../start/useAnswer.ts';
import { resumeBatch } from './run.ts';

/** Where the villages come from: a roster, the place register, or a run that is not finished. */
export function BeginRoster({
  last,
  take,
  close,
}: {
  readonly last: Answer<'lastBatch'>['last'];
  readonly take: (file: File) => void;
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(BATCH);
  const part = useWords(BATCH_WORDS);
  const language = useContext(LanguageContext);
  const [words, setWords] = useState('');
  const [answer] = useAnswer('places', { words });
  const begun = async (place: Ask<'beginRoster'>['place']): Promise<File | null> => {
    const made = await workbench.host.ask('beginRoster', { place, language });
    if (!made.ok) {
      workbench.hostRefused(made.problem, { asked: true });
      return null;
    }
    return new File([fromBase64(made.value.bytes)], made.value.fileName);
  };
  const ofPlace = async (place: Ask<'beginRoster'>['place']): Promise<void> => {
    const file = await begun(place);
    if (file !== null) take(file);
  };
  const empty = async (): Promise<void> => {
    const file = await begun(null);
    if (file !== null) download(file.name, file);
  };
  return (
    <Dialog width={640} title={say('title')} footer={null} onCancel={close}>
      {last !== null && (
        <section className="import-columns" aria-label={say('go-on')}>
          <h3 className="import-head">{say('go-on')}</h3>
          <p className="field-note">
            {say('go-on-of', {
              ...{ time: shownInstant(last.at, language), file: last.fileName, count: last.villages },
              ...{ what: last.what.map((each) => part(`what.${each}`)).join('、'), folder: last.folder },
            })}
          </p>
          <Button type="primary" onClick={() => void resumeBatch(workbench)}>
            {say('go-on-do')}
          </Button>
        </section>
      )}
      <p className="field-note">{say('begin-note')}</p>
      <h3 className="import-head">{say('begin-file')}</h3>
      <div className="button-line">
        <ChooseFiles
          type={last === null ? 'primary' : 'default'}
          words={say('begin-choose')}
          accept={LIST_FILES}
          take={([file]) => {
            if (file !== undefined) take(file);
          }}
        />
        <Button onClick={() => void empty()}>{say('begin-empty')}</Button>
      </div>
      <div className="field">
        <h3 className="import-head">{say('begin-place')}</h3>
        <AutoComplete
          className="wide"
          aria-label={say('begin-place')}
          placeholder={say('begin-place-hint')}
          showSearch={{ onSearch: setWords }}
          options={(answer?.places ?? []).map(({ league, banner, township }) => ({
            value: [banner, township].join(' '),
            label: (
              <>
                {township} <span className="tone-faint">{`${league} · ${banner}`}</span>
              </>
            ),
          }))}
          onSelect={(value: string) => {
            const [banner = '', township = ''] = value.split(' ');
            void ofPlace({ banner, township });
          }}
        />
      </div>
    </Dialog>
  );
}
