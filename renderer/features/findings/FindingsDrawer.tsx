import { useContext, useEffect, useRef, useState } from 'react';
import { sayCitation } from '../../../app/policy/sayFinding.ts';
import { PLAN_FINDING_ADVICE, sayPlanFinding } from '../../../app/words/planFindings.ts';
import { FINDING_HEADINGS } from '../../../app/words/findingHeadings.ts';
import { say as sayIn } from '../../../app/words/words.ts';
import { PHONE_DOUBTS } from '../../../app/words/phones.ts';
import { withdrawAnswer } from '../../../core/editing/commands/records.ts';
import { type PlanFinding } from '../../../core/plan/planFinding.ts';
import { type PhoneInRecord } from '../../../core/project/phones.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { Icon, type IconName } from '../../kit/controls/Icon.tsx';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { useSayFinding } from './useSayFinding.ts';
import { FINDINGS } from '../../kit/strings/findings.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { jumpTo, jumpToObject, jumpToPhone, keyOf, nextFinding, type Walked } from './jump.ts';
import { useJudgement } from './judgement.tsx';
import { type Pile, pilesOf } from './piles.ts';
import { ICONS, TONES } from './severityLooks.ts';
import { QuietButton, ToolButton } from '../../kit/controls/buttons.tsx';

/** What is left, in order of work; each entry goes to the place where it is mended. */
export function FindingsDrawer() {
  return useView(({ findingsOpen }) => findingsOpen) ? <Open /> : null;
}

function Open() {
  const workbench = useWorkbench();
  const say = useWords(FINDINGS);
  const frame = useWords(FRAME);
  const { findings, onPlan, phones, recorded } = useJudgement();
  const count = findings.length + onPlan.length + phones.length;
  const [answering, setAnswering] = useState<Finding | null>(null);
  return (
    <section id="findings" className="drawer" aria-label={say('title')}>
      <div className="side-head">
        <h2>{frame('findings-count', { count })}</h2>
        <span className="spring" />
        <ToolButton onClick={() => nextFinding(workbench, 1)}>
          {frame('next-finding')}
          <kbd>F8</kbd>
        </ToolButton>
        <ToolButton
          icon="close"
          label={frame('close')}
          onClick={() => workbench.view.change({ findingsOpen: false })}
        />
      </div>
      <ol className="drawer-list">
        {count === 0 && <li className="start-empty">{say('none')}</li>}
        {pilesOf(findings).map((pile) =>
          pile.length === 1 ? (
            <FindingRow key={pile[0].key} finding={pile[0]} answer={setAnswering} />
          ) : (
            <PileRows key={pile[0].key} pile={pile} answer={setAnswering} />
          ),
        )}
        {onPlan.map((finding) => (
          <PlanFindingRow key={keyOf(finding)} finding={finding} />
        ))}
        {phones.map((found) => (
          <PhoneRow key={keyOf(found)} found={found} />
        ))}
        {recorded.map((finding) => (
          <RecordedRow key={finding.key} finding={finding} />
        ))}
      </ol>
      {answering !== null && <AnswerDialog finding={answering} close={() => setAnswering(null)} />}
    </section>
  );
}

type Look = Readonly<Record<'tone' | 'word', string>> & { readonly icon: IconName };

/** A row: what kind of thing it is, its words, which lead to its place, and the button that does so. It comes into view when it was jumped to last. */
function Row({
  found,
  look: { tone, icon, word },
  className = 'finding',
  clause = '',
  beside = <span />,
  jump,
  children,
}: {
  readonly found: Walked;
  readonly look: Look;
  readonly className?: string;
  readonly clause?: string | undefined;
  /** What can be done but going there. */
  readonly beside?: React.ReactNode;
  readonly jump: () => void;
  readonly children: (here: boolean) => React.ReactNode;
}) {
  const say = useWords(FINDINGS);
  const here = useView((view) => view.finding === keyOf(found));
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) row.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <li ref={row} className={className} aria-current={here}>
      <span className={`finding-mark ${tone}`}>
        <Icon name={icon} />
        {word}
      </span>
      <button type="button" className="finding-words" onClick={jump}>
        {children(here)}
      </button>
      <span className="finding-clause">{clause}</span>
      {beside}
      <QuietButton icon="jump" className="finding-jump" onClick={jump}>
        {say('jump')}
      </QuietButton>
    </li>
  );
}

function PlanFindingRow({ finding }: { readonly finding: PlanFinding }) {
  const workbench = useWorkbench();
  const say = useWords(FINDINGS);
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  return (
    <Row
      found={finding}
      look={{ tone: 'tone-caution', icon: 'plan', word: say('plan') }}
      jump={() => jumpToObject(workbench, finding)}
    >
      {(here) => (
        <>
          {sayPlanFinding(finding, language, project, workbench.library.fixtures)}
          {here && <small>{sayIn(PLAN_FINDING_ADVICE, language, finding.code)}</small>}
        </>
      )}
    </Row>
  );
}

function PhoneRow({ found }: { readonly found: PhoneInRecord }) {
  const workbench = useWorkbench();
  const say = useWords(FINDINGS);
  const sayDoubt = useWords(PHONE_DOUBTS);
  const { of, number, doubt } = found;
  return (
    <Row
      found={found}
      look={{ tone: 'tone-caution', icon: 'caution', word: say('phone') }}
      jump={() => jumpToPhone(workbench, found)}
    >
      {() => say(of === '' ? 'phone-of-none' : 'phone-of', { of, number, why: sayDoubt(doubt) })}
    </Row>
  );
}

type AnswerFinding = (finding: Finding) => void;

/** Eighteen of a kind are one row until somebody wants to see them, or F8 comes to one of them. */
function PileRows({ pile, answer }: { readonly pile: Pile; readonly answer: AnswerFinding }) {
  const say = useWords(FINDINGS);
  const language = useContext(LanguageContext);
  const [first] = pile;
  const [open, setOpen] = useState(false);
  const isHere = useView(({ finding }) => pile.some(({ key }) => key === finding));
  const shown = open || isHere;
  return (
    <>
      <li className="finding" data-pile={pile.length}>
        <span className={`finding-mark ${TONES[first.severity]}`}>
          <Icon name={ICONS[first.severity]} />
          {say(first.severity)}
        </span>
        <button type="button" className="finding-words" aria-expanded={shown} onClick={() => setOpen(!shown)}>
          <b>{FINDING_HEADINGS[language][first.message]}</b> {say('pile', { count: pile.length })}
        </button>
        <span className="finding-clause">{first.cites[0]?.clause}</span>
        <span />
        <QuietButton icon={shown ? 'up' : 'down'} className="finding-jump" onClick={() => setOpen(!shown)}>
          {say(shown ? 'pile-close' : 'pile-open')}
        </QuietButton>
      </li>
      {shown && pile.map((finding) => <FindingRow key={finding.key} finding={finding} answer={answer} />)}
    </>
  );
}

/** What somebody has answered for stays in sight, with the name. */
function RecordedRow({ finding }: { readonly finding: Finding }) {
  const workbench = useWorkbench();
  const say = useWords(FINDINGS);
  const sayFinding = useSayFinding();
  const { answer } = finding;
  if (answer.state === 'open') return null;
  const { by, on, reason } = answer.by;
  const withdraw = (): void => {
    workbench.run('answer-finding', withdrawAnswer(workbench.project, { finding: finding.key }));
  };
  return (
    <Row
      found={finding}
      look={{ tone: 'tone-faint', icon: 'note', word: say('recorded') }}
      className="finding recorded"
      clause={finding.cites[0]?.clause}
      beside={<QuietButton onClick={withdraw}>{say('withdraw')}</QuietButton>}
      jump={() => jumpTo(workbench, finding)}
    >
      {() => (
        <>
          {sayFinding(finding)}
          <small>{say(`recorded-${answer.state}`, { by, on, reason })}</small>
        </>
      )}
    </Row>
  );
}

function FindingRow({ finding, answer }: { readonly finding: Finding; readonly answer: AnswerFinding }) {
  const workbench = useWorkbench();
  const say = useWords(FINDINGS);
  const sayFinding = useSayFinding();
  const language = useContext(LanguageContext);
  const { judge } = useJudgement();
  const { today } = workbench.greeting;
  const { severity } = finding;
  const [ground] = finding.cites;
  return (
    <Row
      found={finding}
      look={{ tone: TONES[severity], icon: ICONS[severity], word: say(severity) }}
      clause={ground?.clause}
      beside={
        severity !== 'note' && (
          <QuietButton onClick={() => answer(finding)}>
            {say(severity === 'must' ? 'accept' : 'justify')}
          </QuietButton>
        )
      }
      jump={() => jumpTo(workbench, finding)}
    >
      {(here) => (
        <>
          {sayFinding(finding)}
          {here && <small>{finding.advice[language]}</small>}
          {here && ground !== undefined && (
            <small>{`${say('quote')}：${sayCitation(ground, { ...judge.rulebook, today })}`}</small>
          )}
        </>
      )}
    </Row>
  );
}
