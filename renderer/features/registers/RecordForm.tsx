import { AutoComplete, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { type GridColumn } from '../../kit/controls/grid/gridColumn.ts';
import { Row, Section } from '../../kit/controls/Section.tsx';
import { type Unread, unreadKey } from '../../kit/session/unread.ts';
import { GRID } from '../../kit/strings/grid.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';

/** Every field of one row, the long ones with room; what is typed goes the same way as from the table. */
export function RecordForm<Record extends { readonly id: string }>({
  columns,
  record,
  fields = {},
  unread,
  put,
}: {
  readonly columns: readonly GridColumn<Record>[];
  readonly record: Record;
  /** Fields that are not texts. */
  readonly fields?: { readonly [Column: string]: (record: Record) => ReactNode };
  readonly unread: Unread;
  readonly put: (column: string, text: string) => void;
}) {
  const say = useWords(REGISTERS);
  const words = useWords(GRID);
  const [first] = columns;
  return (
    <Section title={first?.text(record) === '' ? words('open') : (first?.text(record) ?? '')}>
      {columns.map((column) => {
        const kept = unread.get(unreadKey(record.id, column.key));
        const doubt = column.doubt?.(record) ?? null;
        const hint =
          kept !== undefined ? (
            <span className="tone-fault">{words('unread', { why: kept.why })}</span>
          ) : doubt !== null ? (
            <span className="tone-caution">{doubt}</span>
          ) : column.lines === true ? (
            say('lines-hint')
          ) : undefined;
        return (
          <Row key={column.key} name={column.title} {...(hint === undefined ? {} : { hint })}>
            {(id) =>
              fields[column.key] === undefined ? (
                <CellField
                  id={id}
                  column={column}
                  record={record}
                  text={kept?.text ?? column.text(record)}
                  wrong={kept !== undefined}
                  put={(text) => put(column.key, text)}
                />
              ) : (
                <div id={id}>{fields[column.key]?.(record)}</div>
              )
            }
          </Row>
        );
      })}
    </Section>
  );
}

/** Taken over when the field is left, so that it is one step; Esc puts the old text back. */
function CellField<Record>({
  id,
  column: { lines, fixed, suggest, open },
  record,
  text,
  wrong,
  put,
}: {
  readonly id: string;
  readonly column: GridColumn<Record>;
  readonly record: Record;
  readonly text: string;
  readonly wrong: boolean;
  readonly put: (text: string) => void;
}) {
  const words = useWords(GRID);
  const [typed, setTyped] = useState<string | null>(null);
  const take = (now = typed): void => {
    if (now !== null && now.trim() !== text) put(now.trim());
    setTyped(null);
  };
  const shared = {
    id,
    value: typed ?? text,
    status: wrong ? ('error' as const) : ('' as const),
    placeholder: open?.(record) === true ? words('open') : '',
    disabled: fixed === true,
    onBlur: () => take(),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Escape' && typed !== null) {
        event.stopPropagation();
        setTyped(null);
      }
      if (event.key !== 'Enter' || lines === true) return;
      event.preventDefault();
      take();
    },
  };
  if (suggest !== undefined) {
    return (
      <AutoComplete
        {...shared}
        className="wide"
        options={suggest(typed ?? '', record).map((each) => ({ value: each.text, about: each.about }))}
        optionRender={({ value, data }) => (
          <>
            {value}
            {data.about !== undefined && <small className="choice-about">{data.about}</small>}
          </>
        )}
        onChange={setTyped}
        onSelect={(value: string) => take(value)}
      />
    );
  }
  const onChange = ({ target }: { target: { value: string } }) => setTyped(target.value);
  return (
    <Input.TextArea
      {...shared}
      className={lines === true ? 'grows several' : 'grows'}
      rows={1}
      onChange={onChange}
    />
  );
}
