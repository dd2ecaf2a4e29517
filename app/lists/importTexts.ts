import { type Result } from '../../core/result.ts';
import { type ColumnDefinition } from './columns.ts';
import { importRecords, type Imported, type ImportOptions } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { type CellPicture } from './tableRow.ts';
import { type TableSource } from './tableSource.ts';

/** A row of a list as it is written, by column; what the list lacks is not there. */
export type TextRow = {
  readonly number: number;
  readonly texts: Readonly<Record<string, string>>;
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
      const texts = columns.flatMap(({ key }) => {
        const heading = row.heading(key);
        if (heading === '' || key === 'picture') return [];
        const text = isDay(key) ? row.date(key) : row.text(key);
        return [[key, key === 'size' ? withUnit(text, heading) : text] as const];
      });
      return {
        number: row.number,
        texts: Object.fromEntries(texts),
        picture: row.picture('picture'),
        pictureName: row.text('picture') || null,
      };
    },
    options,
  );
}

function isDay(key: string): boolean {
  return /^date$|On$|Until$|Date$/u.test(key);
}

/** 40×60 under 尺寸（cm） is 40×60cm. */
function withUnit(text: string, heading: string): string {
  const unit = /毫米|厘米|公分|mm|cm|米/iu.exec(heading.normalize('NFKC'))?.[0];
  return unit !== undefined && /\d$/u.test(text) ? `${text}${unit}` : text;
}
