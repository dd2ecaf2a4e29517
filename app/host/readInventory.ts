import { MOST_PLACARDS } from '../../core/project/policy.ts';
import { success, type Result } from '../../core/result.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { importPlacards } from '../lists/importPlacards.ts';
import { mendedKey } from '../lists/importRecords.ts';
import { INVENTORY_HEADINGS } from '../lists/inventoryHeadings.ts';
import { type ReadWorkbook } from '../lists/workbook/workbook.ts';
import { listPictures, listTold, NOTHING_READ, openedList, sent } from './openedList.ts';

/** Reads a list of existing plates by the code of `paijiang audit`; its headings are answered whatever becomes of the rest. */
export async function readInventory(
  ask: Ask<'readInventory'>,
  readWorkbook: ReadWorkbook,
): Promise<Result<Answer<'readInventory'>, SentProblem>> {
  const list = await openedList(ask, INVENTORY_HEADINGS, { readWorkbook, rows: MOST_PLACARDS });
  if (!list.ok) return list;
  const { source, how, found } = list.value;
  const read = await importPlacards(source, {
    ...how,
    ...(ask.place === null ? {} : { place: ask.place }),
    mended: new Map(ask.mended.map(({ row, column, text }) => [mendedKey(row, column), text])),
  });
  if (!read.ok)
    return success({ ...found, plates: [], toMend: [], ...NOTHING_READ, unread: sent(read.problem) });
  const { items, toMend, ...told } = read.value;
  const { pictures, place } = listPictures();
  const plates = items.map(({ record, photo, photoName }) => ({ record, photoName, picture: place(photo) }));
  const open = toMend.map(({ number, texts }) => ({ number, texts: { ...texts } }));
  return success({ ...found, plates, toMend: open, ...listTold(told), pictures });
}
