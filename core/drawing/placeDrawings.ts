import { type Drawing, type Matrix } from './drawing.ts';

/** A Drawing on a sheet of others: `matrix` maps its trim to the sheet. */
export type PlacedDrawing = { readonly drawing: Drawing; readonly matrix: Matrix };

/** Drawings in groups of one sheet, with the inks and fonts of all; guides and what stands beside a trim stay behind. */
export function placeDrawings(placed: readonly PlacedDrawing[]): Pick<Drawing, 'inks' | 'fonts' | 'items'> {
  const inks: Record<string, Drawing['inks'][string]> = {};
  const fonts: Record<string, Drawing['fonts'][string]> = {};
  for (const { drawing } of placed) {
    for (const [name, ink] of Object.entries(drawing.inks)) {
      const other = inks[name] ?? ink;
      // Signs of one project take their inks from one table.
      if (printed(other) !== printed(ink)) throw new Error(`two inks are named ${name}`);
      inks[name] = other;
    }
    Object.assign(fonts, drawing.fonts);
  }
  const items = placed.map(({ drawing, matrix }) => ({
    kind: 'group' as const,
    name: drawing.title,
    matrix,
    items: drawing.items.filter(
      (item) => item.kind === 'group' || (item.layer !== 'marks' && item.layer !== 'guide'),
    ),
  }));
  return { inks, fonts, items };
}

/** How an ink prints; how it shows on a screen may differ by the picture that it was read from. */
function printed(ink: Drawing['inks'][string]): string {
  return JSON.stringify({ ...ink, screen: null });
}
