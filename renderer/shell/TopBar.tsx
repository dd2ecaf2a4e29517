import { shownKeys } from '../kit/actions/keys.ts';
import { actionNamed } from '../features/actions/actionTable.ts';
import { safetyOf } from '../kit/session/session.ts';
import { useProject, useSession, useView, useWorkbench } from '../kit/session/context.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { shownTime } from '../kit/strings/dates.ts';
import { useWords } from '../kit/strings/language.ts';
import { ActionButton } from '../features/actions/ActionButton.tsx';
import { ToolButton } from '../kit/controls/buttons.tsx';
import { documentTitle } from '../../core/file/extension.ts';

/** Program, document, how safe it is, and the commands that belong everywhere. */
export function TopBar() {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const { theme, language } = useView(({ preferences }) => preferences);
  const name = useSession((session) => session.name);
  const village = useProject(({ register }) => register.village.zh);
  const dark = theme === 'dark';
  return (
    <header className="frame-bar">
      <button
        type="button"
        className="brand"
        title={say('home')}
        onClick={() => actionNamed('home').run(workbench)}
      >
        {say('program')}
      </button>
      <h1 className="document-name" title={documentTitle(name, village)}>
        {documentTitle(name, village)}
      </h1>
      <Safety />
      <ActionButton action={actionNamed('versions')} />
      <span className="spring" />
      <ActionButton action={actionNamed('undo')} />
      <ActionButton action={actionNamed('redo')} />
      <ActionButton action={actionNamed('save')} labelled />
      <span className="bar-rule" />
      <ToolButton icon="search" onClick={() => workbench.view.change({ overlay: 'commands' })}>
        {say('commands')}
        <kbd>{actionNamed('commands').keys.map(shownKeys)}</kbd>
      </ToolButton>
      <ToolButton
        lang={language === 'zh' ? 'en' : 'zh'}
        onClick={() => actionNamed('toggle-language').run(workbench)}
      >
        {language === 'zh' ? 'EN' : '中'}
      </ToolButton>
      <ToolButton
        icon={dark ? 'sun' : 'moon'}
        label={say(dark ? 'to-light' : 'to-dark')}
        onClick={() => actionNamed('toggle-theme').run(workbench)}
      />
      <ActionButton action={actionNamed('help')} />
    </header>
  );
}

function Safety() {
  const say = useWords(FRAME);
  const session = useSession((now) => now);
  const safety = safetyOf(session);
  if (session.lockedBy !== null) {
    return (
      <span className="safety" role="status" data-state="read-only">
        {say('read-only', { user: session.lockedBy.user, machine: session.lockedBy.machine })}
      </span>
    );
  }
  const words = {
    saved: () =>
      safety.state === 'saved' && safety.at !== null
        ? say('saved-at', { time: shownTime(safety.at) })
        : say('saved'),
    unsaved: () => say('unsaved'),
    untouched: () => say('untouched'),
    saving: () => say('saving'),
    kept: () => (safety.state === 'kept' ? say('kept', { time: shownTime(safety.at) }) : ''),
  }[safety.state]();
  return (
    <span className="safety" role="status" data-state={safety.state}>
      {words}
    </span>
  );
}
