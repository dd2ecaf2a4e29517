import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { changeMany, MIXED, type ManyChoice, sharedBy } from '../../../app/signs/changeMany.ts';
import { prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { type Project } from '../../../core/project/project.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { runs } from '../../support/runs.ts';

const library = shippedLibrary().signs;
const [sample] = samples();
if (sample === undefined) throw new Error('no sample');
const { project } = sample;
const plates = project.signs.filter(({ template }) => template === 'door-plate').map(({ id }) => id);
const strips = project.signs.filter(({ template }) => template === 'strip-placard').map(({ id }) => id);

function askOf(now: Project) {
  const emblems = { centre: null, practice: null };
  return { project: now, library, shaper: shippedShaper(), emblems, production: false };
}

function many(now: Project, ids: readonly string[], choice: ManyChoice) {
  const { result, refused } = changeMany(askOf(now), new Set(ids), choice);
  const next = result.ok ? applyChange(now, result.value) : now;
  if (result.ok) expect(applyChange(next, invert(result.value))).toEqual(now);
  const signOf = (id: string) => next.signs.find((sign) => sign.id === id);
  return { next, refused, signOf, code: result.ok ? null : result.problem.code };
}

const blocked = (now: Project): ReadonlySet<string> =>
  new Set(
    [...prepareSigns(askOf(now), () => true)].flatMap((one) =>
      one.state === 'blocked' ? [one.sign.id] : [],
    ),
  );

describe('several signs at once', () => {
  it('[STUDIO-54] changes material, copies, size and set of all as one step', () => {
    expect(plates.length).toBeGreaterThan(4);
    const { next, refused, signOf } = many(project, plates, {
      material: '亚克力',
      copies: 2,
      size: { width: 320, height: 140 },
      set: 'B',
    });
    expect(refused).toEqual([]);
    for (const id of plates)
      expect(signOf(id)).toMatchObject({
        ...{ material: '亚克力', copies: 2, set: 'B', size: { width: 320, height: 140 } },
      });
    const others = (of: Project) => of.signs.filter(({ id }) => !plates.includes(id));
    expect(others(next)).toEqual(others(project));
    const back = many(next, plates, { material: '', set: null }).signOf(plates[0] ?? '');
    expect(back).not.toHaveProperty('material');
    expect(back).not.toHaveProperty('set');
  });

  it('[STUDIO-98] makes all of them as a combination says, by its process, as one step', () => {
    const { next, refused, signOf } = many(project, plates, { combination: 'acrylic-film' });
    expect(refused).toEqual([]);
    for (const id of plates)
      expect(signOf(id)).toMatchObject({
        ...{ process: 'cut', making: 'vinyl', specification: { combination: 'acrylic-film' } },
      });
    const back = many(next, plates, { combination: null });
    for (const id of plates) {
      expect(back.signOf(id)).not.toHaveProperty('specification');
      expect(back.signOf(id)?.making).toBe('vinyl');
    }
    expect(many(next, plates, { combination: 'acrylic-film' }).code).toBe('nothing-to-do');
  });

  it('[STUDIO-54] leaves out what cannot have the choice, each with its reason, and changes the rest', () => {
    const { refused, signOf } = many(project, [...plates, ...strips], { size: { height: 150 } });
    // A strip of 150 mm height is none.
    expect(refused.map(({ sign }) => sign.id)).toEqual(strips);
    expect(new Set(refused.map(({ problem }) => problem.code))).toEqual(new Set(['size-outside-template']));
    for (const id of plates) expect(signOf(id)?.size.height).toBe(150);
    for (const id of strips) expect(signOf(id)).toBe(project.signs.find((sign) => sign.id === id));
  });

  it('[STUDIO-54] refuses a set to what hangs by itself, a scheme to what has none, a template to what it does not suit', () => {
    const board = project.signs.find(({ subject }) => subject.of === 'services');
    if (board === undefined) throw new Error('no board');
    const codes = (choice: ManyChoice) =>
      many(project, [board.id], choice).refused.map(({ problem }) => problem.code);
    expect(codes({ set: 'A' })).toEqual(['hangs-alone']);
    expect(codes({ scheme: 'blue-white' })).toEqual(['no-schemes']);
    expect(codes({ template: 'door-plate' })).toEqual(['template-unsuited']);
    expect(many(project, plates, { scheme: 'nothing-such' }).refused[0]?.problem.code).toBe('scheme-missing');
  });

  it('[STUDIO-54] a choice that all of them have is no step', () => {
    const { width, height } = project.signs.find(({ id }) => id === plates[0])?.size ?? {
      width: 0,
      height: 0,
    };
    const same = plates.filter((id) =>
      project.signs.some(
        (sign) => sign.id === id && sign.size.width === width && sign.size.height === height,
      ),
    );
    expect(many(project, same, { size: { width, height } }).code).toBe('nothing-to-do');
  });

  it('[STUDIO-54] no choice of sizes blocks a sign that could be made', { timeout: 600_000 }, () => {
    const some = [...plates.slice(0, 3), ...strips.slice(0, 2)];
    const few = { ...project, signs: project.signs.filter(({ id }) => some.includes(id)) };
    const before = blocked(few);
    const sides = fc.record({
      width: fc.integer({ min: 20, max: 3000 }),
      height: fc.integer({ min: 20, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.subarray(some, { minLength: 1 }), sides, (ids, size) => {
        const { next, refused } = many(few, ids, { size });
        const after = blocked(next);
        for (const id of ids) expect(after.has(id) && !before.has(id)).toBe(false);
        for (const { sign } of refused) expect(next.signs).toContain(sign);
      }),
      { numRuns: runs(20) },
    );
  });

  it('[STUDIO-54] what they have in common is told, and that they differ', () => {
    expect(sharedBy(project.signs, ({ template }) => template)).toBe(MIXED);
    expect(
      sharedBy(
        project.signs.filter(({ id }) => strips.includes(id)),
        ({ template }) => template,
      ),
    ).toBe('strip-placard');
  });
});
