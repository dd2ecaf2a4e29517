/**
 * Makes a picture smaller while its rows come: each pixel is the mean of `by` × `by` of the large one, so that thin
 * lines of a drawing fade but do not vanish. `row` is given red, green, blue, alpha in a buffer that is used again.
 */
export class RowShrinker {
  readonly width: number;
  readonly height: number;
  readonly #by: number;
  readonly #from: { readonly width: number; readonly height: number };
  readonly #sums: Uint32Array;
  readonly #rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly #row: (rgba: Uint8ClampedArray<ArrayBuffer>, index: number) => void;
  #taken = 0;

  constructor(
    from: { readonly width: number; readonly height: number },
    by: number,
    row: (rgba: Uint8ClampedArray<ArrayBuffer>, index: number) => void,
  ) {
    this.width = Math.ceil(from.width / by);
    this.height = Math.ceil(from.height / by);
    this.#by = by;
    this.#from = from;
    this.#sums = new Uint32Array(this.width * 3);
    this.#rgba = new Uint8ClampedArray(this.width * 4);
    this.#row = row;
  }

  push(rgb: Uint8Array): void {
    const { width } = this.#from;
    const [sums, by] = [this.#sums, this.#by];
    for (let x = 0, into = 0, within = 0; x < width; x += 1) {
      sums[into] = (sums[into] ?? 0) + (rgb[x * 3] ?? 0);
      sums[into + 1] = (sums[into + 1] ?? 0) + (rgb[x * 3 + 1] ?? 0);
      sums[into + 2] = (sums[into + 2] ?? 0) + (rgb[x * 3 + 2] ?? 0);
      within += 1;
      if (within === by) {
        within = 0;
        into += 3;
      }
    }
    this.#taken += 1;
    if (this.#taken % by === 0 || this.#taken === this.#from.height) this.#flush();
  }

  #flush(): void {
    const rows = this.#taken % this.#by === 0 ? this.#by : this.#taken % this.#by;
    const last = this.#from.width - (this.width - 1) * this.#by;
    for (let x = 0; x < this.width; x += 1) {
      const count = rows * (x === this.width - 1 ? last : this.#by);
      for (let channel = 0; channel < 3; channel += 1)
        this.#rgba[x * 4 + channel] = (this.#sums[x * 3 + channel] ?? 0) / count;
      this.#rgba[x * 4 + 3] = 255;
    }
    this.#sums.fill(0);
    this.#row(this.#rgba, Math.ceil(this.#taken / this.#by) - 1);
  }
}
