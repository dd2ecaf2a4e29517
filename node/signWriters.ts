import { type SignFormat, type SignWriter } from '../app/exportSigns.ts';
import { withCropMarks } from '../core/drawing/cropMarks.ts';
import { type Drawing, type GlyphOutlines } from '../core/drawing/drawing.ts';
import { withSpotNames } from '../core/drawing/spotNames.ts';
import { success } from '../core/result.ts';
import { writeDrawingJson } from '../output/json/writeJson.ts';
import { type PrintPicture } from '../output/pdf/picture.ts';
import { writePrintPdf } from '../output/pdf/printPdf.ts';
import { FOGRA39_FILE, type OutputProfile, readFogra39 } from '../output/pdf/profile.ts';
import { writePreviewSvg } from '../output/svg/previewSvg.ts';
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
  /** Their files, for the screen. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
};

/** The writers of a package, one a format. */
export function signWriters(ask: WritersAsk): Readonly<Record<SignFormat, SignWriter>> {
  const { outlines } = ask;
  const named = (drawing: Drawing): Drawing =>
    withSpotNames(drawing, { CutContour: ask.cutName, Drill: ask.drillName });
  const marked = (drawing: Drawing): Drawing => (ask.marks === 'crop' ? withCropMarks(drawing) : drawing);
  const pictures = (asset: string) => ask.assets.get(asset) ?? null;
  const shown = (drawing: Drawing) => writePreviewSvg(drawing, { outlines, pictures, area: 'trim' });
  const cutterSvg = async (drawing: Drawing) => {
    // Loaded only for a run that makes cutter files.
    const [{ writeCutterSvg }, { contourUnion }] = await Promise.all([
      import('../output/svg/cutterSvg.ts'),
      import('./contours.ts'),
    ]);
    return writeCutterSvg(drawing, { outlines, contours: await contourUnion() });
  };
  return {
    pdf: async (drawing, { day }) =>
      writePrintPdf(named(marked(drawing)), {
        standard: ask.pdfx === 'x4' ? 'X-4' : 'X-1a',
        profile: await outputProfile(),
        outlines,
        pictures: ask.pictures,
        created: `${day}T00:00:00Z`,
        producer: ask.producer,
      }),
    svg: async (drawing) => {
      const written = isCut(drawing) ? await cutterSvg(named(drawing)) : shown(drawing);
      return written.ok ? success(utf8(written.value)) : written;
    },
    png: async (drawing) => {
      const svg = shown(drawing);
      if (!svg.ok) return svg;
      // The painter is a native library that a run for print files need not load.
      const { writePng } = await import('../output/png/writePng.ts');
      return writePng(svg.value, { width: drawing.width, height: drawing.height, dpi: ask.dpi });
    },
    dxf: async (drawing) => {
      const [{ writeCutterDxf }, { contourUnion }] = await Promise.all([
        import('../output/dxf/cutterDxf.ts'),
        import('./contours.ts'),
      ]);
      return writeCutterDxf(named(drawing), { outlines, contours: await contourUnion() });
    },
    json: (drawing) => Promise.resolve(success(utf8(writeDrawingJson(drawing)))),
  };
}

/** What a knife or a router follows gets its contours united; what is only printed is written as it looks. */
function isCut(drawing: Drawing): boolean {
  return drawing.items.some((item) => item.kind !== 'group' && item.layer === 'cut');
}

let profile: Promise<OutputProfile> | undefined;

/** Read and deflated once for a run. */
function outputProfile(): Promise<OutputProfile> {
  profile ??= readFogra39(new URL(`output/pdf/profiles/${FOGRA39_FILE}`, PROGRAM_FOLDER));
  return profile;
}

const encoder = new TextEncoder();

function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}
