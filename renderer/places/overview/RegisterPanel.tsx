import { Segmented, Select, Switch } from 'antd';
import { partyForm, type Organisations } from '../../../core/project/organisation.ts';
import { CommitInput } from '../../panels/CommitInput.tsx';
import { DayInput } from '../../panels/DayInput.tsx';
import { Row, Section } from '../../panels/Section.tsx';
import { useProject, useWorkbench } from '../../session/context.ts';
import { useWords } from '../../strings/language.ts';
import { OVERVIEW } from '../../strings/overview.ts';
import { NamesOnSigns } from './NamesOnSigns.tsx';
import { setPart } from './setPart.ts';

/** The register of names and the organisations: every sign takes its words from here. */
export function RegisterPanel() {
  return (
    <>
      <Names />
      <OrganisationRows />
      <NamesOnSigns />
    </>
  );
}

function Names() {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const register = useProject((project) => project.register);
  const setting = useProject((project) => project.setting);
  const change = (part: Partial<typeof register>): void =>
    setPart(workbench, 'change-register', 'register', { ...register, ...part });
  return (
    <Section title={say('village')}>
      {(['banner', 'township', 'village'] as const).map((name) => (
        <Row key={name} name={say(name)}>
          {(id) => (
            <CommitInput
              id={id}
              value={register[name].zh}
              maxLength={60}
              refuse={(text) => (text === '' ? say('required') : null)}
              commit={(zh) => change({ [name]: { ...register[name], zh } })}
            />
          )}
        </Row>
      ))}
      <Row name={say('approval')}>
        {(id) => (
          <CommitInput
            id={id}
            value={register.approval ?? ''}
            maxLength={200}
            commit={(text) => {
              const { approval: _, ...rest } = register;
              setPart(
                workbench,
                'change-register',
                'register',
                text === '' ? rest : { ...rest, approval: text },
              );
            }}
          />
        )}
      </Row>
      <Segmented
        block
        aria-label={say('setting')}
        value={setting}
        options={(['farming', 'pastoral'] as const).map((value) => ({ value, label: say(value) }))}
        onChange={(value) => setPart(workbench, 'change-setting', 'setting', value)}
      />
    </Section>
  );
}

function OrganisationRows() {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const organisations = useProject((project) => project.organisations);
  const { party, collective } = organisations;
  const change = (part: Partial<Organisations>): void =>
    setPart(workbench, 'change-organisations', 'organisations', { ...organisations, ...part });
  const registered = collective.status === 'registered' ? collective : null;
  return (
    <Section title={say('organisations')}>
      <Row name={say('party-form')}>
        {(id) => (
          <Select
            id={id}
            className="wide"
            value={party.form}
            options={partyForm.options.map((form) => ({ value: form, label: say(form) }))}
            onChange={(form) => change({ party: { ...party, form } })}
          />
        )}
      </Row>
      <Row name={say('banner-in-name')}>
        {(id) => (
          <Switch
            id={id}
            size="small"
            checked={party.bannerInName}
            onChange={(bannerInName) =>
              change({
                party: { ...party, bannerInName },
                villagersCommittee: { ...organisations.villagersCommittee, bannerInName },
                supervision: { ...organisations.supervision, bannerInName },
              })
            }
          />
        )}
      </Row>
      <Row name={say('collective')}>
        {(id) => (
          <Select
            id={id}
            className="wide"
            value={collective.status}
            options={(['none', 'registered'] as const).map((status) => ({
              value: status,
              label: say(`collective-${status}`),
            }))}
            onChange={(status) =>
              change({
                collective:
                  status === 'none'
                    ? { status }
                    : {
                        status,
                        name: `${workbench.project.register.village.zh}股份经济合作社`,
                        registeredOn: workbench.greeting.today,
                        mn: null,
                      },
              })
            }
          />
        )}
      </Row>
      {registered !== null && (
        <>
          <Row name={say('collective-name')}>
            {(id) => (
              <CommitInput
                id={id}
                value={registered.name}
                maxLength={80}
                refuse={(text) => (text.length < 2 ? say('required') : null)}
                commit={(name) => change({ collective: { ...registered, name } })}
              />
            )}
          </Row>
          <Row name={say('collective-on')}>
            {(id) => (
              <DayInput
                id={id}
                value={registered.registeredOn}
                change={(registeredOn) => {
                  if (registeredOn !== null) change({ collective: { ...registered, registeredOn } });
                }}
              />
            )}
          </Row>
        </>
      )}
    </Section>
  );
}
