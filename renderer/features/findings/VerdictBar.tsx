import { useContext, useEffect } from 'react';
import { sayAreaDoubt } from '../../../app/words/areaDoubts.ts';
import { shownKeys } from '../../kit/actions/keys.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { FINDINGS } from '../../kit/strings/findings.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { LanguageContext, useValues, useWords } from '../../kit/strings/language.ts';
import { shownLeast } from './figures.ts';
import { ICONS, TONES } from './severityLooks.ts';
import { FINDINGS_KEYS, jumpTo, walkedFindings } from './jump.ts';
import { useJudgement } from './judgement.tsx';
import { QuietButton, ToolButton } from '../../kit/controls/buttons.tsx';
import { ofSeverity, SEVERITIES } from '../../../core/policy/severity.ts';

/** Is it right? Setting · basis and figure · minimum · margin · clause, always in sight. */
export function VerdictBar() {
  const workbench = useWorkbench();
  const say = useWords(FINDINGS);
  const frame = useWords(FRAME);
  const word = useValues();
  const language = useContext(LanguageContext);
  const { findings, onPlan, phones, standard, verdict, judge, doubts } = useJudgement();
  const project = useProject((now) => now);
  const { setting } = project;
  const [doubt] = doubts;
  const [cite] = standard?.cites ?? [];
  const document = cite && judge.rulebook.documents.get(cite.document);
  const open = useView(({ findingsOpen }) => findingsOpen);
  useEffect(() => walkedFindings.set([...findings, ...onPlan, ...phones]), [findings, onPlan, phones]);
  const areaFinding = findings.find(({ rule }) => rule === standard?.rule);
  const counts = SEVERITIES.map((severity) => ({ severity, count: ofSeverity(findings, severity).length }));
  return (
    <footer className="verdict">
      <div
        className="verdict-line"
        role="status"
        aria-live="polite"
        data-verdict={verdict === null ? 'unknown' : verdict.passes ? 'passes' : 'fails'}
      >
        {standard === null || verdict === null ? (
          <>
            <span className="tone-caution">
              <Icon name="caution" />
            </span>
            <span>{word('setting', setting)}</span>
            <i />
            <span>
              {doubt !== undefined
                ? sayAreaDoubt(doubt, language, project)
                : say(standard === null ? 'no-least' : 'unknown')}
            </span>
          </>
        ) : (
          <>
            <span className={verdict.passes ? 'tone-good verdict-mark' : 'tone-fault verdict-mark'}>
              <Icon name={verdict.passes ? 'good' : 'fault'} />
              <b>{say(verdict.passes ? 'passes' : 'fails')}</b>
            </span>
            <span>{word('setting', setting)}</span>
            <i />
            <span>
              {word('basis', standard.basis)} <b>{`${verdict.shown} ${language === 'zh' ? '㎡' : 'm²'}`}</b>
            </span>
            <i />
            <span>{say('not-under', { least: shownLeast(standard.least) })}</span>
            <i />
            <span className={verdict.passes ? '' : 'tone-fault'}>
              {say(verdict.passes ? 'over' : 'short', { margin: verdict.margin })}
            </span>
            <i />
            <QuietButton
              title={document?.title}
              onClick={() => {
                if (areaFinding !== undefined) jumpTo(workbench, areaFinding);
                workbench.view.change({ findingsOpen: true });
              }}
            >
              {say('clause', {
                document: document?.short?.[language] ?? document?.title ?? '',
                clause: cite?.clause ?? '',
              })}
            </QuietButton>
          </>
        )}
        {judge.absent !== null && (
          <>
            <i />
            <span className="tone-caution">
              {say('rulebook-absent', {
                absent: judge.absent,
                rulebook: judge.rulebook.title[language],
              })}
            </span>
          </>
        )}
      </div>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (
          <span key={severity} className={`verdict-count ${TONES[severity]}`}>
            <Icon name={ICONS[severity]} size={14} />
            {say(`count-${severity}`, { count })}
          </span>
        ))}
      {onPlan.length > 0 && (
        <span className="verdict-count tone-caution">
          <Icon name="plan" size={14} />
          {say('count-plan', { count: onPlan.length })}
        </span>
      )}
      {phones.length > 0 && (
        <span className="verdict-count tone-caution">
          <Icon name="caution" size={14} />
          {say('count-phone', { count: phones.length })}
        </span>
      )}
      <ToolButton
        aria-expanded={open}
        aria-controls="findings"
        onClick={() => workbench.view.change({ findingsOpen: !open })}
      >
        {frame('findings')}
        <kbd>{shownKeys(FINDINGS_KEYS)}</kbd>
        <Icon name={open ? 'down' : 'up'} size={14} />
      </ToolButton>
    </footer>
  );
}
