import { excerpt, refuse } from '../problem.ts';

/** CSS units in user units (px): CSS Values 3, section 6.2. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  Q: 96 / 101.6,
};
const LENGTH = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(%|[a-zA-Z]*)\s*$/;

/** A length in user units; percents are of `whole`. Refused where it depends on a font (`em`) or is none. */
export function readLength(text: string, whole: number): number {
  const [, figure, unit = ''] = LENGTH.exec(text) ?? [];
  const scale = unit === '%' ? whole / 100 : UNITS[unit];
  const value = Number(figure) * (scale ?? NaN);
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) refuse('artwork-length', { what: excerpt(text) });
  return value;
}
/** Beyond this, 32-bit painters lose their bearings. */
const LARGEST = 1e7;

/** A number as attributes have it, `stroke-miterlimit`. */
export function readNumber(text: string): number {
  const value = Number(text.trim());
  if (text.trim() === '' || !Number.isFinite(value)) refuse('artwork-length', { what: excerpt(text) });
  return value;
}

/** Numbers parted by white space and commas. */
export function readNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  const next = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
  for (let at = 0; at < text.length; at = next.lastIndex) {
    next.lastIndex = at;
    const found = next.exec(text);
    if (found === null) {
      if (/^[\s,]*$/.test(text.slice(at))) break;
      refuse('artwork-geometry', { what: excerpt(text) });
    }
    numbers.push(Number(found[1]));
  }
  if (numbers.some((value) => !Number.isFinite(value) || Math.abs(value) > LARGEST)) {
    refuse('artwork-geometry', { what: excerpt(text) });
  }
  return numbers;
}
