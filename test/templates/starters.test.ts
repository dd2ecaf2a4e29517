import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { libraryPort } from '../../node/desk/library.ts';
import { TEMPLATES } from '../../node/library/library.ts';
import { copiedTemplates } from '../support/templates.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { startPlan } from '../../core/editing/commands/startPlan.ts';
import { unplacedRooms } from '../../core/editing/commands/rooms.ts';
import { type Box, boxOf, boxesMeet } from '../../core/geometry/point.ts';
import { insideRegion } from '../../core/geometry/ring.ts';
import { planAreas } from '../../core/plan/areas.ts';
import { jambsOf, leftNormal } from '../../core/plan/axis.ts';
import { floorsOf } from '../../core/plan/floors.ts';
import { inspectPlan, unsplitWalls } from '../../core/plan/inspectPlan.ts';
import { facesOfLevel, spacesOfFaces } from '../../core/plan/levelFaces.ts';
import { boxOfObject } from '../../core/plan/objectBox.ts';
import { plateSpots } from '../../core/signs/plateSpots.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type StarterPlan } from '../../core/project/plan/starterPlan.ts';
import { project as projectSchema } from '../../core/project/project.ts';
import { testCentre } from '../support/centre.ts';
import { FIXTURES, STARTERS } from '../support/library.ts';

/** Clause (七): the least area of the setting, m². */
const MINIMUM = { farming: 200, pastoral: 150, community: 0 } as const;

/** Boxes of what stands on a level, a little smaller, so that touching is allowed. */
function furniture(
  { plan }: StarterPlan,
  level: Level,
): readonly { readonly id: string; readonly box: Box }[] {
  return plan.fixtures
    .filter((one) => one.level === level.id)
    .map((one) => {
      const box = boxOfObject(one, (item) => FIXTURES.get(item));
      return {
        id: `${one.item} ${one.id}`,
        box: { left: box.left + 15, right: box.right - 15, top: box.top + 15, bottom: box.bottom - 15 },
      };
    });
}

function cornersOf({ left, right, top, bottom }: Box): readonly { x: number; y: number }[] {
  return [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
}

describe('starter plans', () => {
  it('[START-2] are offered only where they meet the least area that the region asks', async () => {
    const templates = copiedTemplates();
    const file = templates.path('regions/inner-mongolia/rulebook.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"least": 200', '"least": 260'));
    const offered = async (url: URL) =>
      (await libraryPort(url).startingPlans()).filter(({ settings }) => settings.includes('farming'));
    const ids = (await offered(TEMPLATES)).map(({ id }) => id);
    expect(ids).toContain('farming-200');
    const larger = await offered(templates.url);
    expect(larger.map(({ id }) => id)).toEqual(ids.filter((id) => larger.some((one) => one.id === id)));
    expect(Math.min(...larger.map(({ area }) => area))).toBeGreaterThanOrEqual(260);
    expect(larger.length).toBeLessThan(ids.length);
  });

  it('[START-1] there are six and more: 150, 200, 300 m² and larger, one and two storeys, a converted school row', () => {
    expect(STARTERS.map(({ id }) => id)).toEqual([
      'courtyard-420',
      'farming-200',
      'farming-300',
      'pastoral-150',
      'school-row-250',
      'two-storey-360',
    ]);
    const storeys = STARTERS.map(({ plan }) => planAreas(plan).levels.length);
    expect(Math.max(...storeys)).toBe(2);
  });

  for (const starter of STARTERS) {
    const { plan, rooms } = starter;
    const current = plan.levels.filter(({ variant }) => variant === plan.current);

    describe(starter.id, () => {
      it('[START-2] passes the least area of every setting it is made for, on every basis', () => {
        const { total } = planAreas(plan);
        for (const setting of starter.settings)
          expect(total.building).toBeGreaterThanOrEqual(MINIMUM[setting]);
        for (const setting of starter.settings) expect(total.axis).toBeGreaterThanOrEqual(MINIMUM[setting]);
        for (const setting of starter.settings) expect(total.usable).toBeGreaterThanOrEqual(MINIMUM[setting]);
      });

      it('[START-3] is a sound plan that drops into a project', () => {
        const project = testCentre({ id: 'new' });
        const result = startPlan(project, { plan, rooms });
        if (!result.ok) throw new Error(result.problem.code);
        const started = applyChange(project, result.value);
        expect(projectSchema.safeParse(started).success).toBe(true);
        expect(inspectPlan(plan, new Set(rooms.map(({ id }) => id)))).toEqual([]);
        for (const level of plan.levels)
          expect(unsplitWalls(plan.walls.filter((wall) => wall.level === level.id))).toEqual([]);
        const inOther = new Set(plan.spaces.map(({ room }) => room));
        expect(unplacedRooms(started).filter(({ id }) => !inOther.has(id))).toEqual([]);
      });

      it('[START-4] names every room, houses all four organisations, and every room has a door with a plate', () => {
        const levels = new Set(current.map(({ id }) => id));
        const spaces = plan.spaces.filter((space) => levels.has(space.level) && space.use === 'room');
        expect(spaces.filter(({ room }) => room === null)).toEqual([]);
        const housed = rooms
          .filter(({ id }) => spaces.some(({ room }) => room === id))
          .flatMap(({ organisations }) => organisations);
        expect([...housed].sort()).toEqual(['collective', 'party', 'supervision', 'villagersCommittee']);
        const plated = new Set(plateSpots(plan).map(({ room }) => room));
        const withoutDoor = spaces.filter(({ room }) => room !== null && !plated.has(room));
        const open = withoutDoor.map(({ room }) => rooms.find(({ id }) => id === room)?.name.zh);
        // Corridors and stairs that open on to a hall need none.
        expect(open.filter((name) => name !== '走廊' && name !== '楼梯间')).toEqual([]);
      });

      it('[START-5] no fixture stands in a wall, in another one, or in the swing of a door', () => {
        for (const level of plan.levels) {
          const faces = facesOfLevel(plan.walls, level.id);
          const floors = floorsOf(faces).flatMap(({ parts }) => parts.slice(0, 1));
          const spaces = spacesOfFaces(faces, plan.spaces);
          const open = new Set(plan.walls.filter(({ kind }) => kind === 'open').map(({ id }) => id));
          const things = furniture(starter, level);
          for (const { id, box } of things) {
            const homes = cornersOf(box).map((corner) =>
              floors.findIndex((floor) => insideRegion(floor, corner)),
            );
            const inBuilding = cornersOf(box).map((corner) => faces.faceAt(corner) !== undefined);
            const indoors = homes.every((home) => home !== -1 && spaces[home] !== undefined);
            expect(indoors || inBuilding.every((inside) => !inside), `${level.id} ${id} in a wall`).toBe(
              true,
            );
            if (open.size === 0 && indoors) expect(new Set(homes).size, `${id} in two rooms`).toBe(1);
          }
          things.forEach((one, i) => {
            const hit = things.find((other, j) => j > i && boxesMeet(one.box, other.box));
            expect(hit?.id, `${level.id} ${one.id} stands in`).toBeUndefined();
          });
          for (const opening of plan.openings) {
            const wall = plan.walls.find(({ id }) => id === opening.wall);
            if (opening.kind !== 'door' || wall?.level !== level.id) continue;
            const normal = leftNormal(wall);
            const by =
              (opening.width / opening.leaves + wall.thickness / 2) * (opening.opensTo === 'left' ? 1 : -1);
            const swing = boxOf(
              jambsOf(wall, opening).flatMap((p) => [p, { x: p.x + normal.x * by, y: p.y + normal.y * by }]),
            );
            const blocked = things.find(({ box }) => boxesMeet(box, swing));
            expect(
              blocked?.id,
              `${level.id} in the swing of ${opening.id} at ${JSON.stringify(swing)}`,
            ).toBeUndefined();
          }
        }
      });
    });
  }
});
