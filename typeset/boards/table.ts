import { type FontKey, type InkName } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type Faces } from '../text/faces.ts';
import { inspectText } from '../text/inspect.ts';
import { type MongolianLine, mongolianLine } from '../text/mongolianLine.ts';
import { type HanParagraph, hanParagraph } from '../text/paragraph/hanParagraph.ts';
import { type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';
import { type QrMatrix, qrMatrix } from './qrCode.ts';

/** What stands in one cell of a table. Several lines are several paragraphs, e.g. materials. */
export type TableEntry =
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'mongolian'; readonly text: string }
  | { readonly kind: 'qr'; readonly text: string }
  | { readonly kind: 'none' };

export type TableColumn = {
  readonly heading: string;
  /** Mongolian of the heading, in its own column of letters beside the Chinese; null = not supplied. */
  readonly headingMn: string | null;
  readonly kind: 'text' | 'figure' | 'mongolian' | 'qr';
  /** Song weight. */
  readonly weight: number;
  readonly ink: InkName;
};

/** Rows of one section follow one another; a section has a heading of its own, repeated on the next board. */
type TableRow = { readonly section: string | null; readonly entries: readonly TableEntry[] };

export type Table = { readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] };

export type TableLook = {
  readonly heading: { readonly weight: number; readonly ink: InkName };
  readonly section: { readonly weight: number; readonly ink: InkName };
  readonly rule: InkName;
  readonly strong: InkName;
};

/** A cell that was shaped once and can be measured at any width. */
export type ShapedEntry =
  | { readonly kind: 'text'; readonly paragraphs: readonly HanParagraph[] }
  | { readonly kind: 'mongolian'; readonly line: MongolianLine }
  | { readonly kind: 'qr'; readonly matrix: QrMatrix }
  | { readonly kind: 'none' };

export type ShapedTable = {
  readonly columns: readonly (TableColumn & {
    readonly head: HanParagraph;
    readonly headMn: MongolianLine | null;
  })[];
  readonly rows: readonly { readonly section: number | null; readonly entries: readonly ShapedEntry[] }[];
  readonly sections: readonly HanParagraph[];
};

export type Letters = { readonly faces: (weight: number) => Faces; readonly shaper: Shaper };

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
    columns.push({ ...column, head: head.value, headMn: headMn === null ? null : headMn.value });
  }
  const sections: HanParagraph[] = [];
  const names: string[] = [];
  const rows: ShapedTable['rows'][number][] = [];
  for (const row of table.rows) {
    if (row.section !== null && names.at(-1) !== row.section) {
      const section = han(row.section, look.section.weight);
      if (!section.ok) return section;
      sections.push(section.value);
      names.push(row.section);
    }
    const entries: ShapedEntry[] = [];
    for (const [index, entry] of row.entries.entries()) {
      const shaped = shapeEntry(entry, table.columns[index]?.weight ?? 400, letters, notes);
      if (!shaped.ok) return shaped;
      entries.push(shaped.value);
    }
    rows.push({ section: row.section === null ? null : sections.length - 1, entries });
  }
  return success({ columns, rows, sections });
}

function shapeEntry(
  entry: TableEntry,
  weight: number,
  letters: Letters,
  notes: TypesetNote[],
): Result<ShapedEntry, TypesetProblem> {
  switch (entry.kind) {
    case 'none':
      return success(entry);
    case 'qr': {
      const matrix = qrMatrix(entry.text);
      return matrix.ok ? success({ kind: 'qr', matrix: matrix.value }) : matrix;
    }
    case 'mongolian': {
      const line = shapeMongolian(entry.text, letters, notes);
      return line.ok ? success({ kind: 'mongolian', line: line.value }) : line;
    }
    case 'text': {
      const paragraphs: HanParagraph[] = [];
      for (const text of entry.lines) {
        const shaped = shapeHan(text, letters.faces(weight).Hans, letters, notes);
        if (!shaped.ok) return shaped;
        paragraphs.push(shaped.value);
      }
      return success({ kind: 'text', paragraphs });
    }
  }
}

export function shapeHan(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  letters: Letters,
  notes: TypesetNote[],
): Result<HanParagraph, TypesetProblem> {
  const shaped = hanParagraph(text, faces, letters.shaper);
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
