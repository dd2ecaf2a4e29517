import { type DxfRecord } from './records.ts';

/** The first value of a group; undefined where the record does not have it. */
export function valueOf({ codes, values }: DxfRecord, code: number): string | undefined {
  const at = codes.indexOf(code);
  return at === -1 ? undefined : values[at];
}

/** The first figure of a group; NaN where the file has something else there. */
export function figure(record: DxfRecord, code: number, absent: number): number {
  const value = valueOf(record, code);
  return value === undefined ? absent : figureIn(value);
}

/** A whole number with flags in its bits; 0 where there is none. */
export function flags(record: DxfRecord, code: number): number {
  const value = figure(record, code, 0);
  return Number.isInteger(value) ? value : 0;
}

/** All figures of a group, in order. */
export function figures({ codes, values }: DxfRecord, code: number): readonly number[] {
  return values.flatMap((value, at) => (codes[at] === code ? [figureIn(value)] : []));
}

/** `Number` takes an empty line for 0; a file that leaves one out has no figure there. */
export function figureIn(value: string): number {
  return value === '' ? NaN : Number(value);
}

/** Points of a group: each x begins one, and the y that follows belongs to it. */
export function points(
  record: DxfRecord,
  code: number,
): readonly { readonly x: number; readonly y: number }[] {
  const found: { x: number; y: number }[] = [];
  record.codes.forEach((each, at) => {
    const value = record.values[at] ?? '';
    if (each === code) found.push({ x: figureIn(value), y: 0 });
    else if (each === code + 10) {
      const last = found[found.length - 1];
      if (last !== undefined) last.y = figureIn(value);
    }
  });
  return found;
}
