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

/** The fewest lines no longer than `measure` em, alike where the last would be short; null where a word is longer. */
export function mongolianRows(line: MongolianLine, measure: number): MongolianRows | null {
  const rows = packed(line, measure);
  const lengths = rows.map((words) => lengthOf(words, line.space));
  if (lengths.some((length) => length > measure + 1e-6)) return null;
  const last = lengths.at(-1) ?? 0;
  return rows.length > 1 && last < SHORT * measure ? balanced(line, rows) : rows;
}

/** A last line that is shorter than this share of the measure looks left behind. */
const SHORT = 0.45;

/** As many lines, the longest of them as short as can be. */
function balanced(line: MongolianLine, rows: MongolianRows): MongolianRows {
  const longest = Math.max(...rows.map((words) => lengthOf(words, line.space)));
  const tried = packed(line, longest - 1e-3);
  return tried.length > rows.length || tried.some((words) => lengthOf(words, line.space) >= longest)
    ? rows
    : balanced(line, tried);
}

/** Sets lines downward, each with the middle of its letters `step` / 2 under its upper edge. */
export function setRows(
  line: MongolianLine,
  rows: MongolianRows,
  { size, step }: { readonly size: Mm; readonly step: Mm },
  at: { readonly x: Mm; readonly y: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const setting = { size, scale: 1, space: line.space * size };
  return rows.flatMap((words, index) => {
    const y = at.y + (index + 0.5) * step + MIDDLE * size;
    return setMongolian(line, words, setting, { x: at.x, y, direction: 'right' }, look, shaper);
  });
}
