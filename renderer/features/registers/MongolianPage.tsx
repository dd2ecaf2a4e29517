import { Button, Input } from 'antd';
import { useContext, useMemo, useState } from 'react';
import { headedBlock } from '../../../app/registers/headedBlock.ts';
import { dayText } from '../../../app/cells/documents.ts';
import { sayTexts } from '../../../app/policy/sayFinding.ts';
import { supplyStrings } from '../../../core/editing/commands/mongolian.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Signature } from '../../../core/project/people.ts';
import {
  MONGOLIAN_COLUMNS,
  type MongolianCell,
  type MongolianColumn,
  placeMongolian,
} from '../../../core/signs/mongolianRows.ts';
import { hasDoubtfulSpace } from '../../../core/signs/mongolianSuffix.ts';
import { type ProjectText, projectTexts } from '../../../core/signs/projectTexts.ts';
import { inspectText } from '../../../typeset/text/inspect.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { Grid } from '../../kit/controls/grid/Grid.tsx';
import { type CellBlock, type GridColumn } from '../../kit/controls/grid/gridColumn.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { MongolianEditor } from '../../kit/controls/MongolianEditor.tsx';
import { MongolianKeys } from '../../kit/controls/MongolianKeys.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { SignatureDialog } from '../../kit/controls/SignatureDialog.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { type Unread, unreadKey } from '../../kit/session/unread.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { MONGOLIAN } from '../../kit/strings/mongolian.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { LIST_FILES } from './lists/listFiles.ts';
import { MongolianImport } from './MongolianImport.tsx';
import { MongolianFromProject } from './MongolianFromProject.tsx';
import { readVillage } from './readVillage.ts';
import { saveTranslations } from './saveRegister.ts';

type Row = ProjectText & { readonly id: string };

/** 蒙古文: every Mongolian string of the project in one table, pasted in, signed for many at once. */
export function MongolianPage() {
  const workbench = useWorkbench();
  const say = useWords(MONGOLIAN);
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  const { templates } = workbench.library.signs;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [unread, setUnread] = useState<Unread>(new Map());
  const [list, setList] = useState<File | null>(null);
  const [from, setFrom] = useState<Project | null>(null);
  const [sought, setSought] = useState('');
  const [signing, setSigning] = useState<readonly Row[]>([]);
  const texts = useMemo(() => projectTexts(project, templates), [project, templates]);
  const names = useMemo(
    () => new Map(project.signs.map((sign) => [sign.id, shortName(project, sign, templates)])),
    [project, templates],
  );
  const where = ({ part, zh, signs }: ProjectText): string =>
    part === 'place'
      ? say('place-names')
      : `${sayTexts(language, [{ part, zh }]).replace(zh, '')} ${signs.map((id) => names.get(id) ?? id).join('、')}`.trim();
  const columns = useMemo(
    (): readonly GridColumn<Row>[] => [
      { key: 'zh', title: say('column-zh'), width: 200, grow: 2, fixed: true, text: ({ zh }) => zh },
      {
        key: 'mn',
        title: say('mongolian'),
        width: 196,
        grow: 2,
        script: 'mongolian',
        text: ({ mn }) => mn?.text ?? '',
        open: ({ mn }) => mn === null,
        doubt: ({ mn }) => (hasDoubtfulSpace(mn) ? say('state-suffix') : null),
      },
      { key: 'where', title: say('column-where'), width: 168, grow: 2, fixed: true, text: where },
      { key: 'by', title: say('by'), width: 92, text: ({ mn }) => mn?.proof?.by ?? '' },
      { key: 'on', title: say('column-on'), width: 104, text: ({ mn }) => mn?.proof?.on ?? '' },
      {
        key: 'document',
        title: say('document'),
        width: 120,
        grow: 1,
        text: ({ mn }) => mn?.proof?.document ?? '',
      },
    ],
    // What is said follows the language, which names and project change with.
    [names, language],
  );
  const words = sought.trim();
  const all = texts.map((text): Row => ({ ...text, id: text.key }));
  const rows =
    words === '' ? all : all.filter((row) => columns.some(({ text }) => text(row).includes(words)));
  const put = ({ rows: ids, columns: keys, texts: typed }: CellBlock): void => {
    const cells = ids.flatMap((key, row) =>
      keys.flatMap((column, at): MongolianCell[] =>
        key === null || !isColumn(column)
          ? []
          : [{ key, column, text: cellText(column, typed[row]?.[at] ?? '') }],
      ),
    );
    const placed = placeMongolian(
      projectTexts(workbench.project, templates),
      cells,
      workbench.greeting.today,
    );
    workbench.run('change-mongolian', supplyStrings(workbench.project, placed.strings));
    const left = new Map(unread);
    for (const { key, column } of cells) left.delete(unreadKey(key, column));
    for (const { key, column, text, why } of placed.refused)
      left.set(unreadKey(key, column), {
        text,
        why: say(why === 'private-use' ? 'private-use' : `refused-${why}`),
      });
    setUnread(left);
  };
  const unsigned = all.filter(({ mn }) => mn !== null && mn.proof === null);
  const signable = unsigned.filter(({ id }) => chosen.includes(id));
  const sign = (proof: Signature): void => {
    const strings = signing.flatMap(({ owner, mn }) =>
      mn === null ? [] : [{ owner, mn: { ...mn, proof } }],
    );
    workbench.run('proof-mongolian', supplyStrings(workbench.project, strings));
  };
  const exported = (shared: boolean): void => void saveTranslations(workbench, { shared, language });
  const lacking = all.filter(({ mn }) => mn === null).length;
  const row = all.find(({ id }) => id === chosen[0]);
  return (
    <>
      <main className="work">
        <div className="work-bar register-bar">
          <b>{say('mongolian')}</b>
          <span className="quiet">
            {say('table-count', { count: all.length, lacking, unproofed: unsigned.length })}
          </span>
          <span className="spring" />
          <Input
            className="register-search"
            allowClear
            size="small"
            prefix={<Icon name="search" size={14} />}
            aria-label={say('search')}
            placeholder={say('search')}
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
          <ChooseFiles words={say('import')} accept={LIST_FILES} take={([file]) => setList(file ?? null)} />
          <Button title={say('export-hint')} onClick={() => exported(false)}>
            {say('export')}
          </Button>
          <Button size="small" title={say('export-shared-hint')} onClick={() => exported(true)}>
            {say('export-shared')}
          </Button>
          <ChooseFiles
            words={say('take-shared')}
            accept=".paijiang,.json"
            take={([file]) => {
              if (file !== undefined) void readVillage(workbench, file).then(setFrom);
            }}
          />
          <Button
            size="small"
            disabled={signable.length === 0}
            title={say('sign-many-hint')}
            onClick={() => setSigning(signable)}
          >
            {say('sign-many', { count: signable.length })}
          </Button>
          <Button
            size="small"
            type="primary"
            disabled={unsigned.length === 0}
            onClick={() => setSigning(unsigned)}
          >
            {say('sign-unproofed', { count: unsigned.length })}
          </Button>
        </div>
        <div className="page flush register-page">
          <Grid
            label={say('mongolian')}
            rows={rows}
            columns={columns}
            put={put}
            headed={(block, into) => headedBlock('mongolian', block, into)}
            unread={unread}
            chosen={setChosen}
            rowHeight={96}
          />
          <p className="field-note">{say('table-note')}</p>
        </div>
      </main>
      <Side which="inspector" title={say('mongolian')}>
        {row === undefined ? (
          <p className="inspector-empty">{say('nothing-chosen')}</p>
        ) : (
          <Section key={row.id} title={row.zh}>
            <MongolianEditor
              of={row.zh}
              mn={row.mn}
              put={(step, mn) =>
                workbench.run(step, supplyStrings(workbench.project, [{ owner: row.owner, mn }]))
              }
            />
            <Advice row={row} put={(text) => put({ rows: [row.id], columns: ['mn'], texts: [[text]] })} />
          </Section>
        )}
        <MongolianKeys />
      </Side>
      {list !== null && (
        <Boundary key={list.name} what={say('import')} over>
          <MongolianImport file={list} close={() => setList(null)} />
        </Boundary>
      )}
      {from !== null && (
        <Boundary key={from.id} what={say('import')} over>
          <MongolianFromProject from={from} close={() => setFrom(null)} />
        </Boundary>
      )}
      {signing.length > 0 && (
        <SignatureDialog
          of="proof"
          title={say('proof-title')}
          note={
            <>
              {say('proof-note')}
              {signing.map(({ id, zh, mn }) => (
                <span key={id} className="proof-words">
                  <b>{zh}</b>
                  <span lang="mn-Mong" className="mongolian-words">
                    {mn?.text}
                  </span>
                </span>
              ))}
            </>
          }
          by={say('by')}
          document={say('document')}
          ok={say('sign-all', { count: signing.length })}
          sign={sign}
          close={() => setSigning([])}
        />
      )}
    </>
  );
}

/** A day as offices write it. */
function cellText(column: MongolianColumn, text: string): string {
  return column === 'on' ? dayText(text) : text;
}

function isColumn(column: string): column is MongolianColumn {
  return MONGOLIAN_COLUMNS.some((one) => one === column);
}

/** What is doubtful about the letters as they were typed, with the repair where there is one. */
function Advice({ row: { mn }, put }: { readonly row: Row; readonly put: (text: string) => void }) {
  const say = useWords(MONGOLIAN);
  const sayProblem = useSayProblem();
  if (mn === null) return null;
  const read = inspectText(mn.text, 'Mong');
  // Spaces before suffixes are told in the editor, which asks about them.
  const found = read.ok ? read.value.notes.filter(({ code }) => code !== 'suffix-space') : [read.problem];
  return (
    <>
      {found.map(({ code, data }) => (
        <p key={`${code} ${String(data['at'] ?? '')}`} className="tone-caution">
          <Icon name="caution" size={14} />{' '}
          {sayProblem({ from: 'host', problem: { area: 'sign', code, data: { ...data } } })}
          {typeof data['repaired'] === 'string' && (
            <Button size="small" onClick={() => put(String(data['repaired']))}>
              {say('take-repair')}
            </Button>
          )}
        </p>
      ))}
    </>
  );
}
