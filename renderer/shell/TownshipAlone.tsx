import { TownshipPlace } from '../features/township/TownshipPlace.tsx';
import { ToolButton } from '../kit/controls/buttons.tsx';
import { useWorkbench } from '../kit/session/context.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { useWords } from '../kit/strings/language.ts';

/** 全乡镇 while no village is open: the same page under a bar of its own. */
export function TownshipAlone() {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const home = (): void => workbench.go('overview');
  return (
    <div className="township-alone">
      <header className="frame-bar">
        <button type="button" className="brand" title={say('home')} onClick={home}>
          {say('program')}
        </button>
        <h1 className="document-name">{say('place-township')}</h1>
        <span className="spring" />
        <ToolButton icon="home" onClick={home}>
          {say('home')}
        </ToolButton>
        <ToolButton
          icon="help"
          label={say('help')}
          onClick={() => workbench.view.change({ manual: 'township' })}
        />
      </header>
      <div className="middle">
        <TownshipPlace />
      </div>
    </div>
  );
}
