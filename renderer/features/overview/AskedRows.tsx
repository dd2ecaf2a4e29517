import { type UndoStep } from '../../kit/strings/undoSteps.ts';
import { changeMechanism } from '../../../core/editing/commands/records.ts';
import { type PolicyRecords } from '../../../core/project/policy.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { setPart } from './setPart.ts';
import { SelectRow, TextRow } from '../../kit/controls/rows.tsx';

/** What ADMIT-1 says of a matter or mechanism. */
const ADMIT_MESSAGES = ['work-unadmitted', 'admission-open', 'admission-refused', 'admission-expired'];

/** What is asked of the village and is not admitted, posts without room or person, and burdens not decided. */
export function AskedRows() {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const { findings } = useJudgement();
  const project = useProject((now) => now);
  const { policy } = project;
  const subjects = (...messages: readonly string[]) =>
    findings.filter(({ message }) => messages.includes(message)).flatMap((finding) => finding.subjects);
  const ids = (of: 'service' | 'mechanism' | 'post' | 'burden', ...messages: readonly string[]) =>
    new Set(subjects(...messages).flatMap((subject) => (subject.of === of ? [subject.id] : [])));
  const services = ids('service', ...ADMIT_MESSAGES);
  const mechanisms = ids('mechanism', ...ADMIT_MESSAGES);
  const posts = ids('post', 'post-unhoused', 'post-unmanned');
  const burdens = ids('burden', 'burden-undecided', 'burden-traces');
  const put = (label: UndoStep, part: Partial<PolicyRecords>): void =>
    setPart(workbench, label, 'policy', { ...workbench.project.policy, ...part });
  const admissionOf = (value: string | undefined, choose: (admission: string) => void) => (
    <SelectRow
      name={say('admission')}
      value={policy.admissions.some((each) => each.id === value) ? value : null}
      placeholder={say('admission-none')}
      options={policy.admissions.map((each) => ({ value: each.id, label: each.name }))}
      onChange={(next) => {
        if (typeof next === 'string') choose(next);
      }}
    />
  );
  return (
    <>
      {policy.services
        .filter(({ id }) => services.has(id))
        .map((service) => (
          <Section key={service.id} title={say('service')}>
            <Field name={`admission/${service.id}`}>
              <p>{service.name.zh}</p>
              {admissionOf(service.admission, (admission) =>
                put('change-services', {
                  services: policy.services.map((each) =>
                    each.id === service.id ? { ...each, admission } : each,
                  ),
                }),
              )}
            </Field>
          </Section>
        ))}
      {project.mechanisms
        .filter(({ id }) => mechanisms.has(id))
        .map((mechanism) => (
          <Section key={mechanism.id} title={say('mechanisms')}>
            <Field name={`admission/${mechanism.id}`}>
              <p>{mechanism.name.zh}</p>
              {admissionOf(mechanism.admission, (admission) =>
                workbench.run(
                  'change-mechanism',
                  changeMechanism(workbench.project, { ...mechanism, admission }),
                ),
              )}
            </Field>
          </Section>
        ))}
      {policy.posts
        .filter(({ id }) => posts.has(id))
        .map((post) => {
          const change = (part: Partial<typeof post>): void =>
            put('change-posts', {
              posts: policy.posts.map((each) => (each.id === post.id ? { ...each, ...part } : each)),
            });
          return (
            <Section key={post.id} title={say('post')}>
              <Field name={`post/${post.id}`}>
                <p>{post.name}</p>
                <SelectRow
                  name={say('post-room')}
                  value={project.rooms.some((room) => room.id === post.room) ? post.room : null}
                  options={project.rooms.map((room) => ({ value: room.id, label: room.name.zh }))}
                  onChange={(room) => change({ room })}
                />
                <TextRow
                  name={say('post-person')}
                  value={post.people[0]?.name ?? ''}
                  maxLength={60}
                  commit={(name) =>
                    change({
                      people: name === '' ? [] : [{ ...post.people[0], name }, ...post.people.slice(1)],
                    })
                  }
                />
              </Field>
            </Section>
          );
        })}
      {policy.burdens
        .filter(({ id }) => burdens.has(id))
        .map((burden) => (
          <Section key={burden.id} title={say('burden')}>
            <Field name={`burden/${burden.id}`}>
              <p>{burden.name}</p>
              <p className="field-note">{say('burden-hint')}</p>
            </Field>
          </Section>
        ))}
    </>
  );
}
