import { nearestWall } from '../../../core/editing/gestures/openingGesture.ts';
import { type GestureStart, type Pointer } from '../../../core/editing/gestures/gesture.ts';
import { gatherTargets, snapPoint } from '../../../core/editing/snap.ts';
import { NO_SNAPS } from '../../../core/editing/snap.ts';
import { type Point, roundPoint } from '../../../core/geometry/point.ts';
import { alongOf, leftNormal, leftOf, pointOn } from '../../../core/plan/axis.ts';
import { type FixtureItem } from '../../../core/project/plan/fixtureLibrary.ts';
import { bodyThickness } from '../../../core/project/plan/wall.ts';

export type Placed = { readonly at: Point; readonly turn: number };

/**
 * Where a fixture goes that the pointer carries: with its back to a wall that is near, else where the pointer
 * snaps to. `turned`: quarter turns that the user added.
 */
export function placeFixture(
  start: GestureStart,
  item: FixtureItem,
  pointer: Pointer,
  turned: number,
): Placed {
  const { plan } = start.project;
  const near = item.depth / 2 + start.reach * 2;
  const wall =
    plan === null || pointer.free || item.mounting === 'ground'
      ? undefined
      : nearestWall(plan, start.level, pointer.at, near);
  if (wall !== undefined) {
    const side = leftOf(wall, pointer.at) >= 0 ? 1 : -1;
    const normal = leftNormal(wall);
    const out = side * (bodyThickness(wall) / 2 + item.depth / 2);
    const along = Math.round(alongOf(wall, pointer.at) / start.grid) * start.grid;
    const on = pointOn(wall, along);
    const at = roundPoint({ x: on.x + normal.x * out, y: on.y + normal.y * out });
    // The side that people use looks to +y before the turn: away from the wall.
    const facing = (Math.atan2(normal.y * side, normal.x * side) * 180) / Math.PI - 90;
    return { at, turn: wholeTurn(facing + turned * 90) };
  }
  if (plan === null) return { at: roundPoint(pointer.at), turn: wholeTurn(turned * 90) };
  const targets = gatherTargets(plan, start.level, start.sizes);
  const modes = pointer.free ? NO_SNAPS : { ...start.modes, points: false, walls: false, angles: false };
  const snap = snapPoint(pointer.at, targets, { modes, reach: start.reach, grid: start.grid });
  return { at: snap.point, turn: wholeTurn(turned * 90) };
}

function wholeTurn(degrees: number): number {
  return ((Math.round(degrees) % 360) + 360) % 360;
}
