import { describe, expect, it } from 'vitest';
import { setSpaceUse } from '../../../core/editing/commands/rooms.ts';
import { nameRoom } from '../../../core/editing/commands/rooms.ts';
import { DEFAULT_OPENINGS, placeOpening } from '../../../core/editing/commands/openings.ts';
import { type PlateSpot, plateSpots } from '../../../core/signs/plateSpots.ts';
import { type Project } from '../../../core/project/project.ts';
import { done, planIn, rowOfRooms, spaceWith, wallBetween } from '../../support/editing.ts';
import { STARTERS } from '../../support/library.ts';

function named(project: Project, x: number, zh: string): Project {
  return done(project, (p) => nameRoom(p, { space: spaceWith(p, x, 3000), name: { zh, mn: null } }));
}

function door(
  project: Project,
  p: readonly [number, number],
  q: readonly [number, number],
  at: number,
  width = 900,
): Project {
  return done(project, (now) =>
    placeOpening(now, { opening: { ...DEFAULT_OPENINGS.door, width, wall: wallBetween(now, p, q), at } }),
  );
}

const spotsOf = (project: Project): readonly PlateSpot[] => plateSpots(planIn(project));

describe('plate spots', () => {
  const two = named(named(rowOfRooms(2), 2000, '大厅'), 6000, '会议室');

  it('[PLATE-1] a door belongs to the room that lies deeper; its plate hangs on the side people come from', () => {
    // Outside → hall (south wall) → meeting room (partition at x = 4000).
    const project = door(door(two, [0, 6000], [4000, 6000], 2000), [4000, 0], [4000, 6000], 3000);
    const spots = spotsOf(project);
    expect(spots.map(({ room, outside }) => [room, outside])).toEqual([
      ['r1', true],
      ['r2', false],
    ]);
    // On the hall's face of the partition.
    expect(spots[1]?.point.x).toBe(4000 - 120);
    // Beside the door: half of 900 and 250.
    expect(Math.abs((spots[1]?.at ?? 0) - 3000)).toBe(700);
  });

  it('[PLATE-10] beside a door of the building a plate hangs within the room, clear of what hangs outside', () => {
    const [spot] = spotsOf(door(two, [0, 6000], [4000, 6000], 2000));
    expect([spot?.room, spot?.outside, spot?.within]).toEqual(['r1', true, true]);
    // The wall's axis is at y = 6000, the room above it.
    expect(spot?.point.y).toBeLessThan(6000);
    expect(spotsOf(door(two, [4000, 0], [4000, 6000], 3000)).map(({ within }) => within)).toEqual([false]);
  });

  it('[PLATE-2] one room, one plate: of several doors one is primary, an inner one before an outer one', () => {
    const project = door(
      door(door(two, [0, 6000], [4000, 6000], 2000), [4000, 6000], [8000, 6000], 2000),
      [4000, 0],
      [4000, 6000],
      3000,
    );
    const own = spotsOf(project).filter(({ room }) => room === 'r2');
    const meeting = spotsOf(project).filter(({ primary }) => primary);
    expect(new Set(meeting.map(({ room }) => room)).size).toBe(meeting.length);
    expect(own.length).toBeGreaterThan(0);
  });

  it('[PLATE-3] where there is no wall beside the door the plate hangs over it', () => {
    const narrow = named(rowOfRooms(1, 1200), 600, '储藏室');
    expect(spotsOf(door(narrow, [0, 6000], [1200, 6000], 600)).map(({ above, at }) => [above, at])).toEqual([
      [true, 600],
    ]);
  });

  it('[PLATE-1] a door to a courtyard hangs its plate outside; rooms without a name have none', () => {
    const unnamed = door(rowOfRooms(2), [4000, 0], [4000, 6000], 3000);
    expect(spotsOf(unnamed)).toEqual([]);
    const court = done(two, (p) => setSpaceUse(p, { space: spaceWith(p, 2000, 3000), use: 'courtyard' }));
    expect(
      spotsOf(door(court, [4000, 0], [4000, 6000], 3000)).map(({ room, outside }) => [room, outside]),
    ).toEqual([['r2', true]]);
  });

  it('[PLATE-2] in every starter plan each room with a door has exactly one primary spot', () => {
    for (const { plan } of STARTERS) {
      const spots = plateSpots(plan);
      for (const room of new Set(spots.map((spot) => spot.room)))
        expect(spots.filter((spot) => spot.room === room && spot.primary)).toHaveLength(1);
    }
  });
});
