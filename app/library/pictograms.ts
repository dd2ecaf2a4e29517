import { type PictogramFile, type Pictogram, type Pictograms } from '../../core/signs/pictograms.ts';
import { readPathData } from '../artwork/svg/pathData.ts';

/** The pictures ready to be drawn. Throws where path data cannot be read, or the table names a picture that is not there. */
export function readPictograms({ grid, stroke, rooms, pictograms }: PictogramFile): Pictograms {
  const byId = new Map<string, Pictogram>();
  for (const { id, name, lines, dots = [] } of pictograms) {
    if (byId.has(id)) throw new Error(id);
    byId.set(id, { id, name, lines: lines.map(readPathData), dots });
  }
  for (const { pictogram } of rooms) if (!byId.has(pictogram)) throw new Error(pictogram);
  return { grid, stroke, rooms, byId };
}
