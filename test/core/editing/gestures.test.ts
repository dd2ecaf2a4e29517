import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { DEFAULT_OPENINGS } from '../../../core/editing/commands/openings.ts';
import { placeRecord } from '../../../core/editing/commands/place.ts';
import { drawWalls } from '../../../core/editing/commands/walls.ts';
import { startChain } from '../../../core/editing/gestures/chainGesture.ts';
import { type Gesture, type GestureStart, type Pointer } from '../../../core/editing/gestures/gesture.ts';
import { startJoint } from '../../../core/editing/gestures/jointGesture.ts';
import { startMove } from '../../../core/editing/gestures/moveGesture.ts';
import { startOpening } from '../../../core/editing/gestures/openingGesture.ts';
import { startPush } from '../../../core/editing/gestures/pushGesture.ts';
import { startRoom } from '../../../core/editing/gestures/roomGesture.ts';
import { ALL_SNAPS } from '../../../core/editing/snap.ts';
import { planAreas } from '../../../core/plan/areas.ts';
import { type Project } from '../../../core/project/project.ts';
import { OUTER, done, planIn, planProject, rowOfRooms, wallBetween } from '../../support/editing.ts';
import { FIXTURES } from '../../support/library.ts';

function at(x: number, y: number, keys: Partial<Pointer> = {}): Pointer {
  return { at: { x, y }, straight: false, other: false, free: false, ...keys };
}

function begin(project: Project): GestureStart {
  return {
    project,
    level: 'l1',
    modes: ALL_SNAPS,
    sizes: (item) => FIXTURES.get(item),
    reach: 80,
    grid: 100,
  };
}

function committed(project: Project, { shown }: Gesture): Project {
  if (shown.change === undefined) throw new Error(`nothing to commit: ${shown.refusal?.code ?? ''}`);
  return applyChange(project, shown.change);
}

describe('gestures', () => {
  it('[GEST-1] a move computes from the start each time: coming back to the start shows no change', () => {
    const project = rowOfRooms(2);
    const wall = planIn(project).walls.find(({ id }) => id === wallBetween(project, [4000, 0], [4000, 6000]));
    if (wall === undefined) throw new Error('no wall');
    let gesture = startPush(begin(project), wall, at(4000, 3000));
    gesture = gesture.moved(at(5000, 3000)).moved(at(2500, 3000)).moved(at(4810, 3300));
    expect(planIn(committed(project, gesture)).walls.some(({ a }) => a.x === 4800)).toBe(true);
    expect(gesture.moved(at(4000, 3000)).shown.change).toBeUndefined();
    expect(planIn(project).walls.every(({ a }) => a.x % 4000 === 0)).toBe(true);
  });

  it('[GEST-2] a room is drawn in one drag; the corners that nobody holds snap as well', () => {
    const project = rowOfRooms(1);
    const gesture = startRoom(begin(project), OUTER, at(4030, -20)).moved(at(7985, 6040));
    expect(gesture.shown.readouts.map((readout) => readout.value)).toEqual([4000, 6000]);
    expect(planAreas(planIn(committed(project, gesture))).total.building).toBeCloseTo(8.24 * 6.24, 6);
    const square = startRoom(begin(planProject()), OUTER, at(0, 0)).moved(at(3000, 1000, { straight: true }));
    expect(square.shown.outline[2]).toEqual({ x: 3000, y: 3000 });
  });

  it('[GEST-3] a chain takes typed lengths and angles, Backspace takes a point back, the first point closes it', () => {
    const project = planProject();
    const start = begin(project);
    let chain = startChain(
      start,
      (points) => drawWalls(project, { level: 'l1', points, make: OUTER }),
      at(0, 0),
    );
    chain = chain.moved(at(2000, 60)).withTyped({ length: 3300 }).clicked();
    expect(chain.points[1]).toEqual({ x: 3300, y: 0 });
    chain = chain
      .withTyped({ length: 2000, angle: 90 })
      .clicked()
      .moved(at(9000, 9000))
      .clicked()
      .backspaced();
    expect(chain.points).toHaveLength(3);
    chain = chain.moved(at(40, 2010)).clicked().moved(at(20, 30));
    expect(chain.shown.snap?.reasons).toEqual(['endpoint']);
    chain = chain.clicked();
    expect(chain.closed).toBe(true);
    expect(planAreas(planIn(committed(project, chain))).total.axis).toBeCloseTo(3.3 * 2, 6);
  });

  it('[GEST-4] a push stops at what is in the way and says what holds it', () => {
    const project = rowOfRooms(2);
    const wall = planIn(project).walls.find(({ id }) => id === wallBetween(project, [4000, 0], [4000, 6000]));
    if (wall === undefined) throw new Error('no wall');
    const { shown } = startPush(begin(project), wall, at(4000, 3000)).moved(at(20_000, 3000));
    expect(shown.refusal?.code).toBe('push-blocked');
    expect(shown.change).toBeDefined();
    expect(shown.readouts[0]?.value).toBe(3700);
  });

  it('[GEST-5] dragging with Shift keeps to one axis, with Alt leaves a copy', () => {
    const project = done(rowOfRooms(1), (p) =>
      placeRecord(p, {
        table: 'fixtures',
        record: { level: 'l1', item: 'safe', at: { x: 1000, y: 1000 }, turn: 0, mirrored: false },
      }),
    );
    const drag = startMove(begin(project), ['f1'], at(1000, 1000));
    const straight = committed(project, drag.moved(at(1937, 1300, { straight: true, free: true })));
    expect(planIn(straight).fixtures[0]?.at).toEqual({ x: 1937, y: 1000 });
    const copied = committed(project, drag.moved(at(2000, 2000, { other: true, free: true })));
    expect(planIn(copied).fixtures.map(({ at: place }) => place)).toEqual([
      { x: 1000, y: 1000 },
      { x: 2000, y: 2000 },
    ]);
  });

  it('[GEST-6] a door is carried along walls, opens to the side of the pointer, stays clear of the corners', () => {
    const project = rowOfRooms(1);
    const { kind, width, height, mark, locked, leaves, action, opensTo, hinge } = DEFAULT_OPENINGS.door;
    const pattern = { kind, width, height, mark, locked, leaves, action, opensTo, hinge };
    const gesture = startOpening(begin(project), pattern, at(3900, 60));
    const door = planIn(committed(project, gesture)).openings[0];
    // 4000 long, 120 of the corner's wall, half of 900.
    expect([door?.at, (door?.at ?? 0) === 570 || (door?.at ?? 0) === 3430]).toEqual([door?.at, true]);
    expect(gesture.moved(at(2000, 3000)).shown.change).toBeUndefined();
    const out = committed(project, gesture.moved(at(2000, -100))).plan?.openings[0];
    const inside = committed(project, gesture.moved(at(2000, 100))).plan?.openings[0];
    expect(out?.kind === 'door' && inside?.kind === 'door' && out.opensTo !== inside.opensTo).toBe(true);
  });

  it('[GEST-1] a corner is dragged with all its walls', () => {
    const project = rowOfRooms(1);
    const gesture = startJoint(begin(project), { x: 4000, y: 6000 }).moved(at(5030, 6020));
    expect(planAreas(planIn(committed(project, gesture))).total.axis).toBeCloseTo(24 + 3, 6);
  });
});
