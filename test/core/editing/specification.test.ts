import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { specifyProject, specifySigns } from '../../../core/editing/commands/specification.ts';
import { project as projectSchema, type Project } from '../../../core/project/project.ts';
import { LIGHTS, MOUNTINGS } from '../../../core/project/specification.ts';
import {
  answersFor,
  choosing,
  madeAs,
  otherwiseMade,
  type SpecificationPart,
} from '../../../core/signs/specification.ts';
import { runs } from '../../support/runs.ts';
import { COMBINATIONS, PROCESSES } from '../../support/signs.ts';
import { soundVillage } from '../../support/village.ts';

const village = soundVillage();
const ids = village.signs.map(({ id }) => id);

/** The project after it; what undo would take back is all of it. */
function done(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  const next = applyChange(project, result.value);
  expect(applyChange(next, invert(result.value))).toEqual(project);
  expect(projectSchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(JSON.parse(JSON.stringify(next)));
  return next;
}
const combination = (id: string) => {
  const found = COMBINATIONS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('answers to what a shop asks', () => {
  it('[SPEC-8] are given to the project and taken back, each as one step', () => {
    const given = done(village, specifyProject(village, { delivery: ' 送到村部 ', deadline: '2026-12-20' }));
    expect(given.specification).toEqual({ delivery: '送到村部', deadline: '2026-12-20' });
    const less = done(given, specifyProject(given, { delivery: null }));
    expect(less.specification).toEqual({ deadline: '2026-12-20' });
    expect(done(less, specifyProject(less, { deadline: null })).specification).toBeUndefined();
    expect(specifyProject(less, { deadline: '2026-12-20', packing: '' })).toMatchObject({
      problem: { code: 'nothing-to-do' },
    });
  });

  it('[SPEC-8] are given to several signs at once, their material with them, and to no other', () => {
    const some = ids.slice(0, 3);
    const part: SpecificationPart = { material: '亚克力', thickness: 8, mounting: 'standoff' };
    const given = done(village, specifySigns(village, new Set(some), part));
    for (const sign of given.signs)
      if (some.includes(sign.id))
        expect(sign).toMatchObject({
          material: '亚克力',
          specification: { thickness: 8, mounting: 'standoff' },
        });
      else expect(sign).toBe(village.signs.find(({ id }) => id === sign.id));
    const taken = { material: null, thickness: null, mounting: null };
    const back = done(given, specifySigns(given, new Set(some), taken));
    for (const sign of back.signs) {
      expect(sign).not.toHaveProperty('material');
      expect(sign).not.toHaveProperty('specification');
    }
    expect(specifySigns(given, new Set(some), part)).toMatchObject({ problem: { code: 'nothing-to-do' } });
  });

  it('[SPEC-8] are refused with the bound that they pass, and nothing is changed', () => {
    const refusals = (part: SpecificationPart) =>
      [specifyProject(village, part), specifySigns(village, new Set(ids), part)].map((result) =>
        result.ok ? 'done' : result.problem,
      );
    const both = (code: string, data: object) => [
      expect.objectContaining({ code, data }),
      expect.objectContaining({ code, data }),
    ];
    expect(refusals({ thickness: 500 })).toEqual(both('too-large', { most: 300 }));
    expect(refusals({ tolerance: 0 })).toEqual(both('too-small', { least: 0.05 }));
    expect(refusals({ remarks: '字'.repeat(401) })).toEqual(both('too-long', { most: 400 }));
    expect(refusals({ mountingHeight: 1.5 })).toEqual(both('value-refused', {}));
  });

  it('[SPEC-7] a combination takes over what it answers, the process of the sign with it', () => {
    const [first] = village.signs;
    if (first === undefined) throw new Error('no sign');
    const own = { ...first, material: '木牌', specification: { thickness: 20, packing: '纸箱' } };
    const steel = madeAs(own, combination('steel-etched'), PROCESSES);
    expect(steel).toMatchObject({
      ...{
        process: 'cut',
        making: 'etching',
        specification: { combination: 'steel-etched', packing: '纸箱' },
      },
    });
    expect(steel).not.toHaveProperty('material');
    expect(steel.specification).not.toHaveProperty('thickness');
    expect(answersFor({}, steel, COMBINATIONS).thickness).toEqual({ value: 1.2, by: 'combination' });
    const back = madeAs(steel, null, PROCESSES);
    expect(back).toMatchObject({ making: 'etching', specification: { packing: '纸箱' } });
    expect(madeAs(steel, combination('steel-etched'), PROCESSES)).toBe(steel);
    const given = done(village, specifyProject(village, { material: '木', remarks: '急' }));
    const chosen = done(given, specifyProject(given, choosing(combination('composite-uv'))));
    expect(chosen.specification).toEqual({ combination: 'composite-uv', remarks: '急' });
  });

  it('[SPEC-7] a sign that is made by another process than its combination is told', () => {
    const answers = answersFor({ specification: { combination: 'steel-etched' } }, {}, COMBINATIONS);
    expect(otherwiseMade(answers, { id: 'uv' }, COMBINATIONS)?.id).toBe('steel-etched');
    expect(otherwiseMade(answers, { id: 'etching' }, COMBINATIONS)).toBeNull();
    expect(otherwiseMade({}, { id: 'uv' }, COMBINATIONS)).toBeNull();
  });

  it('[SPEC-8] whatever is given and taken, a file holds it or it is refused', () => {
    const text = fc.oneof(fc.string({ maxLength: 90 }), fc.constant(null), fc.constant('  '));
    const figure = fc.oneof(fc.double({ min: -1, max: 400, noNaN: true }), fc.constant(null));
    const part = fc.record(
      {
        ...{ combination: text, material: text, finish: text, colours: text, approver: text },
        ...{ thickness: figure, depth: figure, tolerance: figure },
        sides: fc.constantFrom(1, 2, null),
        place: fc.constantFrom('indoor', 'outdoor', null),
        light: fc.constantFrom(...LIGHTS, null),
        mounting: fc.constantFrom(...MOUNTINGS, null),
        mountingHeight: fc.oneof(fc.integer({ min: -5, max: 40_000 }), fc.constant(null)),
      },
      { requiredKeys: [] },
    );
    const step = fc.record({ part, of: fc.option(fc.subarray(ids)) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let project = village;
        for (const { part: given, of } of steps) {
          const result =
            of === null ? specifyProject(project, given) : specifySigns(project, new Set(of), given);
          if (result.ok) project = done(project, result);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
