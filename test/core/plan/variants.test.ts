import { describe, expect, it } from 'vitest';
import { addLevel, addVariant, chooseVariant, removeLevel } from '../../../core/editing/commands/levels.ts';
import { inspectPlan } from '../../../core/plan/inspectPlan.ts';
import { type Wall } from '../../../core/project/plan/wall.ts';
import { done, planIn, refusal, rowOfRooms, wallBetween } from '../../support/editing.ts';
import { STARTERS } from '../../support/library.ts';

describe('variants and levels', () => {
  it('[PLAN-9] a new variant is a copy with new ids; [PLAN-8] what follows is the current one', () => {
    const before = rowOfRooms(2);
    const copied = done(before, (p) => addVariant(p, { from: 'v1', kind: 'proposed', name: null }));
    const level = planIn(copied).levels.find(({ variant }) => variant === 'v2')?.id ?? '';
    const own = planIn(copied).walls.filter((wall) => wall.level === level);
    const ends = (walls: readonly Wall[]): readonly unknown[] => walls.map(({ a, b }) => [a, b]);
    expect(ends(own)).toEqual(ends(planIn(before).walls));
    const old = new Set(planIn(before).walls.map(({ id }) => id));
    expect(own.filter(({ id }) => old.has(id))).toEqual([]);
    expect(planIn(copied).current).toBe('v1');
    expect(inspectPlan(planIn(copied), new Set())).toEqual([]);
  });

  it('[PLAN-9] the converted school row holds both states', () => {
    const school = STARTERS.find(({ id }) => id === 'school-row-250');
    if (school === undefined) throw new Error('no school');
    const [before, after] = school.plan.variants;
    expect([before?.kind, after?.kind, school.plan.current]).toEqual(['existing', 'proposed', after?.id]);
  });

  it('[PLAN-8] the last level of a variant cannot be taken away', () => {
    const two = done(rowOfRooms(1), (p) => addVariant(p, { from: 'v1', kind: 'proposed', name: null }));
    const other = done(two, (p) => chooseVariant(p, { variant: 'v2' }));
    const level = planIn(other).levels.find(({ variant }) => variant === 'v2');
    expect(refusal(removeLevel(other, { level: level?.id ?? '' }))).toBe('last-one');
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
