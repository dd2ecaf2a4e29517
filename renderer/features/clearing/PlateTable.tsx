import { Button, Checkbox } from 'antd';
import { useContext, useMemo, useState } from 'react';
import { sayProposal } from '../../../app/policy/sayFinding.ts';
import { AUDIT_REASON_WORDS } from '../../../app/words/findings.ts';
import { type AuditRow } from '../../../core/policy/audit/auditRow.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { outcomeOf, stageOf } from '../../../core/policy/standing.ts';
import { type PlacardOutcome } from '../../../core/project/placardRecord.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { ICONS, TONES } from '../findings/severityLooks.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { CLEARING } from '../../kit/strings/clearing.ts';
import { useSayFinding } from '../findings/useSayFinding.ts';
import { PLATE_IMPORT } from '../../kit/strings/plateImport.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { CopiesInput } from './CopiesInput.tsx';

const OUTCOME_TONES: Readonly<Record<PlacardOutcome, string>> = {
  'keep-outside': 'tone-good',
  'keep-inside': 'tone-good',
  merge: 'tone-caution',
  retire: 'tone-fault',
};

/** Rows that the table begins with and grows by: a township's inventory has thousands. */
const AT_A_TIME = 200;

/** What the row's own columns say already: that nobody has decided, or that the decision is still to be carried out. */
const SAID_BY_COLUMNS: readonly string[] = ['plate-undecided', 'plate-merged-nowhere', 'plate-still-there'];

/** The inventory: each plate with what is wrong with it, the proposal and its reason, and what a person decided. */
export function PlateTable({
  rows,
  picked,
  ticked,
  tick,
}: {
  readonly rows: readonly AuditRow[];
  readonly picked: string | null;
  readonly ticked: ReadonlySet<string>;
  readonly tick: (ids: ReadonlySet<string>) => void;
}) {
  const say = useWords(CLEARING);
  const inventory = useWords(PLATE_IMPORT);
  const [most, setMost] = useState(AT_A_TIME);
  const findings = useFindingsOfPlates();
  const shown = rows.slice(0, most);
  const left = rows.length - shown.length;
  const all = shown.every(({ record }) => ticked.has(record.id));
  return (
    <>
      <table className="table plates">
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={say('choose-all')}
                checked={all && shown.length > 0}
                indeterminate={!all && shown.some(({ record }) => ticked.has(record.id))}
                onChange={() => tick(new Set(all ? [] : shown.map(({ record }) => record.id)))}
              />
            </th>
            {(['text', 'copies', 'place', 'form', 'proposal', 'reason', 'decision'] as const).map((name) => (
              <th key={name}>{say(name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PlateRow
              key={row.record.id}
              row={row}
              picked={row.record.id === picked}
              findings={findings.get(row.record.id) ?? []}
              ticked={ticked.has(row.record.id)}
              tick={(on) => {
                const next = new Set(ticked);
                if (on) next.add(row.record.id);
                else next.delete(row.record.id);
                tick(next);
              }}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button type="text" block onClick={() => setMost(most + AT_A_TIME)}>
          {inventory('show-more', { count: Math.min(left, AT_A_TIME), left })}
        </Button>
      )}
    </>
  );
}

/** The open findings that point at a plate, by its id; those left out that its row says in a column. */
function useFindingsOfPlates(): ReadonlyMap<string, readonly Finding[]> {
  const { findings } = useJudgement();
  return useMemo(() => {
    const byPlate = new Map<string, Finding[]>();
    for (const finding of findings) {
      if (SAID_BY_COLUMNS.includes(finding.message)) continue;
      for (const subject of finding.subjects) {
        if (subject.of !== 'placard') continue;
        byPlate.set(subject.id, [...(byPlate.get(subject.id) ?? []), finding]);
      }
    }
    return byPlate;
  }, [findings]);
}

function PlateRow({
  row,
  picked,
  findings,
  ticked,
  tick,
}: {
  readonly row: AuditRow;
  readonly picked: boolean;
  readonly findings: readonly Finding[];
  readonly ticked: boolean;
  readonly tick: (on: boolean) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const sayReason = useWords(AUDIT_REASON_WORDS);
  const sayFinding = useSayFinding();
  const language = useContext(LanguageContext);
  const { plates } = useJudgement().judge.rulebook;
  const { record, proposal, into, reason, cites } = row;
  // Place, proposal and decision say so already, unless it is to stay outside.
  const isNews = ({ message }: Finding) => message !== 'extra-outside' || outcomeOf(row) === 'keep-outside';
  const pick = (): void => workbench.view.change({ placard: record.id });
  return (
    <tr aria-selected={picked} onClick={pick}>
      <td onClick={(event) => event.stopPropagation()}>
        <Checkbox
          aria-label={say('choose', { text: record.text })}
          checked={ticked}
          onChange={(event) => tick(event.target.checked)}
        />
      </td>
      <td className="wraps">
        <button type="button" className="link-button" onClick={pick}>
          {record.text}
        </button>
        {findings.filter(isNews).map((finding) => (
          <small key={finding.key} className={`plate-finding ${TONES[finding.severity]}`}>
            <Icon name={ICONS[finding.severity]} size={12} />
            <span>{sayFinding(finding)}</span>
          </small>
        ))}
      </td>
      <td>
        <CopiesInput record={record} />
      </td>
      <td>{say(record.place)}</td>
      <td>{say(record.form)}</td>
      <td className={`wraps ${OUTCOME_TONES[proposal]}`}>
        {sayProposal(language, proposal, into ?? '', plates)}
      </td>
      <td className="wraps">
        {sayReason(reason)}
        <small className="tone-faint"> {cites[0]?.clause}</small>
      </td>
      <td className="wraps">
        <Decision row={row} />
      </td>
    </tr>
  );
}

function Decision({ row }: { readonly row: AuditRow }) {
  const { greeting } = useWorkbench();
  const say = useWords(CLEARING);
  const language = useContext(LanguageContext);
  const { plates, words } = useJudgement().judge.rulebook;
  const project = useProject((whole) => whole);
  const { record, decision } = row;
  if (record.decision === null) return say('decision-none');
  if (decision === null) return <span className="tone-fault">{say('merge-nowhere')}</span>;
  const stage = stageOf(row, { project, today: greeting.today, plates, words });
  const stays = decision.outcome === `keep-${record.place}`;
  return (
    <>
      {sayProposal(language, decision.outcome, decision.into ?? '', plates)}
      {stage !== 'proposed' && !(stays && stage === 'done') && (
        <small className={`plate-stage tone-${STAGE_TONES[stage]}`}>{say(`stage-${stage}`)}</small>
      )}
    </>
  );
}

const STAGE_TONES = { done: 'good', decided: 'faint', overdue: 'fault' } as const;
