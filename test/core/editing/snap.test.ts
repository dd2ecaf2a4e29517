import { describe, expect, it } from 'vitest';
import { placeRecord } from '../../../core/editing/commands/place.ts';
import { drawWalls } from '../../../core/editing/commands/walls.ts';
import { ALL_SNAPS, NO_SNAPS, type SnapAsk, gatherTargets, snapPoint } from '../../../core/editing/snap.ts';
import { snapBox } from '../../../core/editing/snapBox.ts';
import { type Project } from '../../../core/project/project.ts';
import { INNER, done, planIn, rowOfRooms } from '../../support/editing.ts';
import { FIXTURES } from '../../support/library.ts';

const ASK: SnapAsk = { modes: ALL_SNAPS, reach: 100, grid: 100 };
const sizes = (item: string): { width: number; depth: number } | undefined => FIXTURES.get(item);
const targets = (project: Project): ReturnType<typeof gatherTargets> =>
  gatherTargets(planIn(project), 'l1', sizes);
const room = rowOfRooms(1);

describe('snapping a point', () => {
  it('[SNAP-1] a joint pulls before a middle, a middle before the wall, and says why', () => {
    expect(snapPoint({ x: 60, y: 40 }, targets(room), ASK)).toMatchObject({
      point: { x: 0, y: 0 },
      reasons: ['endpoint'],
    });
    expect(snapPoint({ x: 2050, y: 30 }, targets(room), ASK)).toMatchObject({
      point: { x: 2000, y: 0 },
      reasons: ['midpoint'],
    });
    expect(snapPoint({ x: 2705, y: 30 }, targets(room), ASK)).toMatchObject({
      point: { x: 2705, y: 0 },
      reasons: ['on-wall'],
    });
  });

  it('[SNAP-1] a wall drawn at right angles to another finds the foot', () => {
    const ask = { ...ASK, from: { x: 2730, y: 3000 } };
    expect(snapPoint({ x: 2760, y: 40 }, targets(room), ask)).toMatchObject({
      point: { x: 2730, y: 0 },
      reasons: ['perpendicular'],
    });
  });

  it('[SNAP-2] lines up with joints elsewhere and shows the guide', () => {
    const snap = snapPoint({ x: 9030, y: 6060 }, targets(room), ASK);
    expect(snap.point).toEqual({ x: 9000, y: 6000 });
    expect(snap.reasons).toContain('alignment');
    expect(snap.guides[0]?.from.y).toBe(6000);
  });

  it('[SNAP-2] while drawing holds steps of 15° and lengths of the grid', () => {
    const ask = { ...ASK, from: { x: 20_000, y: 20_000 } };
    const snap = snapPoint({ x: 23_330, y: 20_060 }, targets(room), ask);
    expect(snap).toMatchObject({ point: { x: 23_300, y: 20_000 }, reasons: ['angle'] });
  });

  it('[SNAP-3] the bypass key leaves the pointer alone, to the whole millimetre', () => {
    expect(snapPoint({ x: 60.4, y: 40.2 }, targets(room), { ...ASK, modes: NO_SNAPS })).toEqual({
      point: { x: 60, y: 40 },
      reasons: [],
      guides: [],
    });
  });

  it('[SNAP-1] finds where a wall that is not divided crosses another', () => {
    const cut = done(room, (p) =>
      drawWalls(p, {
        level: 'l1',
        points: [
          { x: 1500, y: 0 },
          { x: 1500, y: 6000 },
        ],
        make: INNER,
      }),
    );
    expect(snapPoint({ x: 1540, y: 30 }, targets(cut), ASK)).toMatchObject({
      point: { x: 1500, y: 0 },
      reasons: ['endpoint'],
    });
  });
});

describe('snapping a box', () => {
  const withDesks = [1000, 3000].reduce(
    (project, x) =>
      done(project, (p) =>
        placeRecord(p, {
          table: 'fixtures',
          record: { level: 'l1', item: 'sofa-1', at: { x, y: 3000 }, turn: 0, mirrored: false },
        }),
      ),
    rowOfRooms(1, 9000),
  );

  it('[SNAP-2] takes the gap that its neighbours have and names it', () => {
    // Two armchairs of 900 with 1100 between; the third is dragged to the same distance.
    const box = { left: 4600, right: 5500, top: 2575, bottom: 3425 };
    const snap = snapBox(box, targets(withDesks), { ...ASK, modes: { ...NO_SNAPS, gaps: true } });
    expect(snap).toMatchObject({ point: { x: -50, y: 0 }, reasons: ['equal-gap'], gap: 1100 });
  });

  it('[SNAP-2] lines edges and middles up', () => {
    const box = { left: 6000, right: 7000, top: 2600, bottom: 2990 };
    const snap = snapBox(box, targets(withDesks), { ...ASK, modes: { ...NO_SNAPS, alignment: true } });
    expect(snap.point.y).toBe(10);
    expect(snap.reasons).toEqual(['alignment']);
  });
});
