import { Tooltip } from 'antd';
import { type Action } from '../actions/action.ts';
import { shownKeys } from '../actions/keys.ts';
import { useWorkbench } from '../session/context.ts';
import { useStore } from '../session/store.ts';
import { ACTIONS } from '../strings/actions.ts';
import { FRAME } from '../strings/frame.ts';
import { useWords } from '../strings/language.ts';
import { REASONS } from '../strings/reasons.ts';
import { Icon } from './Icon.tsx';

/** A command as a button: its key in the tip, and why it is not available. */
export function ActionButton({
  action,
  pressed,
  labelled = false,
  caption,
}: {
  readonly action: Action;
  readonly pressed?: boolean;
  readonly labelled?: boolean;
  /** A short name below the picture. */
  readonly caption?: string;
}) {
  const workbench = useWorkbench();
  // Whether it can be done hangs on both; a reason is one word, so this renders only when it changes.
  useStore(workbench.view, () => action.hindrance(workbench));
  const hindrance = useStore(workbench.session, () => action.hindrance(workbench));
  const name = useWords(ACTIONS)(action.name);
  const reason = useWords(REASONS);
  const frame = useWords(FRAME);
  const [key] = action.keys;
  return (
    <Tooltip
      mouseEnterDelay={0.4}
      title={
        <>
          {name} {key !== undefined && <kbd>{shownKeys(key)}</kbd>}
          {hindrance !== null && <div>{frame('disabled', { reason: reason(hindrance) })}</div>}
        </>
      }
    >
      <button
        type="button"
        className={caption === undefined ? 'tool-button' : 'tool-button captioned'}
        aria-label={name}
        aria-disabled={hindrance !== null}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        onClick={() => {
          if (action.hindrance(workbench) === null) action.run(workbench);
        }}
      >
        {action.icon !== undefined && <Icon name={action.icon} />}
        {labelled && name}
        {caption !== undefined && <small aria-hidden>{caption}</small>}
      </button>
    </Tooltip>
  );
}
