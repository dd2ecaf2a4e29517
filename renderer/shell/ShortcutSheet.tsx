import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../kit/controls/Dialog.tsx';
import { ACTION_GROUPS } from '../kit/actions/action.ts';
import { shownKeys } from '../kit/actions/keys.ts';
import { ALL_ACTIONS } from '../features/actions/actionTable.ts';
import { ACTION_GROUP_NAMES, ACTIONS } from '../kit/strings/actions.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { GESTURES } from '../kit/strings/gestures.ts';
import { useWords } from '../kit/strings/language.ts';
import { matches } from '../kit/strings/pinyin.ts';

/** All keys, by group, with search; mouse gestures below. */
export function ShortcutSheet({ close }: { readonly close: () => void }) {
  const say = useWords(FRAME);
  const name = useWords(ACTIONS);
  const group = useWords(ACTION_GROUP_NAMES);
  const gesture = useWords(GESTURES);
  const [words, setWords] = useState('');
  const keyed = ALL_ACTIONS.filter(
    ({ name: id, keys }) => keys.length > 0 && matches(`${name(id)} ${keys.join(' ')}`, words),
  );
  return (
    <Dialog title={say('shortcuts-title')} footer={null} onCancel={close} width={860}>
      <Input
        autoFocus
        allowClear
        placeholder={say('shortcuts-search')}
        aria-label={say('shortcuts-search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="shortcuts">
        {ACTION_GROUPS.map((id) => {
          const actions = keyed.filter((action) => action.group === id);
          return actions.length === 0 ? null : (
            <section key={id}>
              <h3>{group(id)}</h3>
              <dl>
                {actions.map((action) => (
                  <div key={action.name}>
                    <dt>{name(action.name)}</dt>
                    <dd>
                      {action.keys.slice(0, 2).map((key) => (
                        <kbd key={key}>{shownKeys(key)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section>
          <h3>{gesture('title')}</h3>
          <dl>
            {(['add', 'marquee', 'axis', 'copy', 'bypass', 'pan', 'zoom', 'type'] as const)
              .filter((id) => matches(gesture(id), words))
              .map((id) => (
                <div key={id}>
                  <dt>{gesture(id)}</dt>
                  <dd>
                    <kbd>{gesture(`${id}-keys`)}</kbd>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
