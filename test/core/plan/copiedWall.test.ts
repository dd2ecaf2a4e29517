import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { changeFacade, putDisplayWall } from '../../../core/editing/commands/boards.ts';
import { followPlan, keptFree, leavePlan } from '../../../core/editing/commands/copiedWalls.ts';
import { changesOfCopy, sourceOf, wallNow } from '../../../core/plan/copiedWall.ts';
import { changedCopies } from '../../../core/plan/findings/copiedWalls.ts';
import { insideFaces, outsideFaces } from '../../../core/plan/wallFaces.ts';
import { type Facade } from '../../../core/project/facade.ts';
import { type Opening } from '../../../core/project/plan/opening.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { type Project } from '../../../core/project/project.ts';
import { type WallSource } from '../../../core/project/wallSource.ts';
import { sayWallChanges } from '../../../app/words/wallChanges.ts';
import { whatHangs } from '../../../core/project/honour.ts';
import { hangHonours } from '../../../typeset/kinds/honours/hangHonours.ts';
import { testCentre } from '../../support/centre.ts';
import { done, refusal } from '../../support/editing.ts';
import { templateOf } from '../../support/signs.ts';
import { planOf, rectangle, spaceAt } from '../../support/plans.ts';

const NORTH = 'north';
const SOUTH = 'south';
const base = { locked: false, mark: null };
const door = (wall: string, at: number, width = 900): Opening => ({
  ...{ ...base, id: `d${wall}`, kind: 'door', wall, at, width, height: 2100 },
  ...{ leaves: 1, action: 'swing', opensTo: 'left', hinge: 'a' },
});
const window = (wall: string, at: number, sill = 900): Opening => ({
  ...{ ...base, id: `w${wall}`, kind: 'window', wall, at, width: 1500, height: 1500, sill },
});

type House = {
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly openings?: readonly Opening[];
};

/** A hall whose walls keep their ids wherever they are; north runs from left to right, south from right to left. */
function house({
  left = 0,
  right = 6000,
  top = 0,
  openings = [door(NORTH, 1000), window(NORTH, 4000)],
}: House = {}): Plan {
  const names = [NORTH, 'east', SOUTH, 'west'];
  const walls = rectangle(left, top, right - left, 4000 - top).map((wall, i) => ({
    ...wall,
    id: names[i] ?? '',
  }));
  return planOf({ walls, openings: [...openings], spaces: [spaceAt(3000, 2000, { id: 'hall' })] });
}

function copied(plan: Plan, from = 0, to?: number): WallSource {
  const face = insideFaces(plan, 'L1').find(({ walls }) => walls.includes(NORTH));
  if (face === undefined) throw new Error('no north wall');
  return sourceOf('L1', face, [from, to ?? face.width]);
}
const COPY = copied(house());
const told = (plan: Plan | null, source = COPY): string => sayWallChanges(changesOfCopy(plan, source), 'zh');

describe('a wall that was copied from the plan', () => {
  it('[HANG-50] has changed where the plan says otherwise of it, and is told by what', () => {
    expect(told(house())).toBe('');
    expect(told(house({ right: 6600 }))).toBe('墙长 5760 → 6360');
    // The wall grew at its left end: what is in it stayed where it was.
    const openings = [door(NORTH, 1600), window(NORTH, 4600)];
    expect(told(house({ left: -600, openings }))).toBe('墙长 5760 → 6360；左端向左移了 600');
    expect(told(house({ openings: [door(NORTH, 1300), window(NORTH, 4000)] }))).toBe('门距左 430 → 730');
    expect(told(house({ openings: [door(NORTH, 1000), window(NORTH, 4000, 1000)] }))).toBe(
      '窗下沿高 900 → 1000',
    );
    expect(told(house({ openings: [window(NORTH, 4000)] }))).toBe('少了门（距左 430，宽 900）');
    expect(told(house({ openings: [door(NORTH, 1000, 1000), window(NORTH, 4000)] }))).toBe(
      '门距左 430 → 380；门宽 900 → 1000',
    );
    const plan = house();
    const high = { ...plan, levels: plan.levels.map((level) => ({ ...level, height: 3900 })) };
    expect(told(high)).toBe('层高 3600 → 3900');
    expect(sayWallChanges(changesOfCopy(house({ right: 6600 }), COPY), 'en')).toBe('length 5760 → 6360');
  });

  it('[HANG-50] has not changed where the whole house was moved, or another wall', () => {
    const openings = [door(NORTH, 1000), window(NORTH, 4000)];
    expect(told(house({ left: 1500, right: 7500, openings }))).toBe('');
    // The north wall moved outwards: it is as long and has the same in it.
    expect(told(house({ top: -800 }))).toBe('');
    expect(changesOfCopy(house(), undefined)).toEqual([]);
  });

  it('[HANG-53] a wall that is gone is told: deleted, its level, or the plan', () => {
    const plan = house();
    const gone = { ...plan, walls: plan.walls.filter(({ id }) => id !== NORTH), openings: [] };
    expect(told(gone)).toBe('平面上没有这面墙了');
    expect(told({ ...plan, levels: [] })).toBe('平面上没有这面墙了');
    expect(told(null)).toBe('平面上没有这面墙了');
    // Drawn again in its place it is the same wall, whatever it is called.
    const again = {
      ...plan,
      walls: plan.walls.map((wall) => (wall.id === NORTH ? { ...wall, id: 'new' } : wall)),
      openings: [door('new', 1000), window('new', 4000)],
    };
    expect(told(again)).toBe('');
  });

  it('[HANG-50] a stretch stays the stretch that it was, as far as there is wall', () => {
    const part = copied(house(), 2000, 5000);
    expect(told(house({ right: 9000 }), part)).toBe('');
    expect(wallNow(house({ right: 4000, openings: [] }), part)?.width).toBe(1760);
  });
});

const HUNG = { honour: 'h1', wall: 'q1', x: 2500, top: 2000 };

/** A centre whose honours' wall is the copy, with a clear height and a switch that somebody typed. */
function centre(plan: Plan): Project {
  const project = testCentre({ plan });
  const wall = {
    ...{ id: 'q1', name: '北墙', width: COPY.width, height: 2900, source: COPY },
    keepFree: [
      ...COPY.areas.map(keptFree),
      { what: 'switch' as const, x: 1500, y: 1300, width: 86, height: 86 },
    ],
  };
  const walled = done(project, (p) => putDisplayWall(p, wall));
  const { boards } = walled;
  const honour = {
    ...{ id: 'h1', name: { zh: '先进', mn: null }, grantor: '旗', date: '2024', level: 'banner' as const },
    ...{ kind: 'plaque' as const, width: 600, height: 400, picture: null },
  };
  return {
    ...walled,
    boards: { ...boards, honours: { ...boards.honours, honours: [honour], hung: [HUNG] } },
  };
}
const wallOf = ({ boards }: Project) => boards.honours.walls[0];

describe('照平面更新', () => {
  it('[HANG-51] takes what the plan changed, keeps what somebody typed, and is one step', () => {
    const openings = [door(NORTH, 1600), window(NORTH, 4600, 1000)];
    const before = centre(house({ left: -600, openings }));
    const result = followPlan(before, { wall: 'q1' });
    if (!result.ok) throw new Error(result.problem.code);
    const after = applyChange(before, result.value);
    expect(wallOf(after)).toMatchObject({
      ...{ width: 6360, height: 2900 },
      keepFree: [
        { what: 'door', x: 1030, width: 900 },
        { what: 'window', x: 3730, y: 1000 },
        { what: 'switch', x: 2100, y: 1300 },
      ],
    });
    // What hangs keeps its place by the openings.
    expect(after.boards.honours.hung).toEqual([{ ...HUNG, x: 3100 }]);
    expect(changedCopies(after.plan, after.boards)).toEqual([]);
    expect(applyChange(after, invert(result.value))).toEqual(before);
    expect(refusal(followPlan(after, { wall: 'q1' }))).toBe('nothing-to-do');
  });

  it('[HANG-51] a measure that was corrected keeps its correction', () => {
    const start = centre(house({ right: 6600 }));
    const wall = wallOf(start);
    if (wall === undefined) throw new Error('no wall');
    const taped = done(start, (p) =>
      putDisplayWall(p, {
        ...wall,
        width: 5780,
        keepFree: wall.keepFree.map((area) => (area.what === 'door' ? { ...area, x: 440 } : area)),
      }),
    );
    const after = wallOf(done(taped, (p) => followPlan(p, { wall: 'q1' })));
    expect(after?.width).toBe(6380);
    expect(after?.keepFree[0]).toMatchObject({ what: 'door', x: 440 });
  });

  it('[HANG-52] what leaves the wall at its left end hangs nowhere, and is not moved onto it', () => {
    // The wall lost 2000 mm at its left end, with the door; the window stayed.
    const before = centre(house({ left: 2000, openings: [window(NORTH, 2000)] }));
    const { honours } = before.boards;
    const nearLeft = [{ ...HUNG, x: 1500 }];
    const hung = { ...before, boards: { ...before.boards, honours: { ...honours, hung: nearLeft } } };
    const after = done(hung, (p) => followPlan(p, { wall: 'q1' }));
    expect(wallOf(after)).toMatchObject({ width: 3760, keepFree: [{ what: 'window', x: 1130 }] });
    expect(after.boards.honours.hung).toEqual([{ ...HUNG, x: 3760 }]);
    const hanging = hangHonours(whatHangs(after.boards.honours), templateOf('honours').hanging);
    expect(hanging.lost.map(({ honour }) => honour.id)).toEqual(['h1']);
    expect(hanging.hung).toEqual([]);
  });

  it('[HANG-50] [HANG-53] the findings name it, and it may go its own way', () => {
    const longer = centre(house({ right: 6600 }));
    expect(changedCopies(longer.plan, longer.boards)).toMatchObject([
      { code: 'wall-changed', object: 'q1', level: 'L1' },
    ]);
    const typed = done(longer, (p) => leavePlan(p, { wall: 'q1' }));
    expect(wallOf(typed)).toEqual({ ...wallOf(longer), source: undefined });
    expect(changedCopies(typed.plan, typed.boards)).toEqual([]);
    const gone = { ...longer, plan: null };
    expect(changedCopies(gone.plan, gone.boards)).toMatchObject([{ code: 'wall-gone' }]);
    expect(refusal(followPlan(gone, { wall: 'q1' }))).toBe('not-found');
  });
});

describe('the façade', () => {
  const front = (at: number, openings: readonly Opening[] = []): Plan =>
    house({ openings: [door(SOUTH, at, 1500), ...openings] });
  function facade(plan: Plan): Facade {
    const face = outsideFaces(plan, 'L1').find(({ walls }) => walls.includes(SOUTH));
    if (face === undefined) throw new Error('no south wall');
    const source = sourceOf('L1', face, [0, face.width]);
    const [entrance] = source.areas;
    if (entrance === undefined) throw new Error('no door');
    return {
      ...{ width: source.width, height: 4000, source, windows: [] },
      entrance: { x: entrance.x, width: entrance.width, height: entrance.height },
      ...{ arrangement: 'two-and-two', firstSide: 'right', lowerEdge: 600, spacing: 150 },
      ...{ fromEntrance: 250, emblemLowerEdge: 3000, emblems: { centre: { x: 3000, lower: 3000 } } },
    };
  }

  it('[HANG-51] follows its door and gets the windows that were added; placards go with the door', () => {
    const start = done(testCentre({ plan: front(3000) }), (p) => changeFacade(p, facade(front(3000))));
    const moved = { ...start, plan: front(3400, [window(SOUTH, 1000)]) };
    const after = done(moved, (p) => followPlan(p, 'facade')).boards.facade;
    const before = start.boards.facade;
    expect((after?.entrance.x ?? 0) - (before?.entrance.x ?? 0)).toBe(-400);
    expect(after?.height).toBe(4000);
    expect(after?.windows).toEqual([{ x: 4370, y: 900, width: 1500, height: 1500 }]);
    expect(after?.emblems).toEqual(before?.emblems);
  });

  it('[HANG-51] without a door the plan has no entrance: nothing is changed, and it is said', () => {
    const start = done(testCentre({ plan: front(3000) }), (p) => changeFacade(p, facade(front(3000))));
    const shut = { ...start, plan: house({ openings: [window(SOUTH, 1000)] }) };
    expect(changedCopies(shut.plan, shut.boards)).toMatchObject([{ code: 'wall-changed', object: 'facade' }]);
    expect(refusal(followPlan(shut, 'facade'))).toBe('not-found');
  });
});
