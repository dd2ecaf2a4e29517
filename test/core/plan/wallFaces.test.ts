import { describe, expect, it } from 'vitest';
import { type Opening } from '../../../core/project/plan/opening.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { clipped, insideFaces, outsideFaces } from '../../../core/plan/wallFaces.ts';
import { columnAt, levelOf, planOf, rectangle, spaceAt, wallOf } from '../../support/plans.ts';

/** A hall of 6000 × 4000 within its axes; the north wall runs from left to right at the top of the sheet. */
function hall(rest: Partial<Plan> = {}): Plan {
  return planOf({
    walls: rectangle(0, 0, 6000, 4000),
    spaces: [spaceAt(3000, 2000, { id: 'hall' })],
    ...rest,
  });
}
const NORTH = 'w0_0-6000_0';
const SOUTH = 'w6000_4000-0_4000';

const base = { locked: false, mark: null };
const door = (wall: string, at: number): Opening => ({
  ...{ ...base, id: `d${at}`, kind: 'door', wall, at, width: 900, height: 2100 },
  ...{ leaves: 1, action: 'swing', opensTo: 'left', hinge: 'a' },
});
const window = (wall: string, at: number): Opening => ({
  ...{ ...base, id: `w${at}`, kind: 'window', wall, at, width: 1500, height: 1500, sill: 900 },
});

const seenAt = (faces: ReturnType<typeof insideFaces>, y: number) =>
  faces.find(({ from, to }) => from.y === y && to.y === y);

describe('insideFaces', () => {
  it('[HANG-24] shows each wall of a room from within, as wide as it is between the faces of the others', () => {
    const faces = insideFaces(hall(), 'L1');
    expect(faces.map(({ width }) => width).sort()).toEqual([3760, 3760, 5760, 5760]);
    expect(faces.every(({ height, space }) => height === 3600 && space === 'hall')).toBe(true);
    // Somebody in the hall who looks north has the west at the left; who looks south has the east there.
    expect(seenAt(faces, 120)).toMatchObject({ from: { x: 120, y: 120 }, to: { x: 5880, y: 120 } });
    expect(seenAt(faces, 3880)).toMatchObject({ from: { x: 5880 }, to: { x: 120 } });
  });

  it('[HANG-24] shows doors, windows and passages where they are for whoever stands before the wall', () => {
    const plan = hall({ openings: [door(NORTH, 1000), window(NORTH, 4000), door(SOUTH, 1000)] });
    const faces = insideFaces(plan, 'L1');
    expect(seenAt(faces, 120)?.areas).toEqual([
      { what: 'door', x: 430, y: 0, width: 900, height: 2100 },
      { what: 'window', x: 3130, y: 900, width: 1500, height: 1500 },
    ]);
    // The south wall is drawn from the east: its door is 1000 from there, at the left of who looks at it.
    expect(seenAt(faces, 3880)?.areas).toMatchObject([{ what: 'door', x: 430 }]);
  });

  it('[HANG-24] shows a partition from both sides, its door mirrored, and a wall in pieces as one', () => {
    const plan = planOf({
      walls: [
        ...rectangle(0, 0, 4000, 4000).filter(({ id }) => id !== 'w4000_0-4000_4000'),
        ...rectangle(4000, 0, 4000, 4000),
      ].filter(({ id }) => id !== 'w4000_4000-4000_0'),
      spaces: [spaceAt(2000, 2000, { id: 'west' }), spaceAt(6000, 2000, { id: 'east' })],
    });
    const partition = wallOf([4000, 0], [4000, 4000], { id: 'mid', thickness: 120 });
    const parted = { ...plan, walls: [...plan.walls, partition], openings: [door('mid', 1000)] };
    const faces = insideFaces(parted, 'L1');
    const [west, east] = [3940, 4060].map((x) => faces.find(({ from, to }) => from.x === x && to.x === x));
    expect(west?.areas).toMatchObject([{ what: 'door', x: 430, width: 900 }]);
    expect(east?.areas).toMatchObject([{ what: 'door', x: 3760 - 430 - 900, width: 900 }]);
    expect(
      outsideFaces(parted, 'L1')
        .map(({ width }) => width)
        .sort(),
    ).toEqual([4240, 4240, 8240, 8240]);
  });

  it('[HANG-24] takes what a column covers, and where a screen stands in the place of the wall', () => {
    const plan = hall({ columns: [columnAt(2120, 220, 400, 400), columnAt(3000, 2000, 400, 400)] });
    expect(seenAt(insideFaces(plan, 'L1'), 120)?.areas).toEqual([
      { what: 'column', x: 1800, y: 0, width: 400, height: 3600 },
    ]);
    const [north, ...others] = rectangle(0, 0, 6000, 4000);
    if (north === undefined) throw new Error('a rectangle has walls');
    const open = [
      { ...north, id: 'n1', b: { x: 2000, y: 0 } },
      { ...north, id: 'n2', a: { x: 2000, y: 0 }, kind: 'open' as const },
    ];
    const parted = hall({ walls: [...others, ...open] });
    // The open edge runs along the axis: what is left of the wall's face is its own length.
    expect(seenAt(insideFaces(parted, 'L1'), 120)).toMatchObject({ width: 1880, areas: [] });
    expect(insideFaces(parted, 'L1').some(({ from, to }) => from.y === 0 && to.y === 0)).toBe(false);
  });
});

describe('outsideFaces', () => {
  it('[HANG-31] shows a wall from outside: left and right are those of somebody before it', () => {
    const plan = hall({ openings: [door(SOUTH, 1000), window(SOUTH, 4000)] });
    const south = seenAt(outsideFaces(plan, 'L1'), 4120);
    expect(south).toMatchObject({ from: { x: -120 }, to: { x: 6120 }, width: 6240, space: null });
    // Drawn 1000 from the east: from outside that is at the right.
    expect(south?.areas).toEqual([
      { what: 'door', x: 6240 - 120 - 1450, y: 0, width: 900, height: 2100 },
      { what: 'window', x: 6240 - 120 - 4750, y: 900, width: 1500, height: 1500 },
    ]);
  });
});

describe('a façade of two storeys', () => {
  const upstairs = (x: number) => ({
    ...hall({
      levels: [levelOf(), levelOf('L2', 2)],
      walls: [
        ...rectangle(0, 0, 6000, 4000),
        ...rectangle(0, 0, x, 4000, { level: 'L2' }).map((wall) => ({ ...wall, id: `up${wall.id}` })),
      ],
      spaces: [spaceAt(3000, 2000), spaceAt(1000, 2000, { id: 'up', level: 'L2' })],
    }),
    openings: [door(SOUTH, 1000), window(`upw${x}_4000-0_4000`, 2000)],
  });

  it('[HANG-31] shows the windows of the storey above in their height', () => {
    const south = seenAt(outsideFaces(upstairs(6000), 'L1'), 4120);
    expect(south?.height).toBe(7200);
    expect(south?.areas).toEqual([
      { what: 'door', x: 4670, y: 0, width: 900, height: 2100 },
      { what: 'window', x: 6240 - 120 - 2750, y: 3600 + 900, width: 1500, height: 1500 },
    ]);
    expect(seenAt(outsideFaces(upstairs(6000), 'L2'), 4120)?.height).toBe(3600);
  });

  it('[HANG-31] measures an upper storey that is shorter along the wall below', () => {
    const south = seenAt(outsideFaces(upstairs(4000), 'L1'), 4120);
    expect(south?.areas[1]).toEqual({ what: 'window', x: 120 + 1250, y: 4500, width: 1500, height: 1500 });
  });
});

describe('clipped', () => {
  it('[HANG-24] measures a stretch on from its own left end, and cuts what reaches over it', () => {
    const areas = [
      { what: 'door' as const, x: 400, y: 0, width: 900, height: 2100 },
      { what: 'window' as const, x: 3000, y: 900, width: 1500, height: 1500 },
      { what: 'column' as const, x: 5000, y: 0, width: 400, height: 3600 },
    ];
    expect(clipped(areas, { x: 1000, width: 3000, height: 2000 })).toEqual([
      { what: 'door', x: 0, y: 0, width: 300, height: 2000 },
      { what: 'window', x: 2000, y: 900, width: 1000, height: 1100 },
    ]);
  });
});
