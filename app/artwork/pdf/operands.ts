import { type Matrix } from '../../../core/drawing/drawing.ts';
import { broken } from './broken.ts';
import { type Operand } from './tokens.ts';

/** A number that a page can mean. */
export function figure(operand: Operand | undefined): number {
  return typeof operand === 'number' && Math.abs(operand) < 1e7 ? operand : broken();
}

/** So many numbers, no more and no fewer. */
export function figures(operands: readonly Operand[], count: number): readonly number[] {
  return operands.length === count ? operands.map(figure) : broken();
}

export function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.length === 6 ? numbers : broken();
  return [a, b, c, d, e, f];
}

/** A name, without its slash. */
export function nameOf(operand: Operand | undefined): string {
  return typeof operand === 'object' && operand !== null && 'name' in operand ? operand.name : broken();
}

/** Letters of a shown string, as far as they are readable without its font. */
export function shownText(operand: Operand | undefined): string {
  if (Array.isArray(operand)) return operand.map((part: Operand) => shownText(part)).join('');
  const text = typeof operand === 'object' && operand !== null && 'text' in operand ? operand.text : '';
  return text.replace(/[^ -~]/g, '');
}
