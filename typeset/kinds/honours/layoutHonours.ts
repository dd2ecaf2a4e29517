import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type DisplayWall, type HonoursWall } from '../../../core/project/honour.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { openingsOnWall } from '../../boards/openingsOnWall.ts';
import { shownAs } from '../../sign/shownAs.ts';
import { checkSize, signDrawing } from '../../sign/signAsk.ts';
import { CUT_LINE, rectangle } from '../../sign/cutAndHoles.ts';
import { scaleFor } from '../../boards/dimensions.ts';
import { drawStrips } from '../../boards/drawTable.ts';
import { fitterDrawing, fitterFrame } from '../../boards/fitterFrame.ts';
import { type Sheet } from '../signLayout.ts';
import { axisOf, type Hanging, type Hung, hangHonours } from './hangHonours.ts';
import { captionsOn, layoutCaptions } from './honourCaptions.ts';
import { type HonourBoardAsk } from './honourBoardAsk.ts';
import { bayEdges } from './wallBays.ts';
import {
  areaLabel,
  axisChains,
  type Bay,
  BESIDE,
  CHAIN,
  drawWall,
  type ElevationAsk,
  hooksOf,
  inReadingOrder,
  pictureOf,
  reservedAsHung,
  rowsOf,
  type WallOnPaper,
} from './honourElevation.ts';
import {
  type BeforePanel,
  captionsOnSeams,
  type CutPanel,
  cutPanel,
  DRILL,
  drillsOnSeams,
  largestPiece,
  materialOf,
  panelSheets,
} from './honourPanel.ts';
import { shelvesOf } from './honourShelves.ts';
import { titleBoard, type WallTitle, wallTitle } from './honourTitle.ts';
import { cutSketches, drawPanelPlan } from './panelPlan.ts';
import { type OnWall } from './onWall.ts';
import { type Panel, panelOf, partsOf, thingsOn } from './panelShape.ts';
import { tableLook } from '../../boards/layoutTableBoard.ts';
import { type Letters, shapeTable, type Table } from '../../boards/table.ts';
import { boardStrips, layoutTable } from '../../boards/tableLayout.ts';

export type HonoursAsk = HonourBoardAsk & {
  readonly display: HonoursWall;
  /** Where the title is made. */
  readonly titleOn: 'panel' | 'board';
};

type Made = keyof HonoursTemplate['panel']['materials'];

/** With the material of the panel, and the words that name it. */
function madeOf(
  ask: Pick<HonoursAsk, 'template' | 'told' | 'sayDrawn'>,
  made: Made,
): Pick<HonoursAsk, 'template' | 'material'> {
  const { template } = ask;
  const own = template.panel.materials[made];
  const filled = (said: string, values: Readonly<Record<string, string | number>>) =>
    Object.entries(values).reduce((all, [name, value]) => all.replaceAll(`{${name}}`, String(value)), said);
  const material = { ...own, name: filled(own.name, own), joint: filled(own.joint, own) };
  const { words } = template.sheet;
  const shown = shownAs(ask, 'material', materialOf(material), material.name);
  const named = (said: string) => filled(said, { panel: own.panel, material: shown, joint: material.joint });
  const { captionPlace, panel, panelPlan, panelCuts, pieces } = words;
  const ofPanel = {
    ...{ captionPlace: named(captionPlace), panel: named(panel), pieces: named(pieces) },
    ...{ panelPlan: named(panelPlan), panelCuts: named(panelCuts) },
  };
  return {
    material,
    template: { ...template, sheet: { ...template.sheet, words: { ...words, ...ofPanel } } },
  };
}

/** One sheet of the display; `part` is what it is, as the template words it. */
export type HonoursSheet = Sheet & { readonly part: string };

const FITTER = { forFitter: true } as const;

/** 荣誉墙: elevations with every hook, the list of hooks, caption strips, title, background panel in tiles. */
export function layoutHonours(
  asked: Omit<HonoursAsk, 'material'> & { readonly made: Made },
): Result<Noted<readonly HonoursSheet[]>, TypesetProblem> {
  const notes: TypesetNote[] = [];
  const walls = asked.display.walls.map((wall) => ({
    ...wall,
    keepFree: [...openingsOnWall(wall.keepFree, wall, asked.title, notes)],
  }));
  const ask: HonoursAsk = {
    ...asked,
    ...madeOf(asked, asked.made),
    display: { ...asked.display, walls },
  };
  const size = checkSize(ask);
  if (!size.ok) return size;
  const { display, template } = ask;
  if (display.walls.length === 0) return failure(problem('wall-missing', { sign: ask.title }));
  if (display.honours.length === 0) return failure(problem('nothing-to-show', { sign: ask.title }));
  const hanging = hangHonours(display, template.hanging);
  const ordered = inReadingOrder(hanging.hung, display.walls);
  const numbers = new Map(ordered.map(({ honour }, index) => [honour.id, index + 1]));
  if (hanging.unplaced.length > 0) {
    const names = hanging.unplaced.slice(0, 5).map((honour) => honour.name.zh);
    const data = { sign: ask.title, count: hanging.unplaced.length, names: names.join('、') };
    notes.push(problem('honours-unplaced', data));
  }
  if (hanging.lost.length > 0) {
    const names = hanging.lost.slice(0, 5).map(({ honour }) => honour.name.zh);
    const data = { sign: ask.title, count: hanging.lost.length, names: names.join('、') };
    notes.push(problem('honours-lost', data));
  }
  const words = template.sheet.words;
  const sheets: HonoursSheet[] = [];
  const captionPlace = words.captionPlace
    .replace('{gap}', String(template.hanging.captionGap))
    .replace('{height}', String(template.hanging.captionHeight));
  const panels = panelsOf(ask, hanging, notes);
  if (!panels.ok) return panels;
  for (const each of panels.value) {
    const elevations = elevationSheets(ask, { ...each, hanging, numbers, said: captionPlace }, notes);
    if (!elevations.ok) return elevations;
    sheets.push(...elevations.value.map((sheet) => ({ part: words.elevation, ...sheet, ...FITTER })));
  }
  const list = hookSheets(ask, { hanging, ordered, numbers }, notes);
  if (!list.ok) return list;
  sheets.push(...list.value.map((drawing) => ({ part: words.hooks, drawing, ...FITTER })));
  for (const { wall, cut } of panels.value) {
    if (cut === null) continue;
    const plan = wallSheet(
      ask,
      {
        ...{ wall, bay: { from: 0, to: wall.width }, part: words.panelPlan, chains: 2 },
        said: [words.pieces, ...panelFoot(ask, cut)],
      },
      notes,
      (on, sheetAsk) => drawPanelPlan(sheetAsk, on, cut, notes),
    );
    if (!plan.ok) return plan;
    sheets.push({ part: words.panelPlan, ...plan.value, ...FITTER });
    const cuts = cutSheets(ask, wall, cut, notes);
    if (!cuts.ok) return cuts;
    sheets.push(...cuts.value.map((drawing) => ({ part: words.panelPlan, drawing, ...FITTER })));
  }
  const titled = panels.value.find(({ title }) => title !== null);
  if (titled !== undefined && titled.title !== null && titled.cut?.title === null)
    sheets.push({ part: words.title, drawing: titleBoard(ask, titled.title), wall: titled.wall.name });
  const captions = layoutCaptions(ask, ordered, display.walls, numbers, notes);
  if (!captions.ok) return captions;
  sheets.push(...captions.value.map((sheet) => ({ part: words.captions, ...sheet })));
  sheets.push(...ordered.flatMap((hung) => photoSheet(ask, hung)));
  for (const { wall, cut } of panels.value) {
    if (cut === null) continue;
    const made = panelSheets(ask, wall, cut, notes);
    if (!made.ok) return made;
    sheets.push(...made.value.map((made) => ({ part: words.panel, ...made })));
  }
  return success({ value: sheets, notes });
}

type WallPanel = {
  readonly wall: DisplayWall;
  readonly cut: CutPanel | null;
  /** On the first wall on which something hangs. */
  readonly title: WallTitle | null;
};

/** The panel of every wall; the title stands once, over what hangs first. */
function panelsOf(
  ask: HonoursAsk,
  hanging: ReturnType<typeof hangHonours>,
  notes: TypesetNote[],
): Result<readonly WallPanel[], TypesetProblem> {
  const { template } = ask;
  const made: WallPanel[] = [];
  for (const wall of ask.display.walls) {
    const things = thingsOn(hanging, wall.id, template);
    const titled = made.every((each) => each.title === null);
    const panel = panelOf(wall, things, template, titled);
    if (panel === null) {
      made.push({ wall, cut: null, title: null });
      continue;
    }
    if (titled && panel.title === null) {
      const data = { sign: ask.title, text: ask.heading.zh, along: 'height' as const };
      const { least } = template.panel;
      return failure(
        problem('does-not-fit', { ...data, needed: template.wallTitle.band + least, available: 0 }),
      );
    }
    const captions = captionsOn(hanging.hung, wall, template.hanging);
    const on = { things, captions, drills: drillsOf(hanging, wall, template) };
    const title = panel.title === null ? null : titleOn(ask, { panel, on }, panel.title, notes);
    if (title?.ok === false) return title;
    const cut = title?.value.cut ?? cutPanel(ask, panel, on, null);
    if (cut === null) throw new Error('nothing forbids a seam where there is no title');
    made.push({ wall, cut, title: title?.value.title ?? null });
    const near = drillsOnSeams(cut, on.drills);
    if (near > 0)
      notes.push(problem('hooks-on-seams', { sign: ask.title, wall: wall.name, count: near, clear: DRILL }));
    const straddling = captionsOnSeams(cut, captions);
    if (straddling.length === 0) continue;
    const names = straddling.slice(0, 5).map(({ honour }) => honour.name.zh);
    const data = { sign: ask.title, wall: wall.name, count: straddling.length, names: names.join('、') };
    notes.push(problem('captions-on-seams', data));
  }
  return success(made);
}

/** Across the wall, where a hook or a bracket is drilled: those of places in reserve, too. */
function drillsOf(hanging: Hanging, wall: DisplayWall, template: HonoursTemplate): readonly number[] {
  const hooked = [...hanging.hung, ...laterOf(hanging, template)].filter((each) => each.wall === wall.id);
  return [
    ...hooked.flatMap((each) => hooksOf(each, template.hooks)),
    ...shelvesOf(hanging, wall, template.hanging).flatMap(({ brackets }) => brackets),
  ].map(({ x }) => x);
}

/** Places in reserve, as what will hang there. */
function laterOf({ reserved }: Hanging, template: HonoursTemplate): readonly Hung[] {
  return reserved.map((place, index) => reservedAsHung(template.reserved, place, index));
}

/** Seams are on whole steps from the panel's ends; steps in which the title is made narrower; mm. */
const [SPARE, NARROWER] = [12, 20];

/** A title on the panel is at the least so much of the size that it has on a board of its own. */
const SMALLER = 2 / 3;

/**
 * The title on one piece of the panel, away from every seam; where that has no room for it, on a board of its own, which is
 * told.
 */
function titleOn(
  ask: HonoursAsk,
  { panel, on }: { readonly panel: Panel; readonly on: BeforePanel },
  band: OnWall,
  notes: TypesetNote[],
): Result<{ readonly title: WallTitle; readonly cut: CutPanel | null }, TypesetProblem> {
  const { panel: rules, wallTitle: style } = ask.template;
  // Openings may leave the title less than the panel.
  const room = Math.min(
    panel.right - panel.left - 2 * rules.margin,
    band.right - band.left - 2 * rules.least,
  );
  const largest = largestPiece(ask);
  const height = band.top - band.foot;
  const ofBoard = Math.min(room, largest.length - 3 * style.pad * style.letters);
  const own = wallTitle(ask, { width: ofBoard, height }, notes);
  if (!own.ok || ask.titleOn === 'board') return own.ok ? success({ title: own.value, cut: null }) : own;
  const piece = panel.top - panel.foot <= largest.width ? largest.length : largest.width;
  const parted = partsOf(panel).some(({ from, to }) => to - from > piece);
  // Smaller where the pieces beside the title would be slivers.
  for (let wide = parted ? piece - largest.overlap - 2 * rules.seam - SPARE : room; ; wide -= NARROWER) {
    const onPiece = wallTitle(ask, { width: Math.min(room, wide), height }, []);
    if (!onPiece.ok || onPiece.value.size < SMALLER * own.value.size) break;
    const cut = cutPanel(ask, panel, on, onPiece.value);
    if (cut !== null) return success({ title: onPiece.value, cut });
  }
  notes.push(problem('title-apart', { sign: ask.title, text: ask.heading.zh, clear: rules.seam }));
  return success({ title: own.value, cut: null });
}

/** A photo that hangs is printed here in its size, with its cut line; other things exist already. */
function photoSheet(ask: HonoursAsk, hung: Hung): readonly HonoursSheet[] {
  const { honour } = hung;
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
  const wall = ask.display.walls.find(({ id }) => id === hung.wall)?.name;
  return [{ part: ask.template.kinds.photo, drawing, ...(wall === undefined ? {} : { wall }) }];
}

type Elevated = WallPanel & {
  readonly hanging: ReturnType<typeof hangHonours>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly said: string;
};

/** The elevation of a wall: one sheet, or an overview and its bays where one would be too small to be read. */
function elevationSheets(
  ask: HonoursAsk,
  { said, ...shown }: Elevated,
  notes: TypesetNote[],
): Result<readonly WallSheet[], TypesetProblem> {
  const { words, readable } = ask.template.sheet;
  const { wall, hanging, cut } = shown;
  const hooked = hanging.hung.some(
    (each) => each.wall === wall.id && hooksOf(each, ask.template.hooks).length > 0,
  );
  const hooks = words.hookPlace.replace('{below}', String(ask.template.hooks.below));
  const told = [hooked ? `${hooks}；${said}` : said, ...panelFoot(ask, cut)];
  const rows = rowsOf(hanging.hung, wall.id);
  const part = words.elevation;
  const all = { from: 0, to: wall.width };
  const chains = axisChains(rows).length + (wall.keepFree.length === 0 ? 0 : 1);
  const whole = { wall, bay: all, part, chains, said: told };
  const scaleOf = (bay: Bay) => wallScale(ask, { ...whole, bay });
  const first = scaleOf(all);
  if (!first.ok) return first;
  const edges =
    first.value <= readable
      ? [0, wall.width]
      : bayEdges(wall, thingsOn(hanging, wall.id, ask.template), scaleOf, readable);
  const count = edges.length - 1;
  const bays = edges.slice(1).map((to, index) => ({ from: edges[index] ?? 0, to }));
  const inBays = bays.map((bay, index) => ({
    ...whole,
    ...{
      bay,
      edges: null,
      said: [...told, words.running],
      place: words.bay.replace('{bay}', String(index + 1)).replace('{count}', String(count)),
    },
  }));
  const overview = { ...whole, edges, chains: 2, place: words.overview, said: [words.running] };
  // Nothing is said of running figures on a sheet that has none.
  const alone = wall.keepFree.length === 0 ? told : [...told, words.running];
  const asked = count === 1 ? [{ ...whole, edges: null, said: alone }] : [overview, ...inBays];
  const made: WallSheet[] = [];
  for (const { edges: parted, ...sheet } of asked) {
    const drawn = wallSheet(ask, sheet, notes, (on, sheetAsk) =>
      drawWall(sheetAsk, { ...on, ...shown, bay: sheet.bay, edges: parted } satisfies ElevationAsk, notes),
    );
    if (!drawn.ok) return drawn;
    made.push(drawn.value);
  }
  return success(made);
}

/** How high the panel hangs, and whether anybody confirmed it. */
function panelFoot(ask: HonoursAsk, cut: CutPanel | null): readonly string[] {
  if (cut === null) return [];
  const { panel: name, aboveFloor } = ask.template.sheet.words;
  const foot = Math.min(...cut.pieces.map(({ on }) => on.foot));
  return [shownAs(ask, 'mountingHeight', foot, `${name}${aboveFloor} ${foot} mm`)];
}

/** A drawing of a wall, and where the wall stands on it. */
type WallSheet = Omit<Sheet, 'part'>;

type WallSheetAsk = {
  readonly wall: DisplayWall;
  readonly bay: Bay;
  readonly part: string;
  /** Chains under the wall. */
  readonly chains: number;
  /** What the foot says, by paragraphs. */
  readonly said: readonly string[];
  /** Which sheet of the wall it is. */
  readonly place?: string;
};

/** Over the wall, for numbers of bays; mm on paper. */
const OVER = 10;

/** What is kept free and has no room for its name, in words. */
function smallAreas(ask: HonoursAsk, { wall, bay }: WallSheetAsk, scale: number): string {
  const { areas, sheet } = ask.template;
  return wall.keepFree
    .filter((area) => area.x < bay.to && area.x + area.width > bay.from)
    .filter((area) => {
      const label = areaLabel(ask, area, scale, []);
      return !label.ok || label.value === null;
    })
    .map(({ what, x, y, width, height }) =>
      Object.entries({ what: areas[what], x, y, width, height }).reduce(
        (words, [name, value]) => words.replace(`{${name}}`, String(value)),
        sheet.words.small,
      ),
    )
    .join('；');
}

function wallFrame(
  ask: HonoursAsk,
  sheet: WallSheetAsk,
  scale: number,
  notes: TypesetNote[],
): ReturnType<typeof fitterFrame> {
  const { wall, part, said, place } = sheet;
  const size = `${wall.width} × ${wall.height} mm`;
  return fitterFrame(
    ask,
    {
      title: `${ask.heading.zh}　${part}`,
      remark: [wall.name, size, place ?? '', `${ask.template.sheet.words.scale} 1:${scale}`]
        .filter((words) => words !== '')
        .join('　'),
      footLeft: [...said, smallAreas(ask, sheet, scale)].filter((words) => words !== '').join('\n'),
      footRight: ask.unit.zh,
    },
    notes,
  );
}

/** The scale at which a stretch of a wall fits its sheet. */
function wallScale(ask: HonoursAsk, sheet: WallSheetAsk): Result<number, TypesetProblem> {
  const rough = wallFrame(ask, sheet, 1e6, []);
  if (!rough.ok) return rough;
  const { body } = rough.value;
  const room = { width: body.width - 2 * BESIDE, height: body.height - OVER - (sheet.chains + 0.5) * CHAIN };
  return success(scaleFor({ width: sheet.bay.to - sheet.bay.from, height: sheet.wall.height }, room));
}

/** A wall, or a stretch of it, to scale. */
function wallSheet(
  ask: HonoursAsk,
  asked: WallSheetAsk,
  notes: TypesetNote[],
  draw: (on: WallOnPaper, ask: HonoursAsk) => Result<readonly Item[], TypesetProblem>,
): Result<WallSheet, TypesetProblem> {
  const { wall, bay, chains } = asked;
  const scale = wallScale(ask, asked);
  if (!scale.ok) return scale;
  const sheet = wallFrame(ask, asked, scale.value, notes);
  if (!sheet.ok) return sheet;
  const { body } = sheet.value;
  const spare = body.height - OVER - (chains + 0.5) * CHAIN - wall.height / scale.value;
  const at = {
    x: body.x + (body.width - (bay.from + bay.to) / scale.value) / 2,
    y: body.y + OVER + spare / 2,
  };
  const drawn = draw({ wall, scale: scale.value, at }, ask);
  if (!drawn.ok) return drawn;
  const [width, height] = [wall.width / scale.value, wall.height / scale.value];
  const spots = [{ key: `wall/${wall.id}`, ...at, width, height }];
  return success({ drawing: fitterDrawing(ask, sheet.value, drawn.value), spots });
}

/** The panel's second sheets: each piece that is cut out or carries the title, with its own measures. */
function cutSheets(
  ask: HonoursAsk,
  wall: DisplayWall,
  cut: CutPanel,
  notes: TypesetNote[],
): Result<readonly Drawing[], TypesetProblem> {
  const { words } = ask.template.sheet;
  const sheetOf = (remark: string, footLeft: string) =>
    fitterFrame(
      ask,
      { title: `${ask.heading.zh}　${words.panelCuts}`, remark, footLeft, footRight: ask.unit.zh },
      notes,
    );
  const rough = sheetOf('', '');
  if (!rough.ok) return rough;
  const sketches = cutSketches(ask, cut, rough.value.body, notes);
  if (!sketches.ok) return sketches;
  const { scale, pages } = sketches.value ?? { scale: 1, pages: [] };
  const drawings: Drawing[] = [];
  for (const page of pages) {
    const sheet = sheetOf(
      `${wall.name}　${words.scale} 1:${scale}`,
      cut.panel.openings.length === 0
        ? words.cutsFrom
        : `${words.cutsFrom}；${words.cutsClear.replace('{clear}', String(ask.template.panel.clear))}`,
    );
    if (!sheet.ok) return sheet;
    drawings.push(fitterDrawing(ask, sheet.value, page));
  }
  return success(drawings);
}

/** What is hung in reading order, with its numbers. */
type Listed = {
  readonly hanging: Hanging;
  readonly ordered: readonly Hung[];
  readonly numbers: ReadonlyMap<string, number>;
};

function hookSheets(
  ask: HonoursAsk,
  listed: Listed,
  notes: TypesetNote[],
): Result<readonly Drawing[], TypesetProblem> {
  const { words } = ask.template.sheet;
  const look = tableLook(ask.template);
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const shaped = shapeTable(hookTable(ask, listed), look, letters, notes);
  if (!shaped.ok) return shaped;
  const rough = fitterFrame(ask, { title: '', remark: '', footLeft: '', footRight: '' }, notes);
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
    const sheet = fitterFrame(
      ask,
      {
        title: `${ask.heading.zh}　${words.hooks}`,
        remark: words.measured,
        footLeft: boards.length === 1 ? '' : `${index + 1}/${boards.length}`,
        footRight: ask.unit.zh,
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

function hookTable(ask: HonoursAsk, { hanging, ordered, numbers }: Listed): Table {
  const { template } = ask;
  const { words } = template.sheet;
  const column = (heading: string, kind: 'figure' | 'text', weight: number) => ({
    heading,
    headingMn: null,
    kind,
    weight,
    ink: template.inks.text,
  });
  const { thickness, depth } = template.hanging.shelf;
  const shelves = ask.display.walls.flatMap((wall) => shelvesOf(hanging, wall, template.hanging));
  const several = ask.display.walls.length > 1;
  const wallName = (id: string) => ask.display.walls.find((wall) => wall.id === id)?.name ?? id;
  return {
    columns: [
      column(words.number, 'figure', 700),
      column(words.name, 'text', 600),
      column(words.size, 'figure', 500),
      column(words.hookCount, 'text', 500),
      column(words.hookX, 'figure', 500),
      column(words.hookY, 'figure', 500),
    ],
    rows: [...ordered, ...laterOf(hanging, template)].flatMap((hung) => {
      const { honour } = hung;
      const known = [
        String(numbers.get(honour.id) ?? ''),
        honour.name.zh,
        `${honour.width} × ${honour.height}`,
      ];
      const row = (cells: readonly string[]) => ({
        section: several ? wallName(hung.wall) : null,
        entries: cells.map((line) => ({ kind: 'text' as const, lines: [line] })),
      });
      if (honour.kind === 'trophy') {
        const cup = row([...known, words.onShelf, String(axisOf(hung)), String(hung.foot + thickness)]);
        // Behind that of its cups that is read last, the shelf has a row of its own.
        const shelf = shelves.find(({ cups }) => cups.includes(hung));
        const read = (shelf?.cups ?? []).flatMap((each) => numbers.get(each.honour.id) ?? []);
        if (shelf === undefined || Math.max(...read) !== numbers.get(honour.id)) return [cup];
        return [
          cup,
          row([
            inShort(read),
            words.shelf,
            `${shelf.right - shelf.left} × ${depth} × ${thickness}`,
            words.brackets.replace('{count}', String(shelf.brackets.length)),
            shelf.brackets.map(({ x }) => x).join(' / '),
            String(shelf.brackets[0]?.y ?? ''),
          ]),
        ];
      }
      const hooks = hooksOf(hung, template.hooks);
      return [
        row([
          ...known,
          (hooks.length === 1 ? words.oneHook : words.twoHooks)
            .replace('{inset}', String(template.hooks.inset))
            .replace('{below}', String(template.hooks.below)),
          hooks.map((hook) => hook.x).join(' / '),
          String(hooks[0]?.y ?? ''),
        ]),
      ];
    }),
  };
}

/** Numbers that follow one another by the first and the last of them, others one by one. */
function inShort(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const run = sorted.length > 1 && last - first === sorted.length - 1;
  return run ? `${first}–${last}` : sorted.join('、');
}
