import { useState } from 'react';
import { type Action } from '../kit/actions/action.ts';
import { shownKeys } from '../kit/actions/keys.ts';
import { findActions } from '../features/actions/findActions.ts';
import { useWorkbench } from '../kit/session/context.ts';
import { ACTION_GROUP_NAMES, ACTIONS } from '../kit/strings/actions.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { useWords } from '../kit/strings/language.ts';
import { REASONS } from '../kit/strings/reasons.ts';
import { Dialog } from '../kit/controls/Dialog.tsx';
import { Icon } from '../kit/controls/Icon.tsx';

/** Every command by its name, by pinyin initials, or by group; arrows and Enter. */
export function CommandPalette({ close }: { readonly close: () => void }) {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const name = useWords(ACTIONS);
  const group = useWords(ACTION_GROUP_NAMES);
  const reason = useWords(REASONS);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = findActions(words, (action) => ({ name: name(action.name), group: group(action.group) }));
  const run = (action: Action | undefined): void => {
    if (action === undefined || action.hindrance(workbench) !== null) return;
    close();
    action.run(workbench);
  };
  return (
    <Dialog
      closable={false}
      footer={null}
      onCancel={close}
      width={560}
      className="palette"
      aria-label={say('commands')}
      transitionName=""
      style={{ top: 72 }}
    >
      <div className="palette-field">
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={`palette-${at}`}
          aria-label={say('commands')}
          placeholder={say('palette-placeholder')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step !== undefined) {
              event.preventDefault();
              setAt((now) => (now + step + found.length) % Math.max(1, found.length));
            }
            if (event.key === 'Enter') {
              // Else the key presses the button on which a dialog that is opened by it puts the focus.
              event.preventDefault();
              run(found[at]);
            }
          }}
        />
      </div>
      <ul id="palette-list" role="listbox" aria-label={say('commands')} className="palette-list">
        {found.length === 0 && <li className="start-empty">{say('palette-none')}</li>}
        {found.map((action, index) => {
          const hindrance = action.hindrance(workbench);
          const [key] = action.keys;
          return (
            <li
              key={action.name}
              id={`palette-${index}`}
              role="option"
              aria-selected={index === at}
              aria-disabled={hindrance !== null}
              ref={index === at ? scrollIntoView : null}
              onMouseMove={() => setAt(index)}
              onClick={() => run(action)}
            >
              {action.icon === undefined ? <span className="icon-space" /> : <Icon name={action.icon} />}
              <span>{name(action.name)}</span>
              <small>{hindrance === null ? group(action.group) : reason(hindrance)}</small>
              <span className="spring" />
              {key !== undefined && <kbd>{shownKeys(key)}</kbd>}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
