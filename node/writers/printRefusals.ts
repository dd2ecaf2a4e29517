import { type Drawing, type GlyphOutlines } from '../../core/drawing/drawing.ts';
import { withCropMarks } from '../../core/drawing/printMarks.ts';
import { type Problem } from '../../core/problem.ts';
import { printRefusals } from '../../output/pdf/printPdf.ts';
import { PROFILE_PATH } from '../library/profilePath.ts';
import { withLaidPictures } from './laidPictures.ts';
import { type Files, printPictures } from './placedPictures.ts';

/** What the print file of a sign would be refused for, its pictures read as the press takes them. */
export function refusedForPrint(assets: Files, outlines: GlyphOutlines) {
  return async (drawing: Drawing): Promise<readonly Problem[]> => {
    const files = await withLaidPictures(drawing, assets, outlines);
    if (!files.ok) return [files.problem];
    const pictures = await printPictures(drawing, files.value, PROFILE_PATH);
    if (!pictures.ok) return [pictures.problem];
    return printRefusals(withCropMarks(drawing), {
      outlines,
      pictures: (asset) => pictures.value.get(asset) ?? null,
    });
  };
}
