import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { partyForm, type Organisations } from '../../../core/project/organisation.ts';
import { SETTINGS } from '../../../core/project/register.ts';
import { proposeName } from '../../../core/signs/names.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { NameOffer } from '../../kit/controls/NameOffer.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useValues, useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { GenericAsk } from '../start/GenericAsk.tsx';
import { askRename } from '../scene/renaming.ts';
import { hasGeneric } from '../start/wish.ts';
import { CollectiveRows } from './CollectiveRows.tsx';
import { Disagreements } from './Disagreements.tsx';
import { NamesOnSigns } from './NamesOnSigns.tsx';
import { setPart } from './setPart.ts';
import { SelectRow, SwitchRow, TextRow } from '../../kit/controls/rows.tsx';

/** The register of names and the organisations: every sign takes its words from here. */
export function RegisterPanel() {
  return (
    <>
      <Names />
      <OrganisationRows />
      <NamesOnSigns />
      <Disagreements />
    </>
  );
}

function Names() {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const register = useProject((project) => project.register);
  const setting = useProject((project) => project.setting);
  const word = useValues();
  // A name that was typed without 嘎查, 村 or 社区, until somebody says which the full one is: nothing is changed meanwhile.
  const [unclear, setUnclear] = useState<string | null>(null);
  const rename = (name: 'banner' | 'township' | 'village', zh: string): void => {
    const asks = name === 'village' && !hasGeneric(zh);
    if (name === 'village') setUnclear(asks ? zh : null);
    if (!asks) askRename(workbench, { of: name, to: zh });
  };
  return (
    <Section title={say('village')}>
      {(['banner', 'township', 'village'] as const).map((name) => (
        <Field key={name} name={`register/${name}`}>
          <TextRow
            name={say(name)}
            value={register[name].zh}
            maxLength={60}
            refuse={(text) => (text === '' ? say('required') : null)}
            commit={(zh) => rename(name, zh)}
          />
          <NameOffer typed={register[name].zh} take={(zh) => rename(name, zh)} />
          {name === 'village' && unclear !== null && (
            <GenericAsk
              name={unclear}
              tone="caution"
              take={(zh) => {
                setUnclear(null);
                askRename(workbench, { of: 'village', to: zh });
              }}
            >
              <Button size="small" onClick={() => setUnclear(null)}>
                {say('village-keep', { name: register.village.zh })}
              </Button>
            </GenericAsk>
          )}
        </Field>
      ))}
      <TextRow
        name={say('approval')}
        value={register.approval ?? ''}
        maxLength={200}
        commit={(text) => {
          const { approval: _, ...rest } = register;
          setPart(workbench, 'change-register', 'register', text === '' ? rest : { ...rest, approval: text });
        }}
      />
      <Segmented
        block
        aria-label={say('setting')}
        value={setting}
        options={SETTINGS.map((value) => ({ value, label: word('setting', value) }))}
        onChange={(value) => setPart(workbench, 'change-setting', 'setting', value)}
      />
    </Section>
  );
}

function OrganisationRows() {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const organisations = useProject((project) => project.organisations);
  const { party } = organisations;
  const institution = useProject((project) => {
    const { serviceInstitution } = project.organisations;
    const unnamed = { ...project.organisations, serviceInstitution: { ...serviceInstitution, name: null } };
    return proposeName({ ...project, organisations: unnamed }, { of: 'serviceInstitution' })?.zh ?? '';
  });
  const change = (part: Partial<Organisations>): void =>
    setPart(workbench, 'change-organisations', 'organisations', { ...organisations, ...part });
  return (
    <Section title={say('organisations')}>
      <SelectRow
        name={say('party-form')}
        value={party.form}
        options={partyForm.options.map((form) => ({ value: form, label: say(form) }))}
        onChange={(form) => change({ party: { ...party, form } })}
      />
      <SwitchRow
        name={say('banner-in-name')}
        checked={party.bannerInName}
        onChange={(bannerInName) =>
          change({
            party: { ...party, bannerInName },
            villagersCommittee: { ...organisations.villagersCommittee, bannerInName },
            supervision: { ...organisations.supervision, bannerInName },
          })
        }
      />
      <CollectiveRows />
      <Field name="institution">
        <TextRow
          name={say('institution')}
          hint={say('institution-hint')}
          value={organisations.serviceInstitution.name ?? ''}
          placeholder={institution}
          maxLength={80}
          refuse={(text) => (text.length === 1 ? say('too-short') : null)}
          commit={(text) =>
            askRename(workbench, {
              of: 'serviceInstitution',
              to: text === '' || text === institution ? null : text,
            })
          }
        />
      </Field>
    </Section>
  );
}
