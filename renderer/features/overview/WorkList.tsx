import { useContext } from 'react';
import { FINDING_HEADINGS } from '../../../app/words/findingHeadings.ts';
import { jumpTo } from '../findings/jump.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { type Pile, pilesOf } from '../findings/piles.ts';
import { ICONS, TONES } from '../findings/severityLooks.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useSayFinding } from '../findings/useSayFinding.ts';
import { FINDINGS } from '../../kit/strings/findings.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';

/** What is left, in order of work; each entry is one click from where it is mended. */
export function WorkList() {
  const say = useWords(OVERVIEW);
  const { findings } = useJudgement();
  return (
    <ol className="sheet-list">
      {findings.length === 0 && <li className="start-empty">{say('worklist-empty')}</li>}
      {pilesOf(findings).map((pile) => (
        <Work key={pile[0].key} pile={pile} />
      ))}
    </ol>
  );
}

function Work({ pile }: { readonly pile: Pile }) {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const words = useWords(FINDINGS);
  const sayOne = useSayFinding();
  const language = useContext(LanguageContext);
  const [first] = pile;
  const jump = (): void => jumpTo(workbench, first);
  return (
    <li className="finding">
      <span className={`finding-mark ${TONES[first.severity]}`}>
        <Icon name={ICONS[first.severity]} />
        {words(first.severity)}
      </span>
      <button type="button" className="finding-words" onClick={jump}>
        {pile.length === 1
          ? sayOne(first)
          : say('pile', { what: FINDING_HEADINGS[language][first.message], count: pile.length })}
      </button>
      <span className="finding-clause">{first.cites[0]?.clause}</span>
      <span />
      <QuietButton icon="jump" className="finding-jump" onClick={jump}>
        {words('jump')}
      </QuietButton>
    </li>
  );
}
