import { type Mm } from '../units/length.ts';

/**
 * A length as people type it: `3300`, `3.3m`, `3.3 米`, `330cm`, and sums and products of such (`3.3m+120`, `4*900`).
 * A bare number below 100 is metres, from 100 on millimetres: nobody draws a wall of 3 mm or of 300 m by typing.
 * Whole mm; undefined when it cannot be read or is not above 0.
 */
export function readLength(text: string): Mm | undefined {
  const mm = lengthIn(text, (bare) => (bare < 100 ? bare * 1000 : bare));
  return mm === 0 ? undefined : mm;
}

/** As `readLength`, in a field that says mm: a bare number is what it says, and 0 can be typed. */
export function readMillimetres(text: string): Mm | undefined {
  return lengthIn(text, (bare) => bare);
}

/** A thickness or a depth as typed, `1.2`, `1.2 mm`, `0.3毫米`: parts of a millimetre count. */
export function readFineMillimetres(text: string): Mm | undefined {
  const match = /^(\d+(?:\.\d+)?|\.\d+)(?:mm|毫米)?$/i.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  return match === null ? undefined : Number(match[1]);
}

function lengthIn(text: string, ofBare: (product: number) => Mm): Mm | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[×xX]/g, '*')
    .replace(/[÷]/g, '/')
    .replace(/[−–]/g, '-');
  if (!/^[\d.]+(毫米|厘米|米|mm|cm|m)?([-+*/][\d.]+(毫米|厘米|米|mm|cm|m)?)*$/i.test(plain)) return undefined;
  let sum = 0;
  for (const term of plain.match(/[-+]?[^-+]+/g) ?? []) {
    const value = readTerm(term.replace(/^[-+]/, ''), ofBare);
    if (value === undefined) return undefined;
    sum += term.startsWith('-') ? -value : value;
  }
  const whole = Math.round(sum);
  return Number.isFinite(whole) && whole >= 0 ? whole : undefined;
}

const UNITS: Readonly<Record<string, number>> = { mm: 1, 毫米: 1, cm: 10, 厘米: 10, m: 1000, 米: 1000 };

/** One factor is the length, the others are numbers: `4*900` is four times 900 mm. */
function readTerm(term: string, ofBare: (product: number) => Mm): number | undefined {
  const factors = term.split(/(?=[*/])/).map((part) => {
    const match = /^([*/]?)(\d+\.?\d*|\.\d+)(.*)$/.exec(part);
    if (match === null) return undefined;
    const [, sign, digits, unit = ''] = match;
    if (unit !== '' && UNITS[unit.toLowerCase()] === undefined) return undefined;
    return { divide: sign === '/', number: Number(digits), unit: UNITS[unit.toLowerCase()] };
  });
  const lengths = factors.filter((factor) => factor?.unit !== undefined);
  if (factors.includes(undefined) || lengths.length > 1 || lengths[0]?.divide === true) return undefined;
  let product = 1;
  for (const factor of factors) {
    if (factor === undefined) return undefined;
    const value = factor.number * (factor.unit ?? 1);
    product = factor.divide ? product / value : product * value;
  }
  if (lengths.length === 1) return product;
  return ofBare(product);
}

/** Degrees as typed, `90`, `-45°`; 0 ≤ result < 360. */
export function readAngle(text: string): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(?:°|度)?$/.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (match === null) return undefined;
  return ((Number(match[1]) % 360) + 360) % 360;
}
