import { describe, expect, it } from 'vitest';
import { deleteObjects } from '../../../core/editing/commands/deleteObjects.ts';
import { duplicateObjects } from '../../../core/editing/commands/clipboard.ts';
import { addVariant, chooseVariant } from '../../../core/editing/commands/levels.ts';
import { pushWall } from '../../../core/editing/commands/pushWall.ts';
import {
  freshRoomId,
  joinRooms,
  nameRoom,
  numberRooms,
  placeRoom,
  unplacedRooms,
} from '../../../core/editing/commands/rooms.ts';
import { drawWalls } from '../../../core/editing/commands/walls.ts';
import { Draft } from '../../../core/editing/draft.ts';
import { type Project } from '../../../core/project/project.ts';
import { INNER, done, planIn, refusal, rowOfRooms, spaceWith, wallBetween } from '../../support/editing.ts';

function named(project: Project, x: number, zh: string): Project {
  return done(project, (p) => nameRoom(p, { space: spaceWith(p, x, 3000), name: { zh, mn: null } }));
}

function nameAt(project: Project, x: number, y = 3000): string | undefined {
  const space = planIn(project).spaces.find(({ id }) => id === spaceWith(project, x, y));
  return project.rooms.find(({ id }) => id === space?.room)?.name.zh;
}

describe('rooms keep their identity', () => {
  it('[PLAN-6] through a push that takes the wall past the anchor', () => {
    const project = named(named(rowOfRooms(2), 2000, '会议室'), 6000, '图书室');
    const wall = wallBetween(project, [4000, 0], [4000, 6000]);
    const { a, b } = planIn(project).walls.find(({ id }) => id === wall) ?? { a: { y: 0 }, b: { y: 0 } };
    // To the left on the sheet, past the middle of the left room.
    const pushed = done(project, (p) => pushWall(p, { wall, by: b.y > a.y ? -3000 : 3000, extent: 'run' }));
    expect(nameAt(pushed, 500)).toBe('会议室');
    expect(nameAt(pushed, 5000)).toBe('图书室');
  });

  it('[PLAN-6] a cut leaves the name with the part that holds the anchor; the other is a new space', () => {
    const project = named(rowOfRooms(1, 8000), 4000, '大厅');
    const cut = done(project, (p) =>
      drawWalls(p, {
        level: 'l1',
        points: [
          { x: 6000, y: 0 },
          { x: 6000, y: 6000 },
        ],
        make: INNER,
      }),
    );
    expect(nameAt(cut, 3000)).toBe('大厅');
    expect(nameAt(cut, 7000)).toBeUndefined();
  });

  it('[PLAN-6] where walls go between a named and an unnamed room, the name wins; of two named the larger', () => {
    const one = named(rowOfRooms(2), 6000, '图书室');
    const gone = (project: Project): Project =>
      done(project, (p) => deleteObjects(p, { ids: [wallBetween(p, [4000, 0], [4000, 6000])] }));
    expect(nameAt(gone(one), 4000)).toBe('图书室');
    const both = named(named(rowOfRooms(2), 2000, '会议室'), 6000, '图书室');
    const grown = done(both, (p) => {
      const wall = wallBetween(p, [8000, 0], [8000, 6000]);
      const { a, b } = planIn(p).walls.find(({ id }) => id === wall) ?? { a: { y: 0 }, b: { y: 0 } };
      return pushWall(p, { wall, by: b.y > a.y ? 1000 : -1000, extent: 'run' });
    });
    const joined = gone(grown);
    expect(nameAt(joined, 4000)).toBe('图书室');
    // [PLAN-7] The other room is not lost.
    expect(unplacedRooms(joined).map(({ name }) => name.zh)).toEqual(['会议室']);
  });

  it('[PLAN-7] joining on purpose puts the second name among the functions of the first', () => {
    const project = named(named(rowOfRooms(2), 2000, '会议室'), 6000, '图书室');
    const joined = done(project, (p) =>
      joinRooms(p, { spaces: [spaceWith(p, 2000, 3000), spaceWith(p, 6000, 3000)] }),
    );
    expect(joined.rooms.map(({ name, functions }) => [name.zh, functions.map(({ zh }) => zh)])).toEqual([
      ['会议室', ['图书室']],
    ]);
    expect(planIn(joined).spaces).toHaveLength(1);
    expect(refusal(joinRooms(named(rowOfRooms(3), 2000, '甲'), { spaces: ['s1', 's3'] }))).toBe(
      'not-neighbours',
    );
  });

  it('[PLAN-7] a room without a place can be placed again, but not twice in a variant', () => {
    const project = named(rowOfRooms(2), 2000, '会议室');
    const other = spaceWith(project, 6000, 3000);
    expect(refusal(placeRoom(project, { space: other, room: 'r1' }))).toBe('room-placed');
    const bare = done(project, (p) =>
      deleteObjects(p, {
        ids: planIn(p)
          .walls.slice(0, 4)
          .map(({ id }) => id),
      }),
    );
    expect(unplacedRooms(bare)).toHaveLength(1);
  });

  it('numbers rooms by storey from the upper left and skips what is taken', () => {
    const project = named(named(named(rowOfRooms(3), 2000, '甲'), 6000, '乙'), 10_000, '丙');
    const taken = {
      ...project,
      rooms: project.rooms.map((room) => (room.name.zh === '乙' ? { ...room, number: '101' } : room)),
    };
    const numbered = done(taken, (p) => numberRooms(p, { level: 'l1' }));
    expect(numbered.rooms.map(({ name, number }) => [name.zh, number])).toEqual([
      ['甲', '102'],
      ['乙', '101'],
      ['丙', '103'],
    ]);
  });

  it('[EDIT-9] a new room never inherits the plate of one that is gone', () => {
    const project = named(rowOfRooms(1), 2000, '会议室');
    const withSign: Project = {
      ...project,
      rooms: [],
      signs: [
        {
          id: 'x',
          template: 't',
          subject: { of: 'room', room: 'r1' },
          size: { width: 300, height: 120 },
          copies: 1,
          options: {},
        },
      ],
    };
    expect(freshRoomId(new Draft(withSign))).toBe('r2');
  });

  it('[EDIT-8] a copy of a whole room has its name but not its number', () => {
    const project = done(named(rowOfRooms(1), 2000, '会议室'), (p) => numberRooms(p, { level: 'l1' }));
    const ids = planIn(project).walls.map(({ id }) => id);
    const copied = done(project, (p) => duplicateObjects(p, { ids, level: 'l1', by: { x: 10_000, y: 0 } }));
    expect(copied.rooms.map(({ id, name, number }) => [id, name.zh, number])).toEqual([
      ['r1', '会议室', '101'],
      ['r2', '会议室', undefined],
    ]);
  });

  it('[PLAN-8] [PLAN-9] a variant is a copy whose spaces are the same rooms; the current one counts', () => {
    const project = named(rowOfRooms(2), 2000, '会议室');
    const two = done(project, (p) => addVariant(p, { from: 'v1', kind: 'proposed', name: null }));
    expect(planIn(two).walls).toHaveLength(14);
    expect(planIn(two).spaces.filter(({ room }) => room === 'r1')).toHaveLength(2);
    const chosen = done(two, (p) => chooseVariant(p, { variant: 'v2' }));
    expect(planIn(chosen).current).toBe('v2');
    expect(unplacedRooms(chosen)).toEqual([]);
  });
});
