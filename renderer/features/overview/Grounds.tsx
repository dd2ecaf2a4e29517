import { Button } from 'antd';
import { changeMechanism } from '../../../core/editing/commands/records.ts';
import { type Service, type ServiceBasis } from '../../../core/project/service.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { DocumentRows } from '../../kit/controls/DocumentRows.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { AskedRows } from './AskedRows.tsx';
import { setPart } from './setPart.ts';
import { SelectRow, TextRow } from '../../kit/controls/rows.tsx';

/** Mechanisms and matters of which the rulebook asks what they rest on; each with the field that answers. */
export function Grounds() {
  const { findings } = useJudgement();
  const project = useProject((now) => now);
  const named = (of: 'mechanism' | 'service', ...messages: readonly string[]): ReadonlySet<string> =>
    new Set(
      findings
        .filter((finding) => messages.includes(finding.message))
        .flatMap(({ subjects }) => subjects.flatMap((subject) => (subject.of === of ? [subject.id] : []))),
    );
  const mechanisms = named('mechanism', ...MECHANISM_MESSAGES);
  const services = named('service', 'service-ungrounded');
  return (
    <>
      {mechanisms.size > 0 && <MechanismRows ids={mechanisms} />}
      {project.policy.services
        .filter(({ id }) => services.has(id))
        .map((service) => (
          <ServiceBasisRows key={service.id} service={service} />
        ))}
      <AskedRows />
    </>
  );
}

/** What MECH-1 says of a mechanism. */
const MECHANISM_MESSAGES = [
  'mechanism-not-catalogued',
  'mechanism-document-level',
  'mechanism-document-number',
  'mechanism-document-issuer',
  'mechanism-document-doubtful',
  'mechanism-barred',
] as const;

function MechanismRows({ ids }: { readonly ids: ReadonlySet<string> }) {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const mechanisms = useProject((project) => project.mechanisms);
  return (
    <Section title={say('mechanisms')}>
      {mechanisms
        .filter(({ id }) => ids.has(id))
        .map((mechanism) => (
          <Field key={mechanism.id} name={`mechanism/${mechanism.id}`}>
            <p>{mechanism.name.zh}</p>
            <DocumentRows
              document={mechanism.approval}
              put={(approval) => {
                const { approval: _, ...others } = mechanism;
                const to = approval === undefined ? others : { ...others, approval };
                workbench.run('change-mechanism', changeMechanism(workbench.project, to));
              }}
            />
          </Field>
        ))}
    </Section>
  );
}

/** Entries of the two catalogues (annex 1). */
const MOST = { duty: 51, assisted: 20 } as const;

function isNumber(text: string, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}

function ServiceBasisRows({ service }: { readonly service: Service }) {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const fields = workbench.library.catalogues.fields.fields;
  const { basis } = service;
  const put = (change: (services: readonly Service[]) => readonly Service[]): void => {
    const { policy } = workbench.project;
    setPart(workbench, 'change-services', 'policy', { ...policy, services: [...change(policy.services)] });
  };
  const ground = (next: ServiceBasis): void =>
    put((services) => services.map((each) => (each.id === service.id ? { ...each, basis: next } : each)));
  return (
    <Section title={say('service')}>
      <Field name={`service/${service.id}`}>
        <p>{service.name.zh}</p>
        {(['duty', 'assisted'] as const).map((of) => (
          <TextRow
            key={of}
            name={say(`basis-${of}`)}
            value={basis?.of === of ? String(basis.number) : ''}
            maxLength={2}
            refuse={(text) => (isNumber(text, MOST[of]) ? null : say('basis-number', { most: MOST[of] }))}
            commit={(text) => ground({ of, number: Number(text) })}
          />
        ))}
        <SelectRow
          name={say('basis-delegated')}
          value={basis?.of === 'delegated' ? basis.field : null}
          options={fields.map(({ key, zh }) => ({ value: key, label: zh }))}
          onChange={(field) =>
            field !== null && ground({ of: 'delegated', field, document: say('basis-document-open') })
          }
        />
        {basis?.of === 'delegated' && (
          <TextRow
            name={say('basis-document')}
            value={basis.document}
            maxLength={200}
            refuse={(text) => (text === '' ? say('required') : null)}
            commit={(document) => ground({ ...basis, document })}
          />
        )}
        <Button size="small" onClick={() => put((all) => all.filter(({ id }) => id !== service.id))}>
          {say('service-remove')}
        </Button>
      </Field>
    </Section>
  );
}
