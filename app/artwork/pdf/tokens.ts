import { refuse } from '../problem.ts';
import { broken } from './broken.ts';

/** An operand of a content stream. Strings are bytes told as Latin-1: only text has them, which is refused. */
export type Operand =
  | number
  | boolean
  | null
  | { readonly name: string }
  | { readonly text: string }
  | { readonly dict: ReadonlyMap<string, Operand> }
  | readonly Operand[];

export type Operation = { readonly operator: string; readonly operands: readonly Operand[] };

/** More operands than any operator takes; DeviceN colours have at most 32 (ISO 32000-1, annex C). */
const MOST_OPERANDS = 512;

/** Reads a content stream (ISO 32000-1, 7.2 and 7.8.2), operator by operator. */
export function* operations(bytes: Uint8Array): Generator<Operation, void> {
  const reader = new TokenReader(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  );
  let operands: Operand[] = [];
  for (;;) {
    const token = reader.next();
    if (token === null) break;
    if (typeof token === 'object' && token !== null && 'operator' in token) {
      yield { operator: token.operator, operands };
      operands = [];
    } else {
      operands.push(token.operand);
      if (operands.length > MOST_OPERANDS) refuse('artwork-damaged', { kind: 'PDF' });
    }
  }
  if (operands.length > 0) refuse('artwork-damaged', { kind: 'PDF' });
}

type Token = { readonly operator: string } | { readonly operand: Operand };

const SPACE = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEX = /<([\dA-Fa-f\0\t\n\f\r ]*)>/y;

class TokenReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): Token | null {
    this.#match(SPACE);
    if (this.#at >= this.#text.length) return null;
    const operand = this.#operand();
    if (operand !== undefined) return { operand };
    const word = this.#match(WORD)?.[0];
    return word === undefined ? broken() : { operator: word };
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  /** Undefined where an operator stands. */
  #operand(): Operand | undefined {
    switch (this.#text[this.#at]) {
      case '/':
        return { name: unescaped(this.#match(NAME)?.[1] ?? '') };
      case '(':
        return { text: this.#literal() };
      case '[':
        return this.#inside(() => this.#list(']'));
      case '<':
        if (this.#text.startsWith('<<', this.#at)) return this.#inside(() => this.#dict());
        return {
          text: Buffer.from(this.#match(HEX)?.[1]?.replace(/[^\dA-Fa-f]/g, '') ?? broken(), 'hex').toString(
            'latin1',
          ),
        };
      default:
    }
    const number = this.#match(NUMBER)?.[0];
    if (number !== undefined) return Number(number);
    const before = this.#at;
    const word = this.#match(WORD)?.[0];
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    this.#at = before;
    return undefined;
  }

  #inside<Value>(read: () => Value): Value {
    this.#depth += 1;
    if (this.#depth > 32) broken();
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #list(end: ']' | '>>'): readonly Operand[] {
    this.#at += end.length;
    const found: Operand[] = [];
    for (;;) {
      this.#match(SPACE);
      if (this.#text.startsWith(end, this.#at)) break;
      found.push(this.#operand() ?? broken());
    }
    this.#at += end.length;
    return found;
  }

  #dict(): Operand {
    const parts = this.#list('>>');
    const dict = new Map<string, Operand>();
    for (let index = 0; index < parts.length; index += 2) {
      const key = parts[index];
      const value = parts[index + 1];
      if (typeof key !== 'object' || key === null || !('name' in key) || value === undefined) return broken();
      dict.set(key.name, value);
    }
    return { dict };
  }

  #literal(): string {
    const start = this.#at + 1;
    let open = 1;
    for (this.#at = start; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at];
      if (character === '\\') this.#at += 1;
      else if (character === '(') open += 1;
      else if (character === ')') open -= 1;
      if (open === 0) {
        this.#at += 1;
        return this.#text.slice(start, this.#at - 1);
      }
    }
    return broken();
  }
}

function unescaped(name: string): string {
  return name.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
