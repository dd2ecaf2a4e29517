import { useContext, useEffect, useRef, useState } from 'react';
import { type PreflightFinding } from '../../../app/bridge/contract.ts';
import { PREFLIGHT_GRADES } from '../../../app/signs/preflight.ts';
import { CHECK_ADVICE, CHECK_HEADINGS, WAIVING } from '../../../app/words/preflightChecks.ts';
import { say as sayIn } from '../../../app/words/words.ts';
import { withdrawWaivers } from '../../../core/editing/commands/waivers.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useProject, useSession, useView, useWorkbench } from '../../kit/session/context.ts';
import { chosenSigns, droppedOf, packageChoice } from '../../kit/session/packageChoice.ts';
import { useStore } from '../../kit/session/store.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { PREFLIGHT } from '../../kit/strings/preflight.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { useCellContext } from '../registers/useRegister.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { mendFound } from './mendPreflight.ts';
import { groupsOf, keyOfFound, type PreflightGroup, usePreflight, waivedAs } from './preflightFound.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import { withoutName } from './withoutName.ts';

type Waive = (found: readonly PreflightFinding[]) => void;

const TONES = {
  stop: 'tone-fault',
  draft: 'tone-caution',
  doubt: 'tone-faint',
  waived: 'tone-faint',
} as const;
const ICONS = { stop: 'blocked', draft: 'draft', doubt: 'caution', waived: 'note' } as const;

/** 印前检查: what stands in the way of the package of the chosen signs, each with the way to where it is mended. */
export function PreflightPanel() {
  const say = useWords(PREFLIGHT);
  const document = useSession((session) => session.document);
  const choice = useStore(packageChoice, (now) => now);
  const project = useProject((now) => now);
  const all = usePreflight();
  const [waiving, setWaiving] = useState<readonly PreflightFinding[] | null>(null);
  const chosen = new Set(chosenSigns(project, droppedOf(choice, document)).map(({ id }) => id));
  if (chosen.size === 0) return null;
  const found = all?.filter(({ sign }) => sign === null || chosen.has(sign));
  return (
    <section className="preflight" aria-label={say('title')}>
      <div className="package-kinds">
        <h2 className="page-title">{say('title')}</h2>
        <span role="status" className="tone-faint">
          {sum()}
        </span>
      </div>
      {found !== undefined && found.length > 0 && (
        <ul className="sheet-list">
          {groupsOf(found).map((group) => (
            <Group key={group.key} group={group} waive={setWaiving} />
          ))}
        </ul>
      )}
      {waiving !== null && <WaiveDialog found={waiving} close={() => setWaiving(null)} />}
    </section>
  );

  function sum(): string {
    if (all === null) return say('unknown');
    if (found === undefined) return say('looking');
    if (found.length === 0) return say('none', { signs: chosen.size });
    const open = found.filter(({ waived }) => waived === null);
    const [stop = 0, draft = 0, doubt = 0] = PREFLIGHT_GRADES.map(
      (grade) => open.filter((one) => one.grade === grade).length,
    );
    return say('sum', { stop, draft, doubt, waived: found.length - open.length });
  }
}

/** One line until somebody wants to see its findings, or comes back from one of them. */
function Group({ group, waive }: { readonly group: PreflightGroup; readonly waive: Waive }) {
  const say = useWords(PREFLIGHT);
  const language = useContext(LanguageContext);
  const { key, grade, check, found } = group;
  const isHere = useView(({ finding }) => found.some((one) => keyOfFound(one) === finding));
  const [open, setOpen] = useState(isHere);
  const waivable = grade === 'doubt' ? found.filter(({ unwaivable }) => unwaivable === null) : [];
  const heading = check === null ? say('waived') : sayIn(CHECK_HEADINGS, language, check);
  return (
    <>
      <li className="finding" data-group={key}>
        <span className={`finding-mark ${TONES[grade]}`}>
          <Icon name={ICONS[grade]} />
          {say(grade)}
        </span>
        <button type="button" className="finding-words" aria-expanded={open} onClick={() => setOpen(!open)}>
          <b>{heading}</b> {say('count', { count: found.length })}
          {open && check !== null && <small>{sayIn(CHECK_ADVICE, language, check)}</small>}
        </button>
        <span />
        {waivable.length > 1 ? (
          <QuietButton onClick={() => waive(waivable)}>
            {say('waive-all', { count: waivable.length })}
          </QuietButton>
        ) : (
          <span />
        )}
        <QuietButton icon={open ? 'up' : 'down'} className="finding-jump" onClick={() => setOpen(!open)}>
          {say(open ? 'group-close' : 'group-open')}
        </QuietButton>
      </li>
      {open && found.map((one) => <Row key={keyOfFound(one)} found={one} waive={waive} />)}
    </>
  );
}

function Row({ found, waive }: { readonly found: PreflightFinding; readonly waive: Waive }) {
  const workbench = useWorkbench();
  const say = useWords(PREFLIGHT);
  const language = useContext(LanguageContext);
  const sayProblem = useSayProblem();
  const context = useCellContext();
  const { project } = context;
  const here = useView(({ finding }) => finding === keyOfFound(found));
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) row.current?.scrollIntoView({ block: 'center' });
  }, [here]);
  const { sign: id, number, label, problem, unwaivable, waived } = found;
  const sign = project.signs.find((one) => one.id === id);
  const name = sign === undefined ? label : shortName(project, sign, workbench.library.signs.templates);
  const listed = number === null ? '' : String(number).padStart(3, '0');
  const jump = (): void => mendFound(workbench, found, context);
  return (
    <li ref={row} className="finding preflight-row" aria-current={here}>
      <span className="finding-mark tone-faint">{listed}</span>
      <button type="button" className="finding-words" onClick={jump}>
        <b>{name}</b> {withoutName(sayProblem({ from: 'host', problem }), label)}
        {waived !== null && <small>{sayIn(WAIVING, language, 'waived', waived)}</small>}
      </button>
      <span className="finding-clause">
        {unwaivable !== null && waived === null && sayIn(WAIVING, language, unwaivable)}
      </span>
      {waived !== null ? (
        <QuietButton
          onClick={() =>
            workbench.run('withdraw-waiver', withdrawWaivers(workbench.project, [waivedAs(found)]))
          }
        >
          {say('withdraw')}
        </QuietButton>
      ) : unwaivable === null ? (
        <QuietButton onClick={() => waive([found])}>{say('waive')}</QuietButton>
      ) : (
        <span />
      )}
      <QuietButton
        icon="jump"
        className="finding-jump"
        aria-label={say('jump-to', { number: listed, name })}
        onClick={jump}
      >
        {say('jump')}
      </QuietButton>
    </li>
  );
}
