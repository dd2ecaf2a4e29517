import { type GlyphRun, type PlacedGlyph } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { strengthening } from './faces.ts';
import { type Cell } from './hanCells.ts';
import { type RunLook } from './mongolianLine.ts';
import { type Shaper } from './shaper.ts';

/** The body of a Song character stands this far inside its em box on each side: columns begin and end there. */
export const BODY_INSET = 0.04;

export type ColumnSetting = { readonly size: Mm; readonly gap: Mm; readonly scale: number };

/** Length in em of a column's bodies, from the first one's top to the last one's foot, without gaps. */
export function columnExtent(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.extent, 0) - 2 * BODY_INSET;
}

/** Sets cells downward; `centre` is the column's axis, `top` where the first body begins. */
export function setHanColumn(
  text: string,
  cells: readonly Cell[],
  setting: ColumnSetting,
  at: { readonly centre: Mm; readonly top: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const runs: (GlyphRun & { glyphs: PlacedGlyph[] })[] = [];
  const { size, scale } = setting;
  const left = at.centre - size / 2;
  let y = at.top - BODY_INSET * size * scale;
  for (const cell of cells) {
    const turn = cell.kind === 'turned' ? 90 : 0;
    for (const glyph of cell.glyphs) {
      const placed = {
        id: glyph.id,
        x: left + glyph.dx * size,
        y: y + glyph.dy * size * scale,
        start: glyph.start,
        end: glyph.end,
      };
      const last = runs.at(-1);
      if (last?.font === cell.font && last.turn === turn) last.glyphs.push(placed);
      else runs.push({ ...hanRun(text, cell, turn, setting, look, shaper), glyphs: [placed] });
    }
    y += cell.extent * size * scale + setting.gap;
  }
  return runs;
}

function hanRun(
  text: string,
  cell: Cell,
  turn: 0 | 90,
  setting: ColumnSetting,
  look: RunLook,
  shaper: Shaper,
): Omit<GlyphRun, 'glyphs'> {
  const weight = shaper.fonts.get(cell.font)?.weight ?? look.weight;
  return {
    kind: 'glyphs',
    layer: look.layer,
    ink: look.ink,
    font: cell.font,
    size: setting.size,
    turn,
    stretchX: turn === 90 ? setting.scale : 1,
    stretchY: turn === 90 ? 1 : setting.scale,
    outline: strengthening({ weight, script: 'Hans' }, look.weight) * setting.size,
    script: turn === 90 ? 'Latn' : 'Hans',
    text,
  };
}
