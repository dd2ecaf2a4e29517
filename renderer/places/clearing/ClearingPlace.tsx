import { Button } from 'antd';
import { useContext, useState } from 'react';
import { sayProposal } from '../../../app/sayFinding.ts';
import { AUDIT_REASON_WORDS } from '../../../app/words/findings.ts';
import { freshPlacardIds } from '../../../core/editing/commands/placards.ts';
import { type AuditRow } from '../../../core/policy/audit/auditRow.ts';
import { type PlacardOutcome } from '../../../core/project/placardRecord.ts';
import { useJudgement } from '../../findings/judgement.tsx';
import { Boundary } from '../../panels/Boundary.tsx';
import { Side } from '../../frame/Side.tsx';
import { Section } from '../../panels/Section.tsx';
import { useProject, useView, useWorkbench } from '../../session/context.ts';
import { CLEARING } from '../../strings/clearing.ts';
import { INVENTORY } from '../../strings/inventory.ts';
import { LanguageContext, useWords } from '../../strings/language.ts';
import { ChooseFiles } from '../../panels/ChooseFiles.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { PlacardPanel } from './PlacardPanel.tsx';
import { setPlacards, useAudit } from './plates.ts';

type Filter = 'all' | 'undecided';

/** 清牌: the existing plates with proposal, reason and decision. */
export function ClearingPlace() {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const rows = useAudit();
  const inventory = useWords(INVENTORY);
  const [filter, setFilter] = useState<Filter>('all');
  const [list, setList] = useState<File | null>(null);
  const chosen = useView((view) => view.placard);
  const placards = useProject((project) => project.policy.placards);
  const shown = filter === 'all' ? rows : rows.filter(({ record }) => record.decision === null);
  const row = rows.find(({ record }) => record.id === chosen);
  const add = (): void => {
    const [id = ''] = freshPlacardIds(placards, 1);
    setPlacards(workbench, 'add-placard', (now) => [
      ...now,
      { id, text: say('new-plate'), place: 'outside', form: 'square', judged: null, decision: null },
    ]);
    workbench.view.change({ placard: id });
  };
  return (
    <>
      <Side which="navigator" title={say('filters')}>
        <ul className="entries">
          {(['all', 'undecided'] as const).map((name) => (
            <li key={name}>
              <button
                type="button"
                className="entry"
                aria-current={filter === name}
                onClick={() => setFilter(name)}
              >
                <span className="entry-name">{say(name)}</span>
                <small>
                  {name === 'all'
                    ? rows.length
                    : rows.filter(({ record }) => record.decision === null).length}
                </small>
              </button>
            </li>
          ))}
        </ul>
        <Counts rows={rows} />
      </Side>
      <main className="work">
        <div className="work-bar">
          <b>{say('title')}</b>
          <span className="spring" />
          <ChooseFiles
            words={inventory('import')}
            accept=".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.txt,.tsv,.xml,.htm,.html"
            take={([file]) => setList(file ?? null)}
          />
          <Button type="primary" onClick={add}>
            {say('add')}
          </Button>
        </div>
        <div className="page flush">
          {rows.length === 0 ? (
            <p className="start-empty">{say('none')}</p>
          ) : (
            <Boundary what={say('title')}>
              <PlateTable rows={shown} chosen={chosen} />
            </Boundary>
          )}
        </div>
      </main>
      {list !== null && (
        <Boundary key={list.name} what={inventory('import')} over>
          <ImportDialog file={list} close={() => setList(null)} />
        </Boundary>
      )}
      <Side which="inspector">
        {row === undefined ? (
          <p className="inspector-empty">{say('nothing')}</p>
        ) : (
          <PlacardPanel key={row.record.id} row={row} />
        )}
      </Side>
    </>
  );
}

function Counts({ rows }: { readonly rows: readonly AuditRow[] }) {
  const say = useWords(CLEARING);
  const count = (place: 'outside' | 'inside', kept: boolean): number =>
    rows.filter(({ record, proposal }) =>
      kept ? (record.decision?.outcome ?? proposal) === `keep-${place}` : record.place === place,
    ).length;
  return (
    <>
      {(['before', 'after'] as const).map((when) => (
        <Section key={when} title={say(when)}>
          <p>{say('plates-outside', { count: count('outside', when === 'after') })}</p>
          <p>{say('plates-inside', { count: count('inside', when === 'after') })}</p>
        </Section>
      ))}
    </>
  );
}

export const OUTCOME_TONES: Readonly<Record<PlacardOutcome, string>> = {
  'keep-outside': 'tone-good',
  'keep-inside': 'tone-good',
  merge: 'tone-caution',
  retire: 'tone-fault',
};

/** Rows that the table begins with and grows by: a township's inventory has thousands. */
const AT_A_TIME = 200;

function PlateTable({
  rows,
  chosen,
}: {
  readonly rows: readonly AuditRow[];
  readonly chosen: string | null;
}) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const reason = useWords(AUDIT_REASON_WORDS);
  const language = useContext(LanguageContext);
  const inventory = useWords(INVENTORY);
  const { plates } = useJudgement().judge.rulebook;
  const [most, setMost] = useState(AT_A_TIME);
  const left = rows.length - most;
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            {(['text', 'place', 'form', 'proposal', 'reason', 'decision'] as const).map((name) => (
              <th key={name}>{say(name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ record, proposal, into, reason: why, cites }) => (
            <tr
              key={record.id}
              aria-selected={record.id === chosen}
              onClick={() => workbench.view.change({ placard: record.id })}
            >
              <td>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => workbench.view.change({ placard: record.id })}
                >
                  {record.text}
                </button>
              </td>
              <td>{say(record.place)}</td>
              <td>{say(record.form)}</td>
              <td className={OUTCOME_TONES[proposal]}>
                {sayProposal(language, proposal, into ?? '', plates)}
              </td>
              <td className="wraps">
                {reason(why)}
                <small className="tone-faint"> {cites[0]?.clause}</small>
              </td>
              <td>
                {record.decision === null
                  ? say('decision-none')
                  : sayProposal(language, record.decision.outcome, record.decision.into ?? '', plates)}
              </td>
            </tr>
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
