import { levelsOf } from '../../core/sheets/schedules.ts';
import { planAreas } from '../../core/plan/areas.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { wallFates } from '../../core/plan/wallFates.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Table, textCell } from '../../core/report/table.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { RULER_LENGTH, drawCheckRuler, drawScaleBar } from './rulerScaleNorth.ts';
import { LEGEND, LETTERS, LINES, PAPERS, PAPER_NAMES, type Rect, SCALES } from './papers.ts';
import { rectanglePath } from '../../core/drawing/shapes.ts';
import { SheetPen } from './pen.ts';
import { type PlanBlock, measureBlock, levelDrawing } from './levelDrawing.ts';
import { type NextPlace, type SheetPlace } from './planSheet.ts';
import { type Sheet, type SheetAsk, type SheetMisfit, type SheetProblem } from './sheetAsk.ts';
import { drawCaption, drawFrame, drawingArea, sheetDrawing } from './sheetFrame.ts';
import { TABLE_WIDTH, drawTable, setTables } from './tableColumns.ts';
import { markWalls } from './wallMarks.ts';

const PARTS = { chains: false, signs: false, grounds: false } as const;
const GAP: Mm = 14;
const CAPTION: Mm = 14;
const FOOT: Mm = 14;
/** Legend and the table of areas stand under the two plans. */
const TABLE_ROOM: Mm = 44;

/**
 * Before and after, side by side or one over the other, at one scale: what is taken down is dashed, what is new
 * is blue. A project with one variant has no such sheet.
 */
export function layoutComparison(ask: SheetAsk, next: NextPlace): Result<readonly Sheet[], SheetProblem> {
  const { plan } = ask.project;
  const before = plan.variants.find(({ kind }) => kind === 'existing');
  const proposals = plan.variants.filter(({ kind }) => kind === 'proposed');
  // Of several proposals the one that is being worked on.
  const after = proposals.find(({ id }) => id === plan.current) ?? proposals[0];
  if (before === undefined || after === undefined) return success([]);
  const sheets: Sheet[] = [];
  for (const level of levelsOf(plan, after.id)) {
    const old = levelsOf(plan, before.id).find(({ storey }) => storey === level.storey);
    if (old === undefined) continue;
    const sheet = compareLevels(ask, old, level, next(sheets.length));
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return success(sheets);
}

type Size = { readonly width: Mm; readonly height: Mm };

/** Side by side where that takes a smaller paper, else one over the other. */
function arranged(one: Size, two: Size, area: Size): { readonly needed: Size; readonly beside: boolean } {
  const beside = {
    width: Math.max(one.width + GAP + two.width, RULER_LENGTH + TABLE_WIDTH),
    height: Math.max(one.height, two.height) + CAPTION + TABLE_ROOM + FOOT,
  };
  const over = {
    width: Math.max(one.width, two.width) + GAP + TABLE_WIDTH,
    height: one.height + two.height + GAP + 2 * CAPTION + FOOT,
  };
  const fits = (size: Size): boolean => size.width <= area.width && size.height <= area.height;
  return fits(beside) || !fits(over) ? { needed: beside, beside: true } : { needed: over, beside: false };
}

function compareLevels(
  ask: SheetAsk,
  old: Level,
  level: Level,
  place: SheetPlace,
): Result<Sheet, SheetProblem> {
  const area = drawingArea(PAPERS[ask.paper], ask.block.height);
  const sizes = [old, level].map((each) => measureBlock(ask, each, PARTS));
  const [oldSize, newSize] = sizes;
  if (oldSize === undefined || newSize === undefined) throw new Error('two levels, two sizes');
  if (!oldSize.ok) return oldSize;
  if (!newSize.ok) return newSize;
  const { needed, beside } = arranged(oldSize.value.box, newSize.value.box, area);
  if (needed.width > area.width || needed.height > area.height)
    return failure(misfit(ask, old, level, needed, area));
  const [oldBlock, newBlock] = [levelDrawing(ask, old, PARTS), levelDrawing(ask, level, PARTS)];
  if (!oldBlock.ok) return oldBlock;
  if (!newBlock.ok) return newBlock;
  const { say, scale } = ask;
  const title = say('comparison-title', { level: level.name });
  const pen = new SheetPen(ask.shaper, ask.faces);
  drawFrame(pen, PAPERS[ask.paper], ask, {
    title,
    scale: `1:${scale}`,
    number: place.number,
    page: String(place.page),
    pages: String(place.pages),
    variant: `${say('existing')} / ${say('proposed')}`,
    level: level.name,
  });
  const fates = wallFates(ask.project.plan, old.id, level.id);
  const [first, second] = places(oldBlock.value, newBlock.value, area, beside);
  for (const [block, at, words, which] of [
    [oldBlock.value, first, say('before'), 'before'],
    [newBlock.value, second, say('after'), 'after'],
  ] as const) {
    markWalls(block.pen, { plan: ask.project.plan, fates, which }, (p) => ({
      x: block.origin.x + p.x / scale,
      y: block.origin.y + p.y / scale,
    }));
    pen.place(block.pen, at, which);
    drawCaption(pen, words, `1:${scale}`, {
      x: at.x + block.width / 2,
      y: at.y + block.height + CAPTION / 2,
    });
  }
  const ruler = { x: area.x + 2, y: area.y + area.height - 4 };
  drawCheckRuler(pen, ruler, say('ruler'));
  drawScaleBar(pen, { x: ruler.x + RULER_LENGTH + 8, y: ruler.y }, scale);
  drawLegend(pen, ask, { x: ruler.x, y: ruler.y - 14 - 8 });
  const [table] = setTables(pen, [changeTable(ask, old, level)], ask);
  if (table !== undefined)
    drawTable(pen, table, {
      x: area.x + area.width - TABLE_WIDTH,
      y: beside ? area.y + area.height - TABLE_ROOM : area.y,
    });
  if (pen.problems[0] !== undefined) return failure(pen.problems[0]);
  return success({
    id: `comparison-${level.id}`,
    title,
    drawing: sheetDrawing(pen, PAPERS[ask.paper], title, ask),
    labels: [
      ...movedLabels(oldBlock.value.board.placed, first),
      ...movedLabels(newBlock.value.board.placed, second),
    ],
    placing: { x: first.x + oldBlock.value.origin.x, y: first.y + oldBlock.value.origin.y, scale },
    ruler,
    unlabelled: [...oldBlock.value.unlabelled, ...newBlock.value.unlabelled],
  });
}

function movedLabels(labels: Sheet['labels'], by: { readonly x: Mm; readonly y: Mm }): Sheet['labels'] {
  return labels.map((label) => ({
    ...label,
    box: { ...label.box, x: label.box.x + by.x, y: label.box.y + by.y },
  }));
}

/** One over the other, walls stand over the walls that they were. */
function places(
  one: PlanBlock,
  two: PlanBlock,
  area: Rect,
  beside: boolean,
): readonly [{ x: Mm; y: Mm }, { x: Mm; y: Mm }] {
  if (beside) {
    const free = (area.width - one.width - two.width) / 3;
    const tallest = Math.max(one.height, two.height);
    const top = area.y + Math.max(0, (area.height - TABLE_ROOM - FOOT - CAPTION - tallest) / 2);
    return [
      { x: area.x + free, y: top },
      { x: area.x + 2 * free + one.width, y: top },
    ];
  }
  const shift = one.origin.x - two.origin.x;
  const width = Math.max(one.width + Math.max(0, -shift), two.width + Math.max(0, shift));
  const left = area.x + (area.width - TABLE_WIDTH - GAP - width) / 2;
  const height = one.height + two.height + 2 * CAPTION + GAP;
  const top = area.y + Math.max(0, (area.height - FOOT - height) / 2);
  return [
    { x: left + Math.max(0, -shift), y: top },
    { x: left + Math.max(0, shift), y: top + one.height + CAPTION + GAP },
  ];
}

function drawLegend(pen: SheetPen, { say }: SheetAsk, at: { readonly x: Mm; readonly y: Mm }): void {
  const swatches = [
    { word: 'kept', paint: { fill: 'plan-wall' } },
    { word: 'taken-down', paint: { stroke: { ink: 'black', width: LINES.middle, dash: LEGEND.dash } } },
    { word: 'new', paint: { fill: 'plate-blue' } },
  ] as const;
  swatches.forEach(({ word, paint }, i) => {
    const x = at.x + i * LEGEND.step;
    pen.path(
      rectanglePath({ x, y: at.y - LEGEND.half, width: LEGEND.width, height: 2 * LEGEND.half }),
      paint,
    );
    pen.text(say(word), { size: LETTERS.text }, { x: x + LEGEND.words, y: at.y });
  });
}

/** Areas of the two levels, basis by basis, with what they gain or lose. */
function changeTable({ project, say }: SheetAsk, old: Level, level: Level): Table {
  const { plan } = project;
  const areas = (variant: string, id: string) =>
    planAreas(plan, variant).levels.find((one) => one.level.id === id) ?? planAreas(plan, variant).total;
  const [before, after] = [areas(old.variant, old.id), areas(level.variant, level.id)];
  return {
    title: say('areas'),
    lines: [],
    columns: [
      { heading: '', width: 34, align: 'left' },
      { heading: say('before'), width: 30, align: 'right' },
      { heading: say('after'), width: 30, align: 'right' },
      { heading: say('change'), width: 30, align: 'right' },
    ],
    rows: (['building', 'axis', 'usable'] as const).map((basis) => {
      const change = (Math.round((after[basis] - before[basis]) * 100) / 100).toFixed(2);
      return [
        textCell(say(basis)),
        textCell(shownArea(before[basis])),
        textCell(shownArea(after[basis])),
        textCell(signed(change)),
      ];
    }),
    notes: [],
  };
}

/** +1.20, −0.35, 0.00 */
function signed(change: string): string {
  if (Number(change) === 0) return '0.00';
  return change.startsWith('-') ? change.replace('-', '−') : `+${change}`;
}

function misfit(ask: SheetAsk, old: Level, level: Level, needed: Size, area: Size): SheetMisfit {
  const asks = (paper: (typeof PAPER_NAMES)[number], scale: (typeof SCALES)[number]): boolean => {
    const [one, two] = [old, level].map((each) => measureBlock({ ...ask, scale }, each, PARTS));
    if (one?.ok !== true || two?.ok !== true) return false;
    const room = drawingArea(PAPERS[paper], ask.block.height);
    const size = arranged(one.value.box, two.value.box, room).needed;
    return size.width <= room.width && size.height <= room.height;
  };
  return {
    ...problem('sheet-too-small', {
      title: ask.say('comparison-title', { level: level.name }),
      paper: ask.paper,
      scale: ask.scale,
      width: Math.ceil(needed.width),
      height: Math.ceil(needed.height),
      availableWidth: Math.floor(area.width),
      availableHeight: Math.floor(area.height),
    }),
    needed,
    available: area,
    offers: {
      scales: SCALES.filter((scale) => scale > ask.scale && asks(ask.paper, scale)),
      papers: PAPER_NAMES.slice(PAPER_NAMES.indexOf(ask.paper) + 1).filter((paper) => asks(paper, ask.scale)),
      tiles: null,
    },
  };
}
