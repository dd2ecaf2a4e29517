import { Button, Checkbox } from 'antd';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { DELIVERY } from '../../kit/strings/delivery.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { StandingIcon, useSayStanding } from '../signs/StandingIcon.tsx';
import { useStandings } from '../signs/standings.ts';
import { droppedOf, kindsOf, packageChoice } from '../../kit/session/packageChoice.ts';

/** Which signs the package is of: ticked one by one, or one kind at a time; each with what the export would make of it. */
export function SignChoice() {
  const workbench = useWorkbench();
  const say = useWords(DELIVERY);
  const own = useOwn();
  const sayProblem = useSayProblem();
  const sayStanding = useSayStanding();
  const project = useProject((now) => now);
  const document = useSession((session) => session.document);
  const choice = useStore(packageChoice, (now) => now);
  const standings = useStandings();
  const { templates } = workbench.library.signs;
  const dropped = droppedOf(choice, document);
  const drop = (signs: ReadonlySet<string>): void => packageChoice.change({ dropped: { document, signs } });
  const kinds = kindsOf(project, templates);
  const onlyOf = (kind: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(project.signs.flatMap(({ id }) => (kind.has(id) ? [] : [id])));
  if (project.signs.length === 0) return null;
  return (
    <section aria-label={say('choose')}>
      <div className="package-kinds">
        <h2 className="page-title">{say('choose')}</h2>
        <Button size="small" onClick={() => drop(new Set())}>
          {say('choose-all')}
        </Button>
        {kinds.size > 1 &&
          [...kinds].map(([kind, { name, signs }]) => (
            <Button key={kind} size="small" onClick={() => drop(onlyOf(signs))}>
              {say('choose-kind', { kind: own(name), count: signs.size })}
            </Button>
          ))}
      </div>
      <ul className="sheet-list package-choice">
        {project.signs.map((sign) => {
          const standing = standings.get(sign.id);
          const reasons = (standing?.problems ?? []).map((problem) => sayProblem({ from: 'host', problem }));
          const name = shortName(project, sign, templates);
          return (
            <li key={sign.id} className="start-row" data-state={standing?.state ?? 'checking'}>
              <Checkbox
                aria-label={name}
                checked={!dropped.has(sign.id)}
                onChange={({ target }) => {
                  const next = new Set(dropped);
                  if (target.checked) next.delete(sign.id);
                  else next.add(sign.id);
                  drop(next);
                }}
              />
              <StandingIcon standing={standing} />
              <span className="names whole">
                <b>{name}</b>
                <small title={reasons.join(' ')}>
                  {[sayStanding(standing), `${sign.size.width}×${sign.size.height}`, ...reasons].join(' · ')}
                </small>
              </span>
              <button
                type="button"
                className="quiet-button"
                aria-label={say('to-sign', { name })}
                title={say('to-sign', { name })}
                onClick={() => workbench.view.change({ place: 'signs', sign: sign.id })}
              >
                <Icon name="jump" size={14} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
