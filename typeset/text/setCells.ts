import { type GlyphRun, type PlacedGlyph } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { strengthened } from './faces.ts';
import { type Cell } from './hanCells.ts';
import { type RunLook } from './mongolianLine.ts';
import { type Shaper } from './shaper.ts';

/** The body of a Song character stands this far inside its em box on each side: columns begin and end there. */
export const BODY_INSET = 0.04;

export type CellsSetting = {
  readonly size: Mm;
  /** Scale along the line. */
  readonly scale: number;
  readonly direction: 'right' | 'down';
};

/** A cell and where along its line it begins. */
export type CellStep = { readonly cell: Cell; readonly along: Mm };

/** Length in em of a row's or column's bodies, from the first one's edge to the last one's, without gaps. */
export function columnExtent(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.extent, 0) - 2 * BODY_INSET;
}

/**
 * Puts cells down as glyph runs: every line of Chinese, on signs, boards, reports and sheets. `across` is the upper edge of
 * the em boxes of a row, the left one of a column's. `from`: where `text` begins in the text that the cells know.
 */
export function setCells(
  text: string,
  steps: readonly CellStep[],
  { size, scale, direction }: CellsSetting,
  across: Mm,
  look: RunLook,
  shaper: Shaper,
  from = 0,
): readonly GlyphRun[] {
  const runs: (GlyphRun & { glyphs: PlacedGlyph[] })[] = [];
  const down = direction === 'down';
  for (const { cell, along } of steps) {
    const turn = cell.kind === 'turned' ? 90 : 0;
    const font = strengthened(cell.font, { script: 'Hans', size, weight: look.weight }, shaper);
    for (const { id, dx, dy, start, end } of cell.glyphs) {
      const placed = {
        id,
        x: down ? across + dx * size : along + dx * size * scale,
        y: down ? along + dy * size * scale : across + dy * size,
        start: start - from,
        end: end - from,
      };
      const last = runs.at(-1);
      if (last?.font === font && last.turn === turn) last.glyphs.push(placed);
      else {
        // A word on its side runs down the column.
        const isAlong = !down || turn === 90;
        runs.push({
          kind: 'glyphs',
          layer: look.layer,
          ink: look.ink,
          font,
          size,
          turn,
          stretchX: isAlong ? scale : 1,
          stretchY: isAlong ? 1 : scale,
          script: turn === 90 ? 'Latn' : 'Hans',
          text,
          glyphs: [placed],
        });
      }
    }
  }
  return runs;
}

export type ColumnSetting = { readonly size: Mm; readonly gap: Mm; readonly scale: number };

/** Sets cells downward; `centre` is the column's axis, `top` where the first body begins. */
export function setHanColumn(
  text: string,
  cells: readonly Cell[],
  setting: ColumnSetting,
  at: { readonly centre: Mm; readonly top: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const { size } = setting;
  const steps = stepsFrom(at.top, cells, setting);
  return setCells(text, steps, { ...setting, direction: 'down' }, at.centre - size / 2, look, shaper);
}

/** Sets a horizontal row; `left` is where the first body begins, `top` the upper edge of the em box. */
export function setHanRow(
  text: string,
  cells: readonly Cell[],
  setting: ColumnSetting,
  at: { readonly left: Mm; readonly top: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const steps = stepsFrom(at.left, cells, setting);
  return setCells(text, steps, { ...setting, direction: 'right' }, at.top, look, shaper);
}

function stepsFrom(begin: Mm, cells: readonly Cell[], { size, gap, scale }: ColumnSetting): CellStep[] {
  let pen = begin - BODY_INSET * size * scale;
  return cells.map((cell) => {
    const along = pen;
    pen += cell.extent * size * scale + gap;
    return { cell, along };
  });
}
