import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteObjects } from '../../../core/editing/commands/deleteObjects.ts';
import { DEFAULT_OPENINGS, placeOpening } from '../../../core/editing/commands/openings.ts';
import { pushRange, pushWall } from '../../../core/editing/commands/pushWall.ts';
import { changePart } from '../../../core/editing/commands/records.ts';
import { removeRoom, removeRooms } from '../../../core/editing/commands/removeRoom.ts';
import { joinRooms, nameRoom, unplacedRooms } from '../../../core/editing/commands/rooms.ts';
import { splitRoom } from '../../../core/editing/commands/splitRoom.ts';
import { type FixtureSize } from '../../../core/plan/objectBox.ts';
import { type Project } from '../../../core/project/project.ts';
import { roomsLost } from '../../../renderer/features/scene/roomGone.ts';
import { runs } from '../../support/runs.ts';
import { done, planIn, rowOfRooms, spaceWith, wallBetween } from '../../support/editing.ts';

const named = (project: Project, x: number, zh: string): Project =>
  done(project, (p) => nameRoom(p, { space: spaceWith(p, x, 3000), name: { zh, mn: null } }));
const two = named(named(rowOfRooms(2), 2000, '接待室'), 6000, '储藏间');
const idOf = (project: Project, zh: string): string => {
  const room = project.rooms.find(({ name }) => name.zh === zh);
  if (room === undefined) throw new Error(zh);
  return room.id;
};

describe('rooms that go', () => {
  it('[STUDIO-31] several are answered as one change: what goes into another room, what goes, what stays', () => {
    const three = named(named(named(rowOfRooms(3), 2000, '接待室'), 6000, '储藏间'), 10_000, '档案室');
    const [kept, going, taken] = ['接待室', '储藏间', '档案室'].map((zh) => idOf(three, zh));
    if (kept === undefined || going === undefined || taken === undefined) throw new Error('no rooms');
    const after = done(three, (p) =>
      removeRooms(p, [
        { room: going, into: null },
        { room: taken, into: kept },
      ]),
    );
    expect(after.rooms.map(({ name, functions }) => [name.zh, functions.map(({ zh }) => zh)])).toEqual([
      ['接待室', ['档案室']],
    ]);
    expect(
      removeRooms(three, [
        { room: going, into: null },
        { room: 'nobody', into: null },
      ]).ok,
    ).toBe(false);
  });

  it('[STUDIO-5] a wall that goes leaves one name without a place, and undo leaves none', () => {
    const gone = done(two, (p) => deleteObjects(p, { ids: [wallBetween(p, [4000, 0], [4000, 6000])] }));
    expect(roomsLost(two, gone)).toHaveLength(1);
    expect(roomsLost(gone, two)).toEqual([]);
    expect(roomsLost(two, two)).toEqual([]);
    // Deleted or joined with its name: nothing is left to ask about.
    const joined = done(two, (p) =>
      joinRooms(p, { spaces: [spaceWith(p, 2000, 3000), spaceWith(p, 6000, 3000)] }),
    );
    expect(roomsLost(two, joined)).toEqual([]);
  });

  it('[STUDIO-6] its uses and posts go to the room that is named, its plates keep the name', () => {
    const store = idOf(two, '储藏间');
    const withPost = done(two, (p) =>
      changePart(p, {
        part: 'policy',
        to: {
          ...p.policy,
          posts: [{ id: 'p1', name: '网格岗', room: store, people: [] }] as unknown as typeof p.policy.posts, // as far as it matters
          placards: [{ id: 'x', text: '储藏间', room: store }] as unknown as typeof p.policy.placards,
        },
      }),
    );
    const hall = idOf(two, '接待室');
    const merged = done(withPost, (p) => removeRoom(p, { room: store, into: hall }));
    expect(merged.rooms.map(({ name, functions }) => [name.zh, functions.map(({ zh }) => zh)])).toEqual([
      ['接待室', ['储藏间']],
    ]);
    expect(merged.policy.posts[0]?.room).toBe(hall);
    expect(merged.policy.placards[0]?.room).toBe(hall);
    const removed = done(withPost, (p) => removeRoom(p, { room: store, into: null }));
    expect(removed.policy.posts[0]?.room).toBeNull();
    expect(removed.policy.placards[0]?.room).toBe('储藏间');
    expect(unplacedRooms(removed)).toEqual([]);
    expect(planIn(removed).walls).toEqual(planIn(withPost).walls);
  });

  it('[STUDIO-7] a room of any size is split near its middle, clear of doors and windows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3000, max: 9000 }),
        fc.array(fc.integer({ min: 600, max: 8400 }), { maxLength: 2 }),
        (width, places) => {
          let room = rowOfRooms(1, width);
          for (const at of places) {
            const wall = wallBetween(room, [0, 0], [width, 0]);
            const put = placeOpening(room, { opening: { ...DEFAULT_OPENINGS.window, wall, at } });
            if (put.ok) room = done(room, () => put);
          }
          const split = splitRoom(room, { space: spaceWith(room, width / 2, 3000) });
          if (!split.ok) throw new Error(split.problem.code);
          const after = planIn(done(room, () => split));
          expect(after.spaces).toHaveLength(2);
          expect(after.openings).toHaveLength(planIn(room).openings.length);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

describe('a wall that is pushed', () => {
  it('[STUDIO-8] stops with its face at a window of the wall that it meets', () => {
    const host = wallBetween(two, [4000, 0], [8000, 0]);
    const withWindow = done(two, (p) =>
      placeOpening(p, { opening: { ...DEFAULT_OPENINGS.window, wall: host, at: 2000 } }),
    );
    const wall = wallBetween(withWindow, [4000, 0], [4000, 6000]);
    const record = planIn(withWindow).walls.find(({ id }) => id === wall);
    const range = pushRange(planIn(withWindow), { wall, extent: 'run' });
    const free = Math.max(range.most < 3000 ? range.most : 0, -range.least < 3000 ? -range.least : 0);
    const edge = 2000 - DEFAULT_OPENINGS.window.width / 2;
    expect(free).toBe(edge - (record?.thickness ?? 0) / 2);
  });

  it('[STUDIO-8] takes along what stands against it on either side, and leaves the rest', () => {
    const sizes: FixtureSize = () => ({ width: 800, depth: 400 });
    const wall = wallBetween(two, [4000, 0], [4000, 6000]);
    const record = planIn(two).walls.find(({ id }) => id === wall);
    if (record === undefined) throw new Error('no wall');
    const half = record.thickness / 2;
    const fixture = (id: string, x: number, more: object = {}) => ({
      ...{
        id,
        level: 'l1',
        locked: false,
        group: null,
        item: 'desk',
        at: { x, y: 3000 },
        turn: 0,
        mirrored: false,
      },
      ...more,
    });
    const furnished: Project = {
      ...two,
      plan: {
        ...planIn(two),
        fixtures: [
          fixture('right', 4000 + half + 400 + 20),
          fixture('left', 4000 - half - 400),
          fixture('far', 4000 + half + 400 + 900),
          fixture('locked', 4000 + half + 400, { locked: true }),
          fixture('friend', 7000, { group: 'g' }),
          fixture('grouped', 4000 - half - 400, { group: 'g' }),
        ] as unknown as ReturnType<typeof planIn>['fixtures'], // turn is a brand
      },
    };
    const by = 300;
    const pushed = done(furnished, (p) => pushWall(p, { wall, by, extent: 'run', sizes }));
    const moved = planIn(pushed).fixtures.flatMap(({ id, at }) =>
      at.x === planIn(furnished).fixtures.find((one) => one.id === id)?.at.x ? [] : [id],
    );
    expect(moved.sort()).toEqual(['friend', 'grouped', 'left', 'right']);
    const without = done(furnished, (p) => pushWall(p, { wall, by, extent: 'run' }));
    expect(planIn(without).fixtures).toEqual(planIn(furnished).fixtures);
  });
});
