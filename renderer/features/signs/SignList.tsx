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
import { shortName } from '../scene/shortName.ts';
import { type SignStanding } from '../../../app/bridge/contract.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { StandingIcon, useSayStanding } from './StandingIcon.tsx';
import { useStandings } from './standings.ts';

/** Signs in groups, each with its state, and what can be added to the group. */
export function SignList({
  chosen,
  add,
}: {
  readonly chosen: string | null;
  readonly add: (group: SignGroup) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const project = useProject((now) => now);
  const { templates } = workbench.library.signs;
  const standings = useStandings();
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
                    standing={standings.get(sign.id)}
                  />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function SignEntry({
  sign,
  name,
  isChosen,
  standing,
}: {
  readonly sign: Sign;
  readonly name: string;
  readonly isChosen: boolean;
  /** Undefined while the export has not answered. */
  readonly standing: SignStanding | undefined;
}) {
  const workbench = useWorkbench();
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
      title={[full ?? name, told, ...reasons].join('\n')}
      data-state={standing?.state ?? 'checking'}
      onClick={() => workbench.view.change({ sign: sign.id })}
    >
      <StandingIcon standing={standing} />
      <span className="entry-lines">
        <span>{name}</span>
        <small>{`${told} · ${sign.size.width}×${sign.size.height}`}</small>
      </span>
    </button>
  );
}
