import { type GlyphRun, type PlacedGlyph } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { strengthening } from './faces.ts';
import { BASELINE, type Cell } from './hanCells.ts';
import { BODY_INSET, type ColumnSetting } from './hanColumn.ts';
import { type RunLook } from './mongolianLine.ts';
import { type Shaper } from './shaper.ts';

/** Sets a horizontal row; `left` is where the first body begins, `top` the upper edge of the em box. */
export function setHanRow(
  text: string,
  cells: readonly Cell[],
  setting: ColumnSetting,
  at: { readonly left: Mm; readonly top: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const runs: (GlyphRun & { glyphs: PlacedGlyph[] })[] = [];
  const { size, scale } = setting;
  let x = at.left - BODY_INSET * size * scale;
  for (const cell of cells) {
    const weight = shaper.fonts.get(cell.font)?.weight ?? look.weight;
    for (const glyph of cell.glyphs) {
      const placed = {
        id: glyph.id,
        x: x + glyph.dx * size * scale,
        y: at.top + BASELINE * size,
        start: glyph.start,
        end: glyph.end,
      };
      const last = runs.at(-1);
      if (last?.font === cell.font) last.glyphs.push(placed);
      else {
        runs.push({
          kind: 'glyphs',
          layer: look.layer,
          ink: look.ink,
          font: cell.font,
          size,
          turn: 0,
          stretchX: scale,
          stretchY: 1,
          outline: strengthening({ weight, script: 'Hans' }, look.weight) * size,
          script: 'Hans',
          text,
          glyphs: [placed],
        });
      }
    }
    x += cell.extent * size * scale + setting.gap;
  }
  return runs;
}
