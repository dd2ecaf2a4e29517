import { constants, deflateRawSync } from 'node:zlib';

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

/**
 * Puts a zlib stream (RFC 1950) together from pieces and plain bytes. Compressing is what a sign costs most;
 * a glyph that has been compressed once is pasted ever after. Plain bytes that come in a row are compressed
 * together, a few between two pieces are stored as they are.
 */
export class PastedDeflate {
  // Deflate with a 32 K window, default level: what most writers put.
  readonly #parts: Uint8Array[] = [Uint8Array.of(0x78, 0x9c)];
  #adler = 1;
  #plain: Uint8Array[] = [];

  paste(piece: DeflatedPiece): void {
    this.#endPlain();
    this.#append(piece);
  }

  plain(bytes: Uint8Array): void {
    this.#plain.push(bytes);
  }

  #append(piece: DeflatedPiece): void {
    this.#parts.push(piece.bytes);
    this.#adler = combinedAdler(this.#adler, piece.adler, piece.length);
  }

  #endPlain(): void {
    if (this.#plain.length === 0) return;
    const bytes = Buffer.concat(this.#plain);
    this.#plain = [];
    if (bytes.length < WORTH_DEFLATING) {
      const stored = Buffer.concat([storedHeader(bytes.length, false), bytes]);
      this.#append({ bytes: stored, adler: adler32(bytes), length: bytes.length });
    } else {
      this.#append(deflatedPiece(bytes));
    }
  }

  bytes(): Uint8Array {
    this.#endPlain();
    const check = this.#adler;
    return Buffer.concat([
      ...this.#parts,
      storedHeader(0, true),
      Uint8Array.of(check >>> 24, (check >>> 16) & 0xff, (check >>> 8) & 0xff, check & 0xff),
    ]);
  }
}

function storedHeader(length: number, last: boolean): Uint8Array {
  const [low, high] = [length & 0xff, length >>> 8];
  return Uint8Array.of(last ? 1 : 0, low, high, low ^ 0xff, high ^ 0xff);
}

const MODULUS = 65521;

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % MODULUS;
    b = (b + a) % MODULUS;
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
