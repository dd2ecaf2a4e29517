import { Button, Segmented, Select } from 'antd';
import { useContext, useState } from 'react';
import { sayProposal } from '../../../app/sayFinding.ts';
import { type AuditRow } from '../../../core/policy/audit/auditRow.ts';
import {
  PLACARD_TESTS,
  placardForm,
  placardOutcome,
  type PlacardDecision,
  testJudgement,
  type PlacardOutcome,
  type PlacardRecord,
  type PlacardTests,
} from '../../../core/project/placardRecord.ts';
import { useJudgement } from '../../findings/judgement.tsx';
import { CommitInput } from '../../panels/CommitInput.tsx';
import { DayInput } from '../../panels/DayInput.tsx';
import { DocumentRows } from '../../panels/DocumentRows.tsx';
import { Field } from '../../panels/Field.tsx';
import { Row, Section } from '../../panels/Section.tsx';
import { useProject, useWorkbench } from '../../session/context.ts';
import { CLEARING } from '../../strings/clearing.ts';
import { LanguageContext, useWords } from '../../strings/language.ts';
import { PlateLook } from './PlateLook.tsx';
import { PlatePhoto } from './PlatePhoto.tsx';
import { changePlacard, setPlacards } from './plates.ts';

/** One existing plate: what it says, the three tests, and the decision with the name of who takes it. */
export function PlacardPanel({ row }: { readonly row: AuditRow }) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const { record } = row;
  const admissions = useProject((project) => project.policy.admissions);
  const change = (to: Parameters<typeof changePlacard>[2]): void => changePlacard(workbench, record.id, to);
  return (
    <>
      <Section title={say('title')}>
        <Field name="placard">
          <Row name={say('text')}>
            {(id) => (
              <CommitInput
                id={id}
                value={record.text}
                maxLength={400}
                commit={(text) => text !== '' && change({ text })}
              />
            )}
          </Row>
        </Field>
        <Segmented
          block
          aria-label={say('place')}
          value={record.place}
          options={(['outside', 'inside'] as const).map((place) => ({ value: place, label: say(place) }))}
          onChange={(place) => change({ place })}
        />
        <div className="section-gap" />
        <Row name={say('form')}>
          {(id) => (
            <Select
              id={id}
              className="wide"
              value={record.form}
              options={placardForm.options.map((form) => ({ value: form, label: say(form) }))}
              onChange={(form) => change({ form })}
            />
          )}
        </Row>
        <Row name={say('demanded-by')}>
          {(id) => (
            <CommitInput
              id={id}
              value={record.demandedBy ?? ''}
              maxLength={200}
              commit={(demandedBy) => change({ demandedBy })}
            />
          )}
        </Row>
      </Section>
      <Section title={say('basis')}>
        <DocumentRows
          document={record.basisDocument}
          put={(basisDocument) =>
            basisDocument === undefined
              ? changePlacard(workbench, record.id, {}, ['basisDocument'])
              : change({ basisDocument })
          }
        />
        <Row name={say('admission')}>
          {(id) => (
            <Select
              id={id}
              className="wide"
              allowClear
              value={admissions.some((each) => each.id === record.admission) ? record.admission : null}
              placeholder={say('admission-none')}
              options={admissions.map((each) => ({ value: each.id, label: each.name }))}
              onChange={(admission) =>
                admission === null || admission === undefined
                  ? changePlacard(workbench, record.id, {}, ['admission'])
                  : change({ admission })
              }
            />
          )}
        </Row>
      </Section>
      <PlateLook record={record} />
      <PlatePhoto record={record} />
      <Judging row={row} />
      <Section title="">
        <Button
          type="text"
          onClick={() =>
            setPlacards(workbench, 'delete-placard', (now) => now.filter(({ id }) => id !== record.id))
          }
        >
          {say('remove')}
        </Button>
      </Section>
    </>
  );
}

/** The program proposes; a person with a name judges and decides. */
function Judging({ row: { record, proposal, into, tests } }: { readonly row: AuditRow }) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const language = useContext(LanguageContext);
  const { plates } = useJudgement().judge.rulebook;
  const [by, setBy] = useState(record.decision?.decided.by ?? record.judged?.by.by ?? '');
  const signed = { by: by.trim(), on: workbench.greeting.today };
  const nameless = signed.by === '';
  const judge = (part: Partial<PlacardTests>): void =>
    changePlacard(workbench, record.id, { judged: { tests: { ...tests, ...part }, by: signed } });
  const decide = (outcome: PlacardOutcome): void =>
    changePlacard(workbench, record.id, {
      decision: {
        outcome,
        decided: signed,
        ...(outcome === 'merge' && into !== null ? { into } : {}),
        // Why it was kept is no reason to take it down: the reason belongs to its decision.
        ...(record.decision?.outcome === outcome && record.decision.reason !== undefined
          ? { reason: record.decision.reason }
          : {}),
      },
    });
  return (
    <>
      <Section title={say('decide')}>
        <Field name="decision">
          <Row name={say('judge')} {...(nameless ? { hint: say('decide-hint') } : {})}>
            {(id) => <CommitInput id={id} value={by} maxLength={60} commit={setBy} />}
          </Row>
        </Field>
      </Section>
      <Section title={say('tests')}>
        {PLACARD_TESTS.map((test) => (
          <Row key={test} name={say(test)}>
            {() => (
              <Segmented
                block
                disabled={nameless}
                aria-label={say(test)}
                value={tests[test]}
                options={testJudgement.options.map((value) => ({ value, label: say(value) }))}
                onChange={(value) => judge({ [test]: value })}
              />
            )}
          </Row>
        ))}
      </Section>
      <Section title={say('decision')}>
        <p className="field-note">{`${say('proposal')}：${sayProposal(language, proposal, into ?? '', plates)}`}</p>
        <div className="decision-buttons">
          {placardOutcome.options.map((outcome) => (
            <Button
              key={outcome}
              disabled={nameless}
              type={record.decision?.outcome === outcome ? 'primary' : 'default'}
              onClick={() => decide(outcome)}
            >
              {say(outcome)}
            </Button>
          ))}
        </div>
        {record.decision !== null && <DecisionReason record={record} decision={record.decision} />}
        {record.decision !== null && <DoneOn record={record} decision={record.decision} />}
      </Section>
    </>
  );
}

/** The day on which it was taken down, moved or merged; before it the decision is still to be carried out. */
function DoneOn({
  record,
  decision,
}: {
  readonly record: PlacardRecord;
  readonly decision: PlacardDecision;
}) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const { doneOn = null, ...others } = decision;
  return (
    <Row name={say('done-on')}>
      {(id) => (
        <DayInput
          id={id}
          value={doneOn}
          change={(on) =>
            changePlacard(workbench, record.id, {
              decision: on === null ? others : { ...others, doneOn: on },
            })
          }
        />
      )}
    </Row>
  );
}

/** Why it was decided so: asked for where a plate stays that the program takes for beyond the village's function. */
function DecisionReason({
  record,
  decision,
}: {
  readonly record: PlacardRecord;
  readonly decision: PlacardDecision;
}) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const { reason = '', ...others } = decision;
  return (
    <Row name={say('decision-reason')}>
      {(id) => (
        <CommitInput
          id={id}
          value={reason}
          maxLength={400}
          commit={(text) =>
            changePlacard(workbench, record.id, {
              decision: text === '' ? others : { ...others, reason: text },
            })
          }
        />
      )}
    </Row>
  );
}
