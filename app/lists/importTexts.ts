import { type Result } from '../../core/result.ts';
import { sizeAlone } from '../cells/readSize.ts';
import { type ColumnDefinition } from './columns.ts';
import { importRecords, type Imported, type ImportOptions } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { type CellPicture } from './tableRow.ts';
import { type TableSource } from './tableSource.ts';

/** A row of a list as it is written, by column; what the list lacks is not there. */
export type TextRow = {
  readonly number: number;
  readonly texts: Readonly<Record<string, string>>;
  /** Where each of them stands, as table programs call it: C7. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly picture: CellPicture | null;
  /** Name of a picture's file, as the cell says it. */
  readonly pictureName: string | null;
};

/**
 * Reads a list and judges nothing: whoever takes its rows into a table reads the cells there, where they can be mended.
 * A size has its heading's unit; dates are as far as they are shown.
 */
export function importTexts(
  source: TableSource,
  columns: readonly ColumnDefinition<string>[],
  options: ImportOptions<string> = {},
): Promise<Result<Imported<TextRow>, ImportProblem>> {
  const free = columns.map((column) => ({ ...column, required: false }));
  return importRecords(
    source,
    free,
    (row) => {
      const texts = columns.flatMap(({ key, day }) => {
        const heading = row.heading(key);
        if (heading === '' || key === 'picture') return [];
        const text = day === true ? row.date(key) : row.text(key);
        return [[key, key === 'size' ? sizeAlone(text, heading) : text] as const];
      });
      return {
        number: row.number,
        texts: Object.fromEntries(texts),
        addresses: Object.fromEntries(texts.map(([key]) => [key, row.address(key)])),
        picture: row.picture('picture'),
        pictureName: row.text('picture') || null,
      };
    },
    options,
  );
}
