import { type CadFinding, cadFinding } from '../../cad/cadFinding.ts';
import { cutAtJoints } from '../../cad/cutAtJoints.ts';
import { type FoundOpening } from '../../cad/findOpenings.ts';
import { type OwnPlan } from '../../cad/ownPlan.ts';
import { useIn } from '../../cad/roomNames.ts';
import { type RecognisedPlan, type RecognisedWall } from '../../cad/recognisedPlan.ts';
import { type Point, samePoint } from '../../geometry/point.ts';
import { doubleArea, innermostPoint } from '../../geometry/ring.ts';
import { levelAreas } from '../../plan/areas.ts';
import { alongOf, fitsOn, leftOf, lengthOf, openingsOverlap, pointOn } from '../../plan/axis.ts';
import { facesOfLevel } from '../../plan/levelFaces.ts';
import { type Opening } from '../../project/plan/opening.ts';
import { type SpaceUse } from '../../project/plan/space.ts';
import { type Wall } from '../../project/plan/wall.ts';
import { type Project } from '../../project/project.ts';
import { type Room } from '../../project/room.ts';
import { problem } from '../../problem.ts';
import { type Result, failure, success } from '../../result.ts';
import { type Change } from '../change.ts';
import { type PlanProblem } from '../command.ts';
import { Draft } from '../draft.ts';
import { settle } from '../structure/settle.ts';
import { emptyPlan } from './levels.ts';
import { DEFAULT_OPENINGS } from './openings.ts';
import { freshRoomId } from './rooms.ts';

export type ImportCad = {
  readonly recognised: RecognisedPlan;
  /** Id of the level that takes it; null = the ground floor of a plan that is begun with it. */
  readonly level: string | null;
  /** What the ground floor of a new plan is called. */
  readonly levelName: string;
};

export type ImportedCad = {
  readonly change: Change;
  readonly level: string;
  /** What was made, for the report. */
  readonly made: {
    readonly walls: number;
    readonly rooms: number;
    readonly named: number;
    readonly doors: number;
    readonly windows: number;
    readonly passages: number;
  };
  /** All findings: those of recognising and those of putting it into the plan. */
  readonly findings: readonly CadFinding[];
};

/** Room areas may depart from the contours in the file by this, m²: whole millimetres on both sides. */
const AREA_TOLERANCE = 0.01;

/** Puts a recognised CAD plan on a level, as one change: one step of undo. */
export function importCad(project: Project, ask: ImportCad): Result<ImportedCad, PlanProblem> {
  const { own, ...guessed } = ask.recognised;
  if (own === undefined) return importPlan(project, ask, null);
  const exact = importPlan(project, ask, own);
  // Data that contradict themselves (no program of ours writes such) are worth no more than the lines.
  return exact.ok ? exact : importPlan(project, { ...ask, recognised: guessed }, null);
}

function importPlan(project: Project, ask: ImportCad, own: OwnPlan | null): Result<ImportedCad, PlanProblem> {
  const { recognised } = ask;
  if (recognised.walls.length === 0) return failure(problem('nothing-to-do'));
  const draft = new Draft(project);
  if (project.plan === null) draft.setPart('plan', emptyPlan(ask.levelName));
  const level = ask.level ?? draft.all('levels')[0]?.id ?? '';
  if (draft.find('levels', level) === undefined) return failure(problem('not-found', { id: level }));
  const before = draft.all('walls');
  // What is ours is met and cut already; nothing of it is bent to make it meet.
  const made = own === null ? cutAtJoints(recognised.walls) : own.walls;
  const walls = made.map((wall): Wall => ({
    locked: false,
    group: null,
    shared: false,
    ...wall,
    id: draft.freshId('walls'),
    level,
  }));
  draft.put('walls', walls);
  const exact = own === null ? [] : hangOwn(draft, own, walls);
  const refusal = settle(draft, level, before);
  if (refusal !== undefined) return failure(refusal);
  const findings: CadFinding[] = [...recognised.findings];
  if (own === null) markShared(draft, level, recognised);
  placeLoose(draft, level, recognised);
  const openings = own === null ? hangOpenings(draft, level, recognised, findings) : exact;
  const named = nameSpaces(draft, level, own === null ? saidBy(recognised) : saidByOwn(own), findings);
  checkAreas(draft, level, recognised, findings);
  const rooms = draft.all('spaces').filter((space) => space.level === level).length;
  if (rooms === 0) findings.push(cadFinding('no-rooms', {}));
  const count = (kind: Opening['kind']): number => openings.filter((one) => one.kind === kind).length;
  return success({
    change: draft.change(),
    level,
    made: {
      walls: draft.all('walls').filter((wall) => wall.level === level).length,
      rooms,
      named,
      doors: count('door'),
      windows: count('window'),
      passages: count('passage'),
    },
    findings,
  });
}

function markShared(draft: Draft, level: string, { shared }: RecognisedPlan): void {
  const lies = (wall: Wall): boolean => {
    const middle = pointOn(wall, lengthOf(wall) / 2);
    return shared.some((way) => {
      const place = alongOf(way, middle);
      return Math.abs(leftOf(way, middle)) < 2 && place > 0 && place < lengthOf(way);
    });
  };
  draft.put(
    'walls',
    draft
      .all('walls')
      .filter((wall) => wall.level === level && wall.kind === 'wall' && lies(wall))
      .map((wall) => ({ ...wall, shared: true })),
  );
}

function placeLoose(draft: Draft, level: string, { columns, outdoors }: RecognisedPlan): void {
  const standing = { level, locked: false, group: null };
  draft.put(
    'columns',
    columns.map((found) => ({ ...standing, id: draft.freshId('columns'), ...found })),
  );
  draft.put(
    'outdoors',
    outdoors.map((found) => ({ ...standing, id: draft.freshId('outdoors'), ...found })),
  );
}

/** Hangs the openings of our own file on the walls that the file names; settling takes them along. */
function hangOwn(draft: Draft, own: OwnPlan, walls: readonly Wall[]): readonly Opening[] {
  const hosts = new Map(own.walls.map(({ id }, number) => [id, walls[number]?.id]));
  const hung = own.openings.flatMap((opening): Opening[] => {
    const wall = hosts.get(opening.wall);
    return wall === undefined ? [] : [{ ...opening, id: draft.freshId('openings'), wall }];
  });
  draft.put('openings', hung);
  return hung;
}

/** Hangs each opening on the piece of wall that now stands where it was found. */
function hangOpenings(
  draft: Draft,
  level: string,
  { walls, openings }: RecognisedPlan,
  findings: CadFinding[],
): readonly Opening[] {
  const hosts = draft.all('walls').filter((wall) => wall.level === level && wall.kind !== 'open');
  const hung: Opening[] = [];
  const [onJoint, overlapping]: [Point[], Point[]] = [[], []];
  for (const found of openings) {
    const from = walls[found.wall];
    if (from === undefined) continue;
    const middle = pointOn(from, found.at);
    const fits = hosts.filter((wall) => {
      const place = { at: Math.round(alongOf(wall, middle)), width: found.width };
      return Math.abs(leftOf(wall, middle)) < 2 && place.at >= 0 && fitsOn(wall, place);
    });
    const host = likestHost(fits, from, middle);
    if (host === undefined) {
      onJoint.push(middle);
      continue;
    }
    const opening = openingOf(draft.freshId('openings'), host, from, found);
    if (hung.some((other) => other.wall === host.id && openingsOverlap(other, opening)))
      overlapping.push(middle);
    else hung.push(opening);
  }
  draft.put('openings', hung);
  tell(findings, 'opening-on-joint', onJoint);
  tell(findings, 'openings-overlap', overlapping);
  return hung;
}

/** Of walls that nearly coincide the one that the opening was found in: by its ends, else by its body and its axis. */
function likestHost(hosts: readonly Wall[], from: RecognisedWall, middle: Point): Wall | undefined {
  const hasEnd = (wall: Wall, end: Point): boolean => samePoint(wall.a, end) || samePoint(wall.b, end);
  const unlike = (wall: Wall): readonly number[] => [
    hasEnd(wall, from.a) && hasEnd(wall, from.b) ? 0 : 1,
    wall.kind === from.kind && wall.thickness === from.thickness ? 0 : 1,
    Math.abs(leftOf(wall, middle)),
  ];
  const ranked = hosts.map((wall) => ({ wall, by: unlike(wall) }));
  ranked.sort((p, q) => p.by.map((value, i) => value - (q.by[i] ?? 0)).find((off) => off !== 0) ?? 0);
  return ranked[0]?.wall;
}

function tell(findings: CadFinding[], code: CadFinding['code'], at: readonly Point[]): void {
  if (at.length > 0) findings.push(cadFinding(code, { count: at.length }, at));
}

function openingOf(id: string, host: Wall, from: RecognisedWall, found: FoundOpening): Opening {
  const turned =
    (host.b.x - host.a.x) * (from.b.x - from.a.x) + (host.b.y - host.a.y) * (from.b.y - from.a.y) < 0;
  const at = Math.min(Math.round(alongOf(host, pointOn(from, found.at))), Math.floor(lengthOf(host)));
  const { width, mark, height } = found;
  const common = { id, wall: host.id, at, width, mark, locked: false };
  switch (found.role) {
    case 'window':
      return {
        ...common,
        kind: 'window',
        height: height ?? DEFAULT_OPENINGS.window.height,
        sill: found.sill ?? DEFAULT_OPENINGS.window.sill,
      };
    case 'passage':
      return { ...common, kind: 'passage', height: height ?? DEFAULT_OPENINGS.passage.height };
    case 'door':
    case 'double-door':
    case 'sliding-door':
      return {
        ...common,
        kind: 'door',
        height: height ?? DEFAULT_OPENINGS.door.height,
        leaves: found.leaves,
        action: found.role === 'sliding-door' ? 'sliding' : 'swing',
        opensTo: turned ? (found.opensTo === 'left' ? 'right' : 'left') : found.opensTo,
        hinge: turned ? (found.hinge === 'a' ? 'b' : 'a') : found.hinge,
      };
  }
}

/** What is said of the space round a place. */
type Said = {
  readonly at: Point;
  /** Name of a room; null = it has none. */
  readonly text: string | null;
  readonly use: SpaceUse;
  /** The space is to be found again by this very place. */
  readonly isAnchor: boolean;
};

function saidBy({ names }: RecognisedPlan): readonly Said[] {
  return names.map(({ at, text }) => ({ at, text, use: useIn(text), isAnchor: false }));
}

function saidByOwn({ spaces }: OwnPlan): readonly Said[] {
  return spaces.map(({ anchor, use, word }) => ({ at: anchor, text: word, use, isAnchor: true }));
}

/** Gives each space the name that stands in it; of several the one nearest to the middle. */
function nameSpaces(draft: Draft, level: string, names: readonly Said[], findings: CadFinding[]): number {
  const faces = facesOfLevel(draft.all('walls'), level);
  const bySpace = new Map<string, Said & { readonly off: number }>();
  const spaces = draft.all('spaces').filter((space) => space.level === level);
  const spaceOfFace = new Map(spaces.map((space) => [faces.faceAt(space.anchor), space]));
  const [outside, several]: [Point[], Point[]] = [[], []];
  for (const said of names) {
    const { at, text } = said;
    const face = faces.faceAt(at);
    const space = face === undefined ? undefined : spaceOfFace.get(face);
    if (space === undefined) {
      if (text !== null) outside.push(at);
      continue;
    }
    const off = Math.hypot(at.x - space.anchor.x, at.y - space.anchor.y);
    const before = bySpace.get(space.id);
    if (before !== undefined && before.text !== text) several.push(at);
    if (before === undefined || off < before.off) bySpace.set(space.id, { ...said, off });
  }
  const rooms: Room[] = [];
  const placed = roomsOfVariant(draft, level);
  for (const found of spaces) {
    const name = bySpace.get(found.id);
    if (name === undefined) continue;
    const { use, text, at, isAnchor } = name;
    const space = isAnchor ? { ...found, anchor: { x: at.x, y: at.y } } : found;
    if (use !== 'room' || text === null) {
      draft.put('spaces', [{ ...space, use }]);
      continue;
    }
    // A room that the project lists by this name already is that room: it keeps its number and its plate.
    const waiting = draft.all('rooms').find(({ id, name: { zh } }) => zh === text && !placed.has(id));
    const room: Room = waiting ?? {
      id: freshRoomId(draft),
      name: { zh: text, mn: null },
      functions: [],
      organisations: [],
      mechanisms: [],
    };
    placed.add(room.id);
    if (waiting === undefined) draft.put('rooms', [room]);
    draft.put('spaces', [{ ...space, room: room.id }]);
    rooms.push(room);
  }
  tell(findings, 'name-outside', outside);
  tell(findings, 'names-several', several);
  return rooms.length;
}

/** Ids of the rooms that have a place in the variant of a level. */
function roomsOfVariant(draft: Draft, level: string): Set<string> {
  const variant = draft.find('levels', level)?.variant;
  const levels = new Set(draft.all('levels').flatMap((one) => (one.variant === variant ? [one.id] : [])));
  return new Set(
    draft.all('spaces').flatMap(({ level: on, room }) => (levels.has(on) && room !== null ? [room] : [])),
  );
}

/** Where the file draws a room's inner face, the room that came of it must have that area. */
function checkAreas(
  draft: Draft,
  levelId: string,
  { roomContours }: RecognisedPlan,
  findings: CadFinding[],
): void {
  const { plan } = draft.project;
  const level = draft.find('levels', levelId);
  if (plan === null || level === undefined || roomContours.length === 0) return;
  const faces = facesOfLevel(plan.walls, levelId);
  const areas = new Map(
    levelAreas(plan, level).spaces.map(({ space, usable }) => [faces.faceAt(space.anchor), usable]),
  );
  for (const ring of roomContours) {
    const drawn = Math.abs(doubleArea(ring)) / 2e6;
    const middle = innermostPoint({ outer: ring, holes: [] }, 50).point;
    const face = faces.faceAt(middle);
    const made = face === undefined ? undefined : areas.get(face);
    if (made !== undefined && Math.abs(made - drawn) <= AREA_TOLERANCE) continue;
    const data = { drawn: drawn.toFixed(2), made: (made ?? 0).toFixed(2) };
    findings.push(cadFinding('area-differs', data, [middle]));
  }
}

/** What was made on two levels together. */
export function summedMade(one: ImportedCad['made'], other: ImportedCad['made']): ImportedCad['made'] {
  return {
    walls: one.walls + other.walls,
    rooms: one.rooms + other.rooms,
    named: one.named + other.named,
    doors: one.doors + other.doors,
    windows: one.windows + other.windows,
    passages: one.passages + other.passages,
  };
}
