import { type Column } from '../../core/project/plan/column.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Space, type SpaceUse } from '../../core/project/plan/space.ts';
import { type Wall } from '../../core/project/plan/wall.ts';

export type At = readonly [x: number, y: number];

export function levelOf(id = 'L1', storey = 1, variant = 'V1'): Level {
  return { id, variant, name: `${storey}层`, storey, height: 3600 };
}

export function wallOf(a: At, b: At, rest: Partial<Wall> = {}): Wall {
  const id = rest.id ?? `w${a.join('_')}-${b.join('_')}`;
  return {
    id,
    level: 'L1',
    locked: false,
    group: null,
    a: { x: a[0], y: a[1] },
    b: { x: b[0], y: b[1] },
    kind: 'wall',
    thickness: 240,
    shared: false,
    ...rest,
  };
}

/** Walls along a closed line. */
export function around(corners: readonly At[], rest: Partial<Wall> = {}): Wall[] {
  return corners.map((a, i) => wallOf(a, corners[(i + 1) % corners.length] ?? a, rest));
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  rest: Partial<Wall> = {},
): Wall[] {
  return around(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    rest,
  );
}

export function spaceAt(x: number, y: number, rest: Partial<Space> & { use?: SpaceUse } = {}): Space {
  return { id: rest.id ?? `s${x}_${y}`, level: 'L1', anchor: { x, y }, use: 'room', room: null, ...rest };
}

export function columnAt(
  x: number,
  y: number,
  width: number,
  depth: number,
  rest: Partial<Column> = {},
): Column {
  return {
    id: `c${x}_${y}`,
    level: 'L1',
    locked: false,
    group: null,
    shape: 'rectangle',
    at: { x, y },
    width,
    depth,
    turn: 0,
    ...rest,
  };
}

export function planOf(rest: Partial<Plan>): Plan {
  return {
    current: 'V1',
    north: null,
    variants: [{ id: 'V1', kind: 'existing', name: null }],
    levels: [levelOf()],
    walls: [],
    openings: [],
    spaces: [],
    columns: [],
    fixtures: [],
    outdoors: [],
    dimensions: [],
    notes: [],
    facadeSpots: [],
    underlays: [],
    ...rest,
  };
}
