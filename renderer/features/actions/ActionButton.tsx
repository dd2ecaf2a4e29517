import { Tooltip } from 'antd';
import { type Action } from '../../kit/actions/action.ts';
import { shownKeys } from '../../kit/actions/keys.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { ACTIONS } from '../../kit/strings/actions.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REASONS } from '../../kit/strings/reasons.ts';
import { useActionName } from './useActionName.ts';
import { Icon } from '../../kit/controls/Icon.tsx';

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
  useStore(workbench.session, () => action.step?.(workbench));
  const name = useWords(ACTIONS)(action.name);
  const now = useActionName()(action);
  const reason = useWords(REASONS);
  const frame = useWords(FRAME);
  const [key] = action.keys;
  return (
    <Tooltip
      mouseEnterDelay={0.4}
      title={
        <>
          {now} {key !== undefined && <kbd>{shownKeys(key)}</kbd>}
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
