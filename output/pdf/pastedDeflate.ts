import { constants, deflateRawSync } from 'node:zlib';
import { type PathCommand } from '../../core/drawing/drawing.ts';
import { ContentBytes } from './contentBytes.ts';

/**
 * A piece of a deflated stream that can be pasted behind any other: compressed by itself up to a full flush,
 * so that it refers to nothing before it and ends on a byte.
 */
export type DeflatedPiece = {
  readonly bytes: Uint8Array;
  /** Adler-32 and length of what it inflates to. */
  readonly adler: number;
  readonly length: number;
};

/**
 * Compresses a piece up to a full flush. The window is small: a glyph is one or two kilobytes, and setting up
 * a large window would cost more than the compressing.
 */
export function deflatedPiece(bytes: Uint8Array): DeflatedPiece {
  return {
    bytes: deflateRawSync(bytes, {
      level: 6,
      windowBits: 12,
      memLevel: 5,
      finishFlush: constants.Z_FULL_FLUSH,
    }),
    adler: adler32(bytes),
    length: bytes.length,
  };
}

/** Fewer bytes than this are not worth a block of their own codes. */
const WORTH_DEFLATING = 400;
/** Room for a usual sign, so that the buffer seldom grows. */
const USUAL_BYTES = 1 << 16;
/** Head of a stored block: its kind, and its length twice (RFC 1951, 3.2.4). */
const STORED_HEAD = 5;

/**
 * Puts a zlib stream (RFC 1950) together from pieces and plain bytes. Compressing is what a sign costs most;
 * a glyph that has been compressed once is pasted ever after. Plain bytes that come in a row are compressed
 * together, a few between two pieces are stored as they are.
 */
export class PastedDeflate {
  readonly #out = new ContentBytes(USUAL_BYTES);
  #adler = 1;
  /** Where the plain bytes in a row begin, behind room for the head of their block. */
  #plainFrom: number | null = null;

  constructor() {
    // Deflate with a 32 K window, default level: what most writers put.
    this.#out.byte(0x78);
    this.#out.byte(0x9c);
  }

  paste(piece: DeflatedPiece): void {
    this.#endPlain();
    this.#append(piece);
  }

  text(latin1: string): void {
    this.#beginPlain();
    this.#out.text(latin1);
  }

  path(path: readonly PathCommand[], places: number): void {
    this.#beginPlain();
    this.#out.path(path, places);
  }

  bytes(): Uint8Array {
    this.#endPlain();
    this.#out.text('\0'.repeat(STORED_HEAD));
    this.#storedHead(this.#out.length, 0, true);
    for (const shift of [24, 16, 8, 0]) this.#out.byte((this.#adler >>> shift) & 0xff);
    return this.#out.view();
  }

  #append(piece: DeflatedPiece): void {
    this.#out.raw(piece.bytes);
    this.#adler = combinedAdler(this.#adler, piece.adler, piece.length);
  }

  #beginPlain(): void {
    if (this.#plainFrom !== null) return;
    this.#out.text('\0'.repeat(STORED_HEAD));
    this.#plainFrom = this.#out.length;
  }

  #endPlain(): void {
    if (this.#plainFrom === null) return;
    const from = this.#plainFrom;
    this.#plainFrom = null;
    const plain = this.#out.view(from);
    if (plain.length < WORTH_DEFLATING) {
      this.#storedHead(from, plain.length, false);
      this.#adler = combinedAdler(this.#adler, adler32(plain), plain.length);
    } else {
      const piece = deflatedPiece(plain);
      this.#out.cut(from - STORED_HEAD);
      this.#append(piece);
    }
  }

  /** Fills the room that was left for the head of the stored block at `from`. */
  #storedHead(from: number, length: number, last: boolean): void {
    const [low, high] = [length & 0xff, length >>> 8];
    this.#out.patch(from - STORED_HEAD, last ? 1 : 0, low, high, low ^ 0xff, high ^ 0xff);
  }
}

const MODULUS = 65521;
/** Bytes that can be summed before the sums leave 31 bits. */
const SUMMED_AT_ONCE = 3800;

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let from = 0; from < bytes.length; from += SUMMED_AT_ONCE) {
    const to = Math.min(from + SUMMED_AT_ONCE, bytes.length);
    for (let at = from; at < to; at += 1) {
      a += bytes[at] ?? 0;
      b += a;
    }
    a %= MODULUS;
    b %= MODULUS;
  }
  return ((b << 16) | a) >>> 0;
}

/** Adler-32 of two runs of bytes from those of each. */
function combinedAdler(first: number, second: number, secondLength: number): number {
  const [a1, b1] = [first & 0xffff, first >>> 16];
  const [a2, b2] = [second & 0xffff, second >>> 16];
  const a = (a1 + a2 + MODULUS - 1) % MODULUS;
  const shift = secondLength % MODULUS;
  const b = (b1 + b2 + shift * (a1 + MODULUS - 1)) % MODULUS;
  return ((b << 16) | a) >>> 0;
}
