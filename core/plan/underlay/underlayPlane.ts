import { type Box, type Point } from '../../geometry/point.ts';
import { type Underlay } from '../../project/plan/underlay.ts';
import { turned } from '../columns.ts';
import {
  type Quad,
  applyHomography,
  inverseOf,
  rectangleAspect,
  rectangleToQuad,
} from '../../geometry/homography.ts';

/** From the straightened plane, pixels, to the level, mm. @internal */
export function underlayToPlan({ at, mmPerPixel, turn }: Placed, { x, y }: Point): Point {
  return turned({ x: x * mmPerPixel, y: y * mmPerPixel }, turn, at);
}

type Placed = Pick<Underlay, 'at' | 'mmPerPixel' | 'turn'>;

/** From the level back to the straightened plane. */
function planToUnderlay({ at, mmPerPixel, turn }: Placed, p: Point): Point {
  const { x, y } = turned({ x: p.x - at.x, y: p.y - at.y }, -turn, { x: 0, y: 0 });
  return { x: x / mmPerPixel, y: y / mmPerPixel };
}

/** What of the straightened plane is to be seen, pixels. */
export function shownPlane({ straight, crop, width, height }: Shaped): Box {
  return crop ?? { left: 0, top: 0, right: straight?.width ?? width, bottom: straight?.height ?? height };
}

type Shaped = Pick<Underlay, 'straight' | 'crop' | 'width' | 'height'>;

/** Its corners on the level, mm: upper left, upper right, lower right, lower left of the picture. */
export function underlayCorners(underlay: Placed & Shaped): Quad {
  const { left, top, right, bottom } = shownPlane(underlay);
  const at = (x: number, y: number): Point => underlayToPlan(underlay, { x, y });
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

/** Turned to so many degrees about the middle of what is seen, which stays where it is. */
export function turnedTo<Turned extends Placed & Shaped>(underlay: Turned, turn: number): Turned {
  const { left, top, right, bottom } = shownPlane(underlay);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const spun = { ...underlay, turn };
  const [stays, moved] = [underlayToPlan(underlay, middle), underlayToPlan(spun, middle)];
  const { x, y } = underlay.at;
  return { ...spun, at: { x: Math.round(x + stays.x - moved.x), y: Math.round(y + stays.y - moved.y) } };
}

/** Where a picture goes that nobody has calibrated yet: filling the box, mm. A guess, and marked as one. */
export function guessedPlace(plane: Box, room: Box): Pick<Underlay, 'at' | 'mmPerPixel'> {
  const [width, height] = [plane.right - plane.left, plane.bottom - plane.top];
  const mmPerPixel = Math.min(
    10_000,
    Math.max(0.01, Math.min((room.right - room.left) / width, (room.bottom - room.top) / height)),
  );
  return { at: { x: Math.round(room.left), y: Math.round(room.top) }, mmPerPixel };
}

/**
 * From the picture as it came, pixels, to the straightened plane; the same where nothing was straightened.
 * @internal
 */
export function pictureToStraight({ straight }: Pick<Underlay, 'straight'>, p: Point): Point {
  if (straight === null) return p;
  const map = rectangleToQuad(straight.width, straight.height, straight.corners);
  return map === null ? p : applyHomography(inverseOf(map), p);
}

/**
 * How four corners are straightened: to the size that somebody measured (any unit, only the proportion counts), or
 * to the proportion that the perspective tells. The longer side keeps its pixels, so nothing is lost.
 */
export function straightening(
  corners: Quad,
  picture: { readonly width: number; readonly height: number },
  measured: { readonly width: number; readonly height: number } | null,
): NonNullable<Underlay['straight']> | null {
  if (rectangleToQuad(1, 1, corners) === null) return null;
  const aspect = measured === null ? rectangleAspect(corners, picture) : measured.width / measured.height;
  const [p, q, r, s] = corners;
  const across = Math.max(Math.hypot(q.x - p.x, q.y - p.y), Math.hypot(r.x - s.x, r.y - s.y));
  const down = Math.max(Math.hypot(s.x - p.x, s.y - p.y), Math.hypot(r.x - q.x, r.y - q.y));
  const width = Math.max(across, down * aspect);
  // The record's tuple is not read-only, and a copy is.
  return { corners: [{ ...p }, { ...q }, { ...r }, { ...s }], width, height: width / aspect };
}

/**
 * The scale by two points of the level, as they show now, whose true distance is known. The first stays where it
 * is. Null when the points coincide.
 */
export function calibrated(underlay: Underlay, first: Point, second: Point, length: number): Underlay | null {
  const [p, q] = [planToUnderlay(underlay, first), planToUnderlay(underlay, second)];
  const pixels = Math.hypot(q.x - p.x, q.y - p.y);
  if (pixels < 1 || !(length > 0)) return null;
  const mmPerPixel = length / pixels;
  const scaled = { ...underlay, mmPerPixel };
  const moved = underlayToPlan(scaled, p);
  return {
    ...scaled,
    calibrated: true,
    at: {
      x: Math.round(underlay.at.x + first.x - moved.x),
      y: Math.round(underlay.at.y + first.y - moved.y),
    },
  };
}

/** Turned so that two points of the level lie level (or upright, whichever is nearer); the first stays. */
export function levelled(underlay: Underlay, first: Point, second: Point): Underlay {
  const angle = (Math.atan2(second.y - first.y, second.x - first.x) * 180) / Math.PI;
  const off = angle - Math.round(angle / 90) * 90;
  const p = planToUnderlay(underlay, first);
  const spun = { ...underlay, turn: underlay.turn - off };
  const moved = underlayToPlan(spun, p);
  return {
    ...spun,
    at: {
      x: Math.round(underlay.at.x + first.x - moved.x),
      y: Math.round(underlay.at.y + first.y - moved.y),
    },
  };
}
