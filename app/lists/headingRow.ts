import { type ColumnDefinition, type ColumnMap, type Heading, recogniseColumns } from './columns.ts';
import { success, type Result } from '../../core/result.ts';
import { type ImportProblem } from './problems.ts';
import { isBlank, type TableRow } from './tableRow.ts';

export type FoundHeadings<Key extends string> = {
  readonly map: ColumnMap<Key>;
  readonly headings: readonly Heading[];
  /** 1, or 2 where the headings stand in two rows. */
  readonly rows: 1 | 2;
};

/**
 * The headings that begin in `row`; null where it is no row of headings. Headings may take two rows: those that are
 * divided stand above (位置), their parts below (室内外, 房间); the others are merged downwards or have nothing below.
 */
export function headingsAt<Key extends string>(
  row: TableRow,
  next: TableRow | null,
  columns: readonly ColumnDefinition<Key>[],
  mapping?: ReadonlyMap<Key, string>,
): Result<FoundHeadings<Key> | null, ImportProblem> {
  const single = headingsOf(row);
  if (next !== null) {
    const pair = paired(row, next);
    if (pair !== null) {
      const both = recogniseColumns(pair.headings, columns, mapping);
      const one = recogniseColumns(single, columns, mapping);
      const isBetter =
        both.ok &&
        both.value !== null &&
        (pair.isMerged || both.value.found.size > (one.ok ? (one.value?.found.size ?? 0) : 0));
      if (both.ok && both.value !== null && isBetter) {
        return success({ map: both.value, headings: pair.headings, rows: 2 });
      }
      if (!both.ok && pair.isMerged) return both;
    }
  }
  const found = recogniseColumns(single, columns, mapping);
  if (!found.ok) return found;
  return success(found.value === null ? null : { map: found.value, headings: single, rows: 1 });
}

/** One heading for each cell; where one is merged across, its first column has it. */
export function headingsOf({ cells }: TableRow): readonly Heading[] {
  return cells.map((cell) => {
    const text = cell.merged === 'left' || cell.merged === 'both' ? '' : cell.text.trim();
    return { text, names: [text] };
  });
}

/** Two rows as one of headings, where they are that: by their merges, or by where the lower has cells and the upper none. */
function paired(
  row: TableRow,
  next: TableRow,
): { readonly headings: readonly Heading[]; readonly isMerged: boolean } | null {
  const count = Math.max(row.cells.length, next.cells.length);
  const upper = (at: number) => row.cells[at];
  const lower = (at: number) => next.cells[at];
  const columns = Array.from({ length: count }, (_, at) => at);
  const own = (at: number) => {
    const cell = lower(at);
    return cell !== undefined && !isBlank(cell) && cell.merged !== 'above' && cell.merged !== 'both';
  };
  const isMerged =
    columns.some((at) => lower(at)?.merged === 'above' && upper(at)?.text === lower(at)?.text) &&
    columns.some((at) => upper(at)?.merged === 'left' && own(at));
  /** Above whose neighbours to the right there is nothing, but below there is. */
  const isGroup = (at: number) => own(at) && !isBlank(upper(at)) && isBlank(upper(at + 1)) && own(at + 1);
  const isSpaced =
    columns.some((at) => isGroup(at)) &&
    // A title has no neighbours.
    columns.some((at) => !isBlank(upper(at)) && !own(at)) &&
    columns.every((at) => !own(at) || isBlank(upper(at)) || isGroup(at));
  if (!isMerged && !isSpaced) return null;
  let group = '';
  const headings = columns.map((at): { above: string; below: string } => {
    const cell = upper(at);
    if (cell !== undefined && !isBlank(cell)) group = cell.text.trim();
    else if (isMerged || !own(at)) group = '';
    return {
      above: group,
      below: own(at) && lower(at)?.merged !== 'left' ? (lower(at)?.text.trim() ?? '') : '',
    };
  });
  const times = new Map<string, number>();
  for (const { below } of headings) times.set(below, (times.get(below) ?? 0) + 1);
  return {
    isMerged,
    headings: headings.map(({ above, below }, at) => {
      if (below === '') {
        const text = upper(at)?.merged === 'left' ? '' : above;
        return { text, names: [text] };
      }
      const isAlone = times.get(below) === 1;
      return {
        text: isAlone ? below : `${above}${below}`,
        names: [`${above}${below}`, `${below}${above}`, below],
      };
    }),
  };
}
