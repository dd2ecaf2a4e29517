import { type CadLine } from '../cadDrawing.ts';
import { extentOf } from '../cadPlane.ts';

/** A box in the file's own units, y up: `top` is the largest y. */
export type CadBox = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What a drawing on a sheet is. `unknown`: it has no title that says so. */
export type RegionKind = 'plan' | 'elevation' | 'section' | 'detail' | 'roof' | 'site' | 'notes' | 'unknown';

/** Why a region is proposed as a storey or not; sentences in app/words/cadRegions.ts. */
export type RegionReason =
  | 'titled' // its title says that it is a storey's plan
  | 'gives-rooms' // no title, but its walls enclose rooms
  | 'alone' // no title, but nothing else on the sheet has walls
  | 'drawn' // somebody drew the region or chose it
  | 'other-kind' // its title says that it is something else
  | 'no-walls' // nothing in it is a wall
  | 'no-rooms' // no title, and its walls enclose nothing
  | 'bare' // no title, and neither a door nor a window nor a room's name in it
  | 'upright' // its levels stand above one another: an elevation or a section
  | 'same-storey'; // another region shows the same storey

/** One drawing of a sheet. */
export type CadRegion = {
  readonly box: CadBox;
  /** As it stands in the file, without its scale; null = none was found. */
  readonly title: string | null;
  readonly kind: RegionKind;
  /** 1 = ground floor, -1 = basement; null = the title does not say. */
  readonly storey: number | null;
  /** The highest of the storeys that one drawing stands for (二至四层平面图); null = one storey. */
  readonly upTo: number | null;
  /** How many rooms its walls enclose; null = it has no walls. */
  readonly rooms: number | null;
  /** Whether it is proposed to become a level, and why or why not. */
  readonly taken: boolean;
  readonly reason: RegionReason;
};

export function boxWidth({ left, right }: CadBox): number {
  return right - left;
}

export function boxHeight({ top, bottom }: CadBox): number {
  return top - bottom;
}

export function boxArea(box: CadBox): number {
  return boxWidth(box) * boxHeight(box);
}

export function grown({ left, right, top, bottom }: CadBox, by: number): CadBox {
  return { left: left - by, right: right + by, top: top + by, bottom: bottom - by };
}

export function united(p: CadBox, q: CadBox): CadBox {
  return {
    left: Math.min(p.left, q.left),
    right: Math.max(p.right, q.right),
    top: Math.max(p.top, q.top),
    bottom: Math.min(p.bottom, q.bottom),
  };
}

/** The box that both have in common; null where they do not overlap. */
export function common(p: CadBox, q: CadBox): CadBox | null {
  const box = {
    left: Math.max(p.left, q.left),
    right: Math.min(p.right, q.right),
    top: Math.min(p.top, q.top),
    bottom: Math.max(p.bottom, q.bottom),
  };
  return box.left < box.right && box.bottom < box.top ? box : null;
}

export function holdsBox(outer: CadBox, inner: CadBox): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top >= inner.top &&
    outer.bottom <= inner.bottom
  );
}

export function holdsPlace(box: CadBox, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
}

/** How far two boxes are apart; 0 where they touch or overlap. */
export function boxGap(p: CadBox, q: CadBox): number {
  const dx = Math.max(0, q.left - p.right, p.left - q.right);
  const dy = Math.max(0, q.bottom - p.top, p.bottom - q.top);
  return Math.hypot(dx, dy);
}

export function scaledBox({ left, right, top, bottom }: CadBox, by: number): CadBox {
  return { left: left * by, right: right * by, top: top * by, bottom: bottom * by };
}

/** The box of a line; null where it has no vertices. */
export function boxOfLine(line: CadLine): CadBox | null {
  return extentOf([line]);
}
