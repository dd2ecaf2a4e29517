import { type PdfFunction } from './pdfFunction.ts';
import { broken } from './broken.ts';

type Value = number | boolean;
type Step = number | string | readonly Step[];

/** Most steps of one call: a tint needs some dozens, and there are no loops. */
const MOST_STEPS = 10_000;

/** A PostScript calculator function (ISO 32000-1, 7.10.5), which old Illustrator and CorelDRAW write for spot colours. */
export function readCalculator(source: string): PdfFunction {
  const tokens = source.replace(/%[^\r\n]*/g, ' ').match(/[{}]|[^\s{}\0]+/g) ?? [];
  if (tokens.length > MOST_STEPS) broken();
  let at = 0;
  const block = (depth: number): readonly Step[] => {
    if (tokens[at] !== '{' || depth > 32) broken();
    at += 1;
    const steps: Step[] = [];
    for (;;) {
      const token = tokens[at] ?? broken();
      if (token === '}') break;
      if (token === '{') {
        steps.push(block(depth + 1));
        continue;
      }
      at += 1;
      const number = Number(token);
      steps.push(Number.isNaN(number) ? token : number);
    }
    at += 1;
    return steps;
  };
  const program = block(0);
  return (inputs) => {
    const stack: Value[] = [...inputs];
    run(program, stack);
    return stack.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : broken()));
  };
}

function run(steps: readonly Step[], stack: Value[]): void {
  for (const [index, step] of steps.entries()) {
    if (typeof step === 'number') stack.push(step);
    else if (typeof step === 'string') {
      if (step === 'if' || step === 'ifelse') branch(step, steps, index, stack);
      else operate(step, stack);
    }
    if (stack.length > 100) broken();
  }
}

/** Blocks stand before their `if`; they are run from here and passed over where they stand. */
function branch(word: 'if' | 'ifelse', steps: readonly Step[], index: number, stack: Value[]): void {
  const condition = stack.pop();
  if (typeof condition !== 'boolean') broken();
  const blocks = steps.slice(index - (word === 'if' ? 1 : 2), index);
  const chosen = condition ? blocks[0] : blocks[1];
  if (chosen === undefined) return;
  if (typeof chosen === 'number' || typeof chosen === 'string') broken();
  run(chosen, stack);
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => ((angle * 180) / Math.PI + 360) % 360;

const ONE: Readonly<Record<string, (a: number) => Value>> = {
  abs: Math.abs,
  neg: (a) => -a,
  ceiling: Math.ceil,
  floor: Math.floor,
  round: (a) => Math.floor(a + 0.5),
  truncate: Math.trunc,
  sqrt: Math.sqrt,
  sin: (a) => Math.sin(radians(a)),
  cos: (a) => Math.cos(radians(a)),
  ln: Math.log,
  log: Math.log10,
  cvi: Math.trunc,
  cvr: (a) => a,
};
const TWO: Readonly<Record<string, (a: number, b: number) => Value>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  idiv: (a, b) => Math.trunc(a / b),
  mod: (a, b) => a % b,
  exp: (a, b) => a ** b,
  atan: (a, b) => degrees(Math.atan2(a, b)),
  bitshift: (a, b) => (b >= 0 ? a << b : a >> -b),
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};
const LOGIC: Readonly<
  Record<string, { both: (a: boolean, b: boolean) => boolean; bits: (a: number, b: number) => number }>
> = {
  and: { both: (a, b) => a && b, bits: (a, b) => a & b },
  or: { both: (a, b) => a || b, bits: (a, b) => a | b },
  xor: { both: (a, b) => a !== b, bits: (a, b) => a ^ b },
};

function operate(word: string, stack: Value[]): void {
  const take = (): Value => stack.pop() ?? broken();
  const number = (): number => {
    const value = take();
    return typeof value === 'number' ? value : broken();
  };
  const count = (most: number): number => {
    const value = number();
    return Number.isInteger(value) && value >= 0 && value <= most ? value : broken();
  };
  const one = own(ONE, word);
  const two = own(TWO, word);
  const logic = own(LOGIC, word);
  if (one !== undefined) stack.push(one(number()));
  else if (two !== undefined) {
    const second = number();
    stack.push(two(number(), second));
  } else if (logic !== undefined) {
    const second = take();
    const first = take();
    if (typeof first === 'number' && typeof second === 'number') stack.push(logic.bits(first, second));
    else if (typeof first === 'boolean' && typeof second === 'boolean') stack.push(logic.both(first, second));
    else broken();
  } else {
    switch (word) {
      case 'true':
      case 'false':
        stack.push(word === 'true');
        break;
      case 'not': {
        const value = take();
        stack.push(typeof value === 'boolean' ? !value : ~value);
        break;
      }
      case 'eq':
      case 'ne':
        stack.push((take() === take()) === (word === 'eq'));
        break;
      case 'pop':
        take();
        break;
      case 'exch': {
        const second = take();
        const first = take();
        stack.push(second, first);
        break;
      }
      case 'dup': {
        const value = take();
        stack.push(value, value);
        break;
      }
      case 'copy': {
        const length = count(stack.length - 1);
        stack.push(...stack.slice(stack.length - length));
        break;
      }
      case 'index': {
        const back = count(stack.length - 2);
        stack.push(stack.at(-1 - back) ?? broken());
        break;
      }
      case 'roll': {
        const by = number();
        const length = count(stack.length - 1);
        if (length === 0) break;
        const rolled = stack.splice(stack.length - length);
        const shift = ((by % length) + length) % length;
        stack.push(...rolled.slice(length - shift), ...rolled.slice(0, length - shift));
        break;
      }
      default:
        broken();
    }
  }
}

function own<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
