import { type FontKey, type GlyphRun, type Group, type Item } from '../../core/drawing/drawing.ts';
import { type Point } from '../../core/geometry/point.ts';
import { type Mm } from '../../core/units/length.ts';
import { lineCells } from '../hanCells.ts';
import { setHanRow } from '../hanRow.ts';
import { type Shaper } from '../shaper.ts';

/** Who sets the plan's words: the shaper and its Song faces, the preferred weight first. */
export type PlanType = {
  readonly shaper: Shaper;
  readonly faces: readonly [FontKey, ...FontKey[]];
  readonly weight: number;
};

export type PlanLine = {
  readonly text: string;
  /** Em height on the plan, mm. */
  readonly size: Mm;
  readonly at: Point;
  readonly anchor: 'start' | 'middle';
  readonly ink: string;
};

/**
 * A line of words with its middle (or start) at a point, centred on it vertically. Nothing where a character has
 * no face: the caller names the place (`unset`), it is never drawn as a box.
 */
export function textItems({ text, size, at, anchor, ink }: PlanLine, type: PlanType): readonly GlyphRun[] {
  const cells = lineCells(text, type.faces, type.shaper);
  if (!cells.ok) return [];
  const width = cells.value.reduce((sum, cell) => sum + cell.extent, 0) * size;
  const left = anchor === 'middle' ? at.x - width / 2 : at.x;
  return setHanRow(
    text,
    cells.value,
    { size, gap: 0, scale: 1 },
    { left, top: at.y - size / 2 },
    { layer: 'artwork', ink, weight: type.weight },
    type.shaper,
  );
}

/** Width of a line in em; null where a character has no face. */
export function lineWidth(text: string, type: PlanType): number | null {
  const cells = lineCells(text, type.faces, type.shaper);
  return cells.ok ? cells.value.reduce((sum, cell) => sum + cell.extent, 0) : null;
}

/** Items turned about a point, degrees clockwise. */
export function turnedItems(items: readonly Item[], degrees: number, about: Point): Group {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return {
    kind: 'group',
    name: 'turned',
    matrix: [
      cos,
      sin,
      -sin,
      cos,
      about.x - cos * about.x + sin * about.y,
      about.y - sin * about.x - cos * about.y,
    ],
    items,
  };
}
