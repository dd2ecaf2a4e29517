import { type Drawing, type Group, type Item } from '../../core/drawing/drawing.ts';
import { type Box, type Point, boxOf, boxesMeet } from '../../core/geometry/point.ts';
import { doubleArea, innermostPoint } from '../../core/geometry/ring.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { jambsOf, leftNormal } from '../../core/plan/axis.ts';
import { type Floor, floorsOf } from '../../core/plan/floors.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { facesOfLevel, spacesOfFaces } from '../../core/plan/levelFaces.ts';
import { boxOfObject } from '../../core/plan/objectBox.ts';
import { type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Opening } from '../../core/project/plan/opening.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Wall, bodyThickness } from '../../core/project/plan/wall.ts';
import { type Room } from '../../core/project/room.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { drawnFonts, inkNames } from '../text/drawnWith.ts';
import { layoutDimension } from './planDimensions.ts';
import { layoutFixture } from './planFixtures.ts';
import { type Crowding, type RoomLabel, layoutRoomLabel } from './planLabels.ts';
import { LINES, PLAN_INKS, type PaperMap, polygon, toPaper } from './planLook.ts';
import { layoutOpening } from './planOpenings.ts';
import { type PlanLetters, planLine } from './planText.ts';
import { layoutColumns, layoutWalls } from './planWalls.ts';
import { type TypesetProblem } from '../text/problems.ts';

export type PlanAsk = {
  readonly plan: Plan;
  readonly level: Level;
  readonly rooms: readonly Room[];
  readonly library: FixtureLibrary;
  /** 100 = 1:100. */
  readonly scale: number;
  /** Free paper around the drawing, mm. */
  readonly margin: number;
  readonly inks: InkTable;
  readonly letters: PlanLetters;
};

/** A level drawn to scale, and how a place in the building is found on its paper. */
export type PlanLayout = { readonly drawing: Drawing; readonly map: PaperMap };

export type PlanLayoutProblem = TypesetProblem | ReturnType<typeof problem<'fixture-unknown'>>;

/**
 * One level as a Drawing: ground, furniture, walls, openings, dimensions, room names and notes, each a group of
 * its own name, so that a painter can show them or not. The sheet's frame and title block are not part of it.
 */
export function layoutPlan(ask: PlanAsk): Result<PlanLayout, PlanLayoutProblem> {
  const { plan, level, letters } = ask;
  const here = <One extends { readonly level: string }>(table: readonly One[]): readonly One[] =>
    table.filter((one) => one.level === level.id);
  const walls = new Map(here(plan.walls).map((wall) => [wall.id, wall]));
  const openings = plan.openings.filter(({ wall }) => walls.has(wall));
  const unknown = here(plan.fixtures).find(({ item }) => !ask.library.has(item));
  if (unknown !== undefined)
    return failure(problem('fixture-unknown', { item: unknown.item, fixture: unknown.id }));
  const box = boxOf(extent(ask, [...walls.values()]));
  const empty = !Number.isFinite(box.left);
  const map: PaperMap = {
    scale: ask.scale,
    left: empty ? 0 : box.left - ask.margin * ask.scale,
    top: empty ? 0 : box.top - ask.margin * ask.scale,
  };
  const faces = facesOfLevel(plan.walls, level.id);
  const dimensions = collect(
    here(plan.dimensions).map((dimension) => layoutDimension(dimension, map, letters)),
  );
  if (!dimensions.ok) return dimensions;
  const labels = layoutLabels(ask, openings, walls, map);
  if (!labels.ok) return labels;
  const notes = collect(
    here(plan.notes).map(({ at, text, size }) => {
      const line = planLine(text, size, letters);
      return line.ok ? success(line.value.put(toPaper(map, at), PLAN_INKS.line)) : line;
    }),
  );
  if (!notes.ok) return notes;
  const ground = layoutGround(ask, map);
  if (!ground.ok) return ground;
  const groups = [
    group('outdoors', ground.value),
    group(
      'fixtures',
      here(plan.fixtures).flatMap((fixture) => {
        const item = ask.library.get(fixture.item);
        return item === undefined ? [] : layoutFixture(fixture, item, map);
      }),
    ),
    group('walls', layoutWalls(faces, openings, map)),
    group('columns', layoutColumns(here(plan.columns), map)),
    group(
      'openings',
      openings.flatMap((opening) => {
        const wall = walls.get(opening.wall);
        return wall === undefined ? [] : layoutOpening(opening, wall, map);
      }),
    ),
    group('dimensions', dimensions.value),
    group('rooms', labels.value),
    group('notes', notes.value),
  ].filter(({ items }) => items.length > 0);
  const size = (from: number, to: number): number => (empty ? 0 : (to - from) / ask.scale) + 2 * ask.margin;
  return success({
    map,
    drawing: {
      width: size(box.left, box.right),
      height: size(box.top, box.bottom),
      bleed: 0,
      title: level.name,
      inks: pickInks(ask.inks, inkNames(groups)),
      fonts: drawnFonts(groups, letters.shaper),
      items: groups,
    },
  });
}

function group(name: string, items: readonly Item[]): Group {
  return { kind: 'group', name, matrix: [1, 0, 0, 1, 0, 0], items };
}

/** Everything that is drawn, so that the paper is large enough. */
function extent({ plan, level, library, scale }: PlanAsk, walls: readonly Wall[]): readonly Point[] {
  const corners = ({ left, top, right, bottom }: Box): readonly Point[] => [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
  const loose = [...plan.fixtures, ...plan.columns, ...plan.outdoors, ...plan.notes].filter(
    (one) => one.level === level.id,
  );
  return [
    ...walls.flatMap(({ a, b, thickness }) =>
      [a, b].flatMap((p) =>
        corners({
          left: p.x - thickness,
          right: p.x + thickness,
          top: p.y - thickness,
          bottom: p.y + thickness,
        }),
      ),
    ),
    ...loose.flatMap((one) => corners(boxOfObject(one, (item) => library.get(item)))),
    ...plan.dimensions
      .filter((one) => one.level === level.id)
      .flatMap(({ from, to, offset }) => {
        if (from.x === to.x && from.y === to.y) return [];
        const normal = leftNormal({ a: from, b: to });
        // Figures and overshoots stand up to 7 mm beyond the line.
        const by = offset + Math.sign(offset || 1) * 7 * scale;
        return [from, to].map((p) => ({ x: p.x + normal.x * by, y: p.y + normal.y * by }));
      }),
  ];
}

/** Outdoor ground: dashed border, name over area. */
export function layoutGround(
  { plan, level, library, letters }: Pick<PlanAsk, 'plan' | 'level' | 'library' | 'letters'>,
  map: PaperMap,
  crowding: Crowding = 'all',
): Result<readonly Item[], TypesetProblem> {
  const items: Item[] = [];
  const outdoors = plan.outdoors.filter((one) => one.level === level.id);
  const furniture = plan.fixtures
    .filter((one) => one.level === level.id)
    .map((one) => boxOfObject(one, (item) => library.get(item)));
  for (const { outline, name } of outdoors) {
    items.push({
      kind: 'shape',
      layer: 'artwork',
      path: polygon(map, outline),
      fill: PLAN_INKS.ground,
      stroke: { ink: PLAN_INKS.fixture, width: LINES.thin, dash: [3, 1.2, 0.6, 1.2] },
    });
    const area = `${shownArea(Math.abs(doubleArea(outline)) / 2e6)} ㎡`;
    const region = { outer: outline, holes: [] };
    const label = layoutRoomLabel(
      { floor: region, anchor: innermostPoint(region, 100).point, name: name ?? '', area },
      furniture,
      map,
      letters,
      crowding,
    );
    if (!label.ok) return label;
    items.push(...label.value);
  }
  return success(items);
}

/** Names and usable areas of a level's rooms, clear of furniture and door swings where they can be. */
export function layoutLabels(
  { plan, level, rooms, library, letters }: Pick<PlanAsk, 'plan' | 'level' | 'rooms' | 'library' | 'letters'>,
  openings: readonly Opening[],
  walls: ReadonlyMap<string, Wall>,
  map: PaperMap,
  crowding: Crowding = 'all',
): Result<readonly Item[], TypesetProblem> {
  const faces = facesOfLevel(plan.walls, level.id);
  const spaces = spacesOfFaces(
    faces,
    plan.spaces.filter((space) => space.level === level.id),
  );
  const floors = floorsOf(faces);
  const usable = new Map(levelAreas(plan, level).spaces.map(({ space, usable: area }) => [space.id, area]));
  const obstacles = [
    ...[...plan.fixtures, ...plan.columns]
      .filter((one) => one.level === level.id)
      .map((one) => boxOfObject(one, (item) => library.get(item))),
    ...openings.flatMap((opening) => {
      const wall = walls.get(opening.wall);
      return wall === undefined || opening.kind !== 'door' ? [] : [swingBox(opening, wall)];
    }),
  ];
  return collect(
    spaces.flatMap((space, face) => {
      const whole = floors[face];
      const floor = whole?.parts[0];
      if (space === undefined || space.use !== 'room' || whole === undefined || floor === undefined)
        return [];
      const { point, clear } = innermostPoint(floor, 100);
      const anchor = clear > 0 ? point : space.anchor;
      const name = rooms.find(({ id }) => id === space.room)?.name.zh ?? '';
      const area = `${shownArea(usable.get(space.id) ?? 0)} ㎡`;
      return [labelOf(whole, { floor, anchor, name, area }, obstacles, map, letters, crowding)];
    }),
  );
}

/** The last label of each floor: while a wall is dragged, the rooms it does not touch keep theirs. */
const labels = new WeakMap<
  Floor,
  {
    readonly key: string;
    readonly letters: PlanLetters;
    readonly laid: ReturnType<typeof layoutRoomLabel>;
  }
>();

function labelOf(
  whole: Floor,
  label: RoomLabel,
  obstacles: readonly Box[],
  map: PaperMap,
  letters: PlanLetters,
  crowding: Crowding,
): ReturnType<typeof layoutRoomLabel> {
  const box = boxOf(label.floor.outer);
  const near = obstacles.filter((one) => boxesMeet(one, box));
  const key = JSON.stringify([label.name, label.area, label.anchor, map, near, crowding]);
  const known = labels.get(whole);
  if (known?.key === key && known.letters === letters) return known.laid;
  const laid = layoutRoomLabel(label, near, map, letters, crowding);
  labels.set(whole, { key, letters, laid });
  return laid;
}

/** The floor that a door needs to swing. */
function swingBox(door: Opening & { readonly kind: 'door' }, wall: Wall): Box {
  const normal = leftNormal(wall);
  const by = (door.width / door.leaves + bodyThickness(wall) / 2) * (door.opensTo === 'left' ? 1 : -1);
  return boxOf(jambsOf(wall, door).flatMap((p) => [p, { x: p.x + normal.x * by, y: p.y + normal.y * by }]));
}

function collect(
  results: readonly Result<readonly Item[], TypesetProblem>[],
): Result<readonly Item[], TypesetProblem> {
  const items: Item[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    items.push(...result.value);
  }
  return success(items);
}
