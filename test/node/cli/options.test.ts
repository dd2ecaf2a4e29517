import { describe, expect, it } from 'vitest';
import { readOptions, sayOptionProblem } from '../../../node/cli/options.ts';
import { fakeHost } from '../../support/host.ts';

const TABLE = {
  out: { type: 'string' },
  only: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;
const read = (...args: string[]) => readOptions(args, TABLE, { operands: ['FILE'] });

describe('readOptions', () => {
  it('[CLI-7] reads values, flags, repeated options and operands', () => {
    expect(read('a.paijiang', '--out', 'x', '--only=strip', '--only', 'door', '--json')).toEqual({
      ok: true,
      value: { values: { out: 'x', only: ['strip', 'door'], json: true }, operands: ['a.paijiang'] },
    });
  });

  it.each([
    [['a', '--otu', 'x'], 'unknown-option', { name: '--otu', nearest: '--out' }],
    [['a', '--frobnicate'], 'unknown-option', { name: '--frobnicate' }],
    [['a', '--__proto__', 'x'], 'unknown-option', { name: '--__proto__' }],
    [['a', '-x'], 'unknown-option', { name: '-x' }],
    [['a', '--out'], 'option-without-value', { name: '--out' }],
    [['a', '--out', '--json'], 'option-without-value', { name: '--out' }],
    [['a', '--out='], 'option-without-value', { name: '--out' }],
    [['a', '--json=yes'], 'option-takes-no-value', { name: '--json' }],
    [['a', '--out', 'x', '--out', 'y'], 'option-twice', { name: '--out' }],
    [[], 'missing-operand', { operand: 'FILE' }],
    [['a', 'b'], 'too-many-operands', { operand: 'b' }],
  ])('[CLI-7] refuses %j: %s', (args, code, data) => {
    expect(read(...args)).toEqual({ ok: false, problem: { code, data } });
  });

  it('[CLI-7] takes operands behind -- as they are, and more of them where the command allows', () => {
    expect(read('--', '--odd-name')).toMatchObject({ ok: true, value: { operands: ['--odd-name'] } });
    expect(readOptions(['a', 'b', 'c'], TABLE, { operands: ['FILE'], moreOperands: true })).toMatchObject({
      ok: true,
      value: { operands: ['a', 'b', 'c'] },
    });
  });

  it('[CLI-7] says what is wrong, the nearest option and where help is', () => {
    const host = fakeHost({ language: 'en' });
    const result = read('a', '--otu', 'x');
    if (result.ok) throw new Error('expected a problem');
    sayOptionProblem(result.problem, 'export', host);
    expect(host.said.err).toBe(
      'There is no option “--otu”.\nDid you mean “--out”?\nFor usage: paijiang export --help\n',
    );
  });
});
