import { describe, expect, it } from 'vitest';
import { deleteObjects } from '../../../core/editing/commands/deleteObjects.ts';
import { moveObjects } from '../../../core/editing/commands/moveObjects.ts';
import { nudgeObjects } from '../../../core/editing/commands/nudge.ts';
import { DEFAULT_OPENINGS, placeOpening } from '../../../core/editing/commands/openings.ts';
import { placeRecord } from '../../../core/editing/commands/place.ts';
import { pushRange, pushWall } from '../../../core/editing/commands/pushWall.ts';
import {
  changeWalls,
  drawRoom,
  drawWalls,
  joinWalls,
  splitWall,
} from '../../../core/editing/commands/walls.ts';
import { planAreas } from '../../../core/plan/areas.ts';
import { pointOn } from '../../../core/plan/axis.ts';
import {
  INNER,
  OUTER,
  done,
  planIn,
  planProject,
  refusal,
  rowOfRooms,
  wallBetween,
} from '../../support/editing.ts';

describe('drawing walls', () => {
  it('[PLAN-3] a room drawn against another shares its wall', () => {
    const plan = planIn(rowOfRooms(2));
    expect(plan.walls).toHaveLength(7);
    expect(plan.spaces).toHaveLength(2);
    expect(planAreas(plan).total.building).toBeCloseTo(8.24 * 6.24, 6);
  });

  it('[PLAN-3] a partition splits the walls it ends on; the pieces keep thickness and kind', () => {
    const project = done(rowOfRooms(1), (p) =>
      drawWalls(p, {
        level: 'l1',
        points: [
          { x: 1500, y: 0 },
          { x: 1500, y: 6000 },
        ],
        make: INNER,
      }),
    );
    const plan = planIn(project);
    expect(plan.walls).toHaveLength(7);
    expect(plan.walls.filter(({ thickness }) => thickness === 120)).toHaveLength(1);
    expect(plan.spaces).toHaveLength(2);
  });

  it('[PLAN-3] an opening stays where it is in the room when its wall is split, and a joint inside it is refused', () => {
    const room = rowOfRooms(1);
    const wall = wallBetween(room, [0, 0], [4000, 0]);
    const withDoor = done(room, (p) =>
      placeOpening(p, { opening: { ...DEFAULT_OPENINGS.door, wall, at: 3000 } }),
    );
    const before = planIn(withDoor).openings[0];
    const host = planIn(withDoor).walls.find(({ id }) => id === before?.wall);
    const split = done(withDoor, (p) =>
      drawWalls(p, {
        level: 'l1',
        points: [
          { x: 1500, y: 0 },
          { x: 1500, y: 6000 },
        ],
        make: INNER,
      }),
    );
    const after = planIn(split).openings[0];
    const newHost = planIn(split).walls.find(({ id }) => id === after?.wall);
    if (!before || !after || !host || !newHost) throw new Error('no door');
    expect(pointOn(newHost, after.at)).toEqual(pointOn(host, before.at));
    expect(
      refusal(
        drawWalls(withDoor, {
          level: 'l1',
          points: [
            { x: 3000, y: 0 },
            { x: 3000, y: 6000 },
          ],
          make: INNER,
        }),
      ),
    ).toBe('joint-in-opening');
  });

  it('[EDIT-2] refuses a chain that crosses itself, a wall too short, a level that is not there', () => {
    const project = planProject();
    const zigzag = [
      { x: 0, y: 0 },
      { x: 4000, y: 4000 },
      { x: 4000, y: 0 },
      { x: 0, y: 4000 },
    ];
    expect(refusal(drawWalls(project, { level: 'l1', points: zigzag, make: OUTER }))).toBe('crosses-itself');
    expect(
      refusal(
        drawWalls(project, {
          level: 'l1',
          points: [
            { x: 0, y: 0 },
            { x: 20, y: 0 },
          ],
          make: OUTER,
        }),
      ),
    ).toBe('too-short');
    expect(
      refusal(drawRoom(project, { level: 'x', from: { x: 0, y: 0 }, to: { x: 1000, y: 1000 }, make: OUTER })),
    ).toBe('not-found');
  });

  it('[EDIT-6] taking a partition away heals the walls it stood on', () => {
    const project = rowOfRooms(2);
    const healed = done(project, (p) => deleteObjects(p, { ids: [wallBetween(p, [4000, 0], [4000, 6000])] }));
    expect(planIn(healed).walls).toHaveLength(4);
    expect(planIn(healed).spaces).toHaveLength(1);
  });

  it('[PLAN-2] a piece that becomes open and a wall again has its old thickness', () => {
    const project = rowOfRooms(2);
    const wall = wallBetween(project, [4000, 0], [4000, 6000]);
    const open = done(project, (p) => changeWalls(p, { walls: [wall], to: { kind: 'open' } }));
    expect(planAreas(planIn(open)).total.usable).toBeCloseTo(7.76 * 5.76, 6);
    const again = done(open, (p) => changeWalls(p, { walls: [wall], to: { kind: 'wall' } }));
    expect(planIn(again).walls).toEqual(planIn(project).walls);
  });

  it('[PLAN-4] a line on paper carries no door', () => {
    const project = rowOfRooms(2);
    const wall = wallBetween(project, [4000, 0], [4000, 6000]);
    const withDoor = done(project, (p) =>
      placeOpening(p, { opening: { ...DEFAULT_OPENINGS.door, wall, at: 3000 } }),
    );
    expect(refusal(changeWalls(withDoor, { walls: [wall], to: { kind: 'open' } }))).toBe(
      'opening-does-not-fit',
    );
    expect(planIn(done(withDoor, (p) => deleteObjects(p, { ids: [wall] }))).openings).toEqual([]);
  });

  it('splits and joins', () => {
    const project = rowOfRooms(1);
    const wall = wallBetween(project, [0, 0], [4000, 0]);
    const split = done(project, (p) => splitWall(p, { wall, at: 1000 }));
    expect(planIn(split).walls).toHaveLength(5);
    const parts = [wallBetween(split, [0, 0], [1000, 0]), wallBetween(split, [1000, 0], [4000, 0])] as const;
    expect(planIn(done(split, (p) => joinWalls(p, { walls: parts }))).walls).toHaveLength(4);
    expect(refusal(joinWalls(split, { walls: [parts[0], wallBetween(split, [0, 0], [0, 6000])] }))).toBe(
      'not-in-line',
    );
  });
});

describe('pushing a wall', () => {
  it('[EDIT-4] moves the whole run, stretches what meets it, and the area follows', () => {
    const project = rowOfRooms(3);
    const wall = wallBetween(project, [4000, 6000], [8000, 6000]);
    const { a, b } = planIn(project).walls.find(({ id }) => id === wall) ?? {
      a: { x: 0, y: 0 },
      b: { x: 0, y: 0 },
    };
    const down = b.x > a.x ? -500 : 500;
    const pushed = done(project, (p) => pushWall(p, { wall, by: down, extent: 'run' }));
    expect(planAreas(planIn(pushed)).total.building).toBeCloseTo(12.24 * 6.74, 6);
    expect(planIn(pushed).spaces.map(({ id }) => id)).toEqual(planIn(project).spaces.map(({ id }) => id));
  });

  it('[EDIT-4] a piece pushed alone gets returns at its ends', () => {
    const project = rowOfRooms(3);
    const wall = wallBetween(project, [4000, 6000], [8000, 6000]);
    const { a, b } = planIn(project).walls.find(({ id }) => id === wall) ?? {
      a: { x: 0, y: 0 },
      b: { x: 0, y: 0 },
    };
    const out = done(project, (p) => pushWall(p, { wall, by: b.x > a.x ? -500 : 500, extent: 'piece' }));
    expect(planAreas(planIn(out)).total.axis).toBeCloseTo(12 * 6 + 4 * 0.5, 6);
    const back = done(project, (p) => pushWall(p, { wall, by: b.x > a.x ? 500 : -500, extent: 'piece' }));
    expect(planAreas(planIn(back)).total.axis).toBeCloseTo(12 * 6 - 4 * 0.5, 6);
  });

  it('[EDIT-4] stops before the next wall and before a door in the wall that shortens, and says what holds it', () => {
    const project = rowOfRooms(2);
    const side = wallBetween(project, [4000, 0], [8000, 0]);
    const withDoor = done(project, (p) =>
      placeOpening(p, { opening: { ...DEFAULT_OPENINGS.window, wall: side, at: 2000 } }),
    );
    const wall = wallBetween(withDoor, [4000, 0], [4000, 6000]);
    const range = pushRange(planIn(withDoor), { wall, extent: 'run' });
    expect([range.least, range.most].map(Math.abs).sort((p, q) => p - q)).toEqual([1250 - 240 / 2, 3700]);
    expect([range.heldLeft, range.heldRight]).toContain(planIn(withDoor).openings[0]?.id);
    expect(refusal(pushWall(withDoor, { wall, by: range.most + 1, extent: 'run' }))).toBe('push-blocked');
    const { openings } = planIn(done(withDoor, (p) => pushWall(p, { wall, by: range.most, extent: 'run' })));
    expect(openings).toHaveLength(1);
  });

  it('[EDIT-4] slides along a slanted neighbour so that it keeps its direction', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 8000, y: 0 },
      { x: 5000, y: 6000 },
      { x: 0, y: 6000 },
      { x: 0, y: 0 },
    ];
    const project = done(planProject(), (p) => drawWalls(p, { level: 'l1', points: corners, make: OUTER }));
    const wall = wallBetween(project, [5000, 6000], [0, 6000]);
    const pushed = done(project, (p) => pushWall(p, { wall, by: -2000, extent: 'run' }));
    expect(planIn(pushed).walls.some(({ a, b }) => [a, b].some(({ x, y }) => x === 6000 && y === 4000))).toBe(
      true,
    );
  });
});

describe('moving walls', () => {
  it('[EDIT-5] a partition that leans on a long wall comes off it and leaves it whole', () => {
    const project = done(rowOfRooms(1, 9000), (p) =>
      drawWalls(p, {
        level: 'l1',
        points: [
          { x: 3000, y: 0 },
          { x: 3000, y: 3000 },
        ],
        make: INNER,
      }),
    );
    const wall = wallBetween(project, [3000, 0], [3000, 3000]);
    const moved = done(project, (p) => moveObjects(p, { ids: [wall], by: { x: 1000, y: 1000 } }));
    expect(planIn(moved).walls).toHaveLength(5);
    expect(planIn(moved).walls.find(({ id }) => id === wall)).toMatchObject({
      a: { x: 4000, y: 1000 },
      b: { x: 4000, y: 4000 },
    });
  });

  it('[EDIT-7] locked walls stay, and moving nothing but locked ones is refused', () => {
    const project = rowOfRooms(1);
    const locked = {
      ...project,
      plan: { ...planIn(project), walls: planIn(project).walls.map((wall) => ({ ...wall, locked: true })) },
    };
    expect(
      refusal(moveObjects(locked, { ids: [planIn(locked).walls[0]?.id ?? ''], by: { x: 10, y: 0 } })),
    ).toBe('locked');
  });
});

describe('found by 15,000 random edits', () => {
  it('[EDIT-2] a push along a nearly parallel wall that would leave the plane is refused', () => {
    const project = done(planProject(), (p) =>
      drawWalls(p, {
        level: 'l1',
        points: [
          { x: 0, y: 0 },
          { x: 9000, y: 0 },
          { x: 990_000, y: 900 },
        ],
        make: OUTER,
      }),
    );
    const wall = wallBetween(project, [0, 0], [9000, 0]);
    expect(refusal(pushWall(project, { wall, by: 2000, extent: 'piece' }))).toBe('off-sheet');
  });

  it('[SNAP-3] a façade spot at the very end of a split wall stays at 0, not at -0', () => {
    const drawn = done(planProject(), (p) =>
      drawWalls(p, {
        level: 'l1',
        points: [
          { x: 0, y: 0 },
          { x: -6000, y: 0 },
        ],
        make: OUTER,
      }),
    );
    const wall = wallBetween(drawn, [0, 0], [-6000, 0]);
    const spotted = done(drawn, (p) =>
      placeRecord(p, {
        table: 'facadeSpots',
        record: { wall, side: 'left', at: 0, lowerEdge: null, sign: null },
      }),
    );
    const split = done(spotted, (p) =>
      drawWalls(p, {
        level: 'l1',
        points: [
          { x: -3000, y: 0 },
          { x: -3000, y: 4000 },
        ],
        make: INNER,
      }),
    );
    const [spot] = planIn(split).facadeSpots;
    expect(Object.is(spot?.at, 0)).toBe(true);
  });
});

describe('nudging walls', () => {
  const wall = (project: Parameters<typeof wallBetween>[0]): string =>
    wallBetween(project, [4000, 0], [4000, 6000]);

  it('[EDIT-12] a nudge across a wall is a push: its neighbours keep their direction', () => {
    const project = rowOfRooms(2);
    const now = done(project, (p) => nudgeObjects(p, { ids: [wall(p)], by: { x: 50, y: 0 } }));
    expect(planIn(now).walls.every(({ a, b }) => a.x === b.x || a.y === b.y)).toBe(true);
    expect(planAreas(planIn(now)).total.building).toBeCloseTo(8.24 * 6.24, 6);
    expect(planIn(now).walls.filter(({ a, b }) => a.x === 4050 && b.x === 4050)).toHaveLength(1);
  });

  it('[EDIT-12] along itself it is refused with words; a corner wall does not turn askew either', () => {
    const project = rowOfRooms(2);
    const along = nudgeObjects(project, { ids: [wall(project)], by: { x: 0, y: 50 } });
    expect(refusal(along)).toBe('nudge-along-wall');
    const side = wallBetween(project, [0, 0], [0, 6000]);
    expect(refusal(nudgeObjects(project, { ids: [side], by: { x: 0, y: -500 } }))).toBe('nudge-along-wall');
  });

  it('[EDIT-12] a wall that nothing meets, and several walls together, move as a whole', () => {
    const free = done(planProject(), (p) =>
      drawWalls(p, {
        level: 'l1',
        points: [
          { x: 0, y: 0 },
          { x: 3000, y: 0 },
        ],
        make: OUTER,
      }),
    );
    const id = wallBetween(free, [0, 0], [3000, 0]);
    const moved = done(free, (p) => nudgeObjects(p, { ids: [id], by: { x: 50, y: 0 } }));
    expect(planIn(moved).walls[0]?.a).toEqual({ x: 50, y: 0 });
    const room = rowOfRooms(1);
    const ids = planIn(room).walls.map((one) => one.id);
    const all = done(room, (p) => nudgeObjects(p, { ids, by: { x: 50, y: 50 } }));
    expect(planAreas(planIn(all)).total).toEqual(planAreas(planIn(room)).total);
  });
});
