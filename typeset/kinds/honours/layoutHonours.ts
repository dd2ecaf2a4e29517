import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type DisplayWall, type HonoursWall } from '../../../core/project/honour.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { checkSize, signDrawing } from '../../sign/signAsk.ts';
import { CUT_LINE, rectangle } from '../../sign/signFrame.ts';
import { scaleFor } from '../../boards/dimensions.ts';
import { drawStrips } from '../../boards/drawTable.ts';
import { fitterDrawing, fitterSheet } from '../../boards/fitterSheet.ts';
import { type Hanging, type Hung, hangHonours } from './hangHonours.ts';
import { layoutCaptions } from './honourCaptions.ts';
import { CHAIN, drawWall, type HonourBoardAsk, hooksOf, pictureOf, rowsOf } from './honourElevation.ts';
import { layoutPanel, layoutWallTitle } from './honourPanel.ts';
import { tableLook } from '../../boards/layoutTableBoard.ts';
import { type Letters, shapeTable, type Table } from '../../boards/table.ts';
import { boardStrips, layoutTable } from '../../boards/tableLayout.ts';

export type HonoursAsk = HonourBoardAsk & { readonly display: HonoursWall };

/** One sheet of the display; `part` is what it is, as the template words it. */
export type HonoursSheet = { readonly part: string; readonly drawing: Drawing };

/** 荣誉墙: elevations with every hook, the list of hooks, caption strips, title, background panel in tiles. */
export function layoutHonours(ask: HonoursAsk): Result<Noted<readonly HonoursSheet[]>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const { display, template } = ask;
  if (display.walls.length === 0) return failure(problem('wall-missing', { sign: ask.title }));
  if (display.honours.length === 0) return failure(problem('nothing-to-show', { sign: ask.title }));
  const notes: TypesetNote[] = [];
  const hanging = hangHonours(display, template.hanging);
  const ordered = display.walls.flatMap((wall) => rowsOf(hanging.hung, wall.id).flatMap(({ row }) => row));
  const numbers = new Map(ordered.map(({ honour }, index) => [honour.id, index + 1]));
  if (hanging.unplaced.length > 0) {
    const names = hanging.unplaced.slice(0, 5).map((honour) => honour.name.zh);
    const data = { sign: ask.title, count: hanging.unplaced.length, names: names.join('、') };
    notes.push(problem('honours-unplaced', data));
  }
  const words = template.sheet.words;
  const sheets: HonoursSheet[] = [];
  for (const wall of display.walls) {
    const elevation = wallSheet(ask, wall, hanging, numbers, notes);
    if (!elevation.ok) return elevation;
    sheets.push({ part: words.elevation, drawing: elevation.value });
  }
  const list = hookSheets(ask, ordered, numbers, notes);
  if (!list.ok) return list;
  sheets.push(...list.value.map((drawing) => ({ part: words.hooks, drawing })));
  const title = layoutWallTitle(ask, notes);
  if (!title.ok) return title;
  sheets.push({ part: words.title, drawing: title.value });
  const captions = layoutCaptions(ask, ordered, notes);
  if (!captions.ok) return captions;
  sheets.push(...captions.value.map((drawing) => ({ part: words.captions, drawing })));
  sheets.push(...ordered.flatMap((hung) => photoSheet(ask, hung)));
  for (const wall of display.walls) {
    const panel = layoutPanel(ask, wall, hanging, notes);
    if (!panel.ok) return panel;
    sheets.push(...panel.value.map((drawing) => ({ part: words.panel, drawing })));
  }
  return success({ value: sheets, notes });
}

/** A photo that hangs is printed here in its size, with its cut line; other things exist already. */
function photoSheet(ask: HonoursAsk, { honour }: Hung): readonly HonoursSheet[] {
  const picture = honour.kind === 'photo' ? pictureOf(honour, ask) : null;
  if (picture === null) return [];
  const { width, height } = honour;
  const items: readonly Item[] = [
    { ...picture, x: 0, y: 0, width, height },
    {
      kind: 'shape',
      layer: 'cut',
      path: rectangle(0, 0, width, height),
      stroke: { ink: 'cut', width: CUT_LINE },
    },
  ];
  const drawing = signDrawing({ ...ask, width, height, process: 'print', holes: false }, items);
  return [{ part: ask.template.kinds.photo, drawing }];
}

/** Room beside the elevation for row letters and the heights, mm on paper. */
const BESIDE: Mm = 18;

function wallSheet(
  ask: HonoursAsk,
  wall: DisplayWall,
  hanging: Hanging,
  numbers: ReadonlyMap<string, number>,
  notes: TypesetNote[],
): Result<Drawing, TypesetProblem> {
  const { words } = ask.template.sheet;
  const rough = fitterSheet(ask, { title: '', remark: '', footLeft: '', footRight: '' }, notes);
  if (!rough.ok) return rough;
  const { body } = rough.value;
  const chains = (rowsOf(hanging.hung, wall.id).length + 0.5) * CHAIN;
  const room = { width: body.width - 2 * BESIDE, height: body.height - chains };
  const scale = scaleFor(wall, room);
  const sheet = fitterSheet(
    ask,
    {
      title: `${ask.heading.zh}　${words.elevation}`,
      remark: `${wall.name}　${words.scale} 1:${scale}`,
      footLeft: `${wall.width} × ${wall.height} mm`,
      footRight: ask.unit.zh,
    },
    notes,
  );
  if (!sheet.ok) return sheet;
  const at = {
    x: body.x + (body.width - wall.width / scale) / 2,
    y: body.y + (body.height - chains - wall.height / scale) / 2,
    width: wall.width / scale,
    height: wall.height / scale,
  };
  const drawn = drawWall(ask, { wall, hanging, numbers, scale, at }, notes);
  return drawn.ok ? success(fitterDrawing(ask, sheet.value, drawn.value)) : drawn;
}

function hookSheets(
  ask: HonoursAsk,
  ordered: readonly Hung[],
  numbers: ReadonlyMap<string, number>,
  notes: TypesetNote[],
): Result<readonly Drawing[], TypesetProblem> {
  const { words } = ask.template.sheet;
  const look = tableLook(ask.template);
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const shaped = shapeTable(hookTable(ask, ordered, numbers), look, letters, notes);
  if (!shaped.ok) return shaped;
  const rough = fitterSheet(ask, { title: '', remark: '', footLeft: '', footRight: '' }, notes);
  if (!rough.ok) return rough;
  const { body } = rough.value;
  const largest = resolveMeasure(ask.template.letters.largest, ask);
  const layout = layoutTable({
    title: ask.title,
    table: shaped.value,
    width: body.width,
    height: body.height,
    largest,
    least: Math.min(largest, 2.8),
    smallest: resolveMeasure(ask.template.letters.smallest, ask),
    boards: null,
  });
  if (!layout.ok) return layout;
  const drawings: Drawing[] = [];
  const boards = boardStrips(layout.value);
  for (const [index, strips] of boards.entries()) {
    const sheet = fitterSheet(
      ask,
      {
        title: `${ask.heading.zh}　${words.hooks}`,
        remark: words.fromLeft,
        footLeft: ask.unit.zh,
        footRight: `${index + 1}/${boards.length}`,
      },
      notes,
    );
    if (!sheet.ok) return sheet;
    const content: readonly Item[] = drawStrips(
      { table: shaped.value, layout: layout.value, look, letters, area: body },
      strips,
    );
    drawings.push(fitterDrawing(ask, sheet.value, content));
  }
  return success(drawings);
}

function hookTable(ask: HonoursAsk, ordered: readonly Hung[], numbers: ReadonlyMap<string, number>): Table {
  const { template } = ask;
  const { words } = template.sheet;
  const column = (heading: string, kind: 'figure' | 'text', weight: number) => ({
    heading,
    headingMn: null,
    kind,
    weight,
    ink: template.inks.text,
  });
  const several = ask.display.walls.length > 1;
  const wallName = (id: string) => ask.display.walls.find((wall) => wall.id === id)?.name ?? id;
  return {
    columns: [
      column(words.number, 'figure', 700),
      column(words.name, 'text', 600),
      column(words.size, 'figure', 500),
      column(words.hookX, 'figure', 500),
      column(words.hookY, 'figure', 500),
    ],
    rows: ordered.map((hung) => {
      const hooks = hooksOf(hung, template.hooks);
      const cells = [
        String(numbers.get(hung.honour.id) ?? ''),
        hung.honour.name.zh,
        `${hung.honour.width} × ${hung.honour.height}`,
        hooks.map((hook) => hook.x).join(' / '),
        String(hooks[0]?.y ?? ''),
      ];
      return {
        section: several ? wallName(hung.wall) : null,
        entries: cells.map((line) => ({ kind: 'text' as const, lines: [line] })),
      };
    }),
  };
}
