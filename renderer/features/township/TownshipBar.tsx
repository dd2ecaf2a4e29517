import { useWords } from '../../kit/strings/language.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';

/** What can be done with all villages of the folder; each button is a file of its own. */
export function TownshipBar() {
  const say = useWords(TOWNSHIP);
  return (
    <div className="work-bar" role="toolbar" aria-label={say('title')}>
      <b>{say('title')}</b>
      <span className="spring" />
    </div>
  );
}
