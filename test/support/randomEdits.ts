import fc from 'fast-check';
import { type CommandResult } from '../../core/editing/command.ts';
import { copyObjects, duplicateObjects, pasteObjects } from '../../core/editing/commands/clipboard.ts';
import { deleteObjects } from '../../core/editing/commands/deleteObjects.ts';
import {
  groupObjects,
  lockObjects,
  orderObjects,
  ungroupObjects,
  unlockAll,
} from '../../core/editing/commands/grouping.ts';
import { addLevel, addVariant, chooseVariant, removeLevel } from '../../core/editing/commands/levels.ts';
import { moveJoint } from '../../core/editing/commands/moveJoint.ts';
import { moveObjects } from '../../core/editing/commands/moveObjects.ts';
import {
  DEFAULT_OPENINGS,
  changeOpening,
  placeOpening,
  turnDoor,
} from '../../core/editing/commands/openings.ts';
import { placeRecord } from '../../core/editing/commands/place.ts';
import { pushWall } from '../../core/editing/commands/pushWall.ts';
import { joinRooms, nameRoom, numberRooms, setSpaceUse } from '../../core/editing/commands/rooms.ts';
import { mirrorObjects, turnObjects } from '../../core/editing/commands/turnObjects.ts';
import { changeWalls, drawRoom, drawWalls, joinWalls, splitWall } from '../../core/editing/commands/walls.ts';
import { lengthOf } from '../../core/plan/axis.ts';
import { type Project } from '../../core/project/project.ts';

const MOST_WALLS = 90;

/** An edit that is made from a handful of numbers, whatever the project looks like by then. */
export type RandomEdit = { readonly kind: number; readonly numbers: readonly number[] };

/** A town of small shapes: coordinates often coincide, so that walls touch, cross and cover each other. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.nat({ max: 999 }),
  numbers: fc.array(fc.nat({ max: 9999 }), { minLength: 8, maxLength: 8 }),
});

export function applyRandomEdit(project: Project, { kind, numbers }: RandomEdit): CommandResult {
  const [n0 = 0, n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0, n6 = 0] = numbers;
  const plan = project.plan;
  if (plan === null) throw new Error('random edits need a plan');
  const pick = <One>(list: readonly One[], n: number): One | undefined => list[n % Math.max(1, list.length)];
  const level = (pick(plan.levels, n6 % 7 === 0 ? n6 : 0) ?? plan.levels[0])?.id ?? '';
  // Mostly on a grid of 500 mm, sometimes anywhere.
  const at = (n: number): number => (n % 10 < 8 ? (n % 25) * 500 : n % 12_000);
  const point = (x: number, y: number): { x: number; y: number } => ({ x: at(x), y: at(y) });
  const step = (n: number): number => (n % 3 === 0 ? (n % 4000) - 2000 : ((n % 9) - 4) * 500);
  const wall = pick(plan.walls, n0);
  const opening = pick(plan.openings, n0);
  const space = pick(plan.spaces, n0);
  const ids = [...plan.walls, ...plan.fixtures, ...plan.openings, ...plan.columns]
    .filter((_, i) => (i * 7 + n0) % (3 + (n1 % 9)) === 0)
    .map(({ id }) => id);
  const make = {
    kind: (['wall', 'wall', 'wall', 'divider', 'open'] as const)[n5 % 5] ?? 'wall',
    thickness: [240, 120, 370, 180][n4 % 4] ?? 240,
  };
  const middle = wall === undefined ? 0 : Math.round((lengthOf(wall) * (20 + (n1 % 60))) / 100);
  const edits: readonly (() => CommandResult)[] = [
    () => drawRoom(project, { level, from: point(n0, n1), to: point(n2, n3), make }),
    () => drawRoom(project, { level, from: point(n0, n1), to: point(n2, n3), make }),
    () => drawWalls(project, { level, points: [point(n0, n1), point(n2, n3), point(n4, n5)], make }),
    () => drawWalls(project, { level, points: [point(n0, n1), point(n0, n3)], make }),
    () => pushWall(project, { wall: wall?.id ?? '', by: step(n1), extent: n2 % 2 === 0 ? 'run' : 'piece' }),
    () => pushWall(project, { wall: wall?.id ?? '', by: step(n1), extent: n2 % 2 === 0 ? 'run' : 'piece' }),
    () => moveObjects(project, { ids: ids.slice(0, 1 + (n2 % 6)), by: { x: step(n3), y: step(n4) } }),
    () => moveJoint(project, { level, from: wall?.a ?? point(n0, n1), to: point(n2, n3) }),
    () => deleteObjects(project, { ids: ids.slice(0, 1 + (n2 % 3)) }),
    () =>
      splitWall(project, {
        wall: wall?.id ?? '',
        at: wall === undefined ? 0 : Math.round((lengthOf(wall) * (n1 % 100)) / 100),
      }),
    () => joinWalls(project, { walls: [wall?.id ?? '', pick(plan.walls, n1)?.id ?? ''] }),
    () => changeWalls(project, { walls: wall === undefined ? [] : [wall.id], to: make }),
    () => placeOpening(project, { opening: { ...DEFAULT_OPENINGS.door, wall: wall?.id ?? '', at: middle } }),
    () =>
      placeOpening(project, { opening: { ...DEFAULT_OPENINGS.window, wall: wall?.id ?? '', at: middle } }),
    () =>
      changeOpening(project, { id: opening?.id ?? '', to: { at: n1 % 6000, width: 600 + (n2 % 20) * 100 } }),
    () => turnDoor(project, { id: opening?.id ?? '' }),
    () => nameRoom(project, { space: space?.id ?? '', name: { zh: `房间${n1}`, mn: null } }),
    () => nameRoom(project, { space: space?.id ?? '', name: { zh: `房间${n1}`, mn: null } }),
    () => joinRooms(project, { spaces: [space?.id ?? '', pick(plan.spaces, n1)?.id ?? ''] }),
    () => setSpaceUse(project, { space: space?.id ?? '', use: n1 % 3 === 0 ? 'courtyard' : 'room' }),
    () => numberRooms(project, { level }),
    () => duplicateObjects(project, { ids: ids.slice(0, 8), level, by: { x: step(n3), y: step(n4) } }),
    () =>
      pasteObjects(project, { clipping: copyObjects(project, ids.slice(0, 4)), level, by: point(n3, n4) }),
    () => groupObjects(project, { ids: ids.slice(0, 4) }),
    () => ungroupObjects(project, { ids }),
    () => lockObjects(project, { ids: ids.slice(0, 2), locked: true }),
    () => unlockAll(project),
    () => orderObjects(project, { ids, to: n1 % 2 === 0 ? 'front' : 'back' }),
    () =>
      placeRecord(project, {
        table: 'columns',
        record: {
          level,
          shape: n1 % 2 === 0 ? 'round' : 'rectangle',
          at: point(n2, n3),
          width: 400,
          depth: 400,
          turn: n4 % 360,
        },
      }),
    () =>
      placeRecord(project, {
        table: 'fixtures',
        record: { level, item: 'desk', at: point(n2, n3), turn: 0, mirrored: false },
      }),
    () =>
      placeRecord(project, {
        table: 'facadeSpots',
        record: { wall: wall?.id ?? '', side: 'left', at: n1 % 3000, lowerEdge: null, sign: null },
      }),
    () => turnObjects(project, { ids, by: n1 % 360, around: point(n2, n3) }),
    () => mirrorObjects(project, { ids, axis: n1 % 2 === 0 ? 'x' : 'y', about: at(n2) }),
    () =>
      plan.levels.length < 4
        ? addLevel(project, { variant: plan.current, name: `层${n0}`, where: 'above', wallsOf: level })
        : removeLevel(project, { level: pick(plan.levels, n1)?.id ?? '' }),
    () =>
      plan.variants.length < 2 && n1 % 4 === 0
        ? addVariant(project, { from: plan.current, kind: 'proposed', name: null })
        : chooseVariant(project, { variant: pick(plan.variants, n1)?.id ?? '' }),
  ];
  // A town that has grown too large is cleared a little, or checking it would take for ever.
  if (plan.walls.length > MOST_WALLS)
    return deleteObjects(project, {
      ids: plan.walls.filter((_, i) => (i + n0) % 3 !== 0).map(({ id }) => id),
    });
  const edit = pick(edits, kind);
  if (edit === undefined) throw new Error('no edit');
  return edit();
}
