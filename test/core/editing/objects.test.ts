import { describe, expect, it } from 'vitest';
import { alignObjects, distributeObjects } from '../../../core/editing/commands/arrange.ts';
import { clipping, copyObjects, pasteObjects } from '../../../core/editing/commands/clipboard.ts';
import { deleteObjects } from '../../../core/editing/commands/deleteObjects.ts';
import {
  groupObjects,
  lockObjects,
  orderObjects,
  ungroupObjects,
  unlockAll,
} from '../../../core/editing/commands/grouping.ts';
import { moveObjects } from '../../../core/editing/commands/moveObjects.ts';
import {
  DEFAULT_OPENINGS,
  changeOpening,
  markOpenings,
  placeOpening,
  turnDoor,
} from '../../../core/editing/commands/openings.ts';
import { changeRecord, placeRecord } from '../../../core/editing/commands/place.ts';
import { mirrorObjects, turnObjects } from '../../../core/editing/commands/turnObjects.ts';
import { objectsAt, objectsInBox } from '../../../core/editing/pick.ts';
import { type Project } from '../../../core/project/project.ts';
import { done, planIn, planProject, refusal, rowOfRooms, wallBetween } from '../../support/editing.ts';
import { FIXTURES } from '../../support/library.ts';

const sizes = (item: string): { width: number; depth: number } | undefined => FIXTURES.get(item);

function withFixtures(
  project: Project,
  ...places: readonly (readonly [x: number, y: number, item?: string])[]
): Project {
  return places.reduce(
    (now, [x, y, item = 'safe']) =>
      done(now, (p) =>
        placeRecord(p, {
          table: 'fixtures',
          record: { level: 'l1', item, at: { x, y }, turn: 0, mirrored: false },
        }),
      ),
    project,
  );
}

const spots = (project: Project): readonly (readonly [number, number])[] =>
  planIn(project).fixtures.map(({ at }) => [at.x, at.y]);

describe('openings', () => {
  const room = rowOfRooms(1);
  const wall = wallBetween(room, [0, 0], [4000, 0]);
  const withDoor = done(room, (p) =>
    placeOpening(p, { opening: { ...DEFAULT_OPENINGS.door, wall, at: 1000 } }),
  );

  it('[PLAN-4] refuses an opening off its wall, on another one, or out of range', () => {
    expect(refusal(placeOpening(withDoor, { opening: { ...DEFAULT_OPENINGS.window, wall, at: 3500 } }))).toBe(
      'opening-does-not-fit',
    );
    expect(refusal(placeOpening(withDoor, { opening: { ...DEFAULT_OPENINGS.window, wall, at: 1500 } }))).toBe(
      'openings-collide',
    );
    expect(refusal(changeOpening(withDoor, { id: 'o1', to: { width: 100 } }))).toBe('too-small');
  });

  it('turns a door through its four ways and back', () => {
    let project = withDoor;
    const ways = [0, 1, 2, 3].map(() => {
      project = done(project, (p) => turnDoor(p, { id: 'o1' }));
      const door = planIn(project).openings[0];
      return door?.kind === 'door' ? `${door.hinge}/${door.opensTo}` : '';
    });
    expect(new Set(ways).size).toBe(4);
    expect(planIn(project).openings).toEqual(planIn(withDoor).openings);
  });

  it('marks doors and windows by kind and size in decimetres', () => {
    const both = done(withDoor, (p) =>
      placeOpening(p, { opening: { ...DEFAULT_OPENINGS.window, wall, at: 2800 } }),
    );
    expect(planIn(done(both, markOpenings)).openings.map(({ mark }) => mark)).toEqual(['M0921', 'C1515']);
  });

  it('slides along the wall when it is moved without it', () => {
    const moved = done(withDoor, (p) => moveObjects(p, { ids: ['o1'], by: { x: 700, y: 900 } }));
    expect(Math.abs((planIn(moved).openings[0]?.at ?? 0) - (planIn(withDoor).openings[0]?.at ?? 0))).toBe(
      700,
    );
  });
});

describe('arranging', () => {
  const three = withFixtures(planProject(), [0, 0], [1000, 40], [3000, 300, 'sofa-3']);

  it('aligns edges and middles with the outermost, or with a named object', () => {
    const ids = ['f1', 'f2', 'f3'];
    expect(spots(done(three, (p) => alignObjects(p, { ids, edge: 'middle-y', sizes, to: 'f1' })))).toEqual([
      [0, 0],
      [1000, 0],
      [3000, 0],
    ]);
    const left = done(three, (p) => alignObjects(p, { ids, edge: 'left', sizes }));
    expect(spots(left).map(([x]) => x)).toEqual([0, 0, 750]);
  });

  it('makes gaps equal and leaves the outer two', () => {
    const even = done(three, (p) => distributeObjects(p, { ids: ['f1', 'f2', 'f3'], axis: 'x', sizes }));
    // From the safe's right edge at 250 to the sofa's left at 2000: 1750 less 500, halved.
    expect(spots(even).map(([x]) => x)).toEqual([0, 1125, 3000]);
  });

  it('turns, mirrors and turns back', () => {
    const around = { x: 500, y: 500 };
    const turned = done(three, (p) => turnObjects(p, { ids: ['f2'], by: 90, around }));
    expect(planIn(turned).fixtures[1]).toMatchObject({ at: { x: 960, y: 1000 }, turn: 90 });
    const mirrored = done(turned, (p) => mirrorObjects(p, { ids: ['f2'], axis: 'x', about: 500 }));
    expect(planIn(mirrored).fixtures[1]).toMatchObject({ at: { x: 40, y: 1000 }, turn: 270, mirrored: true });
    expect(planIn(done(mirrored, (p) => mirrorObjects(p, { ids: ['f2'], axis: 'x', about: 500 })))).toEqual(
      planIn(turned),
    );
  });
});

describe('groups and locks', () => {
  const three = withFixtures(planProject(), [0, 0], [1000, 0], [2000, 0]);
  const grouped = done(three, (p) => groupObjects(p, { ids: ['f1', 'f2'] }));

  it('[EDIT-7] a group moves, copies and goes together', () => {
    expect(spots(done(grouped, (p) => moveObjects(p, { ids: ['f1'], by: { x: 5, y: 0 } })))).toEqual([
      [5, 0],
      [1005, 0],
      [2000, 0],
    ]);
    expect(planIn(done(grouped, (p) => deleteObjects(p, { ids: ['f2'] }))).fixtures).toHaveLength(1);
    const pasted = done(grouped, (p) =>
      pasteObjects(p, { clipping: copyObjects(p, ['f1']), level: 'l1', by: { x: 0, y: 500 } }),
    );
    expect(planIn(pasted).fixtures.map(({ group }) => group)).toEqual(['g1', 'g1', null, 'g2', 'g2']);
    expect(
      planIn(done(grouped, (p) => ungroupObjects(p, { ids: ['f1'] }))).fixtures.every(
        ({ group }) => group === null,
      ),
    ).toBe(true);
  });

  it('[EDIT-7] locked objects stay where they are and yield the click', () => {
    const locked = done(three, (p) => lockObjects(p, { ids: ['f1'], locked: true }));
    expect(refusal(moveObjects(locked, { ids: ['f1'], by: { x: 1, y: 0 } }))).toBe('locked');
    expect(refusal(deleteObjects(locked, { ids: ['f1'] }))).toBe('locked');
    const covered = withFixtures(locked, [10, 0, 'sofa-3']);
    const picking = { plan: planIn(covered), level: 'l1', sizes };
    expect(objectsAt(picking, { x: 0, y: 0 }, 10)).toEqual(['f4', 'f1']);
    expect(objectsInBox(picking, { left: -300, right: 300, top: -300, bottom: 300 }, false)).toEqual([]);
    expect(objectsInBox(picking, { left: -300, right: 300, top: -300, bottom: 300 }, true)).toEqual(
      ['f2', 'f4'].filter((id) => id === 'f4'),
    );
    expect(planIn(done(locked, unlockAll))).toEqual(planIn(three));
  });

  it('[EDIT-1] brings to the front, and undoing that restores the order', () => {
    const front = done(three, (p) => orderObjects(p, { ids: ['f1'], to: 'front' }));
    expect(planIn(front).fixtures.map(({ id }) => id)).toEqual(['f2', 'f3', 'f1']);
  });
});

describe('the clipboard', () => {
  it('[EDIT-8] carries objects into another project, through text', () => {
    const text = JSON.stringify(
      copyObjects(
        rowOfRooms(2),
        planIn(rowOfRooms(2)).walls.map(({ id }) => id),
      ),
    );
    const there = done(planProject(), (p) =>
      pasteObjects(p, { clipping: clipping.parse(JSON.parse(text)), level: 'l1', by: { x: 100, y: 0 } }),
    );
    expect(planIn(there).walls).toHaveLength(7);
    expect(planIn(there).spaces).toHaveLength(2);
    expect(
      refusal(
        pasteObjects(planProject(), {
          clipping: clipping.parse(JSON.parse(text)),
          level: 'l1',
          by: { x: 999_999, y: 0 },
        }),
      ),
    ).toBe('off-sheet');
  });
});

describe('fields of a record', () => {
  it('[EDIT-2] says the bound that a value passes', () => {
    const project = withFixtures(planProject(), [0, 0]);
    const result = changeRecord(project, { table: 'fixtures', id: 'f1', to: { turn: 400 } });
    expect(result).toMatchObject({
      problem: { code: 'too-large', data: { most: expect.any(Number) as unknown } },
    });
    expect(
      planIn(done(project, (p) => changeRecord(p, { table: 'fixtures', id: 'f1', to: { turn: 45 } })))
        .fixtures[0]?.turn,
    ).toBe(45);
    const bow = [
      { x: 0, y: 0 },
      { x: 10, y: 10 },
      { x: 10, y: 0 },
      { x: 0, y: 10 },
    ];
    expect(
      refusal(
        placeRecord(project, {
          table: 'outdoors',
          record: { level: 'l1', outline: bow, use: 'paving', name: null },
        }),
      ),
    ).toBe('crosses-itself');
  });
});
