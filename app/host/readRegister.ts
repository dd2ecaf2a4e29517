import { success, type Result } from '../../core/result.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { importTexts } from '../lists/importTexts.ts';
import { type ReadWorkbook } from '../lists/workbook/workbook.ts';
import { LIST_COLUMNS } from '../registers/listColumns.ts';
import { listPictures, listTold, NOTHING_READ, openedList, sent } from './openedList.ts';

/** The most rows that one list brings. */
const MOST_ROWS = 2000;

/** Reads a list for a register: its texts by column, to be read and mended where they are shown. */
export async function readRegister(
  ask: Ask<'readRegister'>,
  readWorkbook: ReadWorkbook,
): Promise<Result<Answer<'readRegister'>, SentProblem>> {
  const columns = LIST_COLUMNS[ask.register];
  const list = await openedList(ask, columns, { readWorkbook, rows: MOST_ROWS });
  if (!list.ok) return list;
  const { source, how, found } = list.value;
  const read = await importTexts(source, columns, how);
  if (!read.ok) return success({ ...found, rows: [], ...NOTHING_READ, unread: sent(read.problem) });
  const { items, ...told } = read.value;
  const { pictures, place } = listPictures();
  const rows = items.map(({ number, texts, addresses, picture, pictureName }) => ({
    ...{ number, texts, addresses, pictureName },
    picture: place(picture),
  }));
  return success({ ...found, rows, ...listTold(told), pictures });
}
