import { Button } from 'antd';
import { useState } from 'react';
import { addPlacard, freshPlacardIds } from '../../../core/editing/commands/placards.ts';
import { type AuditRow } from '../../../core/policy/audit/auditRow.ts';
import { copiesOf } from '../../../core/project/placardRecord.ts';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { ExampleRow } from '../../kit/controls/ExampleRow.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { CLEARING } from '../../kit/strings/clearing.ts';
import { PLATE_IMPORT } from '../../kit/strings/plateImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { Decider } from './Decider.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { LIST_FILES } from '../registers/lists/listFiles.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { PlacardPanel } from './PlacardPanel.tsx';
import { PlateTable } from './PlateTable.tsx';
import { useAudit } from './plates.ts';

type Filter = 'all' | 'undecided';

/** 清牌: the existing plates with proposal, reason and decision. */
export function ClearingPlace() {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const rows = useAudit();
  const inventory = useWords(PLATE_IMPORT);
  const [filter, setFilter] = useState<Filter>('all');
  const [list, setList] = useState<File | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState(false);
  const picked = useView((view) => view.placard);
  const placards = useProject((project) => project.policy.placards);
  const undecided = rows.filter(({ decision }) => decision === null);
  const shown = filter === 'all' ? rows : undecided;
  // What is not in the table is not chosen, whatever was ticked before.
  const chosen = shown.filter(({ record }) => ticked.has(record.id));
  const row = rows.find(({ record }) => record.id === picked);
  const add = (): void => {
    const [id = ''] = freshPlacardIds(placards, 1);
    const plate = { id, text: say('new-plate'), place: 'outside', form: 'square' } as const;
    workbench.run('add-placard', addPlacard(workbench.project, { ...plate, judged: null, decision: null }));
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
                <small>{platesIn(name === 'all' ? rows : undecided)}</small>
              </button>
            </li>
          ))}
        </ul>
        <Counts rows={rows} />
      </Side>
      <main className="work">
        <div className="work-bar">
          <b>{say('title')}</b>
          <Decider />
          <span className="spring" />
          {rows.length > 0 && (
            <Button disabled={chosen.length === 0} onClick={() => setDeciding(true)}>
              {say('as-proposed', { count: platesIn(chosen) })}
            </Button>
          )}
          <ChooseFiles
            words={inventory('import')}
            accept={LIST_FILES}
            take={([file]) => setList(file ?? null)}
          />
          <Button type="primary" onClick={add}>
            {say('add')}
          </Button>
        </div>
        <div className="page flush">
          {rows.length === 0 ? (
            <section className="register-empty" aria-label={say('title')}>
              <p>{say('none')}</p>
              <ExampleRow
                cells={[
                  { title: say('text'), shown: say('example-text') },
                  { title: say('copies'), shown: '1' },
                  { title: say('place'), shown: say('outside') },
                  { title: say('form'), shown: say('square') },
                  { title: say('demanded-by'), shown: say('example-by') },
                  { title: say('basis'), shown: say('example-basis') },
                ]}
              />
            </section>
          ) : (
            <Boundary what={say('title')}>
              <PlateTable rows={shown} picked={picked} ticked={ticked} tick={setTicked} />
            </Boundary>
          )}
        </div>
      </main>
      {list !== null && (
        <Boundary key={list.name} what={inventory('import')} over>
          <ImportDialog file={list} close={() => setList(null)} />
        </Boundary>
      )}
      {deciding && (
        <Boundary what={say('title')} over>
          <DecideDialog
            rows={chosen}
            close={() => setDeciding(false)}
            decided={() => {
              setDeciding(false);
              setTicked(new Set());
            }}
          />
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

function platesIn(rows: readonly AuditRow[]): number {
  return rows.reduce((sum, { record }) => sum + copiesOf(record), 0);
}

function Counts({ rows }: { readonly rows: readonly AuditRow[] }) {
  const say = useWords(CLEARING);
  const count = (place: 'outside' | 'inside', kept: boolean): number =>
    platesIn(
      rows.filter(({ record, decision, proposal }) =>
        kept ? (decision?.outcome ?? proposal) === `keep-${place}` : record.place === place,
      ),
    );
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
