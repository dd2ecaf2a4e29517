import { type MattersCatalogue, type ServiceFields } from '../../core/policy/matters.ts';
import { type PhoneDoubt } from '../../core/project/phones.ts';
import { type Project } from '../../core/project/project.ts';
import { opennessOf } from '../../core/signs/openContent.ts';
import { type CellProblemCode } from '../cells/cellProblem.ts';
import { type UiLanguage } from '../words/words.ts';

/** What cells are read and told by. */
export type CellContext = {
  readonly language: UiLanguage;
  readonly project: Project;
  readonly catalogues: {
    readonly duties: MattersCatalogue;
    readonly assisted: MattersCatalogue;
    readonly fields: ServiceFields;
  };
};

/** What may be put into a cell, and what is told of it. */
export type Choice = { readonly text: string; readonly about?: string };

/** A column of a register: what its cells say, and how a text becomes part of a record. */
export type RegisterColumn<Record> = {
  readonly key: string;
  /** Empty where nothing was entered. `put` reads it again. */
  readonly text: (record: Record, context: CellContext) => string;
  /** The record with the cell's text; a code = it cannot be read. An empty text clears the cell. */
  readonly put: (record: Record, text: string, context: CellContext) => Record | CellProblemCode;
  /** Counts as 待填 while it is empty: a sign or paper shows it. */
  readonly asked?: boolean | ((record: Record) => boolean);
  /** Its signs are no words of this record: those of a link, or of what the cell refers to. */
  readonly foreign?: boolean;
  /** Not in the table, but in lists that come in or go out. */
  readonly unseen?: boolean;
  /** Filled in elsewhere; not typed in the table. */
  readonly fixed?: boolean;
  /** May have several lines. */
  readonly lines?: boolean;
  readonly choices?: (context: CellContext) => readonly Choice[];
  /** Why the text may be taken, and yet hardly be right: shown beside it, and refused nowhere. */
  readonly doubt?: (text: string) => PhoneDoubt | null;
};

/** A register: its columns from left to right, and a record of which nothing is known yet. */
export type RegisterForm<Record> = {
  readonly columns: readonly RegisterColumn<Record>[];
  readonly blank: (id: string) => Record;
  /** Columns by which a row of a list is the same thing as one that is there. */
  readonly same: readonly string[];
};

/** Cells of a record that count as 待填. */
export function openCells<Record>(
  { columns }: RegisterForm<Record>,
  record: Record,
  context: CellContext,
): readonly string[] {
  return columns.flatMap((column) => (isOpen(column, record, context) ? [column.key] : []));
}

/** Whether a cell is 待填: asked and empty, or of words that keep the signs that show them from being final. */
export function isOpen<Record>(
  column: RegisterColumn<Record>,
  record: Record,
  context: CellContext,
): boolean {
  return isLacking(column, record, context) || isPlaceholder(column, record, context);
}

/** Whether it is empty and should not be. */
export function isLacking<Record>(
  { asked = false, text }: RegisterColumn<Record>,
  record: Record,
  context: CellContext,
): boolean {
  return (typeof asked === 'function' ? asked(record) : asked) && text(record, context).trim() === '';
}

/** Whether its words say themselves that they are no final ones. */
export function isPlaceholder<Record>(
  { foreign = false, fixed = false, text }: RegisterColumn<Record>,
  record: Record,
  context: CellContext,
): boolean {
  return !foreign && !fixed && opennessOf(text(record, context)) !== null;
}
