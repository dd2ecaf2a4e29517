import { isNamed, type Sign } from '../../../core/project/sign.ts';
import { groupOf } from '../../../core/signs/kinds/kinds.ts';
import { SIGN_GROUPS, type SignGroup } from '../../../core/signs/signSubject.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { RestoreStandard } from './AddSigns.tsx';
import { shortName } from '../../../core/signs/shortName.ts';
import { type SignStanding } from '../../../app/bridge/contract.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { StandingIcon, useSayStanding } from './StandingIcon.tsx';
import { useStandings } from './standings.ts';

/** Signs in groups, each with its state, and what can be added to the group. */
export function SignList({
  chosen,
  ticked,
  tick,
  add,
}: {
  readonly chosen: string | null;
  /** Signs that are changed together; empty where one is looked at. */
  readonly ticked: ReadonlySet<string>;
  readonly tick: (signs: ReadonlySet<string>) => void;
  readonly add: (group: SignGroup) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const project = useProject((now) => now);
  const { templates } = workbench.library.signs;
  const standings = useStandings();
  const order = SIGN_GROUPS.flatMap((group) =>
    project.signs.flatMap(({ id, subject }) => (groupOf(subject) === group ? [id] : [])),
  );
  const show = (sign: string): void => workbench.view.change({ sign });
  const pick = (sign: string, how: Picking): void => {
    const next = picked({ sign, how, chosen, ticked, order });
    tick(next);
    show(next.size === 0 || next.has(sign) ? sign : ([...next][0] ?? sign));
  };
  return (
    <>
      <RestoreStandard />
      {SIGN_GROUPS.map((group) => (
        <Section
          key={group}
          title={say(group)}
          aside={
            <button
              type="button"
              className="quiet-button"
              aria-haspopup="dialog"
              title={say(`add-${group}`)}
              aria-label={say(`add-${group}`)}
              onClick={() => add(group)}
            >
              <Icon name="plus" />
            </button>
          }
        >
          <ul className="entries bleed">
            {project.signs
              .filter(({ subject }) => groupOf(subject) === group)
              .map((sign) => (
                <li key={sign.id}>
                  <SignEntry
                    sign={sign}
                    name={shortName(project, sign, templates)}
                    isChosen={sign.id === chosen}
                    isTicked={ticked.has(sign.id)}
                    pick={(how) => pick(sign.id, how)}
                    standing={standings.get(sign.id)}
                  />
                </li>
              ))}
          </ul>
        </Section>
      ))}
      {project.signs.length > 1 && <p className="field-note list-note">{say('many-how')}</p>}
    </>
  );
}

type Picking = 'alone' | 'also' | 'range';

/** What is ticked after a sign was picked by itself, beside the others, or with all from the one that is shown on. */
function picked({
  sign,
  how,
  chosen,
  ticked,
  order,
}: {
  readonly sign: string;
  readonly how: Picking;
  readonly chosen: string | null;
  readonly ticked: ReadonlySet<string>;
  readonly order: readonly string[];
}): ReadonlySet<string> {
  if (how === 'alone') return new Set();
  const before = ticked.size > 0 || chosen === null ? ticked : new Set([chosen]);
  if (how === 'range') {
    const [from, to] = [order.indexOf(chosen ?? sign), order.indexOf(sign)].sort((p, q) => p - q);
    return new Set([...before, ...order.slice(from, (to ?? 0) + 1)]);
  }
  const next = new Set(before);
  if (ticked.has(sign)) next.delete(sign);
  else next.add(sign);
  return next;
}

function SignEntry({
  sign,
  name,
  isChosen,
  isTicked,
  pick,
  standing,
}: {
  readonly sign: Sign;
  readonly name: string;
  readonly isChosen: boolean;
  readonly isTicked: boolean;
  readonly pick: (how: Picking) => void;
  /** Undefined while the export has not answered. */
  readonly standing: SignStanding | undefined;
}) {
  const sayProblem = useSayProblem();
  const sayStanding = useSayStanding();
  const full = useProject((project) => (isNamed(sign.subject) ? nameOf(project, sign.subject) : null));
  const told = sayStanding(standing);
  const reasons = (standing?.problems ?? []).map((problem) => sayProblem({ from: 'host', problem }));
  return (
    <button
      type="button"
      className="entry sign-entry"
      aria-current={isChosen}
      aria-pressed={isTicked}
      title={[full ?? name, told, ...reasons].join('\n')}
      data-state={standing?.state ?? 'checking'}
      onClick={({ shiftKey, ctrlKey, metaKey }) =>
        pick(shiftKey ? 'range' : ctrlKey || metaKey ? 'also' : 'alone')
      }
      onKeyDown={(event) => {
        if (event.key !== ' ') return;
        // Space ticks, Enter shows.
        event.preventDefault();
        pick(event.shiftKey ? 'range' : 'also');
      }}
      onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
    >
      <StandingIcon standing={standing} />
      <span className="entry-lines">
        <span>{name}</span>
        <small>{`${told} · ${sign.size.width}×${sign.size.height}`}</small>
      </span>
      {isTicked && <Icon name="check" size={14} />}
    </button>
  );
}
