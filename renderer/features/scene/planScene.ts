import { type Item } from '../../../core/drawing/drawing.ts';
import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { type FixtureLibrary } from '../../../core/project/plan/fixtureLibrary.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Opening } from '../../../core/project/plan/opening.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { type Wall } from '../../../core/project/plan/wall.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Result } from '../../../core/result.ts';
import { layoutGround, layoutLabels } from '../../../typeset/plan/layoutPlan.ts';
import { layoutDimension } from '../../../typeset/plan/planDimensions.ts';
import { layoutFixture } from '../../../typeset/plan/planFixtures.ts';
import { PLAN_INKS, type PaperMap, toPaper } from '../../../typeset/plan/planLook.ts';
import { layoutOpening } from '../../../typeset/plan/planOpenings.ts';
import { planLine, type PlanLetters } from '../../../typeset/plan/planText.ts';
import { layoutColumns, layoutWalls } from '../../../typeset/plan/planWalls.ts';
import { type ChainRows, exteriorDimensions } from '../../../typeset/sheet/exteriorDimensions.ts';

/**
 * The screen's paper: 1:100 with its origin at the plan's own, so that a drag does not move the sheet. The same
 * functions lay the sheet out for print (decision 0004); here their results are kept apart by what they hang on.
 */
export const SCREEN_SCALE = 100;
export const SCREEN_MAP: PaperMap = { scale: SCREEN_SCALE, left: 0, top: 0 };

/**
 * Distances of the dimension chains on the screen: closer than on a sheet, which has no tools around it. A chain most
 * of whose figures would have no room is left out until one zooms in.
 */
export function screenRows(letters: number, library: FixtureLibrary): ChainRows {
  return {
    first: 5 * letters,
    next: 4.6 * letters,
    sizes: (item) => library.get(item),
    least: 6.5 * letters,
  };
}

type House = Pick<Project, 'plan' | 'rooms'>;

export type SceneMaker = {
  /** Outdoor areas with their names; `letters` is the scale of what has words on it (letterScale.ts). */
  ground(house: House, level: Level, letters: number): readonly Item[];
  /** Furniture that stays where it is; what a gesture moves is apart, so that the rest is not painted again. */
  fixtures(
    plan: Plan,
    settled: Plan,
    level: Level,
  ): { readonly still: readonly Item[]; readonly moving: readonly Item[] };
  /** Walls, columns and openings: what is cut. */
  structure(plan: Plan, level: Level): readonly Item[];
  /** The dimension chains around the building, as the sheets print them; nobody picks them. */
  chains(plan: Plan, level: Level, letters: number): readonly Item[];
  /** Dimension lines, room names with areas, notes. */
  words(house: House, level: Level, letters: number): readonly Item[];
};

const NONE: readonly Item[] = [];

/** Lays a level out for the screen; what did not change between two calls is the same object. `letters` null: no words yet. */
export function sceneMaker(library: FixtureLibrary, letters: PlanLetters | null): SceneMaker {
  const fixture = remember((record: Plan['fixtures'][number]) => {
    const item = library.get(record.item);
    return item === undefined ? NONE : layoutFixture(record, item, SCREEN_MAP);
  });
  const opening = rememberTwo((record: Opening, wall: Wall) => layoutOpening(record, wall, SCREEN_MAP));
  const writing = ofLastScale((map) => ({
    map,
    dimension: remember((record: Plan['dimensions'][number]) =>
      letters === null ? NONE : shown(layoutDimension(record, map, letters)),
    ),
    chains: keptByKey(
      (record: ReturnType<typeof exteriorDimensions>[number]) => JSON.stringify(record),
      (record) => (letters === null ? NONE : shown(layoutDimension(record, map, letters, 'omit'))),
    ),
    // A note keeps its size on the plan: it is a piece of the sheet.
    note: remember(({ text, size, at }: Plan['notes'][number]) => {
      const line = letters === null ? null : planLine(text, (size * SCREEN_SCALE) / map.scale, letters);
      return line?.ok === true ? line.value.put(toPaper(map, at), PLAN_INKS.line) : NONE;
    }),
  }));
  const still = lastOf(
    ({ settled, without }: { readonly settled: Plan; readonly without: string }, level) => {
      const out = new Set(without.split(' '));
      return settled.fixtures
        .filter((record) => record.level === level.id && !out.has(record.id))
        .flatMap(fixture);
    },
    ({ settled, without }, level) => [level.id, settled.fixtures, without],
  );
  return {
    ground: lastOf(
      ({ plan }, level, scale) =>
        plan === null || letters === null
          ? NONE
          : shown(layoutGround({ plan, level, library, letters }, writing(scale).map, 'fitting')),
      ({ plan }, level, scale) => [level.id, plan?.outdoors, plan?.fixtures, scale],
    ),
    fixtures: (plan, settled, level) => {
      if (plan.fixtures === settled.fixtures)
        return { still: still({ settled, without: '' }, level), moving: NONE };
      const known = new Set(settled.fixtures);
      const moved = plan.fixtures.filter((record) => record.level === level.id && !known.has(record));
      const now = new Map(plan.fixtures.map((record) => [record.id, record]));
      const gone = settled.fixtures.filter((record) => now.get(record.id) !== record);
      return {
        still: still({ settled, without: gone.map(({ id }) => id).join(' ') }, level),
        moving: moved.flatMap(fixture),
      };
    },
    structure: lastOf(
      (plan, level) => {
        const { walls, openings } = cutOn(plan, level);
        return [
          ...layoutWalls(facesOfLevel(plan.walls, level.id), openings, SCREEN_MAP),
          ...layoutColumns(plan.columns.filter(on(level)), SCREEN_MAP),
          ...openings.flatMap((one) => {
            const wall = walls.get(one.wall);
            return wall === undefined ? NONE : opening(one, wall);
          }),
        ];
      },
      (plan, level) => [level.id, plan.walls, plan.openings, plan.columns],
    ),
    chains: lastOf(
      (plan, level, scale) =>
        writing(scale).chains(exteriorDimensions(plan, level.id, screenRows(scale, library))),
      (plan, level, scale) => [level.id, plan.walls, plan.openings, plan.outdoors, plan.fixtures, scale],
    ),
    words: lastOf(
      ({ plan, rooms }, level, scale) => {
        if (plan === null || letters === null) return NONE;
        const { walls, openings } = cutOn(plan, level);
        const { map, dimension, note } = writing(scale);
        return [
          ...plan.dimensions.filter(on(level)).flatMap(dimension),
          ...shown(layoutLabels({ plan, level, rooms, library, letters }, openings, walls, map, 'fitting')),
          ...plan.notes.filter(on(level)).flatMap(note),
        ];
      },
      ({ plan, rooms }, level, scale) => [
        level.id,
        scale,
        rooms,
        plan?.walls,
        plan?.openings,
        plan?.spaces,
        plan?.columns,
        plan?.fixtures,
        plan?.dimensions,
        plan?.notes,
      ],
    ),
  };
}

function on(level: Level) {
  return (record: { readonly level: string }): boolean => record.level === level.id;
}

function cutOn(plan: Plan, level: Level): { walls: ReadonlyMap<string, Wall>; openings: readonly Opening[] } {
  const walls = new Map(plan.walls.filter(on(level)).map((wall) => [wall.id, wall]));
  return { walls, openings: plan.openings.filter(({ wall }) => walls.has(wall)) };
}

/** A character without a face leaves a gap on the screen; the sheet refuses and names it. */
function shown(laid: Result<readonly Item[], unknown>): readonly Item[] {
  return laid.ok ? laid.value : NONE;
}

/** What is made for one scale of letters is kept until another one is asked for. */
function ofLastScale<Made>(make: (map: PaperMap) => Made): (scale: number) => Made {
  let last: { readonly scale: number; readonly made: Made } | null = null;
  return (scale) => {
    if (last?.scale !== scale) last = { scale, made: make({ scale, left: 0, top: 0 }) };
    return last.made;
  };
}

/** Items of a record, made once: an edit replaces the records it touches and no others. */
function remember<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    known.set(key, now);
    return now;
  };
}

/** Items of records that are made anew each time: those that say the same as last time are kept. */
function keptByKey<Key>(
  keyOf: (one: Key) => string,
  make: (one: Key) => readonly Item[],
): (all: readonly Key[]) => readonly Item[] {
  let last = new Map<string, readonly Item[]>();
  return (all) => {
    const now = new Map<string, readonly Item[]>();
    for (const one of all) {
      const key = keyOf(one);
      now.set(key, last.get(key) ?? make(one));
    }
    last = now;
    return [...now.values()].flat();
  };
}

function rememberTwo<One extends object, Other extends object, Made>(
  make: (one: One, other: Other) => Made,
): (one: One, other: Other) => Made {
  const byOne = remember((one: One) => remember((other: Other) => make(one, other)));
  return (one, other) => byOne(one)(other);
}

/** The same result for as long as what it hangs on is the same. */
function lastOf<Asked, More extends readonly unknown[], Made>(
  make: (asked: Asked, level: Level, ...more: More) => Made,
  hangsOn: (asked: Asked, level: Level, ...more: More) => readonly unknown[],
): (asked: Asked, level: Level, ...more: More) => Made {
  let last: { readonly on: readonly unknown[]; readonly made: Made } | null = null;
  return (asked, level, ...more) => {
    const now = hangsOn(asked, level, ...more);
    if (last !== null && last.on.every((value, i) => Object.is(value, now[i]))) return last.made;
    last = { on: now, made: make(asked, level, ...more) };
    return last.made;
  };
}
