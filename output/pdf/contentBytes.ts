import { type PathCommand } from '../../core/drawing/drawing.ts';
import { raisedControls } from '../../core/drawing/path.ts';

/**
 * Bytes of a content stream as they grow. Numbers are written as digits straight into the buffer: a sign has
 * twenty thousand of them, and a string for each would cost more than anything else in the file.
 */
export class ContentBytes {
  #bytes: Buffer;
  #length = 0;

  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  get length(): number {
    return this.#length;
  }

  /** What has been written from `from` on; valid until the next write. */
  view(from = 0): Uint8Array {
    return this.#bytes.subarray(from, this.#length);
  }

  /** Forgets what stands from `length` on. */
  cut(length: number): void {
    this.#length = length;
  }

  text(latin1: string): void {
    this.#room(latin1.length);
    this.#length += this.#bytes.write(latin1, this.#length, 'latin1');
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  byte(value: number): void {
    this.#room(1);
    this.#put(value);
  }

  /** Overwrites bytes that were left free. */
  patch(at: number, ...values: readonly number[]): void {
    values.forEach((value, index) => {
      this.#bytes[at + index] = value;
    });
  }

  /**
   * A path in PDF operators, quadratics raised to cubics exactly. Only `c` is written for curves: `v` and `y`
   * leave out a control point and are other curves. `places` are decimals kept.
   */
  path(path: readonly PathCommand[], places: number): void {
    const scale = 10 ** places;
    let x = 0;
    let y = 0;
    let startX = 0;
    let startY = 0;
    for (const command of path) {
      // Six numbers of at most sixteen characters, and the operator.
      this.#room(120);
      switch (command[0]) {
        case 'M':
          [, x, y] = command;
          startX = x;
          startY = y;
          this.#point(x, y, scale);
          this.#operator(M);
          break;
        case 'L':
          [, x, y] = command;
          this.#point(x, y, scale);
          this.#operator(L);
          break;
        case 'Q': {
          const [, cx, cy, endX, endY] = command;
          const [ax, bx] = raisedControls(x, cx, endX);
          const [ay, by] = raisedControls(y, cy, endY);
          this.#point(ax, ay, scale);
          this.#point(bx, by, scale);
          this.#point(endX, endY, scale);
          this.#operator(C);
          x = endX;
          y = endY;
          break;
        }
        case 'C': {
          const [, ax, ay, bx, by, endX, endY] = command;
          this.#point(ax, ay, scale);
          this.#point(bx, by, scale);
          this.#point(endX, endY, scale);
          this.#operator(C);
          x = endX;
          y = endY;
          break;
        }
        case 'Z':
          this.#operator(H);
          x = startX;
          y = startY;
          break;
      }
    }
  }

  #point(x: number, y: number, scale: number): void {
    this.#number(x, scale);
    this.#number(y, scale);
  }

  /** The number to so many places, without trailing zeros, and a space. */
  #number(value: number, scale: number): void {
    let units = Math.round(value * scale);
    if (units < 0) {
      this.#put(MINUS);
      units = -units;
    }
    const whole = Math.floor(units / scale);
    let rest = units - whole * scale;
    this.#digits(whole);
    if (rest > 0) {
      this.#put(POINT);
      for (let unit = scale / 10; rest > 0; unit /= 10) {
        const digit = Math.floor(rest / unit);
        this.#put(ZERO + digit);
        rest -= digit * unit;
      }
    }
    this.#put(SPACE);
  }

  #digits(whole: number): void {
    let unit = 1;
    while (whole >= unit * 10) unit *= 10;
    let rest = whole;
    for (; unit >= 1; unit /= 10) {
      const digit = Math.floor(rest / unit);
      this.#put(ZERO + digit);
      rest -= digit * unit;
    }
  }

  #operator(letter: number): void {
    this.#put(letter);
    this.#put(NEWLINE);
  }

  #put(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #room(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.view());
    this.#bytes = larger;
  }
}

const [M, L, C, H] = [0x6d, 0x6c, 0x63, 0x68];
const [ZERO, POINT, MINUS, SPACE, NEWLINE] = [0x30, 0x2e, 0x2d, 0x20, 0x0a];
