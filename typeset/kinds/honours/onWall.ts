import { type DisplayWall, type WallArea } from '../../../core/project/honour.ts';

/** A rectangle on the wall, whole mm from its left edge and above the floor: `top` is over `foot`. */
export type OnWall = {
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly top: number;
};

/** An area with so much about it. */
export function grown({ x, y, width, height }: WallArea, clear: number): OnWall {
  return { left: x - clear, right: x + width + clear, foot: y - clear, top: y + height + clear };
}

export function cross(one: OnWall, other: OnWall): boolean {
  return one.left < other.right && other.left < one.right && one.foot < other.top && other.foot < one.top;
}

/** Whether it lies over a door, a window, a switch or whatever else is kept free. */
export function hitsKept({ keepFree }: DisplayWall, box: OnWall): boolean {
  return keepFree.some((area) => cross(box, grown(area, 0)));
}
