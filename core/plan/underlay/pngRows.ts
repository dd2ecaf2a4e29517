/** What the head chunk of a PNG says (ISO/IEC 15948, 11.2.2). */
export type PngHead = {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colour: 0 | 2 | 3 | 4 | 6;
};

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const DEPTHS: Readonly<Record<PngHead['colour'], readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** The 13 bytes of IHDR; null for what is no PNG, and for interlaced ones, whose rows do not come in order. */
export function pngHead(data: Uint8Array): PngHead | null {
  if (data.length !== 13) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const [depth, colour, compression, filter, interlace] = data.subarray(8);
  if (compression !== 0 || filter !== 0 || interlace !== 0 || depth === undefined) return null;
  if (colour !== 0 && colour !== 2 && colour !== 3 && colour !== 4 && colour !== 6) return null;
  if (!DEPTHS[colour].includes(depth)) return null;
  // The list above holds no other depth.
  return { width: view.getUint32(0), height: view.getUint32(4), depth: depth as PngHead['depth'], colour };
}

/**
 * Rows of a PNG from its unpacked data, one at a time: a picture of 400 million pixels needs the memory of two
 * rows. `row` is given red, green, blue of each pixel over white paper, in a buffer that the next row uses again.
 */
export class PngRows {
  readonly #head: PngHead;
  readonly #palette: Uint8Array;
  readonly #alphas: Uint8Array;
  readonly #row: (rgb: Uint8Array) => void;
  readonly #bytesPerPixel: number;
  readonly #rgb: Uint8Array;
  #line: Uint8Array;
  #before: Uint8Array;
  #filled = 0;
  #done = 0;

  constructor(
    head: PngHead,
    colours: { readonly palette: Uint8Array; readonly alphas: Uint8Array },
    row: (rgb: Uint8Array) => void,
  ) {
    const bits = CHANNELS[head.colour] * head.depth;
    const length = 1 + Math.ceil((head.width * bits) / 8);
    this.#head = head;
    this.#palette = colours.palette;
    this.#alphas = colours.alphas;
    this.#row = row;
    this.#bytesPerPixel = Math.max(1, bits / 8);
    this.#rgb = new Uint8Array(head.width * 3);
    this.#line = new Uint8Array(length);
    this.#before = new Uint8Array(length);
  }

  get rows(): number {
    return this.#done;
  }

  get complete(): boolean {
    return this.#done === this.#head.height;
  }

  /** Takes the next unpacked bytes; false when a row has a filter that there is not. */
  push(chunk: Uint8Array): boolean {
    let at = 0;
    while (at < chunk.length && !this.complete) {
      const taken = Math.min(chunk.length - at, this.#line.length - this.#filled);
      this.#line.set(chunk.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled < this.#line.length) return true;
      if (!unfilter(this.#line, this.#before, this.#bytesPerPixel)) return false;
      this.#paint();
      this.#row(this.#rgb);
      [this.#line, this.#before] = [this.#before, this.#line];
      this.#filled = 0;
      this.#done += 1;
    }
    return true;
  }

  #paint(): void {
    const { width, depth, colour } = this.#head;
    const [line, rgb] = [this.#line, this.#rgb];
    const channels = CHANNELS[colour];
    const most = 2 ** Math.min(depth, 8) - 1;
    // Of two bytes a value the first is enough for a picture on a screen.
    const value = (index: number): number => {
      if (depth === 8) return line[1 + index] ?? 0;
      if (depth === 16) return line[1 + index * 2] ?? 0;
      const bit = index * depth;
      return ((line[1 + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & most;
    };
    for (let x = 0; x < width; x += 1) {
      const first = x * channels;
      let [red, green, blue, alpha] = [0, 0, 0, 255];
      if (colour === 3) {
        const entry = value(first);
        red = this.#palette[entry * 3] ?? 0;
        green = this.#palette[entry * 3 + 1] ?? 0;
        blue = this.#palette[entry * 3 + 2] ?? 0;
        alpha = this.#alphas[entry] ?? 255;
      } else if (channels < 3) {
        red = green = blue = (value(first) * 255) / most;
        if (channels === 2) alpha = value(first + 1);
      } else {
        [red, green, blue] = [value(first), value(first + 1), value(first + 2)];
        if (channels === 4) alpha = value(first + 3);
      }
      rgb[x * 3] = over(red, alpha);
      rgb[x * 3 + 1] = over(green, alpha);
      rgb[x * 3 + 2] = over(blue, alpha);
    }
  }
}

/** On white paper. */
function over(value: number, alpha: number): number {
  return alpha === 255 ? value : 255 - ((255 - value) * alpha) / 255;
}

/** Takes the row's filter back in its place (ISO/IEC 15948, 9.2); false for a filter that there is not. */
function unfilter(line: Uint8Array, before: Uint8Array, step: number): boolean {
  switch (line[0]) {
    case 0:
      return true;
    case 1:
      for (let i = 1 + step; i < line.length; i += 1) line[i] = (line[i] ?? 0) + (line[i - step] ?? 0);
      return true;
    case 2:
      for (let i = 1; i < line.length; i += 1) line[i] = (line[i] ?? 0) + (before[i] ?? 0);
      return true;
    case 3:
      for (let i = 1; i < line.length; i += 1) {
        const left = i > step ? (line[i - step] ?? 0) : 0;
        line[i] = (line[i] ?? 0) + ((left + (before[i] ?? 0)) >> 1);
      }
      return true;
    case 4:
      for (let i = 1; i < line.length; i += 1) {
        const left = i > step ? (line[i - step] ?? 0) : 0;
        const corner = i > step ? (before[i - step] ?? 0) : 0;
        line[i] = (line[i] ?? 0) + paeth(left, before[i] ?? 0, corner);
      }
      return true;
    default:
      return false;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
