import { expect, it } from 'vitest';
import { signSpecification, specification } from '../../../core/project/specification.ts';
import { SIGN_KINDS } from '../../../core/signs/kinds/kinds.ts';
import { answersFor, openFields, proposedFor } from '../../../core/signs/specification.ts';
import { COMBINATIONS, PROCESSES } from '../../support/signs.ts';

it('[SPEC-1] a record holds what somebody answered, and no empty words', () => {
  expect(specification.parse({})).toEqual({});
  expect(signSpecification.safeParse({ finish: ' ' }).success).toBe(false);
  expect(signSpecification.safeParse({ thickness: 0 }).success).toBe(false);
  expect(signSpecification.safeParse({ deadline: '2026-02-30' }).success).toBe(false);
  expect(signSpecification.safeParse({ sides: 3 }).success).toBe(false);
});

it('[SPEC-2] the sign answers first, then its combination, then the project, then the combination of the project', () => {
  const project = { specification: { combination: 'composite-uv', finish: '亮面', delivery: '送到村' } };
  const plain = answersFor(project, {}, COMBINATIONS);
  expect(plain.material).toEqual({ value: '铝塑板', by: 'combination' });
  expect(plain.finish).toEqual({ value: '亮面', by: 'project' });
  const own = { material: '木牌', specification: { combination: 'steel-etched', thickness: 2 } };
  const answers = answersFor(project, own, COMBINATIONS);
  expect(answers.material).toEqual({ value: '木牌', by: 'sign' });
  expect(answers.thickness).toEqual({ value: 2, by: 'sign' });
  expect(answers.depth).toEqual({ value: 0.3, by: 'combination' });
  expect(answers.finish).toEqual({ value: '拉丝', by: 'combination' });
  expect(answers.delivery).toEqual({ value: '送到村', by: 'project' });
  expect(answers.packing).toBeUndefined();
  expect(answersFor({}, { specification: { combination: 'nobody-knows' } }, COMBINATIONS)).toEqual({
    combination: { value: 'nobody-knows', by: 'sign' },
  });
});

it('[SPEC-3] every combination names a process that there is, once, and says whence it is', () => {
  const ids = COMBINATIONS.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(12);
  expect(new Set(ids).size).toBe(ids.length);
  const known = PROCESSES.processes.map(({ id }) => id);
  for (const { process, source } of COMBINATIONS) {
    expect(known).toContain(process);
    expect(source.length).toBeGreaterThan(10);
  }
  // Every way that a shop works here is met by one of them, silk screen aside.
  const used = new Set(COMBINATIONS.map(({ process }) => process));
  expect(known.filter((id) => !used.has(id))).toEqual(['routing-3', 'screen']);
});

it('[SPEC-3] a combination answers what can be made: thicker than its film, thinner than its plate is deep', () => {
  for (const { id, answers, process } of COMBINATIONS) {
    const { depth, thickness } = answers;
    // Letters of their own stand out; what is cut into a plate stays in it.
    if (depth !== undefined && thickness !== undefined && process !== 'steel')
      expect(depth, id).toBeLessThanOrEqual(thickness);
    expect(PROCESSES.processes.find((one) => one.id === process)?.stroke.mm, id).toBeGreaterThan(0);
  }
});

it('[SPEC-6] what is usual for a kind of sign comes first, and nothing is left out', () => {
  const kinds = new Set<string>(SIGN_KINDS.map(({ name }) => name));
  for (const { id, kinds: usual, answers } of COMBINATIONS) {
    for (const kind of usual) expect(kinds, id).toContain(kind);
    for (const field of ['mounting', 'fixing', 'mountingHeight'] as const)
      expect(answers[field], id).toBeUndefined();
  }
  const proposed = proposedFor(['door-plate'], COMBINATIONS).map(({ id }) => id);
  expect(proposed[0]).toBe('acrylic-film');
  expect([...proposed].sort()).toEqual(COMBINATIONS.map(({ id }) => id).sort());
  expect(proposedFor(['door-plate', 'strip'], COMBINATIONS)).toEqual(COMBINATIONS);
  expect(proposedFor([], COMBINATIONS)).toEqual(COMBINATIONS);
});

it('[SPEC-5] nothing that goes with the material of the project is told of a sign of another material', () => {
  const project = { specification: { combination: 'steel-etched', backing: '钢架', sides: 2 as const } };
  const wood = answersFor(project, { material: '实木' }, COMBINATIONS);
  expect(wood).toEqual({
    material: { value: '实木', by: 'sign' },
    sides: { value: 2, by: 'project' },
  });
  const same = answersFor(project, { material: '304 不锈钢' }, COMBINATIONS);
  expect(same.thickness).toEqual({ value: 1.2, by: 'combination' });
  expect(same.backing).toEqual({ value: '钢架', by: 'project' });
  const other = answersFor(project, { specification: { combination: 'profile-insert' } }, COMBINATIONS);
  expect(other.thickness).toBeUndefined();
  expect(other.finish?.value).toBe('氧化哑光银');
  expect(answersFor(project, { material: '' }, COMBINATIONS).material?.value).toBe('304 不锈钢');
});

it('[SPEC-4] what nobody answered is asked for', () => {
  const open = openFields(answersFor({}, {}, COMBINATIONS));
  expect(open).toEqual(expect.arrayContaining(['material', 'mounting', 'deadline', 'telephone']));
  const answered = { specification: { telephone: '0476-1234567' } };
  expect(openFields(answersFor(answered, {}, COMBINATIONS))).not.toContain('telephone');
});
