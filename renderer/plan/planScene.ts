import { type Item } from '../../core/drawing/drawing.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { facesOfLevel } from '../../core/plan/levelFaces.ts';
import { type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Project } from '../../core/project/project.ts';
import { dimensionItems, facadeSpotItems, noteItems } from '../../typeset/plan/annotationItems.ts';
import { columnItems, fixtureItems, outdoorItems } from '../../typeset/plan/objectItems.ts';
import { openingItems } from '../../typeset/plan/openingItems.ts';
import { floorItem, roomLabelItems, type SpaceWords } from '../../typeset/plan/roomItems.ts';
import { type PlanType } from '../../typeset/plan/textItems.ts';
import { wallItems } from '../../typeset/plan/wallItems.ts';

/** A level as drawing items, in three layers that change for different reasons. */
export type PlanScene = {
  /** Outdoor areas, floors, walls, openings. */
  readonly structure: readonly Item[];
  /** Columns, fixtures, notes, dimension lines, façade spots. */
  readonly contents: readonly Item[];
  /** Names and areas of the rooms. */
  readonly labels: readonly Item[];
};

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

export type SceneMaker = {
  structure(project: Project, level: Level): readonly Item[];
  contents(plan: Plan, level: Level): readonly Item[];
  labels(project: Project, level: Level): readonly Item[];
};

/** Makes the scene of a level; what did not change between two calls is the same object. `type` null: no words yet. */
export function sceneMaker(library: FixtureLibrary, type: PlanType | null, words: SpaceWords): SceneMaker {
  const fixtures = remember((record: Plan['fixtures'][number]) =>
    fixtureItems(record, library.get(record.item)),
  );
  const columns = remember(columnItems);
  const outdoors = remember(outdoorItems);
  const notes = remember((record: Plan['notes'][number]) => noteItems(record, type));
  const dimensions = remember((record: Plan['dimensions'][number]) => dimensionItems(record, type));
  const on = (level: Level) => (record: { readonly level: string }) => record.level === level.id;
  return {
    structure: lastOf((project: Project, level: Level) => {
      const { plan, rooms } = project;
      if (plan === null) return [];
      const faces = facesOfLevel(plan.walls, level.id);
      const named = new Map(rooms.map((room) => [room.id, room]));
      const walls = new Map(plan.walls.filter(on(level)).map((wall) => [wall.id, wall]));
      return [
        ...plan.outdoors.filter(on(level)).flatMap(outdoors),
        ...plan.spaces
          .filter(on(level))
          .flatMap((space) => floorItem(faces, space, named.get(space.room ?? ''))),
        ...wallItems(faces),
        ...plan.openings.flatMap((opening) => {
          const wall = walls.get(opening.wall);
          return wall === undefined ? [] : openingItems(wall, opening);
        }),
      ];
    }, structureOf),
    contents: lastOf((plan: Plan, level: Level) => {
      const walls = new Map(plan.walls.map((wall) => [wall.id, wall]));
      return [
        ...plan.columns.filter(on(level)).flatMap(columns),
        ...plan.fixtures.filter(on(level)).flatMap(fixtures),
        ...plan.dimensions.filter(on(level)).flatMap(dimensions),
        ...plan.notes.filter(on(level)).flatMap(notes),
        ...plan.facadeSpots.flatMap((spot) => {
          const wall = walls.get(spot.wall);
          return wall?.level === level.id ? facadeSpotItems(spot, wall) : [];
        }),
      ];
    }, contentsOf),
    labels: lastOf(
      (project: Project, level: Level) => {
        const { plan, rooms } = project;
        if (plan === null || type === null) return [];
        const faces = facesOfLevel(plan.walls, level.id);
        const usable = new Map(levelAreas(plan, level).spaces.map((one) => [one.space.id, one.usable]));
        const named = new Map(rooms.map((room) => [room.id, room]));
        return plan.spaces
          .filter(on(level))
          .flatMap((space) =>
            roomLabelItems(
              faces,
              space,
              named.get(space.room ?? ''),
              usable.get(space.id) ?? null,
              words,
              type,
            ),
          );
      },
      (project, level) => [...structureOf(project, level), project.plan?.columns],
    ),
  };
}

function structureOf({ plan, rooms }: Project, level: Level): readonly unknown[] {
  return [level.id, rooms, plan?.walls, plan?.openings, plan?.spaces, plan?.outdoors];
}

function contentsOf(plan: Plan, level: Level): readonly unknown[] {
  return [level.id, plan.columns, plan.fixtures, plan.dimensions, plan.notes, plan.facadeSpots, plan.walls];
}

/** The same result for as long as what it hangs on is the same. */
function lastOf<Asked extends readonly unknown[], Made>(
  make: (...asked: Asked) => Made,
  on: (...asked: Asked) => readonly unknown[],
): (...asked: Asked) => Made {
  let last: { readonly on: readonly unknown[]; readonly made: Made } | null = null;
  return (...asked) => {
    const now = on(...asked);
    if (
      last !== null &&
      last.on.length === now.length &&
      last.on.every((value, i) => Object.is(value, now[i]))
    )
      return last.made;
    last = { on: now, made: make(...asked) };
    return last.made;
  };
}
