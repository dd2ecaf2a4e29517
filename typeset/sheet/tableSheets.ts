import { type Table } from '../../core/report/table.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type NextPlace } from './planSheet.ts';
import { PAPERS } from './papers.ts';
import { SheetPen } from './pen.ts';
import { type Sheet, type SheetAsk, type SheetProblem } from './sheetAsk.ts';
import { drawFrame, drawingArea, sheetDrawing } from './sheetFrame.ts';
import { TABLE_GAP, TABLE_WIDTH, drawColumn, flowTables, setTables } from './tableColumns.ts';

/** Sheets of tables only: as many columns as the paper is wide, as many sheets as the tables are long. */
export function layoutTableSheets(
  ask: SheetAsk,
  tables: readonly Table[],
  next: NextPlace,
): Result<readonly Sheet[], SheetProblem> {
  const measure = new SheetPen(ask.shaper, ask.faces);
  const set = setTables(measure, tables, ask);
  if (measure.problems[0] !== undefined) return failure(measure.problems[0]);
  if (set.length === 0) return success([]);
  const paper = PAPERS[ask.paper];
  const area = drawingArea(paper, ask.block.height);
  const perSheet = Math.max(1, Math.floor((area.width + TABLE_GAP) / (TABLE_WIDTH + TABLE_GAP)));
  const columns = flowTables(set, area.height, ask.say('continued'));
  const title = ask.say('tables-title');
  const sheets: Sheet[] = [];
  for (let from = 0; from < columns.length; from += perSheet) {
    const pen = new SheetPen(ask.shaper, ask.faces);
    const { number, page, pages } = next(sheets.length);
    drawFrame(pen, paper, ask, {
      title,
      scale: '—',
      number,
      page: String(page),
      pages: String(pages),
      variant: '',
      level: '',
    });
    columns.slice(from, from + perSheet).forEach((column, i) => {
      drawColumn(pen, column, { x: area.x + i * (TABLE_WIDTH + TABLE_GAP), y: area.y });
    });
    if (pen.problems[0] !== undefined) return failure(pen.problems[0]);
    sheets.push({
      id: `tables-${sheets.length + 1}`,
      title,
      drawing: sheetDrawing(pen, paper, title, ask),
      labels: [],
      placing: null,
      ruler: null,
      unlabelled: [],
    });
  }
  return success(sheets);
}
