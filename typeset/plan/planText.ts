import { type FontKey, type InkName, type Item } from '../../core/drawing/drawing.ts';
import { type Point } from '../../core/geometry/point.ts';
import { type Result, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { lineCells } from '../text/hanCells.ts';
import { columnExtent, setHanRow } from '../text/setCells.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';

/** The letters of a plan: faces in the order in which a character is looked for. */
export type PlanLetters = { readonly faces: readonly [FontKey, ...FontKey[]]; readonly shaper: Shaper };

/** Weight of the letters on plans. */
const WEIGHT = 400;

/** One line of text, shaped once: its width and how it is put down. Lengths in mm on paper. */
export type PlanLine = {
  readonly width: Mm;
  /** `middle`: centre of the line, across and along; `angle`: degrees clockwise, 270 reads from the right. */
  readonly put: (middle: Point, ink: InkName, angle?: number) => readonly Item[];
};

/** Shapes a line of the given height (字高). */
export function planLine(
  text: string,
  size: Mm,
  { faces, shaper }: PlanLetters,
): Result<PlanLine, TypesetProblem> {
  const cells = lineCells(text, faces, shaper);
  if (!cells.ok) return cells;
  const width = columnExtent(cells.value) * size;
  const row = (at: { readonly left: Mm; readonly top: Mm }, ink: InkName): readonly Item[] =>
    setHanRow(
      text,
      cells.value,
      { size, gap: 0, scale: 1 },
      at,
      { layer: 'artwork', ink, weight: WEIGHT },
      shaper,
    );
  return success({
    width,
    put: (middle, ink, angle = 0) => {
      if (angle === 0) return row({ left: middle.x - width / 2, top: middle.y - size / 2 }, ink);
      const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      const items = row({ left: -width / 2, top: -size / 2 }, ink);
      return [{ kind: 'group', name: text, matrix: [cos, sin, -sin, cos, middle.x, middle.y], items }];
    },
  });
}
