import { type Mm } from '../../units/length.ts';

/** A text that gives a height, metres: ±0.000, 3.600, -0.450; and where it stands, mm, y up. */
export type LevelMark = { readonly value: number; readonly x: Mm; readonly y: Mm };

const LEVEL = /^(?:[±%]|%%[pP]|±|[+-])?\s*(\d{1,3}\.\d{2,3})$/;

export function readLevel(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const found = LEVEL.exec(plain);
  if (found?.[1] === undefined) return null;
  return Number(found[1]) * (plain.startsWith('-') ? -1 : 1);
}

/** Heights may be drawn this much off their figure, mm. */
const SLIP: Mm = 120;

/**
 * Whether levels stand above each other as far as their figures say: then the drawing shows a house upright. On a plan
 * the levels stand anywhere.
 */
export function standsUpright(marks: readonly LevelMark[]): boolean {
  const right = new Set<number>();
  marks.forEach((one, i) => {
    for (const [k, other] of marks.entries()) {
      if (k <= i || other.value === one.value) continue;
      const rise = (other.value - one.value) * 1_000;
      if (Math.abs(other.y - one.y - rise) <= SLIP) right.add(one.value).add(other.value);
    }
  });
  return right.size >= 3;
}
