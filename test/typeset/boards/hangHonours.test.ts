import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DisplayWall, type HonoursWall } from '../../../core/project/honour.ts';
import {
  type Hanging,
  hangHonours,
  hasRoom,
  hungRecords,
  recordsWith,
} from '../../../typeset/kinds/honours/hangHonours.ts';
import { captionSpace } from '../../../typeset/kinds/honours/honourRows.ts';
import { layoutHonours } from '../../../typeset/kinds/honours/layoutHonours.ts';
import { hooksOf, rowPlaces, rowsOf } from '../../../typeset/kinds/honours/honourElevation.ts';
import { boardAsk } from '../../support/boards.ts';
import { MIXED, sampleDisplay, sampleHonours, sampleWall } from '../../support/honours.ts';
import { templateOf } from '../../support/signs.ts';
import { runs } from '../../support/runs.ts';

const template = templateOf('honours');
const rules = template.hanging;

type Rect = { left: number; right: number; foot: number; top: number };

function rects(hanging: Hanging, wall: string): Rect[] {
  const things = [
    ...hanging.hung.map(({ honour, ...place }) => ({ ...place, width: honour.width, height: honour.height })),
    ...hanging.reserved,
  ];
  return things
    .filter((thing) => thing.wall === wall)
    .map(({ x, top, width, height }) => ({
      left: x,
      right: x + width,
      top,
      foot: top - height - captionSpace(rules),
    }));
}

const over = (one: Rect, other: Rect) =>
  one.left < other.right && other.left < one.right && one.foot < other.top && other.foot < one.top;

function expectSound(hanging: Hanging, walls: readonly DisplayWall[]): void {
  for (const wall of walls) {
    const things = rects(hanging, wall.id);
    things.forEach((one, index) => {
      expect(Object.values(one).every(Number.isInteger)).toBe(true);
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(wall.width);
      expect(one.foot).toBeGreaterThanOrEqual(rules.lowest);
      expect(one.top).toBeLessThanOrEqual(Math.min(wall.height, rules.highest));
      for (const other of things.slice(index + 1)) expect(over(one, other)).toBe(false);
      for (const area of wall.keepFree) {
        const kept = { left: area.x, right: area.x + area.width, foot: area.y, top: area.y + area.height };
        expect(over(one, kept)).toBe(false);
      }
    });
    for (const { row } of rowsOf(hanging.hung, wall.id)) {
      const places = rowPlaces(wall, row);
      const segments = places.slice(1).map((place, index) => place - (places[index] ?? 0));
      expect(segments.every((segment) => Number.isInteger(segment) && segment >= 0)).toBe(true);
      expect(segments.reduce((sum, segment) => sum + segment, 0)).toBe(wall.width);
    }
  }
}

const everyone = (display: HonoursWall, hanging: Hanging) =>
  expect(hanging.hung.length + hanging.unplaced.length).toBe(display.honours.length);

describe('hangHonours', () => {
  const cases = [3, 30, 300].flatMap((count) => [3000, 6000, 12_000].map((width) => [count, width] as const));

  it.each(cases)('[HANG-1] [HANG-2] hangs %i honours on a wall of %i mm soundly', (count, width) => {
    const display = sampleDisplay({ honours: [...sampleHonours(count)], walls: [sampleWall(width)] });
    const hanging = hangHonours(display, rules);
    everyone(display, hanging);
    expectSound(hanging, display.walls);
    // What does not fit is what is left when the wall is full, not what was overlooked.
    if (count === 3 || (count === 30 && width >= 6000)) expect(hanging.unplaced).toEqual([]);
    if (count === 300) expect(hanging.hung.length).toBeGreaterThan((width / 3000) * 12);
  });

  it('[HANG-1] fills several walls one after the other', () => {
    const walls = [sampleWall(12_000), { ...sampleWall(11_999), keepFree: [] }];
    const display = sampleDisplay({ honours: [...sampleHonours(300)], walls });
    const hanging = hangHonours(display, rules);
    expectSound(hanging, walls);
    expect(new Set(hanging.hung.map(({ wall }) => wall)).size).toBe(2);
  });

  it.each(cases)(
    '[HANG-3] leaves the others where they are when one of %i on %i mm is added',
    (count, width) => {
      const honours = sampleHonours(count + 1, MIXED);
      const before = sampleDisplay({
        honours: honours.slice(0, count),
        walls: [sampleWall(width)],
        reserve: 2,
      });
      const first = hangHonours(before, rules);
      for (const at of [0, Math.floor(count / 2), count]) {
        const added = [...before.honours.slice(0, at), ...honours.slice(count), ...before.honours.slice(at)];
        const after = hangHonours({ ...before, honours: added, hung: [...hungRecords(first)] }, rules);
        expectSound(after, before.walls);
        const stayed = first.hung.filter((was) =>
          after.hung.some(
            (is) =>
              is.honour.id === was.honour.id && is.wall === was.wall && is.x === was.x && is.top === was.top,
          ),
        );
        expect(stayed.length).toBe(first.hung.length);
      }
    },
  );

  it('[HANG-3] gives up a place that a new door made impossible, and that one alone', () => {
    const display = sampleDisplay({ honours: [...sampleHonours(12)], walls: [sampleWall(6000)] });
    const first = hangHonours(display, rules);
    const victim = first.hung[3];
    if (victim === undefined) throw new Error('twelve hang');
    const wall = sampleWall(6000);
    const door = { what: 'other' as const, x: victim.x + 20, y: victim.top - 100, width: 50, height: 50 };
    const changed = {
      ...display,
      walls: [{ ...wall, keepFree: [...wall.keepFree, door] }],
      hung: [...hungRecords(first)],
    };
    const after = hangHonours(changed, rules);
    expectSound(after, changed.walls);
    const moved = first.hung.filter(
      (was) =>
        !after.hung.some((is) => is.honour.id === was.honour.id && is.x === was.x && is.top === was.top),
    );
    expect(moved.map(({ honour }) => honour.id)).toEqual([victim.honour.id]);
  });

  it('[HANG-25] leaves a thing where somebody put it, near a neighbour, low or at the wall’s end', () => {
    const display = sampleDisplay({
      honours: [...sampleHonours(4, [[300, 200]])],
      walls: [{ ...sampleWall(6000), keepFree: [] }],
      hung: [
        { honour: 'h1', wall: 'wall-6000', x: 0, top: 2900 },
        { honour: 'h2', wall: 'wall-6000', x: 300, top: 2900 },
        { honour: 'h3', wall: 'wall-6000', x: 900, top: 400 },
      ],
    });
    const hanging = hangHonours(display, rules);
    expect(hungRecords(hanging).slice(0, 3)).toEqual(display.hung);
    expect(hanging).toMatchObject({ lost: [], unplaced: [] });
  });

  const changes: readonly (readonly [string, Partial<DisplayWall>])[] = [
    ['a door came', { keepFree: [{ what: 'door', x: 1100, y: 0, width: 900, height: 2100 }] }],
    ['the wall became narrower', { width: 1300 }],
    ['the wall became lower', { height: 1700 }],
  ];
  it.each(changes)('[HANG-25] tells what lost its place when %s, and moves nothing', (_, change) => {
    const wall = { ...sampleWall(6000), keepFree: [] };
    const hung = [
      { honour: 'h1', wall: wall.id, x: 200, top: 1600 },
      { honour: 'h2', wall: wall.id, x: 1200, top: 1800 },
    ];
    const display = sampleDisplay({ honours: [...sampleHonours(2, [[300, 200]])], hung });
    const changed = { ...display, walls: [{ ...wall, ...change }] };
    const hanging = hangHonours(changed, rules);
    expect(hanging.hung.map(({ honour, x, top }) => [honour.id, x, top])).toEqual([['h1', 200, 1600]]);
    expect(hanging.lost.map(({ honour, x, top }) => [honour.id, x, top])).toEqual([['h2', 1200, 1800]]);
    expect(hungRecords(hanging)).toEqual(hung);
    const ask = boardAsk(template, { width: 420, height: 297 });
    const laid = layoutHonours({
      ...ask,
      display: changed,
      mediaTypeOf: () => null,
      titleOn: 'panel',
      made: 'board',
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    expect(laid.value.notes).toContainEqual(
      expect.objectContaining({ code: 'honours-lost', data: expect.objectContaining({ count: 1 }) }),
    );
  });

  it('[HANG-25] what is put somewhere hangs there, whatever had lost its place beside it', () => {
    const wall = { ...sampleWall(6000), keepFree: [] };
    const at = (honour: string, x: number) => ({ honour, wall: wall.id, x, top: 1800 });
    const display = sampleDisplay({
      honours: [...sampleHonours(3, [[300, 200]])],
      walls: [wall],
      hung: [at('h1', 1000), at('h3', 3000), at('h2', 1100)],
    });
    const before = hangHonours(display, rules);
    expect(before.lost.map(({ honour }) => honour.id)).toEqual(['h2']);
    // Half out of the lost one's way: that has still no room, and takes nobody's place.
    for (const x of [1010, 1200, 801, 1399]) {
      const hung = [...recordsWith(before, at('h1', x))];
      const after = hangHonours({ ...display, hung }, rules);
      expect(after.hung.map(({ honour, x: left }) => [honour.id, left])).toEqual([
        ['h3', 3000],
        ['h1', x],
      ]);
      expect(after.lost.map(({ honour }) => honour.id)).toEqual(['h2']);
    }
    const away = hangHonours({ ...display, hung: [...recordsWith(before, at('h1', 2000))] }, rules);
    expect(away.lost).toEqual([]);
    expect(hungRecords(away)).toContainEqual(at('h2', 1100));
  });

  it('[HANG-25] what the window lets somebody drop hangs there afterwards, a cup with its shelf', () => {
    const wall = { ...sampleWall(3000), keepFree: [] };
    const place = fc.record({
      x: fc.integer({ min: -50, max: 3000 }),
      top: fc.integer({ min: 300, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), place), { maxLength: 30 }), (drops) => {
        const honours = sampleHonours(6, [[300, 200]]).map((honour, at) =>
          at % 2 === 0 ? { ...honour, kind: 'trophy' as const } : honour,
        );
        let display = sampleDisplay({ honours, walls: [wall] });
        for (const [index, { x, top }] of drops) {
          const hanging = hangHonours(display, rules);
          const honour = honours[index];
          if (honour === undefined || !hasRoom(hanging, wall, { honour, x, top }, rules)) continue;
          const to = { honour: honour.id, wall: wall.id, x, top };
          display = { ...display, hung: [...recordsWith(hanging, to)] };
          const after = hangHonours(display, rules);
          expect(after.lost).toEqual([]);
          expect(hungRecords(after)).toContainEqual(to);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('[HANG-25] draws a wall on which nothing can hang any longer, and says so', () => {
    const wall = { ...sampleWall(6000), keepFree: [] };
    const display = sampleDisplay({
      honours: [...sampleHonours(1)],
      walls: [wall],
      hung: [{ honour: 'h1', wall: wall.id, x: 5900, top: 1800 }],
    });
    const ask = boardAsk(template, { width: 420, height: 297 });
    const laid = layoutHonours({ ...ask, display, mediaTypeOf: () => null, titleOn: 'panel', made: 'board' });
    if (!laid.ok) throw new Error(laid.problem.code);
    expect(laid.value.notes.map(({ code }) => code)).toContain('honours-lost');
  });

  it('[HANG-27] says where each wall stands on its elevation', () => {
    const display = sampleDisplay({ honours: [...sampleHonours(9)] });
    const ask = boardAsk(template, { width: 420, height: 297 });
    const laid = layoutHonours({ ...ask, display, mediaTypeOf: () => null, titleOn: 'panel', made: 'board' });
    if (!laid.ok) throw new Error(laid.problem.code);
    const [spot] = laid.value.value.flatMap(({ spots = [] }) => spots);
    expect(spot?.key).toBe('wall/wall-6000');
    if (spot === undefined) throw new Error('no spot');
    expect(spot.width / spot.height).toBeCloseTo(6000 / 3000, 6);
    const outlined = laid.value.value[0]?.drawing.items.some(
      (item) =>
        item.kind === 'shape' &&
        item.path.some((step) => step[0] === 'M' && step[1] === spot.x && step[2] === spot.y),
    );
    expect(outlined).toBe(true);
  });

  it('[HANG-4] keeps places in reserve that the next honour takes', () => {
    const honours = sampleHonours(9, [[420, 297]]);
    const display = sampleDisplay({ honours: honours.slice(0, 8), reserve: 3 });
    const first = hangHonours(display, rules);
    expect(first.reserved.length).toBe(3);
    expectSound(first, display.walls);
    const after = hangHonours({ ...display, honours: [...honours], hung: [...hungRecords(first)] }, rules);
    const newcomer = after.hung.find(({ honour }) => honour.id === 'h9');
    expect(newcomer).toBeDefined();
  });

  it.each(['level', 'year', 'kind'] as const)('[HANG-5] keeps the order by %s along the rows', (order) => {
    const display = sampleDisplay({
      honours: [...sampleHonours(18, [[297, 210]])],
      order,
      walls: [{ ...sampleWall(6000), keepFree: [] }],
    });
    const hanging = hangHonours(display, rules);
    const read = rowsOf(hanging.hung, 'wall-6000').flatMap(({ row }) => row.map(({ honour }) => honour));
    const ranks = read.map((honour) =>
      order === 'level'
        ? ['state', 'region', 'league', 'banner', 'township'].indexOf(honour.level)
        : order === 'year'
          ? -Number(honour.date)
          : 0,
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('[HANG-6] hangs wide things from two hooks and narrow ones from one, all in whole millimetres', () => {
    const display = sampleDisplay({ honours: [...sampleHonours(10, MIXED)] });
    for (const hung of hangHonours(display, rules).hung) {
      const hooks = hooksOf(hung, template.hooks);
      expect(hooks.length).toBe(hung.honour.width >= template.hooks.twoFrom ? 2 : 1);
      for (const hook of hooks) {
        expect(Number.isInteger(hook.x) && Number.isInteger(hook.y)).toBe(true);
        expect(hook.x).toBeGreaterThan(hung.x);
        expect(hook.x).toBeLessThan(hung.x + hung.honour.width);
        expect(hook.y).toBeLessThan(hung.top);
      }
    }
  });

  it('[HANG-1] [HANG-2] is sound for any honours on any walls', () => {
    const size = fc.integer({ min: 80, max: 1200 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 40 }),
        fc.array(fc.integer({ min: 1000, max: 9000 }), { minLength: 1, maxLength: 3 }),
        (sizes, widths) => {
          const walls = widths.map((width, index) => ({
            ...sampleWall(width),
            id: `wall-${index}`,
            keepFree: sampleWall(width).keepFree.filter((area) => area.x >= 0),
          }));
          const display = sampleDisplay({
            honours: [...sampleHonours(sizes.length, sizes)],
            walls,
            reserve: 2,
          });
          const hanging = hangHonours(display, rules);
          everyone(display, hanging);
          expectSound(hanging, walls);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
