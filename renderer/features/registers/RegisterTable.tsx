import { Button, Input } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { type FormName } from '../../../app/registers/forms.ts';
import { type Choice, type RegisterColumn } from '../../../app/registers/registerColumn.ts';
import { type RegisterRecords } from '../../../core/editing/commands/registers.ts';
import { Grid } from '../../kit/controls/grid/Grid.tsx';
import { type GridColumn, type Suggestion } from '../../kit/controls/grid/gridColumn.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { useView, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { RecordForm } from './RecordForm.tsx';
import { openPlaces, useRegister } from './useRegister.ts';

/** Widths in px and shares of the columns. */
const WIDTHS: Readonly<Record<string, { readonly width: number; readonly grow?: number }>> = {
  name: { width: 220, grow: 3 },
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
};
const USUAL = { width: 104 };

/** A register's page: what is counted, the table, and the row in which one is with all its fields. */
export function RegisterTable<Name extends FormName>({
  name,
  tools,
  show,
  below,
}: {
  readonly name: Name;
  /** Buttons of this register's own. */
  readonly tools?: ReactNode;
  /** Cells that are not texts. */
  readonly show?: Readonly<Record<string, (record: RegisterRecords[Name]) => ReactNode>>;
  /** Under the table, e.g. what an empty register says. */
  readonly below?: ReactNode;
}) {
  const { view } = useWorkbench();
  const say = useWords(REGISTERS);
  const { form, records, context, unread, acts } = useRegister(name);
  const called = useView(({ cell }) => cell);
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns = useMemo(
    () =>
      form.columns.map((column): GridColumn<RegisterRecords[Name]> => ({
        key: column.key,
        title: say(`${name}.${column.key}` as 'services.name'),
        ...(WIDTHS[column.key] ?? USUAL),
        text: (record) => column.text(record, context),
        ...(column.asked === true ? { open: (record) => column.text(record, context) === '' } : {}),
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
  const open = openPlaces(form, records, context);
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
        </div>
        <div className="page flush register-page">
          <Grid
            label={say(name)}
            rows={rows}
            columns={columns}
            grows={words === ''}
            put={acts.put}
            remove={acts.remove}
            {...(words === '' ? { move: acts.move } : {})}
            unread={unread}
            chosen={setChosen}
            called={called}
          />
          <div className="register-acts">
            <Button size="small" disabled={chosen.length === 0} onClick={() => acts.remove(chosen)}>
              {say('remove')}
            </Button>
            {words !== '' && <small className="tone-faint">{say('no-order')}</small>}
          </div>
          {below}
        </div>
      </main>
      <Side which="inspector" title={say('detail')}>
        {record === undefined ? (
          <p className="inspector-empty">{say('nothing-chosen')}</p>
        ) : (
          <RecordForm
            key={record.id}
            columns={columns}
            record={record}
            unread={unread}
            put={(column, text) => acts.put({ rows: [record.id], columns: [column], texts: [[text]] })}
          />
        )}
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
      return all.filter(({ text, about = '' }) => `${text} ${about}`.toLowerCase().includes(words));
    },
  };
}
