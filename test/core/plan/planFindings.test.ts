import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fixture } from '../../../core/project/plan/fixture.ts';
import { type Opening } from '../../../core/project/plan/opening.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { type Room } from '../../../core/project/room.ts';
import { inspectPlan } from '../../../core/plan/inspectPlan.ts';
import { planFindings } from '../../../core/plan/planFindings.ts';
import { completed } from '../../support/completed.ts';
import { FIXTURES, STARTERS } from '../../support/library.ts';
import { levelOf, planOf, rectangle, spaceAt, wallOf } from '../../support/plans.ts';
import { runs } from '../../support/runs.ts';

const WALL = 240;

/** A hall of 6 m by 5 m between the axes, with a door in its upper wall. */
const hall = {
  walls: rectangle(0, 0, 6000, 5000).map((wall, i) => ({ ...wall, id: `side${i}` })),
  spaces: [spaceAt(3000, 2500, { id: 'hall', room: 'r1' })],
  openings: [passage('side0', 3000)],
};

function passage(wall: string, at: number, rest: Partial<Opening> = {}): Opening {
  return {
    id: `o-${wall}-${at}`,
    wall,
    at,
    width: 900,
    height: 2100,
    mark: null,
    locked: false,
    kind: 'passage',
    ...rest,
  } as Opening;
}

function fixture(item: string, x: number, y: number, rest: Partial<Fixture> = {}): Fixture {
  const here = { level: 'L1', locked: false, group: null, at: { x, y } };
  return { id: item, item, turn: 0, mirrored: false, ...here, ...rest };
}

function roomOf(id: string, zh: string): Room {
  return { id, name: { zh, mn: null }, functions: [], organisations: [], mechanisms: [] };
}

function found(rest: Partial<Plan>, rooms: readonly Room[] = []): readonly string[] {
  return planFindings(planOf(rest), rooms, FIXTURES).map(({ code, object }) => `${code} ${object}`);
}

function sample(name: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../../templates/centres/${name}.json`, import.meta.url), 'utf8'),
  );
}

const withFixture = (one: Fixture, rest: Partial<Plan> = {}): readonly string[] =>
  found({ ...hall, fixtures: [one], ...rest });

describe('findings of a plan', () => {
  it('[FAULT-1] they stop no file from being opened, name object, level and place, and follow the current variant', () => {
    const plan = planOf({ ...hall, fixtures: [fixture('filing-cabinet', 3000, 5000)] });
    expect(inspectPlan(plan, new Set(['r1']))).toEqual([]);
    expect(planFindings(plan, [], FIXTURES)).toEqual([
      { code: 'fixture-in-wall', level: 'L1', object: 'filing-cabinet', at: { x: 3000, y: 5000 } },
    ]);
    const variants = [...plan.variants, { id: 'V2', kind: 'proposed' as const, name: null }];
    expect(planFindings({ ...plan, variants, current: 'V2' }, [], FIXTURES)).toEqual([]);
  });

  it('[FAULT-1] all starter plans in all their variants and the samples have none', () => {
    for (const { plan, rooms } of STARTERS)
      for (const { id } of plan.variants)
        expect(planFindings({ ...plan, current: id }, rooms, FIXTURES)).toEqual([]);
    for (const name of ['sample-gacha', 'sample-village']) {
      const { plan, rooms } = completed(sample(name)).project;
      expect(plan === null ? null : planFindings(plan, rooms, FIXTURES)).toEqual([]);
    }
  });

  describe('[FAULT-2] fixtures in walls', () => {
    /** 850 × 390, its back to the lower wall. */
    const cabinet = (y: number): Fixture => fixture('filing-cabinet', 3000, y);
    const against = 5000 - WALL / 2 - 195;

    it('a cabinet against the wall passes, a few millimetres in it too; in the wall it fails', () => {
      expect(withFixture(cabinet(against))).toEqual([]);
      expect(withFixture(cabinet(against + 15))).toEqual([]);
      expect(withFixture(cabinet(against + 60))).toEqual(['fixture-in-wall filing-cabinet']);
      expect(withFixture(cabinet(5000))).toEqual(['fixture-in-wall filing-cabinet']);
    });

    it('in a door opening there is no wall; a turned one in a corner fails', () => {
      expect(withFixture(fixture('folding-chair', 3000, 0))).toEqual([]);
      expect(withFixture(fixture('folding-chair', 3300, 0))).toEqual(['fixture-in-wall folding-chair']);
      expect(withFixture(fixture('filing-cabinet', 540, 540, { turn: 45 }))).toEqual([]);
      expect(withFixture(fixture('filing-cabinet', 320, 320, { turn: 45 }))).toEqual([
        'fixture-in-wall filing-cabinet',
      ]);
    });

    it('what hangs on a wall or is let into it passes; buried in it, or across another wall, it fails', () => {
      // 1200 × 120 under a window of the left wall, on its face, half in it, flush with it.
      for (const x of [180, 120, 60, 75])
        expect(withFixture(fixture('radiator', x, 2500, { turn: 270 }))).toEqual([]);
      expect(withFixture(fixture('radiator', 0, 2500, { turn: 270 }))).toEqual(['fixture-in-wall radiator']);
      const parted = [...hall.walls, wallOf([0, 2500], [3000, 2500], { thickness: 120, id: 'across' })];
      expect(withFixture(fixture('notice-board', 160, 2500, { turn: 270 }), { walls: parted })).toEqual([
        'fixture-in-wall notice-board',
      ]);
    });

    it('outdoors a crown over a wall passes, a trunk in it fails; a divider is no wall to stand in', () => {
      expect(withFixture(fixture('tree', -1000, 2500))).toEqual([]);
      expect(withFixture(fixture('tree', -60, 2500))).toEqual(['fixture-in-wall tree']);
      const parted = [...hall.walls, wallOf([0, 2500], [6000, 2500], { kind: 'divider', id: 'screen' })];
      expect(withFixture(fixture('filing-cabinet', 3000, 2500), { walls: parted })).toEqual([]);
    });

    it('a cabinet at any place and angle fails exactly where it is deeper in the wall than a touch', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1000, max: 5000 }),
          fc.integer({ min: 3500, max: 5400 }),
          fc.integer({ min: 0, max: 359 }),
          (x, y, turn) => {
            const [w, d] = [425 - 20, 195 - 20];
            const angle = (turn * Math.PI) / 180;
            const reach = w * Math.abs(Math.sin(angle)) + d * Math.abs(Math.cos(angle));
            const clear = y + reach <= 5000 - WALL / 2;
            const beyond = y - reach >= 5000 + WALL / 2;
            // A corner that is less than 8 mm in has less than 50 mm² in the wall, the grain of the geometry.
            fc.pre(Math.abs(y + reach - 4880) > 8 && Math.abs(y - reach - 5120) > 8);
            const codes = withFixture(fixture('filing-cabinet', x, y, { turn }));
            expect(codes.includes('fixture-in-wall filing-cabinet')).toBe(!clear && !beyond);
          },
        ),
        { numRuns: runs(300) },
      );
    });
  });

  it('[FAULT-3] an indoor fixture outside the building, in a courtyard or over a void fails, an outdoor one passes', () => {
    expect(withFixture(fixture('filing-cabinet', -3000, 2500))).toEqual(['fixture-outside filing-cabinet']);
    expect(withFixture(fixture('bench', -3000, 2500))).toEqual([]);
    expect(withFixture(fixture('notice-board', -3000, 2500))).toEqual([]);
    // On the outer face of the left wall: the side of use looks to the open.
    expect(withFixture(fixture('screen-65', -165, 2500, { turn: 90 }))).toEqual([
      'fixture-outside screen-65',
    ]);
    for (const use of ['courtyard', 'void'] as const)
      expect(
        found({
          walls: [...hall.walls, ...rectangle(6000, 0, 6000, 5000).slice(0, 3)],
          openings: hall.openings,
          spaces: [...hall.spaces, spaceAt(9000, 2500, { use })],
          fixtures: [fixture('filing-cabinet', 9000, 2500)],
        }),
      ).toEqual(['fixture-outside filing-cabinet']);
    // Nothing is built here yet: nothing to be outside of.
    expect(found({ fixtures: [fixture('filing-cabinet', 0, 0)] })).toEqual([]);
  });

  describe('[FAULT-4] openings cut by another wall', () => {
    /** The hall with an inner wall of 240 at x; the upper wall is split there. */
    const parted = (at: number, width: number, rest: Partial<Opening> = {}): readonly string[] =>
      found({
        walls: [
          wallOf([0, 0], [3000, 0], { id: 'left' }),
          wallOf([3000, 0], [6000, 0], { id: 'right' }),
          ...hall.walls.slice(1),
          wallOf([3000, 0], [3000, 5000], { id: 'inner' }),
        ],
        openings: [{ ...passage('right', at, rest), width }, passage('left', 1000)],
        spaces: [],
      });

    it('beside the inner wall it passes, in its body it fails, windows too', () => {
      expect(parted(120 + 450, 900)).toEqual([]);
      expect(parted(105 + 450, 900)).toEqual([]);
      expect(parted(60 + 450, 900)).toEqual(['opening-cut o-right-510']);
      expect(parted(450, 900)).toEqual(['opening-cut o-right-450']);
      expect(parted(750, 1500, { kind: 'window', sill: 900 } as Partial<Opening>)).toEqual([
        'opening-cut o-right-750',
      ]);
    });

    it('at the end of walls in one line it passes; in an undivided wall another one in the middle fails', () => {
      const line = (b: { readonly x: number; readonly y: number }): readonly string[] =>
        found({
          walls: [wallOf([0, 0], [3000, 0], { id: 'left' }), wallOf([3000, 0], [b.x, b.y], { id: 'on' })],
          openings: [{ ...passage('left', 2550), width: 900 }],
        });
      expect(line({ x: 6000, y: 0 })).toEqual([]);
      expect(line({ x: 6000, y: 5 })).toEqual([]);
      expect(line({ x: 3000, y: 3000 })).toEqual(['opening-cut o-left-2550']);
      for (const kind of ['wall', 'divider'] as const)
        expect(
          found({ ...hall, walls: [...hall.walls, wallOf([3200, 0], [3200, 5000], { kind, id: 'new' })] }),
        ).toContain('opening-cut o-side0-3000');
      expect(
        found({ ...hall, walls: [...hall.walls, wallOf([3200, 0], [3200, 5000], { kind: 'open' })] }),
      ).toEqual([]);
    });
  });

  it('[FAULT-5] a room with a door, a passage or an open edge passes; with a window only it fails', () => {
    const window = { kind: 'window', sill: 900 } as Partial<Opening>;
    expect(found(hall)).toEqual([]);
    expect(found({ ...hall, openings: [] })).toEqual(['room-without-door hall']);
    expect(found({ ...hall, openings: [passage('side0', 3000, window)] })).toEqual([
      'room-without-door hall',
    ]);
    const open = hall.walls.map((wall, i) => (i === 0 ? { ...wall, kind: 'open' as const } : wall));
    expect(found({ ...hall, walls: open, openings: [] })).toEqual([]);
    const screened = hall.walls.map((wall, i) => (i === 0 ? { ...wall, kind: 'divider' as const } : wall));
    expect(found({ ...hall, walls: screened, openings: [] })).toEqual(['room-without-door hall']);
    const uses = ['courtyard', 'void'] as const;
    for (const use of uses)
      expect(found({ ...hall, spaces: [spaceAt(3000, 2500, { use })], openings: [] })).toEqual([]);
  });

  it('[FAULT-5] a door leads to both its sides, and to the part of an undivided wall in which it is', () => {
    const walls = [...hall.walls, wallOf([2000, 0], [2000, 5000], { id: 'inner' })];
    const spaces = [spaceAt(1000, 2500, { id: 'a' }), spaceAt(4000, 2500, { id: 'b' })];
    expect(found({ walls, spaces, openings: [passage('side0', 4000)] })).toEqual(['room-without-door a']);
    expect(found({ walls, spaces, openings: [passage('inner', 2500)] })).toEqual([]);
    // A hollow of 1 m² without a name is a shaft.
    const shaft = [...rectangle(0, 0, 1200, 1200)];
    expect(found({ walls: shaft, spaces: [spaceAt(600, 600)] })).toEqual([]);
    expect(found({ walls: shaft, spaces: [spaceAt(600, 600, { id: 'wc', room: 'r1' })] })).toEqual([
      'room-without-door wc',
    ]);
  });

  it('[FAULT-6] a storey over another one needs stairs on it, on the one below, or a room of stairs', () => {
    const upper = rectangle(0, 0, 6000, 5000).map((wall, i) => ({ ...wall, id: `up${i}`, level: 'L2' }));
    const two = (rest: Partial<Plan> = {}, storeys: readonly [number, number] = [1, 2]): Partial<Plan> => ({
      levels: [levelOf('L1', storeys[0]), levelOf('L2', storeys[1])],
      walls: [...hall.walls, ...upper],
      openings: [...hall.openings, passage('up0', 3000)],
      spaces: [...hall.spaces, spaceAt(3000, 2500, { id: 'up', level: 'L2', room: 'r2' })],
      ...rest,
    });
    expect(found(two())).toEqual(['storey-without-stairs L2']);
    for (const level of ['L1', 'L2'])
      expect(found(two({ fixtures: [fixture('stair-double', 3000, 2500, { level })] }))).toEqual([]);
    expect(found(two(), [roomOf('r2', '楼梯间')])).toEqual([]);
    expect(found(two(), [roomOf('r2', '会议室')])).toEqual(['storey-without-stairs L2']);
    // A basement; a storey that is alone; one on which nothing is built yet.
    expect(found(two({}, [1, -1]))).toEqual(['storey-without-stairs L2']);
    expect(found({ ...hall, levels: [levelOf('L1', 2)] })).toEqual([]);
    expect(found({ ...hall, levels: [levelOf('L1', 1), levelOf('L2', 2)] })).toEqual([]);
  });
});
