import { describe, expect, it } from 'vitest';
import {
  addLevel,
  addVariant,
  chooseVariant,
  removeLevel,
  removeVariant,
} from '../../../core/editing/commands/levels.ts';
import { drawWalls } from '../../../core/editing/commands/walls.ts';
import { deleteObjects } from '../../../core/editing/commands/deleteObjects.ts';
import { variantDifference } from '../../../core/plan/variantDifference.ts';
import { inspectPlan } from '../../../core/plan/inspectPlan.ts';
import { INNER, done, planIn, refusal, rowOfRooms, wallBetween } from '../../support/editing.ts';
import { STARTERS } from '../../support/library.ts';

describe('variants and levels', () => {
  it('[PLAN-9] tells what stays, what comes down and what is built', () => {
    const before = rowOfRooms(2);
    const copied = done(before, (p) => addVariant(p, { from: 'v1', kind: 'proposed', name: null }));
    const level = planIn(copied).levels.find(({ variant }) => variant === 'v2')?.id ?? '';
    const inCopy = (id: string): boolean =>
      planIn(copied).walls.find((wall) => wall.id === id)?.level === level;
    const partition = planIn(copied).walls.find(({ id, a, b }) => inCopy(id) && a.x === 4000 && b.x === 4000);
    const after = done(
      done(copied, (p) => deleteObjects(p, { ids: [partition?.id ?? ''] })),
      (p) =>
        drawWalls(p, {
          level,
          points: [
            { x: 3000, y: 0 },
            { x: 3000, y: 6000 },
          ],
          make: INNER,
        }),
    );
    const [storey] = variantDifference(planIn(after), 'v1', 'v2');
    expect(storey?.removed).toEqual([{ a: { x: 4000, y: 0 }, b: { x: 4000, y: 6000 }, thickness: 240 }]);
    expect(storey?.added).toEqual([{ a: { x: 3000, y: 0 }, b: { x: 3000, y: 6000 }, thickness: 120 }]);
    const length = storey?.kept.reduce((sum, { a, b }) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
    expect(length).toBe(2 * 8000 + 2 * 6000);
  });

  it('[PLAN-9] the converted school row holds both states', () => {
    const school = STARTERS.find(({ id }) => id === 'school-row-250');
    if (school === undefined) throw new Error('no school');
    const [before, after] = school.plan.variants;
    const [storey] = variantDifference(school.plan, before?.id ?? '', after?.id ?? '');
    expect(storey?.removed).toEqual([]);
    expect(storey?.added.length).toBeGreaterThan(0);
    expect([before?.kind, after?.kind, school.plan.current]).toEqual(['existing', 'proposed', after?.id]);
  });

  it('[PLAN-8] the current variant and the last level cannot be taken away', () => {
    const two = done(rowOfRooms(1), (p) => addVariant(p, { from: 'v1', kind: 'proposed', name: null }));
    expect(refusal(removeVariant(two, { variant: 'v1' }))).toBe('last-one');
    const other = done(two, (p) => chooseVariant(p, { variant: 'v2' }));
    const left = done(other, (p) => removeVariant(p, { variant: 'v1' }));
    expect(planIn(left).walls).toHaveLength(4);
    expect(inspectPlan(planIn(left), new Set())).toEqual([]);
    expect(refusal(removeLevel(left, { level: planIn(left).levels[0]?.id ?? '' }))).toBe('last-one');
  });

  it('a storey above takes the walls of the one below, its rooms not named; there is no storey 0', () => {
    const project = rowOfRooms(2);
    const up = done(project, (p) =>
      addLevel(p, { variant: 'v1', name: '二层', where: 'above', wallsOf: 'l1' }),
    );
    expect(planIn(up).levels.map(({ storey }) => storey)).toEqual([1, 2]);
    expect(planIn(up).spaces.map(({ level }) => level)).toEqual(['l1', 'l1', 'l2', 'l2']);
    const down = done(project, (p) => addLevel(p, { variant: 'v1', name: '地下', where: 'below' }));
    expect(planIn(down).levels.map(({ storey }) => storey)).toEqual([1, -1]);
    expect(wallBetween(up, [0, 0], [4000, 0])).toBeDefined();
  });
});
