import { parseArgs, type ParseArgsConfig } from 'node:util';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { COMMAND_LINE } from '../../app/words/commandLine.ts';
import { say } from '../../app/words/words.ts';
import { type Host } from './host.ts';
import { nearestName } from './nearest.ts';
import { Refused } from './tell.ts';

export type OptionTable = NonNullable<ParseArgsConfig['options']>;

type Named<Names extends string, Option> = Readonly<Record<Names, Option>>;

function named<const Names extends string, Option>(
  names: readonly Names[],
  option: Option,
): Named<Names, Option> {
  // Every name was just given the option.
  return Object.fromEntries(names.map((name) => [name, option])) as Named<Names, Option>;
}

/** Options with a value. */
export function texts<const Names extends string>(...names: readonly Names[]) {
  return named(names, { type: 'string' } as const);
}

/** Options with a value that may be given several times. */
export function lists<const Names extends string>(...names: readonly Names[]) {
  return named(names, { type: 'string', multiple: true } as const);
}

/** Options without a value. */
export function flags<const Names extends string>(...names: readonly Names[]) {
  return named(names, { type: 'boolean' } as const);
}

export type OptionProblem = Problem<
  | 'unknown-option'
  | 'option-without-value'
  | 'option-takes-no-value'
  | 'option-twice'
  | 'missing-operand'
  | 'too-many-operands'
>;

type Values<Table extends OptionTable> = ReturnType<
  typeof parseArgs<{ options: Table; allowPositionals: true }>
>['values'];

export type Options<Table extends OptionTable, Needed extends string = never> = {
  readonly values: Values<Table> & Readonly<Record<Needed, string>>;
  readonly operands: readonly string[];
};

/** What a command takes beside its options. */
export type Takes<Needed extends string = never> = {
  /** The names, as help shows them, of what stands there without an option: all are needed, and no more are taken. */
  readonly operands?: readonly string[];
  /** The last operand may repeat. */
  readonly moreOperands?: boolean;
  /** Options with a value that must be there. */
  readonly needed?: readonly Needed[];
};

/** Reads a command's arguments. */
export function readOptions<const Table extends OptionTable, const Needed extends string = never>(
  args: readonly string[],
  table: Table,
  { operands = [], moreOperands = false, needed = [] }: Takes<Needed> = {},
): Result<Options<Table, Needed>, OptionProblem> {
  const bound = withNegatives(args, table);
  const { tokens } = parseArgs({ args: bound, options: table, strict: false, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    const data = { name: token.rawName };
    if (spec === undefined) {
      const nearest = nearestName(token.name, Object.keys(table));
      return failure(
        problem('unknown-option', nearest === undefined ? data : { ...data, nearest: `--${nearest}` }),
      );
    }
    if (spec.type === 'boolean' && token.value !== undefined)
      return failure(problem('option-takes-no-value', data));
    if (spec.type === 'string') {
      const missing = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
      if (missing || token.value === '') return failure(problem('option-without-value', data));
    }
    if (seen.has(token.name) && spec.multiple !== true) return failure(problem('option-twice', data));
    seen.add(token.name);
  }
  const given = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const missing = operands[given.length];
  if (missing !== undefined) return failure(problem('missing-operand', { operand: missing }));
  const extra = given[operands.length];
  if (extra !== undefined && !moreOperands) return failure(problem('too-many-operands', { operand: extra }));
  const { values } = parseArgs({ args: bound, options: table, allowPositionals: true });
  const lacking = needed.find((name) => !seen.has(name));
  if (lacking !== undefined) return failure(problem('missing-operand', { operand: `--${lacking}` }));
  // What is needed was just found among what was given.
  return success({ values: values as Options<Table, Needed>['values'], operands: given });
}

/** A negative number after an option is its value, not an option: `--region -600,0,900,700`. */
function withNegatives(args: readonly string[], table: OptionTable): string[] {
  const bound: string[] = [];
  for (const arg of args) {
    const before = bound.at(-1);
    const name = before?.startsWith('--') === true ? before.slice(2) : '';
    const takes = Object.hasOwn(table, name) && table[name]?.type === 'string';
    if (takes && /^-\.?\d/.test(arg)) bound[bound.length - 1] = `--${name}=${arg}`;
    else bound.push(arg);
  }
  return bound;
}

/** Says what is wrong with the arguments, and where help is. */
export function sayOptionProblem(found: OptionProblem, command: string, host: Host): void {
  const line = (key: 'nearest' | 'help-hint' | OptionProblem['code'], data: OptionProblem['data']) =>
    host.err(`${say(COMMAND_LINE, host.language, key, data)}\n`);
  line(found.code, found.data);
  if (found.data.nearest !== undefined) line('nearest', { name: found.data.nearest });
  line('help-hint', { call: `paijiang ${command} --help` });
}

/** Ends a command for want of an option that only some of its calls need. */
export function refuseWithout(option: string, command: string, host: Host): never {
  sayOptionProblem({ code: 'missing-operand', data: { operand: option } }, command, host);
  throw new Refused();
}
