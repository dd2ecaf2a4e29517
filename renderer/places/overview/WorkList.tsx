import { jumpTo } from '../../findings/jump.ts';
import { useJudgement } from '../../findings/judgement.tsx';
import { ICONS, TONES } from '../../findings/VerdictBar.tsx';
import { Icon } from '../../frame/Icon.tsx';
import { useWorkbench } from '../../session/context.ts';
import { FINDINGS, useSayFinding } from '../../strings/findings.ts';
import { useWords } from '../../strings/language.ts';
import { OVERVIEW } from '../../strings/overview.ts';

/** What is left, in order of work; each entry is one click from where it is mended. */
export function WorkList() {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const words = useWords(FINDINGS);
  const sayFinding = useSayFinding();
  const { findings } = useJudgement();
  return (
    <ol className="sheet-list">
      {findings.length === 0 && <li className="start-empty">{say('worklist-empty')}</li>}
      {findings.map((finding) => (
        <li key={finding.key} className="finding">
          <span className={`finding-mark ${TONES[finding.severity]}`}>
            <Icon name={ICONS[finding.severity]} />
            {words(finding.severity)}
          </span>
          <button type="button" className="finding-words" onClick={() => jumpTo(workbench, finding)}>
            {sayFinding(finding)}
          </button>
          <span className="finding-clause">{finding.cites[0]?.clause}</span>
          <span />
          <button
            type="button"
            className="quiet-button finding-jump"
            onClick={() => jumpTo(workbench, finding)}
          >
            <Icon name="jump" size={14} />
            {words('jump')}
          </button>
        </li>
      ))}
    </ol>
  );
}
