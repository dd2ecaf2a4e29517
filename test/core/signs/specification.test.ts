import { expect, it } from 'vitest';
import { signSpecification, specification } from '../../../core/project/specification.ts';
import { answersFor, openFields } from '../../../core/signs/specification.ts';
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

it('[SPEC-3] every combination names a process that there is, once', () => {
  const ids = COMBINATIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = PROCESSES.processes.map(({ id }) => id);
  for (const { process, source } of COMBINATIONS) {
    expect(known).toContain(process);
    expect(source.length).toBeGreaterThan(10);
  }
});

it('[SPEC-4] what nobody answered is asked for', () => {
  const open = openFields(answersFor({}, {}, COMBINATIONS));
  expect(open).toEqual(expect.arrayContaining(['material', 'mounting', 'deadline', 'telephone']));
  const answered = { specification: { telephone: '0476-1234567' } };
  expect(openFields(answersFor(answered, {}, COMBINATIONS))).not.toContain('telephone');
});
