import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWorkbench } from '../../session/context.ts';
import { type Unread, unreadKey } from '../../session/unread.ts';
import { GRID } from '../../strings/grid.ts';
import { useWords } from '../../strings/language.ts';
import { Icon } from '../Icon.tsx';
import { type CellBlock, type GridColumn, type ReadHeaded } from './gridColumn.ts';
import { GridLine, type LineActs } from './GridLine.tsx';
import { boxOf } from './range.ts';
import { Suggestions } from './Suggestions.tsx';
import { type GridRow, type LeftOut, useGrid } from './useGrid.ts';

/** Of the column of row numbers, px; grid.css has it too. */
const NUMBER_WIDTH = 44;

/** Texts that are named of what a paste left out. */
const NAMED = 6;

const NONE: Unread = new Map();

/**
 * A register as a table that is typed in, as in a table program (docs/decisions/0239). It changes nothing itself:
 * texts for cells go to `put`, and come back as rows, or as `unread` where they could not be read.
 */
export function Grid<Row extends GridRow>({
  label,
  rows,
  columns,
  put,
  grows = false,
  headed,
  move,
  remove,
  unread = NONE,
  chosen: tellChosen,
  called,
  rowHeight,
}: {
  readonly label: string;
  readonly rows: readonly Row[];
  /** One array for as long as the columns are the same. */
  readonly columns: readonly GridColumn<Row>[];
  readonly put: (block: CellBlock) => void;
  /** An empty row at the foot takes new ones. */
  readonly grows?: boolean;
  /** Knows the headings of what is pasted; absent = every row is one of the table. */
  readonly headed?: ReadHeaded;
  /** Rows to another place, counted without them; absent = their order is not the user's. */
  readonly move?: (rows: readonly string[], to: number) => void;
  readonly remove?: (rows: readonly string[]) => void;
  readonly unread?: Unread;
  /** Told which rows are chosen. */
  readonly chosen?: (rows: readonly string[]) => void;
  /** A cell to be gone to, in the empty row where `row` is empty; a new object goes there again. */
  readonly called?: { readonly row: string; readonly column: string } | null;
  /** px, for rows of several lines; what does not fit is cut. */
  readonly rowHeight?: number;
}) {
  const workbench = useWorkbench();
  const say = useWords(GRID);
  const id = useId();
  const end = useRef<HTMLSpanElement>(null);
  const [left, setLeft] = useState<readonly LeftOut[]>([]);
  const [dragged, setDragged] = useState<{ readonly ids: readonly string[]; readonly before: number } | null>(
    null,
  );
  const grid = useGrid<Row>({
    rows,
    columns,
    grows,
    textAt: (row, column) => unread.get(unreadKey(row.id, column.key))?.text ?? column.text(row),
    put: (block) => {
      setLeft([]);
      put(block);
    },
    leftOut: setLeft,
    headed,
    move,
    remove,
    undo: () => workbench.undo(),
    redo: () => workbench.redo(),
    leave: () => end.current?.focus(),
  });
  const { chosen, editing, suggestions, input } = grid;
  const { at } = chosen;
  const box = boxOf(chosen);
  const now = useRef({ grid, rows, move, dragged });
  useLayoutEffect(() => {
    now.current = { grid, rows, move, dragged };
  });
  const canDrag = move !== undefined;
  const acts = useMemo<LineActs>(
    () => ({
      press: (row, column, keepAnchor) => now.current.grid.goTo({ row, column }, keepAnchor),
      over: (row, column) => now.current.grid.goTo({ row, column }, true),
      open: (row, column) => {
        now.current.grid.goTo({ row, column });
        now.current.grid.open('opened');
      },
      chooseRow: (row, keepAnchor) => now.current.grid.chooseRow(row, keepAnchor),
      drag: (row) => {
        const { grid: own, rows: all } = now.current;
        const ids = own.idsOfChosen();
        const single = all[row]?.id;
        if (single !== undefined) setDragged({ ids: ids.includes(single) ? ids : [single], before: row });
      },
      dragOver: (row, event) => {
        const { dragged: what } = now.current;
        if (what === null) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const before = event.clientY > top + height / 2 ? row + 1 : row;
        if (before !== what.before) setDragged({ ...what, before });
      },
      drop: () => {
        const { dragged: what, rows: all, move: go } = now.current;
        setDragged(null);
        if (what === null || go === undefined) return;
        const above = all.slice(0, what.before).filter((row) => !what.ids.includes(row.id)).length;
        go(what.ids, above);
      },
    }),
    [],
  );

  const ids = grid.idsOfChosen().join('\n');
  useEffect(() => {
    tellChosen?.(ids === '' ? [] : ids.split('\n'));
    // Told when it changes; who listens is no reason.
  }, [ids]);

  useEffect(() => {
    if (called === null || called === undefined) return;
    const row = called.row === '' ? rows.length : rows.findIndex((each) => each.id === called.row);
    const column = columns.findIndex(({ key }) => key === called.column);
    if (row !== -1) now.current.grid.goTo({ row, column: Math.max(0, column) });
    // Once for each call.
  }, [called]);

  const current = columns[at.column];
  const record = rows[at.row] ?? null;
  const kept =
    record === null || current === undefined ? undefined : unread.get(unreadKey(record.id, current.key));
  const listId = `${id}-list`;
  const name = current?.title ?? '';
  const doubt = record === null || kept !== undefined ? null : (current?.doubt?.(record) ?? null);
  const shown = kept?.text ?? (record === null || current === undefined ? '' : current.text(record));
  const field = (
    <>
      <textarea
        ref={input}
        className={editing === null ? 'grid-field' : 'grid-field grid-editing'}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        readOnly={current?.fixed === true}
        aria-label={`${
          record === null ? say('cell-new', { column: name }) : say('cell', { column: name, row: at.row + 1 })
        }${editing === null && shown !== '' ? `: ${shown}` : ''}`}
        aria-describedby={`${id}-keys`}
        aria-invalid={kept !== undefined}
        {...(suggestions.length > 0
          ? {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-activedescendant':
                editing === null || editing.picked === -1 ? undefined : `${listId}-${editing.picked}`,
            }
          : {})}
        value={editing?.text ?? ''}
        onChange={({ target }) => grid.events.type(target.value)}
        onKeyDown={grid.events.onKeyDown}
        onBlur={grid.events.onBlur}
        onCopy={grid.events.onCopy}
        onCut={grid.events.onCut}
        onPaste={grid.events.onPaste}
      />
      {current?.suggest !== undefined && editing === null && (
        <button
          type="button"
          tabIndex={-1}
          className="grid-opens"
          aria-label={say('list')}
          onMouseDown={(event) => {
            event.preventDefault();
            grid.open('opened');
          }}
        >
          <Icon name="down" size={12} />
        </button>
      )}
      {suggestions.length > 0 && (
        <Suggestions
          id={listId}
          under={input.current}
          choices={suggestions}
          picked={editing?.picked ?? -1}
          take={(text) => {
            grid.take(text);
            grid.goTo(at);
          }}
        />
      )}
    </>
  );
  const tracks = [
    `${NUMBER_WIDTH}px`,
    ...columns.map(({ width, grow = 0 }) => (grow === 0 ? `${width}px` : `minmax(${width}px, ${grow}fr)`)),
  ].join(' ');
  const lines = grows ? [...rows, null] : rows;
  return (
    <div className="grid-frame">
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        className={rowHeight === undefined ? 'grid' : 'grid grid-tall'}
        style={{
          '--grid-tracks': tracks,
          '--grid-wide': `${columns.reduce((sum, { width }) => sum + width, NUMBER_WIDTH)}px`,
          '--grid-first': `${columns[0]?.width ?? 0}px`,
          ...(rowHeight === undefined ? {} : { '--grid-line': `${rowHeight}px` }),
        }}
        onDragEnd={() => setDragged(null)}
      >
        <div role="row" aria-rowindex={1} className="grid-row grid-head">
          <div role="columnheader" className="grid-number">
            {say('row-number')}
          </div>
          {columns.map(({ key, title }, place) => (
            <div
              key={key}
              role="columnheader"
              aria-colindex={place + 2}
              className="grid-cell"
              data-column={key}
              title={title}
            >
              <span className="grid-text">{title}</span>
            </div>
          ))}
        </div>
        {lines.map((row, index) => {
          const inside = index >= box.rows[0] && index <= box.rows[1];
          return (
            <GridLine
              key={row?.id ?? 'new'}
              index={index}
              row={row}
              columns={columns}
              unread={unread}
              from={inside ? box.columns[0] : null}
              to={inside ? box.columns[1] : null}
              at={index === at.row ? at.column : null}
              field={index === at.row ? field : null}
              dropHere={dragged?.before === index}
              canDrag={canDrag}
              acts={acts}
            />
          );
        })}
      </div>
      <span ref={end} tabIndex={-1} />
      <p id={`${id}-keys`} className="grid-keys">
        {say('keys', { rows: remove === undefined ? '' : say('keys-rows') })}
      </p>
      <div role="status" className="grid-notes">
        {kept !== undefined && (
          <p className="note-line">
            <span className="tone-fault">
              <Icon name="fault" />
            </span>
            {name} “{kept.text}” {say('unread', { why: kept.why })}
          </p>
        )}
        {doubt !== null && (
          <p className="note-line">
            <span className="tone-caution">
              <Icon name="caution" />
            </span>
            {name} “{shown}”：{doubt}
          </p>
        )}
        {left.map(({ why, count, texts }) => (
          <p key={why} className="note-line">
            <span className={why === 'headings' ? 'tone-good' : 'tone-caution'}>
              <Icon name={why === 'headings' ? 'good' : 'caution'} />
            </span>
            {why === 'fixed'
              ? say('beyond-fixed', { columns: texts.join('、') })
              : say(`beyond-${why}`, {
                  count,
                  texts: (why === 'headings' ? texts : texts.slice(0, NAMED)).join('、'),
                })}
          </p>
        ))}
      </div>
    </div>
  );
}

declare module 'react' {
  // Custom properties that the table's style sheet reads.
  interface CSSProperties {
    '--grid-tracks'?: string;
    '--grid-wide'?: string;
    '--grid-first'?: string;
    '--grid-line'?: string;
  }
}
