import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import {
  changeFacade,
  changeNotice,
  freshWallId,
  hangHonoursAt,
  orderHonours,
  putDisplayWall,
  removeDisplayWall,
} from '../../../core/editing/commands/boards.ts';
import { removeRecords } from '../../../core/editing/commands/registers.ts';
import { type FacadePhoto } from '../../../core/project/facadePhoto.ts';
import { type Project } from '../../../core/project/project.ts';
import { project as schema } from '../../../core/project/project.ts';
import { testCentre } from '../../support/centre.ts';
import { done, refusal } from '../../support/editing.ts';
import { sampleDisplay, sampleHonours, sampleWall } from '../../support/honours.ts';

const WALL = sampleWall(6000);

function withHonours(count: number): Project {
  const project = testCentre({});
  const honours = sampleDisplay({ honours: [...sampleHonours(count)], walls: [WALL] });
  return { ...project, boards: { ...project.boards, honours } };
}

describe('boards that are edited', () => {
  it('[HANG-20] keeps the places of the honours that were put somewhere, and one step takes them back', () => {
    const start = withHonours(3);
    const at = (honour: string, x: number) => ({ honour, wall: WALL.id, x, top: 2000 });
    const result = hangHonoursAt(start, [at('h1', 100), at('h2', 700)]);
    if (!result.ok) throw new Error(result.problem.code);
    const hung = applyChange(start, result.value);
    expect(hung.boards.honours.hung).toEqual([at('h1', 100), at('h2', 700)]);
    const moved = done(hung, (p) => hangHonoursAt(p, [at('h2', 700), at('h1', 150)]));
    expect(moved.boards.honours.hung).toEqual([at('h2', 700), at('h1', 150)]);
    expect(schema.parse(JSON.parse(JSON.stringify(moved)))).toEqual(moved);
    expect(applyChange(hung, invert(result.value))).toEqual(start);
    expect(refusal(hangHonoursAt(start, [at('h9', 100)]))).toBe('not-found');
    expect(refusal(hangHonoursAt(start, [{ ...at('h1', 100), wall: 'none' }]))).toBe('not-found');
    expect(refusal(hangHonoursAt(start, [at('h1', 100), at('h1', 200)]))).toBe('not-found');
    expect(refusal(hangHonoursAt(start, [at('h1', -5)]))).toBe('too-small');
    expect(done(moved, (p) => hangHonoursAt(p, [])).boards.honours.hung).toEqual([]);
    expect(refusal(hangHonoursAt(start, []))).toBe('nothing-to-do');
    expect(done(moved, (p) => removeRecords(p, 'honours', ['h1'])).boards.honours.hung).toEqual([
      at('h2', 700),
    ]);
  });

  it('[HANG-21] measures walls, and a wall that goes takes the places on it along', () => {
    const start = withHonours(2);
    const second = { ...WALL, id: freshWallId(start), name: '东墙' };
    const two = done(start, (p) => putDisplayWall(p, second));
    expect(two.boards.honours.walls.map(({ id }) => id)).toEqual([WALL.id, 'q2']);
    expect(freshWallId(two)).toBe('q3');
    const hung = done(two, (p) =>
      hangHonoursAt(p, [
        { honour: 'h1', wall: 'q2', x: 10, top: 1800 },
        { honour: 'h2', wall: WALL.id, x: 10, top: 1800 },
      ]),
    );
    const narrow = done(hung, (p) => putDisplayWall(p, { ...second, width: 900 }));
    expect(narrow.boards.honours.hung).toEqual(hung.boards.honours.hung);
    const gone = done(hung, (p) => removeDisplayWall(p, 'q2'));
    expect(gone.boards.honours.hung.map(({ honour }) => honour)).toEqual(['h2']);
    expect(refusal(removeDisplayWall(start, 'q2'))).toBe('not-found');
    expect(refusal(putDisplayWall(start, { ...second, width: 10 }))).toBe('too-small');
  });

  it('[HANG-26] sets order, places in reserve and what is kept free', () => {
    const start = withHonours(1);
    const ordered = done(start, (p) => orderHonours(p, { order: 'kind', reserve: 4 }));
    expect(ordered.boards.honours).toMatchObject({ order: 'kind', reserve: 4 });
    expect(refusal(orderHonours(start, { reserve: -1 }))).toBe('too-small');
    const area = { what: 'socket' as const, x: 300, y: 300, width: 86, height: 86 };
    const kept = done(start, (p) => putDisplayWall(p, { ...WALL, keepFree: [area] }));
    expect(kept.boards.honours.walls[0]?.keepFree).toEqual([area]);
  });

  it('[HANG-30] takes a façade and gives it up', () => {
    const start = testCentre({});
    const facade = {
      ...{ width: 9000, height: 4000, entrance: { x: 4000, width: 1500, height: 2400 }, windows: [] },
      ...{ arrangement: 'two-and-two' as const, firstSide: 'left' as const, lowerEdge: 600, spacing: 150 },
      ...{ fromEntrance: 250, emblemLowerEdge: 2900, emblems: { centre: { x: 100, lower: 2800 } } },
    };
    const measured = done(start, (p) => changeFacade(p, facade));
    expect(measured.boards.facade).toEqual(facade);
    expect(done(measured, (p) => changeFacade(p, null)).boards.facade).toBe(null);
    expect(refusal(changeFacade(start, { ...facade, width: 10 }))).toBe('too-small');
  });

  it('[HANG-48] a photo comes with its file, is replaced and goes with it, and each is one step back', () => {
    const start = testCentre({});
    const facade = {
      ...{ width: 9000, height: 4000, entrance: { x: 4000, width: 1500, height: 2400 }, windows: [] },
      ...{ arrangement: 'two-and-two' as const, firstSide: 'left' as const, lowerEdge: 600, spacing: 150 },
      ...{ fromEntrance: 250, emblemLowerEdge: 2900 },
    };
    const photo = (digit: string): FacadePhoto => ({
      ...{ asset: digit.repeat(64), width: 1600, height: 1100, of: 'wall' },
      corners: [
        { x: 100, y: 100 },
        { x: 1500, y: 50 },
        { x: 1500, y: 900 },
        { x: 100, y: 800 },
      ],
    });
    const file = (digit: string) => ({
      ...{ sha256: digit.repeat(64), fileName: '门前.jpg', mediaType: 'image/jpeg' as const, bytes: 9 },
    });
    const measured = done(start, (p) => changeFacade(p, facade));
    const put = changeFacade(measured, { ...facade, photo: photo('a') }, file('a'));
    if (!put.ok) throw new Error(put.problem.code);
    const shown = applyChange(measured, put.value);
    expect(shown.assets.map(({ sha256 }) => sha256)).toContain('a'.repeat(64));
    expect(applyChange(shown, invert(put.value))).toEqual(measured);
    const other = done(shown, (p) => changeFacade(p, { ...facade, photo: photo('b') }, file('b')));
    expect(other.assets.map(({ sha256 }) => sha256.slice(0, 1))).toEqual(['b']);
    expect(done(other, (p) => changeFacade(p, facade)).assets).toEqual(start.assets);
    expect(done(other, (p) => changeFacade(p, null)).assets).toEqual(start.assets);
    const [one, two, three, four] = photo('a').corners;
    for (const corners of [
      [one, three, two, four],
      [one, one, three, four],
      [two, one, four, three],
    ] as FacadePhoto['corners'][])
      expect(
        refusal(changeFacade(measured, { ...facade, photo: { ...photo('a'), corners } }, file('a'))),
      ).toBe('value-refused');
  });

  it('[HANG-40] keeps the sections of a notice board as they were counted, or none of its own', () => {
    const start = testCentre({});
    const section = { heading: '党务公开', about: '', paper: 'A4' as const, columns: 3, rows: 2 };
    const counted = done(start, (p) => changeNotice(p, [{ ...section, dated: 'none' }]));
    expect(counted.boards.notice).toEqual([{ ...section, dated: 'none' }]);
    expect(done(counted, (p) => changeNotice(p, null)).boards).toEqual(start.boards);
    expect(refusal(changeNotice(start, []))).toBe('value-refused');
  });
});
