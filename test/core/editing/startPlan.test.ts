import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { startPlan } from '../../../core/editing/commands/startPlan.ts';
import { unplacedRooms } from '../../../core/editing/commands/rooms.ts';
import { type Room } from '../../../core/project/room.ts';
import { testCentre } from '../../support/centre.ts';
import { STARTERS } from '../../support/library.ts';

describe('a starter plan in a project that lists rooms already', () => {
  const [starter] = STARTERS;
  if (starter === undefined) throw new Error('no starter plans');
  const [first] = starter.rooms;
  if (first === undefined) throw new Error('a starter plan without rooms');
  const listed = (room: Partial<Room>): Room => ({ ...first, ...room });
  const started = (rooms: readonly Room[]) => {
    const project = { ...testCentre({ id: 'new' }), plan: null, rooms: [...rooms] };
    const result = startPlan(project, starter);
    if (!result.ok) throw new Error(result.problem.code);
    return applyChange(project, result.value);
  };

  it('[START-6] a room of the same name is that room: it keeps its id and takes its place', () => {
    const mine = listed({ id: 'mine', number: 'A9' });
    const after = started([mine]);
    expect(after.rooms).toHaveLength(starter.rooms.length);
    expect(after.rooms[0]).toEqual(mine);
    expect(unplacedRooms(after)).toEqual([]);
  });

  it('[START-6] a room of another name keeps its id although the starter plan uses it, and waits for a place', () => {
    const second = starter.rooms[1];
    const other = listed({ name: { ...first.name, zh: '锅炉房' }, number: second?.number });
    const after = started([other]);
    expect(after.rooms.filter(({ number }) => number === other.number)).toEqual([other]);
    expect(after.rooms).toHaveLength(starter.rooms.length + 1);
    expect(unplacedRooms(after)).toEqual([other]);
    expect(new Set(after.rooms.map(({ id }) => id)).size).toBe(after.rooms.length);
  });
});
