import { type DragEvent, memo, type ReactNode } from 'react';
import { type Unread, unreadKey } from '../../session/unread.ts';
import { GRID } from '../../strings/grid.ts';
import { useWords } from '../../strings/language.ts';
import { Icon } from '../Icon.tsx';
import { type GridColumn } from './gridColumn.ts';
import { type GridRow } from './useGrid.ts';

export type LineActs = {
  readonly press: (row: number, column: number, keepAnchor: boolean) => void;
  readonly over: (row: number, column: number) => void;
  readonly open: (row: number, column: number) => void;
  readonly chooseRow: (row: number, keepAnchor: boolean) => void;
  readonly drag: ((row: number) => void) | null;
  readonly dragOver: (row: number, event: DragEvent) => void;
  readonly drop: () => void;
};

type Props<Row extends GridRow> = {
  readonly index: number;
  /** Null = the empty row at the foot. */
  readonly row: Row | null;
  readonly columns: readonly GridColumn<Row>[];
  readonly unread: Unread;
  /** First and last chosen column, or null. */
  readonly from: number | null;
  readonly to: number | null;
  /** Column in which one is, with its field; or null. */
  readonly at: number | null;
  readonly field: ReactNode;
  readonly dropHere: boolean;
  readonly canDrag: boolean;
  readonly acts: LineActs;
};

function Line<Row extends GridRow>({
  index,
  row,
  columns,
  unread,
  from,
  to,
  at,
  field,
  dropHere,
  canDrag,
  acts,
}: Props<Row>) {
  const say = useWords(GRID);
  const number = index + 1;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`grid-row${row === null ? ' grid-new' : ''}${dropHere ? ' grid-drop' : ''}${at === null ? '' : ' grid-here'}`}
      data-row={row?.id ?? ''}
      onDragOver={(event) => acts.dragOver(index, event)}
      onDrop={(event) => {
        event.preventDefault();
        acts.drop();
      }}
    >
      <div
        role="rowheader"
        className="grid-number"
        title={row === null ? say('type-here') : say(canDrag ? 'drag-row' : 'choose-row', { row: number })}
        draggable={canDrag && row !== null}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', String(number));
          acts.drag?.(index);
        }}
        onMouseDown={(event) => {
          if (event.button === 0) acts.chooseRow(index, event.shiftKey);
        }}
      >
        {row === null ? (
          <span aria-label={say('new-row')} role="img">
            <Icon name="plus" size={12} />
          </span>
        ) : (
          number
        )}
      </div>
      {columns.map((column, place) => {
        const kept = row === null ? undefined : unread.get(unreadKey(row.id, column.key));
        const isOpen = row !== null && kept === undefined && column.open?.(row) === true;
        const chosen = from !== null && to !== null && place >= from && place <= to;
        const text = kept?.text ?? (row === null ? '' : column.text(row));
        const doubt = row === null || kept !== undefined ? null : (column.doubt?.(row) ?? null);
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={place + 2}
            aria-selected={chosen}
            aria-invalid={kept !== undefined}
            className={classOf(column, { chosen, at: at === place, isOpen, wrong: kept !== undefined })}
            title={
              kept === undefined
                ? (doubt ?? (text.length > 6 ? text : undefined))
                : say('unread', { why: kept.why })
            }
            onMouseDown={(event) => {
              if (event.button !== 0 || at === place) return;
              event.preventDefault();
              acts.press(index, place, event.shiftKey);
            }}
            onMouseEnter={(event) => {
              if (event.buttons === 1) acts.over(index, place);
            }}
            onDoubleClick={() => acts.open(index, place)}
          >
            {kept !== undefined && <Icon name="fault" size={13} />}
            {doubt !== null && (
              <span className="tone-caution" role="img" aria-label={doubt}>
                <Icon name="caution" size={13} />
              </span>
            )}
            <span className="grid-text">
              {isOpen && text === ''
                ? say('open')
                : kept === undefined && row !== null && column.show !== undefined
                  ? column.show(row)
                  : text.replaceAll('\n', '；')}
            </span>
            {at === place && field}
          </div>
        );
      })}
    </div>
  );
}

/** A row is drawn again when something that it shows changed: hundreds stand below each other. */
export const GridLine = memo(Line, showsTheSame) as typeof Line;

/**
 * Columns and records are made anew with every edit of the project; most rows say the same as before. Cells that are no
 * texts are drawn again with their record.
 * @internal
 */
export function showsTheSame<Row extends GridRow>(before: Props<Row>, now: Props<Row>): boolean {
  const { row: old, columns: olds, unread: was, ...rest } = before;
  const { row, columns, unread, ...others } = now;
  const names = Object.keys(rest) as (keyof typeof rest)[]; // the keys of its own type
  if (names.some((name) => rest[name] !== others[name])) return false;
  if (old === row && olds === columns && was === unread) return true;
  if (old === null || row === null) return old === row && sameHeads(olds, columns);
  return (
    old.id === row.id &&
    sameHeads(olds, columns) &&
    columns.every((column, place) => {
      const other = olds[place];
      if (other === undefined) return false;
      const key = unreadKey(row.id, column.key);
      const [kept, keptNow] = [was.get(key), unread.get(key)];
      return (
        kept?.text === keptNow?.text &&
        kept?.why === keptNow?.why &&
        column.show === other.show &&
        (column.show === undefined || old === row) &&
        column.text(row) === other.text(old) &&
        column.doubt?.(row) === other.doubt?.(old) &&
        (column.open?.(row) === true) === (other.open?.(old) === true)
      );
    })
  );
}

function sameHeads<Row>(olds: readonly GridColumn<Row>[], columns: readonly GridColumn<Row>[]): boolean {
  return (
    olds === columns ||
    (olds.length === columns.length &&
      columns.every(({ key, fixed, script }, place) => {
        const other = olds[place];
        return other?.key === key && other.fixed === fixed && other.script === script;
      }))
  );
}

function classOf<Row>(
  { fixed, script }: GridColumn<Row>,
  is: { readonly chosen: boolean; readonly at: boolean; readonly isOpen: boolean; readonly wrong: boolean },
): string {
  return [
    'grid-cell',
    ...(fixed === true ? ['grid-fixed'] : []),
    ...(script === undefined ? [] : [`grid-${script}`]),
    ...(is.chosen ? ['grid-chosen'] : []),
    ...(is.at ? ['grid-at'] : []),
    ...(is.isOpen ? ['grid-open'] : []),
    ...(is.wrong ? ['grid-wrong'] : []),
  ].join(' ');
}
