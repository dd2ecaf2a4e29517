import {
  areaSchedule,
  fixtureSchedule,
  levelsOf,
  roomSchedule,
  signSchedule,
} from '../../core/sheets/schedules.ts';
import { signPlaces } from '../../core/signs/signPlaces.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Table } from '../../core/report/table.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { layoutComparison } from './comparisonSheet.ts';
import { PAPERS } from './papers.ts';
import { SheetPen } from './pen.ts';
import { levelDrawing } from './levelDrawing.ts';
import { type NextPlace, type SheetPlace } from './planSheet.ts';
import { PLAN_PARTS, drawPlanSheet, layoutPlanSheet, neededArea, virtualPaper } from './planSheet.ts';
import { type Sheet, type SheetAsk, type SheetMisfit, type SheetProblem } from './sheetAsk.ts';
import { drawingArea } from './sheetFrame.ts';
import { layoutTableSheets } from './tableSheets.ts';
import { tileSheet } from './tiles.ts';

/** Which sheets a set has. */
export type SheetChoice = {
  /** Plans of all levels of the current variant, or of some; of none where only the comparison is wanted. */
  readonly levels: 'all' | readonly string[];
  readonly tables: boolean;
  readonly comparison: boolean;
};

/** The sheets, and the comparison that found no room at this scale: the plans are made all the same. */
export type LaidSheets = { readonly sheets: readonly Sheet[]; readonly left: SheetMisfit | null };

/**
 * The sheets of a project: a plan of every level, the schedules, before and after. Each is a Drawing at its exact
 * scale; the first that does not fit ends it with what could be done instead.
 */
export function layoutSheets(ask: SheetAsk, choice: SheetChoice): Result<LaidSheets, SheetProblem> {
  const { plan } = ask.project;
  const levels = levelsOf(plan, plan.current).filter(
    ({ id }) => choice.levels === 'all' || choice.levels.includes(id),
  );
  if (levels.length === 0 && !choice.comparison) return failure(problem('no-levels'));
  // The count of pages is only known at the end, so the set is laid out again when the guess was wrong.
  const blocks = new Map<string, ReturnType<typeof levelDrawing>>();
  const blockOf = (level: Level): ReturnType<typeof levelDrawing> => {
    const known = blocks.get(level.id) ?? levelDrawing(ask, level, PLAN_PARTS);
    blocks.set(level.id, known);
    return known;
  };
  let pages = levels.length + Number(choice.tables);
  for (let round = 0; round < 3; round += 1) {
    const sheets = layoutOnce(ask, choice, levels, pages, blockOf);
    if (!sheets.ok || sheets.value.sheets.length === pages) return sheets;
    pages = sheets.value.sheets.length;
  }
  return layoutOnce(ask, choice, levels, pages, blockOf);
}

function layoutOnce(
  ask: SheetAsk,
  choice: SheetChoice,
  levels: readonly Level[],
  pages: number,
  blockOf: (level: Level) => ReturnType<typeof levelDrawing>,
): Result<LaidSheets, SheetProblem> {
  const sheets: Sheet[] = [];
  const next: NextPlace = (behind = 0) => {
    const page = sheets.length + 1 + behind;
    return { number: `PJ-${String(page).padStart(2, '0')}`, page, pages };
  };
  let left: readonly Table[] = choice.tables ? schedules(ask, levels) : [];
  for (const level of levels) {
    if (ask.tiles) {
      const tiled = layoutTiles(ask, level, next(), blockOf);
      if (!tiled.ok) return tiled;
      sheets.push(...tiled.value);
      continue;
    }
    const laid = layoutPlanSheet(ask, level, left, next(), blockOf);
    if (!laid.ok) return laid;
    sheets.push(laid.value.sheet);
    left = laid.value.left;
  }
  let misfit: SheetMisfit | null = null;
  if (choice.comparison) {
    const alone = levels.length === 0;
    const compared = layoutComparison(ask, next);
    if (compared.ok) sheets.push(...compared.value);
    else if (!alone && 'offers' in compared.problem) misfit = compared.problem;
    else return compared;
  }
  if (levels.length === 0 && sheets.length === 0) return failure(problem('no-levels'));
  const tables = layoutTableSheets(ask, left, next);
  if (!tables.ok) return tables;
  sheets.push(...tables.value);
  return success({ sheets, left: misfit });
}

function schedules(ask: SheetAsk, levels: readonly Level[]): readonly Table[] {
  const { project, say, library, signs, verdict } = ask;
  const { plan } = project;
  return [
    areaSchedule(plan, plan.current, verdict, say),
    roomSchedule(project, plan, levels, say),
    signSchedule(plan, signs, signPlaces(project), say),
    fixtureSchedule(plan, levels, library, say),
  ].filter(({ rows }) => rows.length > 0);
}

function layoutTiles(
  ask: SheetAsk,
  level: Level,
  place: SheetPlace,
  blockOf: (level: Level) => ReturnType<typeof levelDrawing>,
): Result<readonly Sheet[], SheetProblem> {
  const block = blockOf(level);
  if (!block.ok) return block;
  const title = ask.say('plan-title', { level: level.name });
  const pen = new SheetPen(ask.shaper, ask.faces);
  const paper = virtualPaper(ask, neededArea(block.value, 0));
  const { sheet } = drawPlanSheet(pen, ask, {
    level,
    block: block.value,
    title,
    paper,
    area: drawingArea(paper, ask.block.height),
    tables: [],
    place,
  });
  if (pen.problems[0] !== undefined) return failure(pen.problems[0]);
  return success(tileSheet(sheet, PAPERS[ask.paper], ask));
}
