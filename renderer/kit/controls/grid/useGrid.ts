import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type CellBlock, type GridColumn, type ReadHeaded } from './gridColumn.ts';
import { boxOf, type CellAt, type Chosen, movedBy, spread, tabbed, within } from './range.ts';
import { readTabular, writeTabular } from './tabular.ts';

/** `typed`: begun by typing, so arrows leave the cell; `opened`: by F2 or a double click, so they move in the text. */
export type Editing = { readonly text: string; readonly how: 'typed' | 'opened'; readonly picked: number };

export type GridRow = { readonly id: string };

/** What of a paste has no place. */
export type LeftOut = {
  readonly why: 'columns' | 'rows' | 'fixed' | 'headings' | 'unknown';
  readonly count: number;
  readonly texts: readonly string[];
};

export type GridAsk<Row extends GridRow> = {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  /** Whether rows can be added: an empty one stands at the foot. */
  readonly grows: boolean;
  readonly textAt: (row: Row, column: GridColumn<Row>) => string;
  readonly put: (block: CellBlock) => void;
  readonly leftOut: (what: readonly LeftOut[]) => void;
  readonly headed: ReadHeaded | undefined;
  readonly move: ((rows: readonly string[], to: number) => void) | undefined;
  readonly remove: ((rows: readonly string[]) => void) | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly leave: () => void;
};

const START: Chosen = { at: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } };

/** The state of a table that is typed in: where one is, what is chosen, and the text that is being typed. */
export function useGrid<Row extends GridRow>(ask: GridAsk<Row>) {
  const { rows, columns, grows } = ask;
  const [wanted, setChosen] = useState<Chosen>(START);
  const [editing, setEditing] = useState<Editing | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const focusNext = useRef(false);
  /** Column from which the tab key set out: Enter goes back under it. */
  const tabbedFrom = useRef<number | null>(null);
  const size = { rows: Math.max(1, rows.length + (grows ? 1 : 0)), columns: columns.length };
  const chosen: Chosen = { at: within(wanted.at, size), anchor: within(wanted.anchor, size) };
  const { at } = chosen;
  const column = columns[at.column];
  const record = rows[at.row] ?? null;

  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    input.current?.focus({ preventScroll: true });
    input.current?.closest('[role=gridcell]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const goTo = (to: CellAt, keepAnchor = false): void => {
    focusNext.current = true;
    setChosen({ at: to, anchor: keepAnchor ? chosen.anchor : to });
  };

  const suggestions =
    editing === null || column?.suggest === undefined
      ? []
      : column.suggest(editing.how === 'opened' && editing.text === cellText() ? '' : editing.text, record);

  function cellText(): string {
    return record === null || column === undefined ? '' : ask.textAt(record, column);
  }

  const open = (how: Editing['how'], text = cellText()): void => {
    if (column === undefined || column.fixed === true) return;
    focusNext.current = true;
    setEditing({ text, how, picked: -1 });
  };

  /** Takes what is being typed; what has not changed is no step. */
  const take = (text = editing?.text): void => {
    if (editing === null || column === undefined || text === undefined) return;
    setEditing(null);
    const trimmed = text.trim();
    if (trimmed === cellText()) return;
    ask.put({ rows: [record?.id ?? null], columns: [column.key], texts: [[trimmed]] });
  };

  const taken = (): void => {
    const picked = editing === null ? undefined : suggestions[editing.picked];
    take(picked?.text);
  };

  const clear = (): void => {
    const block = blockOfChosen();
    if (block.rows.length > 0)
      ask.put({ ...block, texts: block.rows.map(() => block.columns.map(() => '')) });
  };

  /** The cells chosen that are there and can be typed in. */
  function blockOfChosen(): Omit<CellBlock, 'texts'> {
    const box = boxOf(chosen);
    return {
      rows: rows.slice(box.rows[0], box.rows[1] + 1).map(({ id }) => id),
      columns: columns
        .slice(box.columns[0], box.columns[1] + 1)
        .flatMap(({ key, fixed }) => (fixed === true ? [] : [key])),
    };
  }

  const textsOfChosen = (): readonly (readonly string[])[] => {
    const box = boxOf(chosen);
    const inside = columns.slice(box.columns[0], box.columns[1] + 1);
    return rows.slice(box.rows[0], box.rows[1] + 1).map((row) => inside.map((each) => ask.textAt(row, each)));
  };

  const idsOfChosen = (): readonly string[] => {
    const box = boxOf(chosen);
    return rows.slice(box.rows[0], box.rows[1] + 1).map(({ id }) => id);
  };

  /** Rows that can go, chosen from end to end. */
  const areWholeRows = (): boolean => {
    const { columns: across } = boxOf(chosen);
    const all = across[0] === 0 && across[1] === size.columns - 1;
    return ask.remove !== undefined && all && size.columns > 1 && idsOfChosen().length > 0;
  };

  const moveRows = (by: 1 | -1): void => {
    const ids = idsOfChosen();
    const box = boxOf(chosen);
    const to = by === -1 ? box.rows[0] - 1 : box.rows[0] + 1;
    if (ask.move === undefined || ids.length === 0 || to < 0 || to + ids.length > rows.length) return;
    ask.move(ids, to);
    focusNext.current = true;
    const shift = (cell: CellAt): CellAt => ({ ...cell, row: cell.row + by });
    setChosen({ at: shift(at), anchor: shift(chosen.anchor) });
  };

  /** Puts a block under its own headings, from the chosen row on, wherever its columns stand; false = it has none. */
  const pourHeaded = (given: readonly (readonly string[])[]): boolean => {
    const { rows: reached, columns: across } = boxOf(chosen);
    const block = ask.headed?.(given, columns[across[0]]?.key ?? '') ?? null;
    if (block === null) return false;
    const [top] = reached;
    const high = grows ? block.texts.length : Math.min(block.texts.length, rows.length - top);
    const fixed = columns.filter((each) => each.fixed === true && block.columns.includes(each.key));
    const open = block.columns.flatMap((key, index) =>
      fixed.some((each) => each.key === key) ? [] : [{ key, index }],
    );
    if (open.length > 0 && high > 0) {
      ask.put({
        rows: block.texts.slice(0, high).map((_, index) => rows[top + index]?.id ?? null),
        columns: open.map(({ key }) => key),
        texts: block.texts.slice(0, high).map((row) => open.map(({ index }) => row[index] ?? '')),
      });
    }
    const lost = block.texts.slice(high).flat();
    const notes: readonly LeftOut[] = [
      { why: 'headings', count: block.known.length, texts: block.known },
      { why: 'unknown', count: block.unknown.length, texts: block.unknown },
      { why: 'rows', count: block.texts.length - high, texts: lost.filter((text) => text !== '') },
      { why: 'fixed', count: fixed.length, texts: fixed.map(({ title }) => title) },
    ];
    ask.leftOut(notes.filter(({ count }) => count > 0));
    focusNext.current = true;
    setChosen({
      anchor: { row: top, column: 0 },
      at: { row: top + Math.max(1, high) - 1, column: size.columns - 1 },
    });
    return true;
  };

  /** Puts texts from the upper left corner of what is chosen on; rows that are not there are added. */
  const pour = (given: readonly (readonly string[])[]): void => {
    if (pourHeaded(given)) return;
    const box = boxOf(chosen);
    const texts = spread(given, box);
    const [top] = box.rows;
    const [left] = box.columns;
    const broad = Math.max(0, ...texts.map((row) => row.length));
    const reached = columns.slice(left, left + broad);
    const high = grows ? texts.length : Math.min(texts.length, rows.length - top);
    const left_out: LeftOut[] = [];
    const note = (why: LeftOut['why'], count: number, lost: readonly string[]): void => {
      const named = lost.filter((text) => text !== '');
      if (count > 0 && named.length > 0) left_out.push({ why, count, texts: named });
    };
    note(
      'columns',
      broad - reached.length,
      texts.slice(0, high).flatMap((row) => row.slice(reached.length)),
    );
    note('rows', texts.length - high, texts.slice(high).flat());
    const fixed = reached.filter((each) => each.fixed === true);
    note(
      'fixed',
      fixed.length,
      fixed.map(({ title }) => title),
    );
    const open = reached.flatMap((each, index) => (each.fixed === true ? [] : [{ key: each.key, index }]));
    if (open.length > 0 && high > 0) {
      ask.put({
        rows: texts.slice(0, high).map((_, index) => rows[top + index]?.id ?? null),
        columns: open.map(({ key }) => key),
        texts: texts.slice(0, high).map((row) => open.map(({ index }) => (row[index] ?? '').trim())),
      });
    }
    ask.leftOut(left_out);
    focusNext.current = true;
    setChosen({
      anchor: { row: top, column: left },
      at: { row: top + Math.max(1, high) - 1, column: left + Math.max(1, reached.length) - 1 },
    });
  };

  const onCopy = (event: ClipboardEvent): boolean => {
    if (editing !== null) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTabular(textsOfChosen()));
    return true;
  };

  const clipboard = {
    onCopy: (event: ClipboardEvent): void => void onCopy(event),
    onCut: (event: ClipboardEvent): void => {
      if (onCopy(event)) clear();
    },
    onPaste: (event: ClipboardEvent): void => {
      const text = event.clipboardData.getData('text/plain');
      // One text into a cell that is open goes where the caret is.
      if (editing !== null || text === '') return;
      event.preventDefault();
      pour(readTabular(text));
    },
  };

  const after = (event: KeyboardEvent, to: CellAt | null): void => {
    event.preventDefault();
    taken();
    if (to !== null) goTo(to);
    else focusNext.current = true;
  };

  const onTab = (event: KeyboardEvent): void => {
    const to = tabbed(at, event.shiftKey ? -1 : 1, size);
    if (to === null) {
      taken();
      return; // The key leaves the table.
    }
    tabbedFrom.current ??= at.column;
    after(event, to);
  };

  const onEnter = (event: KeyboardEvent): void => {
    const back = event.shiftKey ? null : tabbedFrom.current;
    tabbedFrom.current = null;
    const row = at.row + (event.shiftKey ? -1 : 1);
    // A new row is there only after this one was taken.
    const last = grows && editing !== null && record === null ? size.rows : size.rows - 1;
    after(event, { row: Math.max(0, Math.min(last, row)), column: back ?? at.column });
  };

  const whileEditing = (event: KeyboardEvent): void => {
    if (editing === null) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && suggestions.length > 0) {
      event.preventDefault();
      const picked = Math.max(-1, Math.min(suggestions.length - 1, editing.picked + by));
      setEditing({ ...editing, picked });
      return;
    }
    switch (event.key) {
      case 'Escape':
        event.preventDefault();
        event.stopPropagation();
        focusNext.current = true;
        setEditing(null);
        return;
      case 'Enter':
        if (event.altKey && column?.lines === true) {
          event.preventDefault();
          insertLine(event.currentTarget as HTMLTextAreaElement);
        } else onEnter(event);
        return;
      case 'Tab':
        onTab(event);
        return;
      default: {
        if (editing.how === 'opened' || event.shiftKey || event.ctrlKey) return;
        const to = movedBy(event, at, size);
        if (to !== null && event.key.startsWith('Arrow')) after(event, to);
      }
    }
  };

  const insertLine = (field: HTMLTextAreaElement): void => {
    if (editing === null) return;
    const { selectionStart, selectionEnd, value } = field;
    setEditing({ ...editing, text: `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}` });
    requestAnimationFrame(() => field.setSelectionRange(selectionStart + 1, selectionStart + 1));
  };

  const withControl = (event: KeyboardEvent): boolean => {
    const letter = event.key.toLowerCase();
    // Rows may change places under the field, which is then another one.
    focusNext.current = true;
    if (letter === 'z' && !event.shiftKey) ask.undo();
    else if (letter === 'y' || letter === 'z') ask.redo();
    else if (letter === 'a') {
      setChosen({
        at: { row: size.rows - 1, column: size.columns - 1 },
        anchor: { row: 0, column: 0 },
      });
      focusNext.current = true;
    } else if (letter === 'd') {
      const [first] = textsOfChosen();
      const block = blockOfChosen();
      if (first === undefined || block.rows.length < 2) return true;
      const box = boxOf(chosen);
      const kept = columns
        .slice(box.columns[0], box.columns[1] + 1)
        .flatMap(({ fixed }, index) => (fixed === true ? [] : [first[index] ?? '']));
      ask.put({ ...block, texts: block.rows.map(() => kept) });
    } else if (event.key === 'Delete') ask.remove?.(idsOfChosen());
    else return false;
    return true;
  };

  const whileMoving = (event: KeyboardEvent): void => {
    if (event.altKey) {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (by === 0) return;
      event.preventDefault();
      moveRows(by);
      return;
    }
    if ((event.ctrlKey || event.metaKey) && withControl(event)) {
      event.preventDefault();
      return;
    }
    const to = movedBy(event, at, size);
    if (to !== null) {
      event.preventDefault();
      tabbedFrom.current = null;
      goTo(to, event.shiftKey);
      return;
    }
    switch (event.key) {
      case 'Tab':
        onTab(event);
        return;
      case 'Enter':
        onEnter(event);
        return;
      case 'F2':
        event.preventDefault();
        open('opened');
        return;
      case 'Delete':
      case 'Backspace':
        event.preventDefault();
        if (event.key === 'Delete' && areWholeRows()) ask.remove?.(idsOfChosen());
        else clear();
        return;
      case 'Escape':
        event.preventDefault();
        ask.leave();
        return;
      case ' ':
        if (!event.shiftKey) return;
        event.preventDefault();
        setChosen({
          at: { row: at.row, column: size.columns - 1 },
          anchor: { row: chosen.anchor.row, column: 0 },
        });
        return;
      default:
    }
  };

  return {
    chosen,
    size,
    editing,
    suggestions,
    input,
    idsOfChosen,
    goTo,
    open,
    take,
    pick: (picked: number): void => setEditing((now) => (now === null ? now : { ...now, picked })),
    chooseRow: (row: number, keepAnchor: boolean): void => {
      focusNext.current = true;
      setChosen({
        at: { row, column: size.columns - 1 },
        anchor: { row: keepAnchor ? chosen.anchor.row : row, column: 0 },
      });
    },
    events: {
      ...clipboard,
      onKeyDown: (event: KeyboardEvent): void => {
        // Keys of an input method are its own.
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (editing === null) whileMoving(event);
        else whileEditing(event);
      },
      type: (text: string): void => {
        if (editing !== null) setEditing({ ...editing, text, picked: -1 });
        else if (column?.fixed !== true) setEditing({ text, how: 'typed', picked: -1 });
      },
      onBlur: (): void => {
        tabbedFrom.current = null;
        taken();
      },
    },
  };
}
