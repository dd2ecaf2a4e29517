import { Button, Input } from 'antd';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { type FormName } from '../../../app/registers/forms.ts';
import { PHONE_DOUBTS } from '../../../app/words/phones.ts';
import { headedBlock } from '../../../app/registers/headedBlock.ts';
import { type Choice, isOpen, type RegisterColumn } from '../../../app/registers/registerColumn.ts';
import { type RegisterRecords } from '../../../core/editing/commands/registers.ts';
import { type PhoneDoubt } from '../../../core/project/phones.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Grid } from '../../kit/controls/grid/Grid.tsx';
import { type GridColumn, type Suggestion } from '../../kit/controls/grid/gridColumn.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { unreadKey } from '../../kit/session/unread.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { RecordForm } from './RecordForm.tsx';
import { LIST_FILES } from './lists/listFiles.ts';
import { RegisterImport } from './RegisterImport.tsx';
import { saveWorkbook } from './saveRegister.ts';
import { openPlaces, useRegister } from './useRegister.ts';

/** Widths in px and shares of the columns. */
const WIDTHS: Readonly<Record<string, { readonly width: number; readonly grow?: number }>> = {
  name: { width: 220, grow: 3 },
  text: { width: 260, grow: 3 },
  kind: { width: 92 },
  basis: { width: 168 },
  document: { width: 160 },
  materials: { width: 150, grow: 1 },
  steps: { width: 150, grow: 1 },
  conditions: { width: 150, grow: 1 },
  grantor: { width: 200, grow: 2 },
  size: { width: 140 },
  picture: { width: 120 },
  phone: { width: 124 },
  supervisionPhone: { width: 124 },
  link: { width: 170 },
  role: { width: 150, grow: 1 },
  uses: { width: 90 },
  note: { width: 200, grow: 2 },
  ways: { width: 200, grow: 2 },
  askedBy: { width: 170, grow: 1 },
  people: { width: 170, grow: 1 },
  duties: { width: 150, grow: 1 },
  basisDocument: { width: 220, grow: 2 },
  basisNumber: { width: 150 },
  basisIssuer: { width: 150 },
  admission: { width: 150 },
};
const USUAL = { width: 104 };

/** Rows that are named when they are to go. */
const NAMED = 12;

/** A register's page: what is counted, the table, and the row in which one is with all its fields. */
export function RegisterTable<Name extends FormName>({
  name,
  tools,
  show,
  form: fields,
  pictured,
  below,
}: {
  readonly name: Name;
  /** Buttons of this register's own. */
  readonly tools?: ReactNode;
  /** Cells that are not texts. */
  readonly show?: Readonly<Record<string, (record: RegisterRecords[Name]) => ReactNode>>;
  /** Fields of the side form that are not texts. */
  readonly form?: Readonly<Record<string, (record: RegisterRecords[Name]) => ReactNode>>;
  /** A row with a picture, where rows have one. */
  readonly pictured?: (record: RegisterRecords[Name], picture: Asset) => RegisterRecords[Name];
  /** Under the table, e.g. what an empty register says. */
  readonly below?: ReactNode;
}) {
  const workbench = useWorkbench();
  const { view } = workbench;
  const say = useWords(REGISTERS);
  const sayDoubt = useWords(PHONE_DOUBTS);
  const doubtOf = (doubt: PhoneDoubt | null): string | null => (doubt === null ? null : sayDoubt(doubt));
  const [list, setList] = useState<File | null>(null);
  const { form, records, context, unread, acts } = useRegister(name);
  const called = useView(({ cell }) => cell);
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [going, setGoing] = useState<readonly string[]>([]);
  const columns = useMemo(
    () =>
      form.columns
        .filter(({ unseen }) => unseen !== true)
        .map((column): GridColumn<RegisterRecords[Name]> => ({
          key: column.key,
          title: say(`${name}.${column.key}` as 'services.name'),
          ...(WIDTHS[column.key] ?? USUAL),
          text: (record) => column.text(record, context),
          ...(column.asked === undefined ? {} : { open: (record) => isOpen(column, record, context) }),
          ...(column.doubt === undefined
            ? {}
            : { doubt: (record) => doubtOf(column.doubt?.(column.text(record, context)) ?? null) }),
          ...(column.fixed === true ? { fixed: true } : {}),
          ...(column.lines === true ? { lines: true } : {}),
          ...suggestionsOf(column, column.choices?.(context) ?? []),
          ...(show?.[column.key] === undefined ? {} : { show: show[column.key] }),
        })),
    // What is shown and said follows language and project, which the context holds.
    [form, context, name],
  );
  const words = sought.trim().toLowerCase();
  const rows =
    words === ''
      ? records
      : records.filter((record) => columns.some(({ text }) => text(record).toLowerCase().includes(words)));
  const open = useMemo(() => openPlaces(form, records, context), [form, records, context]);
  const wrong = [...unread.keys()].map((key) => {
    const [row = '', column = ''] = key.split('/');
    return { row, column };
  });
  const goTo = (places: readonly { readonly row: string; readonly column: string }[]): void => {
    setSought('');
    const at = places.findIndex(({ row, column }) => row === called?.row && column === called.column);
    const next = places[(at + 1) % places.length];
    if (next !== undefined) view.change({ cell: { ...next } });
  };
  const record = records.find(({ id }) => id === chosen[0]);
  // A form of a score of fields takes longer than a frame: it comes when the table has been painted.
  const aside = useDeferredValue(
    useMemo(
      () =>
        record === undefined ? null : (
          <RecordForm
            key={record.id}
            columns={columns}
            record={record}
            unread={unread}
            {...(fields === undefined ? {} : { fields })}
            put={(column, text) => acts.put({ rows: [record.id], columns: [column], texts: [[text]] })}
          />
        ),
      [columns, record, unread, fields, acts],
    ),
  );
  const village = useProject((project) => project.register.village.zh);
  const exported = (): void => {
    const going = form.columns.filter(
      ({ key, unseen, fixed }) => unseen !== true && (fixed !== true || key === 'picture'),
    );
    void saveWorkbook(workbench, {
      title: say('export-title', { village, name: say(name) }),
      lines: [say('export-note')],
      columns: going.map(({ key }) => ({
        heading: say(`${name}.${key}` as 'services.name'),
        width: Math.min(70, (WIDTHS[key] ?? USUAL).width / 4),
      })),
      rows: records.map((each) =>
        going.map(({ key, text }) => unread.get(unreadKey(each.id, key))?.text ?? text(each, context)),
      ),
    });
  };
  const insert = (): void => {
    const at = chosen[0] === undefined ? -1 : records.findIndex(({ id }) => id === chosen[0]);
    const id = acts.insert(at === -1 ? undefined : records[at]?.id);
    if (id !== null) view.change({ cell: { row: id, column: form.columns[0]?.key ?? '' } });
  };
  /** Closes the question; the keyboard goes on in the table, at the row that has come there. */
  const answer = (isYes: boolean): void => {
    if (isYes) acts.remove(going);
    setGoing([]);
    const left = isYes ? rows.filter(({ id }) => !going.includes(id)) : rows;
    const at = rows.findIndex(({ id }) => going.includes(id));
    const next = left[Math.min(at, left.length - 1)];
    view.change({ cell: { row: next?.id ?? '', column: form.columns[0]?.key ?? '' } });
  };
  const named = records
    .filter(({ id }) => going.includes(id))
    .map((each) => form.columns[0]?.text(each, context) ?? '')
    .filter((text) => text !== '');
  const shift = (by: 1 | -1): void => {
    const at = records.findIndex(({ id }) => id === chosen[0]);
    const to = at + by;
    if (to >= 0 && to + chosen.length <= records.length) acts.move(chosen, to);
  };
  return (
    <>
      <main className="work">
        <div className="work-bar register-bar">
          <b>{say(name)}</b>
          <span className="quiet">{say(`count-${name}`, { count: records.length })}</span>
          {records.length > 0 &&
            (open.length === 0 ? (
              <span className="quiet tone-good">
                <Icon name="good" size={14} /> {say('open-none')}
              </span>
            ) : (
              <Button size="small" title={say('next-open')} onClick={() => goTo(open)}>
                {say('open-cells', { count: open.length })}
              </Button>
            ))}
          {wrong.length > 0 && (
            <Button size="small" danger title={say('next-unread')} onClick={() => goTo(wrong)}>
              {say('open-unread', { count: wrong.length })}
            </Button>
          )}
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
          {tools}
          <ChooseFiles words={say('import')} accept={LIST_FILES} take={([file]) => setList(file ?? null)} />
          {records.length > 0 && <Button onClick={exported}>{say('export')}</Button>}
        </div>
        <div className="page flush register-page">
          <Grid
            label={say(name)}
            rows={rows}
            columns={columns}
            grows={words === ''}
            put={acts.put}
            headed={(texts, into) => headedBlock(name, texts, into)}
            remove={setGoing}
            {...(words === '' ? { move: acts.move } : {})}
            unread={unread}
            chosen={setChosen}
            called={called}
          />
          <div className="register-acts">
            <Button size="small" onClick={insert}>
              {say('add')}
            </Button>
            <Button size="small" disabled={chosen.length === 0} onClick={() => setGoing(chosen)}>
              {say('remove')}
            </Button>
            <Button size="small" disabled={chosen.length === 0 || words !== ''} onClick={() => shift(-1)}>
              {say('up')}
            </Button>
            <Button size="small" disabled={chosen.length === 0 || words !== ''} onClick={() => shift(1)}>
              {say('down')}
            </Button>
            {words !== '' && <small className="tone-faint">{say('no-order')}</small>}
          </div>
          {below}
        </div>
      </main>
      {going.length > 0 && (
        <Dialog
          title={say('remove-title', { count: going.length })}
          okText={say('remove')}
          onOk={() => answer(true)}
          onCancel={() => answer(false)}
        >
          <p className="field-note">{say('remove-note')}</p>
          <p>{[...named.slice(0, NAMED), ...(named.length > NAMED ? ['…'] : [])].join('、')}</p>
        </Dialog>
      )}
      {list !== null && (
        <Boundary key={list.name} what={say('import')} over>
          <RegisterImport
            name={name}
            file={list}
            {...(pictured === undefined ? {} : { pictured })}
            close={() => setList(null)}
          />
        </Boundary>
      )}
      <Side which="inspector" title={say('detail')}>
        {aside ?? <p className="inspector-empty">{say('nothing-chosen')}</p>}
      </Side>
    </>
  );
}

/** Choices that have what is typed in their text, or in what is told of them. */
function suggestionsOf<Record>(
  { choices }: RegisterColumn<Record>,
  all: readonly Choice[],
): { readonly suggest?: (typed: string) => readonly Suggestion[] } {
  if (choices === undefined) return {};
  return {
    suggest: (typed) => {
      const words = typed.trim().toLowerCase();
      const holds = (text = ''): boolean => text.toLowerCase().includes(words);
      const named = all.filter(({ text }) => holds(text));
      return [...named, ...all.filter(({ text, about }) => !holds(text) && holds(about))];
    },
  };
}
