import { type Table } from '../../boards/table.ts';

/** A plain numbered list as a table of two columns. */
export function numberedTable(
  lines: readonly string[],
  headings: { readonly number: string; readonly matter: string },
  inks: { readonly text: string; readonly accent: string },
): Table {
  return {
    headSize: 1,
    columns: [
      { heading: headings.number, headingMn: null, kind: 'figure', weight: 600, ink: inks.accent },
      { heading: headings.matter, headingMn: null, kind: 'text', weight: 600, ink: inks.text },
    ],
    rows: lines.map((line, index) => ({
      section: null,
      entries: [
        { kind: 'text', lines: [String(index + 1)] },
        { kind: 'text', lines: [line] },
      ],
    })),
  };
}
