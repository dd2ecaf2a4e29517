import { type GlyphRun } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import {
  lengthOf,
  MIDDLE,
  type MongolianLine,
  type MongolianWord,
  type RunLook,
  setMongolian,
} from './mongolianLine.ts';
import { packed } from './mongolianColumns.ts';
import { type Shaper } from './shaper.ts';

/** Mongolian in lying lines, one under the other, broken only between words. */
export type MongolianRows = readonly (readonly MongolianWord[])[];

/** The fewest lines no longer than `measure` em; null where a word is longer. */
export function mongolianRows(line: MongolianLine, measure: number): MongolianRows | null {
  const rows = packed(line, measure);
  return rows.some((words) => lengthOf(words, line.space) > measure + 1e-6) ? null : rows;
}

/** Length in em of the longest line. */
export function rowsLength(line: MongolianLine, rows: MongolianRows): number {
  return Math.max(0, ...rows.map((words) => lengthOf(words, line.space)));
}

/** Sets lines downward, each with the middle of its letters `step` / 2 under its upper edge. */
export function setRows(
  line: MongolianLine,
  rows: MongolianRows,
  { size, step, right = null }: { readonly size: Mm; readonly step: Mm; readonly right?: Mm | null },
  at: { readonly x: Mm; readonly y: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const setting = { size, scale: 1, space: line.space * size };
  return rows.flatMap((words, index) => {
    const x = right === null ? at.x : right - lengthOf(words, line.space) * size;
    const y = at.y + (index + 0.5) * step + MIDDLE * size;
    return setMongolian(line, words, setting, { x, y, direction: 'right' }, look, shaper);
  });
}
