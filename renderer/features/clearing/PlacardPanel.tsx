import { Button, Segmented } from 'antd';
import { useContext } from 'react';
import { sayProposal, saySign } from '../../../app/policy/sayFinding.ts';
import {
  changeDecision,
  decidePlacards,
  removePlacard,
  splitPlacard,
} from '../../../core/editing/commands/placards.ts';
import { mergeTargets } from '../../../core/policy/asProposed.ts';
import { type AuditRow } from '../../../core/policy/audit/auditRow.ts';
import {
  copiesOf,
  DECISION_LENGTHS,
  PLACARD_LENGTHS,
  PLACARD_TESTS,
  placardForm,
  placardOutcome,
  type PlacardDecision,
  testJudgement,
  type PlacardOutcome,
  type PlacardRecord,
  type PlacardTests,
} from '../../../core/project/placardRecord.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { DocumentRows } from '../../kit/controls/DocumentRows.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Row, Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { CLEARING } from '../../kit/strings/clearing.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { CopiesInput } from './CopiesInput.tsx';
import { PlateLook } from './PlateLook.tsx';
import { PlatePhoto } from './PlatePhoto.tsx';
import { changePlacard, useDecider } from './plates.ts';
import { DayRow, SelectRow, TextRow } from '../../kit/controls/rows.tsx';

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
          <TextRow
            name={say('text')}
            value={record.text}
            maxLength={PLACARD_LENGTHS.text}
            commit={(text) => text !== '' && change({ text })}
          />
        </Field>
        <Segmented
          block
          aria-label={say('place')}
          value={record.place}
          options={(['outside', 'inside'] as const).map((place) => ({ value: place, label: say(place) }))}
          onChange={(place) => change({ place })}
        />
        <div className="section-gap" />
        <SelectRow
          name={say('form')}
          value={record.form}
          options={placardForm.options.map((form) => ({ value: form, label: say(form) }))}
          onChange={(form) => change({ form })}
        />
        <Row name={say('copies')}>{(id) => <CopiesInput id={id} record={record} />}</Row>
        {copiesOf(record) > 1 && (
          <Button
            className="wide"
            onClick={() => workbench.run('split-placard', splitPlacard(workbench.project, record.id))}
          >
            {say('split', { count: copiesOf(record) })}
          </Button>
        )}
        <TextRow
          name={say('demanded-by')}
          value={record.demandedBy ?? ''}
          maxLength={PLACARD_LENGTHS.demandedBy}
          commit={(demandedBy) => change({ demandedBy })}
        />
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
        <SelectRow
          name={say('admission')}
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
      </Section>
      <PlateLook record={record} />
      <PlatePhoto record={record} when="before" />
      <Judging row={row} />
      <Section title="">
        <Button
          type="text"
          onClick={() => workbench.run('delete-placard', removePlacard(workbench.project, record.id))}
        >
          {say('remove')}
        </Button>
      </Section>
    </>
  );
}

/** The program proposes; a person with a name judges and decides. */
function Judging({ row }: { readonly row: AuditRow }) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const language = useContext(LanguageContext);
  const { plates } = useJudgement().judge.rulebook;
  const { record, proposal, into, tests } = row;
  const by = useDecider();
  const signed = { by, on: workbench.greeting.today };
  const nameless = by === '';
  const judge = (part: Partial<PlacardTests>): void =>
    changePlacard(workbench, record.id, { judged: { tests: { ...tests, ...part }, by: signed } });
  const decide = (outcome: PlacardOutcome): void => {
    const target = outcome === 'merge' && into !== null ? { into } : {};
    const choice = { id: record.id, outcome, ...target };
    workbench.run('decide-placards', decidePlacards(workbench.project, [choice], signed));
  };
  return (
    <>
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
        {nameless && <p className="note-line tone-caution">{say('decide-hint')}</p>}
        <Field name="decision">
          <div className="decision-buttons">
            {placardOutcome.options.map((outcome) => (
              <Button
                key={outcome}
                disabled={nameless}
                type={record.decision?.outcome === outcome ? 'primary' : 'default'}
                onClick={() => decide(outcome)}
              >
                {say(stays(outcome, record) ? `stays-${record.place}` : outcome)}
              </Button>
            ))}
          </div>
        </Field>
        {record.decision !== null && <Decided row={row} decision={record.decision} />}
      </Section>
      {record.decision !== null && <PlatePhoto record={record} when="after" />}
    </>
  );
}

function stays(outcome: PlacardOutcome, { place }: PlacardRecord): outcome is 'keep-outside' | 'keep-inside' {
  return outcome === `keep-${place}`;
}

/** What is told of a decision: by whom, what takes the plate in, why, how and when it is carried out. */
function Decided({ row, decision }: { readonly row: AuditRow; readonly decision: PlacardDecision }) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const language = useContext(LanguageContext);
  const { plates } = useJudgement().judge.rulebook;
  const measures = useProject((project) => project.papers.measures);
  const { record } = row;
  const change = (part: Parameters<typeof changeDecision>[2]): void => {
    workbench.run('change-decision', changeDecision(workbench.project, record.id, part));
  };
  const text = (key: keyof typeof DECISION_LENGTHS, placeholder?: string) => (
    <TextRow
      name={say(`decision-${key}`)}
      value={decision[key] ?? ''}
      maxLength={DECISION_LENGTHS[key]}
      commit={(words) => change({ [key]: words })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
  return (
    <>
      <p className="field-note">{say('decided-by', { by: decision.decided.by, on: decision.decided.on })}</p>
      {decision.outcome === 'merge' && (
        <SelectRow
          name={say('into')}
          hint={row.decision === null ? say('into-hint') : undefined}
          showSearch
          optionFilterProp="label"
          placeholder={say('into-none')}
          status={row.decision === null ? 'error' : ''}
          value={decision.into ?? null}
          options={mergeTargets(row, plates).map((entry) => ({
            value: entry.key,
            label: language === 'zh' ? entry.name : entry.en,
          }))}
          onChange={(into) => change({ into })}
        />
      )}
      {(decision.outcome === 'retire' || decision.outcome === 'merge') && (
        <Replacement id={decision.replacedBy} change={(replacedBy) => change({ replacedBy })} />
      )}
      {text('reason')}
      {!stays(decision.outcome, record) && (
        <>
          {text('measures', measures === '' ? say('measures-none') : measures)}
          <DayRow
            name={say('done-on')}
            value={decision.doneOn ?? null}
            change={(doneOn) => change({ doneOn })}
          />
        </>
      )}
    </>
  );
}

/** The sign of the project that takes the plate's place. */
function Replacement({
  id,
  change,
}: {
  readonly id: string | undefined;
  readonly change: (id: string | null) => void;
}) {
  const say = useWords(CLEARING);
  const project = useProject((now) => now);
  const language = useContext(LanguageContext);
  // What is only a drawing for the fitter hangs nowhere.
  const signs = project.signs.filter(({ subject }) => subject.of !== 'facade' && subject.of !== 'honours');
  return (
    <SelectRow
      name={say('replaced-by')}
      allowClear
      showSearch
      optionFilterProp="label"
      placeholder={say('replaced-none')}
      value={signs.some((sign) => sign.id === id) ? (id ?? null) : null}
      options={signs.map((sign) => ({
        value: sign.id,
        // Two may read alike.
        label: `${saySign(language, sign.id, project)} ${sign.size.width}×${sign.size.height}`,
      }))}
      onChange={(next) => change(next ?? null)}
    />
  );
}
