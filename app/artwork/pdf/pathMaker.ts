import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Operand } from './tokens.ts';
import { broken } from './broken.ts';

/** The current path of a content stream (ISO 32000-1, 8.5.2). */
export class PathMaker {
  #commands: PathCommand[] = [];
  #start: readonly [x: number, y: number] = [0, 0];
  /** Null before the first point. */
  #at: readonly [x: number, y: number] | null = null;
  #closed = false;

  /** Adds what a path construction operator says; false for any other operator. */
  take(operator: string, operands: readonly Operand[]): boolean {
    switch (operator) {
      case 'm': {
        const [x, y] = coordinates(operands, 2);
        this.#begin(x, y);
        return true;
      }
      case 'l': {
        const [x, y] = coordinates(operands, 2);
        this.#draw(['L', x, y]);
        return true;
      }
      case 'c': {
        const [a, b, c, d, x, y] = coordinates(operands, 6);
        this.#draw(['C', a, b, c, d, x, y]);
        return true;
      }
      case 'v': {
        const [c, d, x, y] = coordinates(operands, 4);
        const [atX, atY] = this.#at ?? broken();
        this.#draw(['C', atX, atY, c, d, x, y]);
        return true;
      }
      case 'y': {
        const [a, b, x, y] = coordinates(operands, 4);
        this.#draw(['C', a, b, x, y, x, y]);
        return true;
      }
      case 're': {
        const [x, y, width, height] = coordinates(operands, 4);
        this.#begin(x, y);
        this.#draw(['L', x + width, y]);
        this.#draw(['L', x + width, y + height]);
        this.#draw(['L', x, y + height]);
        this.#close();
        return true;
      }
      case 'h':
        this.#close();
        return true;
      default:
        return false;
    }
  }

  /** The path as it stands; the next one begins empty. */
  finish(): readonly PathCommand[] {
    const path = this.#commands;
    this.#commands = [];
    this.#at = null;
    this.#closed = false;
    return path;
  }

  #begin(x: number, y: number): void {
    this.#start = this.#at = [x, y];
    this.#closed = false;
    this.#commands.push(['M', x, y]);
  }

  #draw(command: Extract<PathCommand, readonly ['L' | 'C', ...number[]]>): void {
    if (this.#at === null) broken();
    // After a closing, drawing goes on from where the contour began; a Drawing says so.
    if (this.#closed) this.#begin(...this.#start);
    this.#commands.push(command);
    this.#at = command[0] === 'L' ? [command[1], command[2]] : [command[5], command[6]];
  }

  #close(): void {
    if (this.#at === null || this.#closed) return;
    this.#commands.push(['Z']);
    this.#at = this.#start;
    this.#closed = true;
  }
}

type Coordinates<Count> = Count extends 2
  ? readonly [number, number]
  : Count extends 4
    ? readonly [number, number, number, number]
    : readonly [number, number, number, number, number, number];

function coordinates<const Count extends 2 | 4 | 6>(
  operands: readonly Operand[],
  count: Count,
): Coordinates<Count> {
  const numbers = operands.filter((operand) => typeof operand === 'number');
  if (operands.length !== count || numbers.length !== count || numbers.some((value) => Math.abs(value) > 1e7))
    broken();
  // As many as were asked for, counted above.
  return numbers as unknown as Coordinates<Count>;
}
