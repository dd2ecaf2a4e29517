import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { type Box, type Point, boxOf } from '../../core/geometry/point.ts';
import { type Region } from '../../core/geometry/ring.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { floorsOf } from '../../core/plan/floors.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { facesOfLevel, spacesOfFaces } from '../../core/plan/levelFaces.ts';
import { boxOfObject } from '../../core/plan/objectBox.ts';
import { signPlaces } from '../../core/signs/signPlaces.ts';
import { wallOutlines } from '../../core/plan/wallOutlines.ts';
import { leftNormal } from '../../core/plan/axis.ts';
import { type Dimension } from '../../core/project/plan/annotation.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type PlanLayoutProblem, layoutPlan } from '../plan/layoutPlan.ts';
import { type SideChains, axisNames, sideChains } from './chains.ts';
import { doorSwings } from './doorSwings.ts';
import { type Placing, chainDepth, drawChains, toSheet } from './drawChains.ts';
import { glyphBoxes } from './glyphBoxes.ts';
import { LabelBoard } from './labelBoxes.ts';
import { LETTERS, type Rect } from './papers.ts';
import { SheetPen } from './pen.ts';
import { placeRoomLabel } from './roomLabels.ts';
import { type SheetAsk } from './sheetAsk.ts';
import { withSteps } from './withSteps.ts';
import { placeSignMarks } from './signMarks.ts';

/** A level drawn to scale with everything around it; its own upper left corner is 0, 0. */
export type PlanBlock = {
  readonly pen: SheetPen;
  readonly board: LabelBoard;
  readonly width: Mm;
  readonly height: Mm;
  /** Where the plan's 0, 0 lies in the block. */
  readonly origin: Point;
  readonly unlabelled: readonly string[];
};

/** `grounds`: what lies and stands outside the building. */
export type BlockParts = {
  readonly chains: boolean;
  readonly signs: boolean;
  readonly grounds: boolean;
};

type MeasuredBlock = {
  readonly drawing: Drawing;
  readonly chains: readonly SideChains[];
  /** Boxes in paper mm from the plan's 0, 0: what is drawn, the building with its steps, all of it. */
  readonly drawn: Rect;
  readonly building: Rect | null;
  readonly box: Rect;
};

/** How large a level comes out on paper, with everything around it. */
export function measureBlock(
  ask: SheetAsk,
  level: Level,
  parts: BlockParts,
): Result<MeasuredBlock, PlanLayoutProblem> {
  const { plan: own } = ask.project;
  const chains = parts.chains ? sideChains(own, level.id) : [];
  const inside = parts.grounds ? own : withoutGrounds(own, level.id);
  const plan = withoutOutsideDimensions(inside, level.id);
  const laid = layoutPlan({
    plan,
    level,
    // Names of rooms are placed here, where signs and dimensions are known.
    rooms: [],
    library: ask.library,
    scale: ask.scale,
    margin: 0,
    inks: ask.inks,
    letters: { faces: ask.faces.regular, shaper: ask.shaper },
  });
  if (!laid.ok) return laid;
  const { drawing, map } = laid.value;
  const corners = wallOutlines(plan, level.id).flatMap(({ outer }) => outer);
  const building =
    corners.length === 0
      ? null
      : boxOnPaper(
          withSteps(ask.project.plan, level.id, (item) => ask.library.get(item), boxOf(corners)),
          ask.scale,
        );
  const drawn: Rect = {
    x: map.left / ask.scale,
    y: map.top / ask.scale,
    width: drawing.width,
    height: drawing.height,
  };
  return success({ drawing, chains, drawn, building, box: withChains(drawn, building, chains, ask.scale) });
}

/** Draws a level; `chains` and `signs` say what goes around and into it. */
export function levelDrawing(
  ask: SheetAsk,
  level: Level,
  parts: BlockParts,
): Result<PlanBlock, PlanLayoutProblem> {
  const measured = measureBlock(ask, level, parts);
  if (!measured.ok) return measured;
  const { drawing, chains, drawn, building, box } = measured.value;
  const placing: Placing = { origin: { x: -box.x, y: -box.y }, scale: ask.scale };
  const pen = new SheetPen(ask.shaper, ask.faces);
  const board = new LabelBoard();
  const items = drawing.items.filter((item) => item.kind !== 'group' || item.name !== 'rooms');
  const by = { x: drawn.x - box.x, y: drawn.y - box.y };
  takePlan(pen, items, by, drawing.fonts);
  for (const { text, box: at } of glyphBoxes(items, ask.shaper))
    board.put('note', text, { ...at, x: at.x + by.x, y: at.y + by.y });
  if (building !== null)
    drawChains(pen, board, {
      chains,
      axes: axisNames(chains),
      building: { ...building, x: building.x - box.x, y: building.y - box.y },
      placing,
    });
  const obstacles = obstaclesOf(ask, level, placing);
  if (parts.signs)
    placeSignMarks(
      pen,
      board,
      signPlaces(ask.project).flatMap(({ number, at }) =>
        at?.level === level.id ? [{ number: String(number), place: toSheet(placing, at.point) }] : [],
      ),
      [...obstacles.hard, ...obstacles.walls],
    );
  const unlabelled = labelRooms(ask, level, { pen, board, placing, obstacles });
  if (pen.problems[0] !== undefined) return failure(pen.problems[0]);
  return success({
    pen,
    board,
    width: box.width,
    height: box.height,
    origin: placing.origin,
    unlabelled,
  });
}

/** The building alone: no grounds, and nothing that stands outside its rooms. */
function withoutGrounds(plan: Plan, level: string): Plan {
  const { faceAt } = facesOfLevel(plan.walls, level);
  return {
    ...plan,
    outdoors: plan.outdoors.filter((one) => one.level !== level),
    fixtures: plan.fixtures.filter((one) => one.level !== level || faceAt(one.at) !== undefined),
  };
}

/** The chains say what dimensions of the plan's own outside the building say: those give way. */
function withoutOutsideDimensions(plan: Plan, level: string): Plan {
  const corners = wallOutlines(plan, level).flatMap(({ outer }) => outer);
  if (corners.length === 0) return plan;
  const { left, top, right, bottom } = boxOf(corners);
  const isOutside = ({ from, to, offset }: Dimension): boolean => {
    if (from.x === to.x && from.y === to.y) return false;
    const n = leftNormal({ a: from, b: to });
    return [from, to].every((p) => {
      const [x, y] = [p.x + n.x * offset, p.y + n.y * offset];
      return x < left || x > right || y < top || y > bottom;
    });
  };
  return { ...plan, dimensions: plan.dimensions.filter((one) => one.level !== level || !isOutside(one)) };
}

function takePlan(
  pen: SheetPen,
  items: readonly Item[],
  by: Point,
  fonts: Readonly<Record<string, unknown>>,
): void {
  pen.items.push({ kind: 'group', name: 'plan', matrix: [1, 0, 0, 1, by.x, by.y], items });
  pen.useFonts(Object.keys(fonts));
}

function boxOnPaper({ left, top, right, bottom }: Box, scale: number): Rect {
  return { x: left / scale, y: top / scale, width: (right - left) / scale, height: (bottom - top) / scale };
}

/** The box of the drawing with its chains, in paper mm from the plan's 0, 0. */
function withChains(whole: Rect, walls: Rect | null, chains: readonly SideChains[], scale: number): Rect {
  const depth = (side: SideChains['side']): Mm => {
    const one = chains.find((each) => each.side === side);
    return one === undefined ? 0 : chainDepth(one, chains, scale);
  };
  const base = walls ?? whole;
  const left = Math.min(whole.x, base.x - depth('left'));
  const top = Math.min(whole.y, base.y - depth('top'));
  const right = Math.max(whole.x + whole.width, base.x + base.width + depth('right'));
  const bottom = Math.max(whole.y + whole.height, base.y + base.height + depth('bottom'));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

type Obstacles = {
  readonly hard: readonly Rect[];
  readonly soft: readonly Rect[];
  readonly walls: readonly Rect[];
};

function obstaclesOf({ project, library }: SheetAsk, level: Level, placing: Placing): Obstacles {
  const { plan } = project;
  const onPaper = ({ left, top, right, bottom }: Box): Rect => {
    const p = toSheet(placing, { x: left, y: top });
    return { ...p, width: (right - left) / placing.scale, height: (bottom - top) / placing.scale };
  };
  const walls = plan.walls.filter((wall) => wall.level === level.id);
  const byId = new Map(walls.map((wall) => [wall.id, wall]));
  const swings = plan.openings.flatMap((opening) => {
    const wall = byId.get(opening.wall);
    return wall === undefined ? [] : doorSwings(opening, wall);
  });
  const boxes = (table: readonly (typeof plan.columns)[number][] | typeof plan.fixtures): readonly Rect[] =>
    [...table]
      .filter((one) => one.level === level.id)
      .map((one) => onPaper(boxOfObject(one, (item) => library.get(item))));
  return {
    hard: [...swings.map(onPaper), ...boxes(plan.columns)],
    soft: boxes(plan.fixtures),
    walls: walls.map(({ a, b, thickness, kind }) => {
      const half = kind === 'wall' ? thickness / 2 : 0;
      const { left, top, right, bottom } = boxOf([a, b]);
      return onPaper({ left: left - half, top: top - half, right: right + half, bottom: bottom + half });
    }),
  };
}

/** Names are written larger down to this scale: 1:75. */
const LARGE_SCALE = 75;

function labelRooms(
  ask: SheetAsk,
  level: Level,
  {
    pen,
    board,
    placing,
    obstacles,
  }: {
    readonly pen: SheetPen;
    readonly board: LabelBoard;
    readonly placing: Placing;
    readonly obstacles: Obstacles;
  },
): readonly string[] {
  const { plan, rooms } = ask.project;
  const faces = facesOfLevel(plan.walls, level.id);
  const floors = floorsOf(faces);
  const usable = new Map(levelAreas(plan, level).spaces.map((one) => [one.space.id, one.usable]));
  const here = plan.spaces.filter((space) => space.level === level.id);
  const unlabelled: string[] = [];
  // The small rooms first: the large ones have other places to go to.
  const spaces = spacesOfFaces(faces, here)
    .flatMap((space, face) => {
      const part = floors[face]?.parts[0];
      return space === undefined || part === undefined ? [] : [{ space, part }];
    })
    .sort((p, q) => (usable.get(p.space.id) ?? 0) - (usable.get(q.space.id) ?? 0));
  for (const { space, part } of spaces) {
    const room = rooms.find(({ id }) => id === space.room);
    const onSheet = (p: Point): Point => toSheet(placing, p);
    const floor: Region = {
      outer: part.outer.map(onSheet),
      holes: part.holes.map((hole) => hole.map(onSheet)),
    };
    const words =
      space.use === 'room'
        ? {
            number: room?.number ?? null,
            name: room?.name.zh ?? null,
            area: `${shownArea(usable.get(space.id) ?? 0)} ㎡`,
          }
        : { number: null, name: ask.say(space.use), area: null };
    const size = ask.scale <= LARGE_SCALE ? LETTERS.name : LETTERS.text;
    if (!placeRoomLabel(pen, board, { words, size, floor, hard: obstacles.hard, soft: obstacles.soft }))
      unlabelled.push(room?.name.zh ?? space.id);
  }
  return unlabelled;
}
