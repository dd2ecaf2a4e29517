import { useContext } from 'react';
import { sayFinding } from '../../../app/policy/sayFinding.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { jumpTo } from '../findings/jump.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { ICONS, TONES } from '../findings/severityLooks.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useSayFinding } from '../findings/useSayFinding.ts';
import { FINDINGS } from '../../kit/strings/findings.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';

/** Findings of one rule that say the same of many things are one line of work. */
const MANY = 3;

/** What is left, in order of work; each entry is one click from where it is mended. */
export function WorkList() {
  const say = useWords(OVERVIEW);
  const { findings } = useJudgement();
  return (
    <ol className="sheet-list">
      {findings.length === 0 && <li className="start-empty">{say('worklist-empty')}</li>}
      {piles(findings).map((pile) => (
        <Work key={pile[0].key} pile={pile} />
      ))}
    </ol>
  );
}

type Pile = readonly [Finding, ...Finding[]];

function piles(findings: readonly Finding[]): readonly Pile[] {
  const byRule = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const name = `${finding.rule}/${finding.message}`;
    const pile = byRule.get(name);
    if (pile === undefined) byRule.set(name, [finding]);
    else pile.push(finding);
  }
  return [...byRule.values()].flatMap((pile): Pile[] =>
    pile.length >= MANY ? [pile] : pile.map((one): Pile => [one]),
  );
}

function Work({ pile }: { readonly pile: Pile }) {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const words = useWords(FINDINGS);
  const sayOne = useSayFinding();
  const language = useContext(LanguageContext);
  const { plates } = useJudgement().judge.rulebook;
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
          : say('pile', { what: sayFinding(language, first, plates), count: pile.length })}
      </button>
      <span className="finding-clause">{first.cites[0]?.clause}</span>
      <span />
      <QuietButton icon="jump" className="finding-jump" onClick={jump}>
        {words('jump')}
      </QuietButton>
    </li>
  );
}
