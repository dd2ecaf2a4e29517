import { MOST_PLACARDS } from '../core/project/policy.ts';
import { failure, success, type Result } from '../core/result.ts';
import { fromBase64 } from './base64.ts';
import { type Answer, type Ask, type SentProblem } from './contract.ts';
import { importPlacards } from './import/importPlacards.ts';
import { PLACARD_COLUMNS } from './import/placardColumns.ts';
import { type ImportProblem } from './import/problems.ts';
import { tableHead } from './import/tableHead.ts';
import { IMPORT_LIMITS, sourceOfBytes } from './import/tableSource.ts';

/** Title and headings may stand above the plates. */
const LIMITS = { ...IMPORT_LIMITS, rows: MOST_PLACARDS + 20 };

/**
 * Reads a list of existing plates by the code of `paijiang audit`. Where the list itself cannot be taken (its headings
 * are not known ones, say) the answer still has the headings, so that people can say what each means.
 */
export async function readInventory(
  ask: Ask<'readInventory'>,
): Promise<Result<Answer<'readInventory'>, SentProblem>> {
  const source = sourceOfBytes(ask.fileName, fromBase64(ask.bytes));
  const mapping = new Map(ask.mapping.map(({ column, heading }) => [column, heading]));
  const head = await tableHead(source, PLACARD_COLUMNS, { limits: LIMITS, mapping });
  if (!head.ok) return failure(sent(head.problem));
  const read = await importPlacards(source, {
    limits: LIMITS,
    mapping,
    ...(ask.place === null ? {} : { place: ask.place }),
  });
  const { headings, columns } = head.value;
  const found = { headings: [...headings], columns: Object.fromEntries(columns) };
  if (!read.ok) return success({ ...found, ...NOTHING_READ, unread: sent(read.problem) });
  const { items, refused, problems, formulas, encoding } = read.value;
  return success({
    ...found,
    plates: items.map(({ record, photoName }) => ({ record, photoName })),
    refused,
    problems: problems.map((found) => ({ ...found })),
    formulas,
    encoding,
    unread: null,
  });
}

const NOTHING_READ = { plates: [], refused: 0, problems: [], formulas: 0, encoding: null };

function sent({ code, data }: ImportProblem): SentProblem {
  return { area: 'import', code, data };
}
