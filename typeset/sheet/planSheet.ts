import { type Level } from '../../core/project/plan/level.ts';
import { type Table } from '../../core/report/table.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import {
  NORTH_SIZE,
  RULER_HEIGHT,
  RULER_LENGTH,
  drawCheckRuler,
  drawNorthArrow,
  drawScaleBar,
  scaleBarLength,
} from './rulerScaleNorth.ts';
import { type PlacedLabel } from './labelBoxes.ts';
import { PAPERS, PAPER_NAMES, type Paper, type PaperName, type Rect, SCALES, type Scale } from './papers.ts';
import { SheetPen } from './pen.ts';
import { type PlanBlock, measureBlock, type levelDrawing } from './levelDrawing.ts';
import { type Sheet, type SheetAsk, type SheetMisfit, type SheetProblem } from './sheetAsk.ts';
import { captionWidth, drawCaption, drawFrame, drawingArea, sheetDrawing } from './sheetFrame.ts';
import { TABLE_GAP, TABLE_WIDTH, drawTable, setTables } from './tableColumns.ts';
import { tileCounts } from './tiles.ts';

/** Foot of the drawing area: ruler, scale bar and caption in one row. */
const FOOT: Mm = 16;
const GAP: Mm = 8;

/** What a plan sheet shows around and in the plan. */
export const PLAN_PARTS = { chains: true, signs: true, grounds: true } as const;

export type SheetPlace = { readonly number: string; readonly page: number; readonly pages: number };
/** The place of the sheet that comes next, or of one so many sheets behind it. */
export type NextPlace = (behind?: number) => SheetPlace;

/** A plan sheet, and the tables that found no room on it. */
export type LaidPlanSheet = { readonly sheet: Sheet; readonly left: readonly Table[] };

/** How large the drawing area has to be for a block: exact, nothing is ever shrunk. */
export function neededArea(
  block: { readonly width: Mm; readonly height: Mm },
  foot: Mm,
): { width: Mm; height: Mm } {
  return { width: Math.max(block.width, foot), height: block.height + FOOT };
}

/** Width of the row at the foot. */
function footWidth(pen: SheetPen, title: string, scale: Scale): Mm {
  return RULER_LENGTH + GAP + scaleBarLength(scale) + GAP + captionWidth(pen, title, `1:${scale}`);
}

/** One level on one sheet; `tables` are put beside the plan as long as there is room. */
export function layoutPlanSheet(
  ask: SheetAsk,
  level: Level,
  tables: readonly Table[],
  place: SheetPlace,
  blockOf: (level: Level) => ReturnType<typeof levelDrawing>,
): Result<LaidPlanSheet, SheetProblem> {
  const title = ask.say('plan-title', { level: level.name });
  const pen = new SheetPen(ask.shaper, ask.faces);
  const measured = measureBlock(ask, level, PLAN_PARTS);
  if (!measured.ok) return measured;
  const needed = neededArea(measured.value.box, footWidth(pen, title, ask.scale));
  const paper = PAPERS[ask.paper];
  const area = drawingArea(paper, ask.block.height);
  if (!fits(needed, area)) return failure(misfit(ask, level, needed, area));
  const block = blockOf(level);
  if (!block.ok) return block;
  const drawn = drawPlanSheet(pen, ask, { level, block: block.value, title, paper, area, tables, place });
  if (pen.problems[0] !== undefined) return failure(pen.problems[0]);
  return success(drawn);
}

function fits(
  needed: { readonly width: Mm; readonly height: Mm },
  area: { readonly width: Mm; readonly height: Mm },
): boolean {
  return needed.width <= area.width + 1e-9 && needed.height <= area.height + 1e-9;
}

export function drawPlanSheet(
  pen: SheetPen,
  ask: SheetAsk,
  {
    level,
    block,
    title,
    paper,
    area,
    tables,
    place,
  }: {
    readonly level: Level;
    readonly block: PlanBlock;
    readonly title: string;
    readonly paper: Paper;
    readonly area: Rect;
    readonly tables: readonly Table[];
    readonly place: SheetPlace;
  },
): LaidPlanSheet {
  const { say, scale } = ask;
  const variant = ask.project.plan.variants.find(({ id }) => id === level.variant);
  drawFrame(pen, paper, ask, {
    title,
    scale: `1:${scale}`,
    number: place.number,
    page: String(place.page),
    pages: String(place.pages),
    variant: variant?.name ?? say(variant?.kind ?? 'existing'),
    level: level.name,
  });
  const free = area.width - Math.max(block.width, footWidth(pen, title, scale));
  const left = free >= TABLE_WIDTH + TABLE_GAP ? drawBeside(pen, ask, tables, area) : tables;
  const beside = left.length < tables.length;
  const room = { ...area, width: area.width - (beside ? TABLE_WIDTH + TABLE_GAP : 0) };
  const at = {
    x: room.x + (room.width - block.width) / 2,
    y: room.y + (room.height - FOOT - block.height) / 2,
  };
  pen.place(block.pen, at, 'level');
  const labels: PlacedLabel[] = block.board.placed.map((label) => ({
    ...label,
    box: { ...label.box, x: label.box.x + at.x, y: label.box.y + at.y },
  }));
  const ruler = { x: room.x + 2, y: room.y + room.height - 4 };
  drawCheckRuler(pen, ruler, say('ruler'));
  drawScaleBar(pen, { x: ruler.x + RULER_LENGTH + GAP, y: ruler.y }, scale);
  const caption = footWidth(pen, title, scale) - captionWidth(pen, title, `1:${scale}`);
  const middle = room.x + caption + (room.width - caption) / 2;
  drawCaption(pen, title, `1:${scale}`, { x: middle, y: ruler.y - RULER_HEIGHT / 2 });
  drawNorth(
    pen,
    ask,
    { ...room, height: room.height - FOOT },
    { ...at, width: block.width, height: block.height },
  );
  return {
    left,
    sheet: {
      id: `plan-${level.id}`,
      title,
      drawing: sheetDrawing(pen, paper, title, ask),
      labels,
      placing: { x: at.x + block.origin.x, y: at.y + block.origin.y, scale },
      ruler,
      unlabelled: block.unlabelled,
    },
  };
}

/** Tables in one column at the right edge, as many as fit whole; the others are returned. */
function drawBeside(pen: SheetPen, ask: SheetAsk, tables: readonly Table[], area: Rect): readonly Table[] {
  const left: Table[] = [];
  let y = area.y;
  const x = area.x + area.width - TABLE_WIDTH;
  for (const set of setTables(pen, tables, ask)) {
    if (y + set.height <= area.y + area.height) y += drawTable(pen, set, { x, y }) + TABLE_GAP;
    else left.push(set.table);
  }
  return left;
}

/** The north arrow stands in a free corner of the plan's room, the upper right one first. */
function drawNorth(pen: SheetPen, ask: SheetAsk, room: Rect, block: Rect): void {
  const { north } = ask.project.plan;
  if (north === null) return;
  const half = NORTH_SIZE / 2;
  const top = room.y + half;
  const right = room.x + room.width - half;
  const centres = [
    { x: right, y: top },
    { x: room.x + half, y: top },
    { x: right, y: room.y + room.height - half },
  ];
  const free = centres.find(
    ({ x, y }) =>
      x - half >= block.x + block.width ||
      x + half <= block.x ||
      y + half <= block.y ||
      y - half >= block.y + block.height,
  );
  // Beside the dimensions of a full sheet the corner between two chains is empty too.
  drawNorthArrow(pen, free ?? centres[0] ?? { x: right, y: top }, north);
}

function misfit(
  ask: SheetAsk,
  level: Level,
  needed: { readonly width: Mm; readonly height: Mm },
  area: Rect,
): SheetMisfit {
  const title = ask.say('plan-title', { level: level.name });
  const areas = new Map(
    SCALES.flatMap((scale) => {
      const measured = measureBlock({ ...ask, scale }, level, PLAN_PARTS);
      const pen = new SheetPen(ask.shaper, ask.faces);
      return measured.ok
        ? [[scale, neededArea(measured.value.box, footWidth(pen, title, scale))] as const]
        : [];
    }),
  );
  const asks = (paper: PaperName, scale: Scale): boolean => {
    const asked = areas.get(scale);
    return asked !== undefined && fits(asked, drawingArea(PAPERS[paper], ask.block.height));
  };
  const larger = PAPER_NAMES.slice(PAPER_NAMES.indexOf(ask.paper) + 1);
  const scales = SCALES.filter((scale) => scale > ask.scale && asks(ask.paper, scale));
  const papers = larger.filter((paper) => asks(paper, ask.scale));
  const [width, height] = [Math.ceil(needed.width), Math.ceil(needed.height)];
  return {
    ...problem('sheet-too-small', {
      title,
      paper: ask.paper,
      scale: ask.scale,
      width,
      height,
      availableWidth: Math.floor(area.width),
      availableHeight: Math.floor(area.height),
    }),
    needed,
    available: { width: area.width, height: area.height },
    offers: { scales, papers, tiles: tileCounts(virtualPaper(ask, needed), PAPERS[ask.paper]) },
  };
}

/** A sheet just large enough for what is needed, to be cut into tiles. */
export function virtualPaper(ask: SheetAsk, needed: { readonly width: Mm; readonly height: Mm }): Paper {
  const { binding, margin } = PAPERS[ask.paper];
  const area = drawingArea({ width: 1000, height: 1000, binding, margin }, ask.block.height);
  const widest = Math.max(needed.width, 250);
  return {
    binding,
    margin,
    width: Math.ceil(widest + 1000 - area.width),
    height: Math.ceil(needed.height + 1000 - area.height),
  };
}
