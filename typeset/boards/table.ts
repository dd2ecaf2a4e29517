import { type FontKey, type InkName } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type Faces } from '../text/faces.ts';
import { inspectText } from '../text/inspect.ts';
import { type MongolianLine, mongolianLine } from '../text/mongolianLine.ts';
import { type HanParagraph, hanParagraph } from '../text/paragraph/hanParagraph.ts';
import { type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';
import { TABLE } from './boardStyle.ts';
import { type QrMatrix, qrMatrix } from './qrCode.ts';

/**
 * What stands in one cell of a table. Several lines are several paragraphs, e.g. materials; `mn`: the same in Mongolian, under
 * them; `minor`: what is read after them, smaller and quieter; `blank`: what nobody has filled in yet, a line to write on.
 */
export type TableEntry =
  | {
      readonly kind: 'text';
      readonly lines: readonly string[];
      readonly mn?: string;
      readonly minor?: readonly string[];
      /** Key of the text's owner, but not of what is minor. */
      readonly source?: string | undefined;
    }
  | { readonly kind: 'blank'; readonly source?: string | undefined }
  | { readonly kind: 'mongolian'; readonly text: string; readonly source?: string | undefined }
  | { readonly kind: 'qr'; readonly text: string }
  | { readonly kind: 'none' };

export type TableColumn = {
  readonly heading: string;
  /** Mongolian of the heading, under the Chinese; null = not supplied. */
  readonly headingMn: string | null;
  /** A `figure` stands on one line, a `name` where it is short; a `phone` parts only between numbers. */
  readonly kind: 'text' | 'figure' | 'name' | 'phone' | 'mongolian' | 'qr';
  /** Song weight. */
  readonly weight: number;
  readonly ink: InkName;
};

/** Rows of one section follow one another; a section has a heading of its own, repeated on the next board; empty = a line to write it on. */
type TableRow = { readonly section: string | null; readonly entries: readonly TableEntry[] };

export type Table = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Word behind the heading of a section that goes on from another strip or board. */
  readonly continued?: string;
  /** Between columns, em; {@link TABLE.gutter} where it says nothing. */
  readonly gutter?: number;
  /** Of the headings, em; {@link TABLE.heading} where it says nothing. */
  readonly headSize?: number;
};

export type TableLook = {
  readonly heading: { readonly weight: number; readonly ink: InkName };
  readonly section: { readonly weight: number; readonly ink: InkName };
  /** What is read after the rest. */
  readonly minor: { readonly weight: number; readonly ink: InkName };
  readonly rule: InkName;
  readonly strong: InkName;
  readonly mongolian: MongolianForm;
};

/** How Mongolian stands in cells: in lying lines or in word columns, and its size to that of the Chinese. */
type MongolianForm = { readonly lying: boolean; readonly size: number };

export type ShapedMongolian = {
  readonly kind: 'mongolian';
  readonly line: MongolianLine;
  readonly source?: string | undefined;
} & MongolianForm;

/** A cell that was shaped once and can be measured at any width. */
export type ShapedEntry =
  | {
      readonly kind: 'text';
      readonly paragraphs: readonly HanParagraph[];
      readonly mn: ShapedMongolian | null;
      readonly minor: readonly HanParagraph[];
      readonly source?: string | undefined;
    }
  | { readonly kind: 'blank' }
  | ShapedMongolian
  | { readonly kind: 'qr'; readonly matrix: QrMatrix }
  | { readonly kind: 'none' };

export type ShapedTable = {
  readonly columns: readonly (TableColumn & {
    readonly head: HanParagraph;
    readonly headMn: ShapedMongolian | null;
  })[];
  readonly rows: readonly { readonly section: number | null; readonly entries: readonly ShapedEntry[] }[];
  readonly sections: readonly (HanParagraph | null)[];
  /** Their headings where they go on. */
  readonly continued: readonly (HanParagraph | null)[];
  readonly gutter: number;
  /** Size of the headings, em. */
  readonly headSize: number;
};

export type Letters = {
  readonly faces: (weight: number) => Faces;
  readonly shaper: Shaper;
  /** Names that are words. */
  readonly terms?: readonly string[];
};

/** Shapes every text of a table; the first that cannot be set stops it, with its place in the problem. */
export function shapeTable(
  table: Table,
  look: TableLook,
  letters: Letters,
  notes: TypesetNote[],
): Result<ShapedTable, TypesetProblem> {
  const han = (text: string, weight: number) => shapeHan(text, letters.faces(weight).Hans, letters, notes);
  const columns: ShapedTable['columns'][number][] = [];
  for (const column of table.columns) {
    const head = han(column.heading, look.heading.weight);
    if (!head.ok) return head;
    const headMn = column.headingMn === null ? null : shapeMongolian(column.headingMn, letters, notes);
    if (headMn !== null && !headMn.ok) return headMn;
    columns.push({
      ...column,
      head: head.value,
      headMn: headMn === null ? null : { kind: 'mongolian', line: headMn.value, ...look.mongolian },
    });
  }
  const sections: (HanParagraph | null)[] = [];
  const continued: (HanParagraph | null)[] = [];
  const names: string[] = [];
  const rows: ShapedTable['rows'][number][] = [];
  for (const row of table.rows) {
    if (row.section !== null && names.at(-1) !== row.section) {
      const isTold = row.section !== '';
      const section = isTold ? han(row.section, look.section.weight) : success(null);
      if (!section.ok) return section;
      const goesOn = isTold ? han(row.section + (table.continued ?? ''), look.section.weight) : success(null);
      if (!goesOn.ok) return goesOn;
      sections.push(section.value);
      continued.push(goesOn.value);
      names.push(row.section);
    }
    const entries: ShapedEntry[] = [];
    for (const [index, entry] of row.entries.entries()) {
      const shaped = shapeEntry(entry, { look, weight: table.columns[index]?.weight ?? 400 }, letters, notes);
      if (!shaped.ok) return shaped;
      entries.push(shaped.value);
    }
    rows.push({ section: row.section === null ? null : sections.length - 1, entries });
  }
  const { gutter = TABLE.gutter, headSize = TABLE.heading } = table;
  return success({ columns, rows, sections, continued, gutter, headSize });
}

export function shapeEntry(
  entry: TableEntry,
  { look, weight }: { readonly look: TableLook; readonly weight: number },
  letters: Letters,
  notes: TypesetNote[],
): Result<ShapedEntry, TypesetProblem> {
  switch (entry.kind) {
    case 'none':
    case 'blank':
      return success(entry);
    case 'qr': {
      const matrix = qrMatrix(entry.text);
      return matrix.ok ? success({ kind: 'qr', matrix: matrix.value }) : matrix;
    }
    case 'mongolian': {
      const line = shapeMongolian(entry.text, letters, notes);
      const { source } = entry;
      return line.ok ? success({ kind: 'mongolian', line: line.value, source, ...look.mongolian }) : line;
    }
    case 'text': {
      const paragraphs = shapeParagraphs(entry.lines, weight, letters, notes);
      if (!paragraphs.ok) return paragraphs;
      const minor = shapeParagraphs(entry.minor ?? [], look.minor.weight, letters, notes);
      if (!minor.ok) return minor;
      const { source } = entry;
      const set = { kind: 'text', paragraphs: paragraphs.value, minor: minor.value, source } as const;
      if (entry.mn === undefined) return success({ ...set, mn: null });
      const line = shapeMongolian(entry.mn, letters, notes);
      if (!line.ok) return line;
      return success({ ...set, mn: { kind: 'mongolian', line: line.value, ...look.mongolian } });
    }
  }
}

export function shapeParagraphs(
  lines: readonly string[],
  weight: number,
  letters: Letters,
  notes: TypesetNote[],
): Result<readonly HanParagraph[], TypesetProblem> {
  const paragraphs: HanParagraph[] = [];
  for (const text of lines) {
    const shaped = shapeHan(text, letters.faces(weight).Hans, letters, notes);
    if (!shaped.ok) return shaped;
    paragraphs.push(shaped.value);
  }
  return success(paragraphs);
}

export function shapeHan(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  letters: Letters,
  notes: TypesetNote[],
): Result<HanParagraph, TypesetProblem> {
  const shaped = hanParagraph(text, faces, letters.shaper, letters.terms);
  if (!shaped.ok) return shaped;
  notes.push(...shaped.value.notes);
  return success(shaped.value.value);
}

/** Weight makes no difference to the Mongolian's glyphs: its strokes are strengthened when they are set. */
export function shapeMongolian(
  text: string,
  letters: Letters,
  notes: TypesetNote[],
): Result<MongolianLine, TypesetProblem> {
  const read = inspectText(text, 'Mong');
  if (!read.ok) return read;
  notes.push(...read.value.notes);
  const faces = letters.faces(500);
  return mongolianLine(read.value.value, [...faces.Mong, ...faces.Hans], letters.shaper);
}
