import { type ReactNode } from 'react';
import { type HeadedBlock } from '../../../../app/registers/headedBlock.ts';

/** What a list of choices offers: the text that goes into the cell, and what is told of it. */
export type Suggestion = { readonly text: string; readonly about?: string };

/** A column of a register (docs/decisions/0239). Its texts are what is shown, copied, pasted and searched. */
export type GridColumn<Row> = {
  readonly key: string;
  readonly title: string;
  /** Least width in px, and the share of the room that is left. */
  readonly width: number;
  readonly grow?: number;
  readonly text: (row: Row) => string;
  /** Something still to be filled in. */
  readonly open?: (row: Row) => boolean;
  /** Why the text is doubted; null = it is not. It follows from the text. */
  readonly doubt?: (row: Row) => string | null;
  /** Cannot be typed in. */
  readonly fixed?: boolean;
  /** Alt+Enter begins another line. */
  readonly lines?: boolean;
  /** Offered under the cell while it is typed in; `typed` is empty where the list is called for. */
  readonly suggest?: (typed: string, row: Row | null) => readonly Suggestion[];
  /** Shown in the place of the text. */
  readonly show?: (row: Row) => ReactNode;
  readonly script?: 'mongolian';
};

/** Reads what is pasted by its own headings, to be put from column `into` on; null = it has none. */
export type ReadHeaded = (texts: readonly (readonly string[])[], into: string) => HeadedBlock | null;

/** Texts for a rectangle of cells; a row that is null is one to be added. */
export type CellBlock = {
  readonly rows: readonly (string | null)[];
  readonly columns: readonly string[];
  readonly texts: readonly (readonly string[])[];
};
