import { isNamed, type Sign } from '../../../core/project/sign.ts';
import { type Project } from '../../../core/project/project.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { type SignTemplate } from '../../../core/signs/template.ts';
import { useJudgement } from '../../findings/judgement.tsx';
import { actionNamed } from '../../actions/table.ts';
import { Icon } from '../../frame/Icon.tsx';
import { Section } from '../../panels/Section.tsx';
import { useProject, useWorkbench } from '../../session/context.ts';
import { useWords } from '../../strings/language.ts';
import { SIGNS } from '../../strings/signs.ts';
import { signLibraryOf } from '../../signs/signLibrary.ts';

type SignTemplates = ReadonlyMap<string, SignTemplate>;

/** What a sign says, short enough for a list. */
export function shortName(project: Project, sign: Sign, templates: SignTemplates): string {
  const { subject } = sign;
  if (subject.of === 'label') return subject.text.zh;
  if (subject.of === 'room') {
    const room = project.rooms.find(({ id }) => id === subject.room);
    return room === undefined ? sign.id : `${room.number ?? ''} ${room.name.zh}`.trim();
  }
  if (!isNamed(subject)) return templates.get(sign.template)?.name.zh ?? sign.id;
  const name = nameOf(project, subject) ?? sign.id;
  const { banner, township, village } = project.register;
  // The place stands on all of them; the list shows what differs.
  return [banner.zh, township.zh, village.zh].reduce((rest, part) => rest.replace(part, ''), name) || name;
}

/** Signs in groups, each with its state. */
export function SignList({ chosen }: { readonly chosen: string | null }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const project = useProject((now) => now);
  const { findings } = useJudgement();
  const { templates } = signLibraryOf(workbench.library);
  const worst = (sign: Sign): 'fault' | 'caution' | 'good' => {
    const own = findings.filter(({ subjects }) =>
      subjects.some((subject) => subject.of === 'sign' && subject.id === sign.id),
    );
    if (own.some(({ severity }) => severity === 'must')) return 'fault';
    return own.some(({ severity }) => severity === 'warning') ? 'caution' : 'good';
  };
  const outside = project.signs.filter(({ subject }) =>
    ['organisation', 'centre', 'practice'].includes(subject.of),
  );
  const inside = project.signs.filter((sign) => !outside.includes(sign));
  return (
    <>
      {[
        { title: say('outside'), signs: outside },
        { title: say('inside'), signs: inside },
      ].map(({ title, signs }) => (
        <Section
          key={title}
          title={title}
          aside={
            signs === inside && (
              <button
                type="button"
                className="quiet-button"
                title={say('make-plates')}
                aria-label={say('make-plates')}
                onClick={() => actionNamed('make-plates').run(workbench)}
              >
                <Icon name="plus" />
              </button>
            )
          }
        >
          <ul className="entries bleed">
            {signs.map((sign) => (
              <li key={sign.id}>
                <button
                  type="button"
                  className="entry"
                  aria-current={sign.id === chosen}
                  onClick={() => workbench.view.change({ sign: sign.id })}
                >
                  <span className={`tone-${worst(sign)}`}>
                    <Icon name={worst(sign)} size={14} />
                  </span>
                  <span className="entry-name">{shortName(project, sign, templates)}</span>
                  <small>{`${sign.size.width}×${sign.size.height}`}</small>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
