import { refuse } from './problem.ts';

/** Far above any emblem that was drawn by a person; a hostile or a traced file stops here. */
export const ARTWORK_LIMITS = {
  /** Of an SVG's text. */
  svgBytes: 8 << 20,
  pdfBytes: 50 << 20,
  /** Of one PDF stream, unpacked. */
  unpacked: 64 << 20,
  /** Elements inside elements, forms inside forms. */
  depth: 64,
  /** Elements, those that `use` repeats counted again. */
  elements: 50_000,
  /** Path commands in all. */
  points: 200_000,
  operators: 500_000,
} as const;

/** Counts what a file spends of its allowance. */
export class Meter {
  readonly #spent = { elements: 0, points: 0, operators: 0 };

  spend(what: 'elements' | 'points' | 'operators', count: number): void {
    this.#spent[what] += count;
    if (this.#spent[what] > ARTWORK_LIMITS[what])
      refuse('artwork-too-large', { what, limit: ARTWORK_LIMITS[what] });
  }
}
