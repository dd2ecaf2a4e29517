import { type SignFormat, type SignWriter } from '../app/exportSigns.ts';
import { withCropMarks } from '../core/drawing/cropMarks.ts';
import { type Drawing, type GlyphOutlines } from '../core/drawing/drawing.ts';
import { withSpotNames } from '../core/drawing/spotNames.ts';
import { type PrintPicture } from '../output/pdf/picture.ts';
import { writePrintPdf } from '../output/pdf/printPdf.ts';
import { FOGRA39_FILE, type OutputProfile, readFogra39 } from '../output/pdf/profile.ts';
import { success } from '../core/result.ts';
import { PROGRAM_FOLDER } from './program.ts';

export type WritersAsk = {
  readonly pdfx: 'x4' | 'x1a';
  readonly marks: 'crop' | 'none';
  readonly dpi: number;
  readonly cutName: string;
  readonly drillName: string;
  readonly outlines: GlyphOutlines;
  readonly producer: string;
  /** Pictures of the project, converted for the output profile. */
  readonly pictures: (asset: string) => PrintPicture | null;
};

/** The writers of a package, one a format. */
export function signWriters(ask: WritersAsk): Readonly<Record<SignFormat, SignWriter>> {
  const named = (drawing: Drawing): Drawing =>
    withSpotNames(drawing, { CutContour: ask.cutName, Drill: ask.drillName });
  return {
    pdf: async (drawing, { day }) => {
      const marked = ask.marks === 'crop' ? withCropMarks(drawing) : drawing;
      return writePrintPdf(named(marked), {
        standard: ask.pdfx === 'x4' ? 'X-4' : 'X-1a',
        profile: await outputProfile(),
        outlines: ask.outlines,
        pictures: ask.pictures,
        created: `${day}T00:00:00Z`,
        producer: ask.producer,
      });
    },
    json: (drawing) => Promise.resolve(success(new TextEncoder().encode(`${JSON.stringify(drawing)}\n`))),
  };
}

let profile: Promise<OutputProfile> | undefined;

/** Read and deflated once for a run. */
function outputProfile(): Promise<OutputProfile> {
  profile ??= readFogra39(new URL(`output/pdf/profiles/${FOGRA39_FILE}`, PROGRAM_FOLDER));
  return profile;
}
