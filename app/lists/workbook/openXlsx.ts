import { problem } from '../../../core/problem.ts';
import { type ImportLimits } from '../tableSource.ts';
import { success } from '../../../core/result.ts';
import { takeCellPictures, takeDrawing } from './xlsxPictures.ts';
import { partOf, relationsOf } from './xlsxPackage.ts';
import { readSheet, type SheetContext } from './xlsxSheet.ts';
import { cellFormats, sharedStrings } from './xlsxWords.ts';
import { ReadFault, type OpenedSheet, type OpenedWorkbook } from './workbook.ts';
import { readXml } from './xmlPart.ts';
import { type ZipParts } from './zipParts.ts';

/** An OOXML workbook, of any writer: parts are found by their relations, elements by their names without prefix. */
export function openXlsx(zip: ZipParts, limits: ImportLimits): OpenedWorkbook {
  const book = partOf(zip, relationsOf(zip, ''), 'officeDocument', 'xl/workbook.xml');
  const bytes = book === null ? null : zip.bytes(book);
  if (book === null || bytes === null) throw new ReadFault(problem('import-no-sheet'));
  const relations = relationsOf(zip, book);
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  let dates1904 = false;
  const listed: { name: string; id: string; state: string }[] = [];
  readXml(bytes, {
    open: (name, { date1904, name: title, id = '', state = 'visible' }) => {
      if (name === 'workbookPr') dates1904 = date1904 === '1' || date1904 === 'true';
      if (name === 'sheet' && title !== undefined) listed.push({ name: title, id, state });
    },
  });
  let context: SheetContext | null = null;
  const opened = (): SheetContext =>
    (context ??= {
      strings: sharedStrings(
        bytesOf(zip, partOf(zip, relations, 'sharedStrings', `${folder}sharedStrings.xml`)),
      ),
      formats: cellFormats(bytesOf(zip, partOf(zip, relations, 'styles', `${folder}styles.xml`))),
      dates1904,
      limits,
    });
  const sheets = listed.map(({ name, id, state }): OpenedSheet => {
    const relation = relations.get(id);
    return {
      name,
      isHidden: state !== 'visible',
      isTable: relation === undefined || relation.type === 'worksheet',
      read: (firstRows) => {
        if (relation === undefined || !zip.has(relation.target))
          throw new ReadFault(problem('import-zip-broken'));
        const part = zip.bytes(relation.target) ?? new Uint8Array();
        const { grid, drawing, pictureCells, heights } = readSheet(part, opened(), firstRows);
        if (firstRows === null) {
          takeCellPictures(zip, pictureCells, grid);
          const over = drawing === null ? undefined : relationsOf(zip, relation.target).get(drawing);
          if (over !== undefined) takeDrawing(zip, over.target, heights, grid);
        }
        return success(grid);
      },
    };
  });
  return { format: 'xlsx', sheets };
}

function bytesOf(zip: ZipParts, part: string | null): Uint8Array | null {
  return part === null ? null : zip.bytes(part);
}
