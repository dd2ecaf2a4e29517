import { type Drawing } from '../../core/drawing/drawing.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Shaper } from '../text/shaper.ts';
import { describedFonts, inkNames } from '../text/drawnWith.ts';
import { setMongolianCell } from './mongolianCell.ts';
import { type ReportFaces } from './style.ts';

const SIZE: Mm = 4.2;
const MARGIN: Mm = 1.2;

/** Mongolian upright in columns, as a picture to be looked at; null where the face cannot set it. */
export function uprightMongolian(
  text: string,
  width: Mm,
  ask: { readonly shaper: Shaper; readonly faces: ReportFaces; readonly inks: InkTable },
): Drawing | null {
  const { shaper, faces, inks } = ask;
  const cell = setMongolianCell(text, width - 2 * MARGIN, { shaper, faces }, SIZE);
  if (cell === null) return null;
  const items = cell.draw(MARGIN, MARGIN);
  return {
    width: Math.max(width, cell.width + 2 * MARGIN),
    height: cell.height + 2 * MARGIN,
    bleed: 0,
    title: '',
    inks: pickInks(inks, inkNames(items)),
    fonts: describedFonts([faces.mongolian], shaper),
    items,
  };
}
