import { QuietButton } from '../../kit/controls/buttons.tsx';
import { useView, useWorkbench } from '../../kit/session/context.ts';
import { setPreferences } from '../../kit/session/setPreferences.ts';
import { HELP } from '../../kit/strings/help.ts';
import { useWords } from '../../kit/strings/language.ts';

/** The walk is offered in words, once, and covers nothing: whoever is in a hurry just works on. */
export function TourOffer() {
  const workbench = useWorkbench();
  const say = useWords(HELP);
  const toured = useView(({ preferences }) => preferences.toured === true);
  if (toured) return null;
  const done = (): void => setPreferences(workbench, { toured: true });
  return (
    <p className="tour-offer">
      <span>{say('tour-offer')}</span>
      <QuietButton
        onClick={() => {
          done();
          workbench.view.change({ touring: true });
        }}
      >
        {say('tour-take')}
      </QuietButton>
      <QuietButton onClick={done}>{say('tour-leave')}</QuietButton>
    </p>
  );
}
