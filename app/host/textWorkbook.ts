import { textCell } from '../../core/report/table.ts';
import { tableXlsx } from '../../output/xlsx/tableXlsx.ts';
import { type Ask } from '../bridge/contract.ts';

/** A table of texts as a workbook; every cell is a text, whatever it begins with. */
export function textWorkbook(
  { title, lines, columns, rows }: Ask<'textWorkbook'>,
  day: string,
): Promise<Uint8Array> {
  return tableXlsx(
    {
      title,
      lines,
      columns: columns.map(({ heading, width }) => ({ heading, width, align: 'left' })),
      rows: rows.map((row) => row.map(textCell)),
      notes: [],
    },
    {
      // What Excel lets a sheet be called.
      sheet: title.replace(/[\\/?*[\]:]/gu, '').slice(0, 31),
      orientation: 'landscape',
      paper: 'A4',
      day,
      footer: '&P / &N',
      thumbnail: () => null,
    },
  );
}
