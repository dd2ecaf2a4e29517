import { PLACES } from '../kit/session/view.ts';
import { useView, useWorkbench } from '../kit/session/context.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { useWords } from '../kit/strings/language.ts';
import { Icon } from '../kit/controls/Icon.tsx';

/** The places, in the order of the work. */
export function Rail() {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const here = useView(({ place }) => place);
  return (
    <nav className="rail" aria-label={say('places')}>
      {PLACES.map((place) => (
        <button
          key={place}
          type="button"
          className="rail-place"
          data-place={place}
          {...(place === here ? { 'aria-current': 'page' as const } : {})}
          onClick={() => workbench.go(place)}
        >
          <Icon name={place} size={20} />
          {say(`place-${place}`)}
        </button>
      ))}
    </nav>
  );
}
