import { type SignFormat } from '../../core/signs/fileFormats.ts';
import { type SignWriter } from '../../app/signs/exportSigns.ts';
import { type ContourUnion } from '../../core/drawing/contours.ts';
import { withCropMarks } from '../../core/drawing/printMarks.ts';
import { type Mending } from '../../app/signs/making.ts';
import { type InkMending } from '../../core/drawing/mended.ts';
import { type SignPlace } from '../../core/signs/thinOnSign.ts';
import { type Drawing, type GlyphOutlines, type InkName } from '../../core/drawing/drawing.ts';
import { type LayerLanguage } from '../../core/drawing/layerNames.ts';
import { withSpotNames } from '../../core/drawing/spotNames.ts';
import { success } from '../../core/result.ts';
import { type DxfVersion } from '../../output/dxf/cutterDxf.ts';
import { writeDrawingJson } from '../../output/json/writeJson.ts';
import { writePrintPdf } from '../../output/pdf/printPdf.ts';
import { type OutputProfile, readFogra39 } from '../../output/pdf/profile.ts';
import { writePreviewSvg } from '../../output/svg/previewSvg.ts';
import { withLaidPictures } from './laidPictures.ts';
import { printPictures, screenPictures } from './placedPictures.ts';
import { PROFILE_PATH } from '../library/profilePath.ts';

export type WritersAsk = {
  readonly pdfx: 'x4' | 'x1a';
  readonly marks: 'crop' | 'none';
  readonly dpi: number;
  /** Of the names of the layers; absent = as print shops have them. */
  readonly layers: LayerLanguage | undefined;
  /** Separations of the cut line and of the holes, as the shop has them; absent = as in templates/inks.json. */
  readonly cutName?: string | undefined;
  readonly drillName?: string | undefined;
  readonly dxf: DxfVersion;
  readonly outlines: GlyphOutlines;
  readonly producer: string;
  /** Files of the project's pictures, by asset. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
};

/** The writers of a package, one a format. */
export function signWriters(ask: WritersAsk): Readonly<Record<SignFormat, SignWriter>> {
  const { outlines, layers } = ask;
  const named = (drawing: Drawing): Drawing =>
    withSpotNames(drawing, { cut: ask.cutName, drill: ask.drillName });
  const marked = (drawing: Drawing): Drawing => (ask.marks === 'crop' ? withCropMarks(drawing) : drawing);
  const shown = async (drawing: Drawing) => {
    const files = await withLaidPictures(drawing, ask.assets, outlines);
    if (!files.ok) return files;
    const screen = await screenPictures(drawing, files.value);
    if (!screen.ok) return screen;
    const pictures = (asset: string): Uint8Array | null => screen.value.get(asset) ?? null;
    return writePreviewSvg(drawing, { outlines, pictures, area: 'trim', layers });
  };
  const cutterSvg = async (drawing: Drawing, mending: Mending | null) => {
    const { writeCutterSvg } = await import('../../output/svg/cutterSvg.ts');
    return writeCutterSvg(drawing, {
      ...{ outlines, contours: await contourUnion(), layers },
      mending: mendingOf(mending),
    });
  };
  return {
    pdf: async (drawing, { day, unmarked }) => {
      const files = await withLaidPictures(drawing, ask.assets, outlines);
      if (!files.ok) return files;
      const pictures = await printPictures(drawing, files.value, PROFILE_PATH);
      if (!pictures.ok) return pictures;
      return writePrintPdf(named(unmarked === true ? drawing : marked(drawing)), {
        standard: ask.pdfx === 'x4' ? 'X-4' : 'X-1a',
        profile: await outputProfile(),
        outlines,
        layers,
        pictures: (asset) => pictures.value.get(asset) ?? null,
        created: `${day}T00:00:00Z`,
        producer: ask.producer,
      });
    },
    svg: async (drawing, { mending, way = isCut(drawing) ? 'cut' : 'print' }) => {
      const written = way === 'cut' ? await cutterSvg(named(drawing), mending) : await shown(drawing);
      return written.ok ? success(utf8(written.value)) : written;
    },
    png: async (drawing) => {
      const svg = await shown(drawing);
      if (!svg.ok) return svg;
      // The painter is a native library that a run for print files need not load.
      const { writePng } = await import('../../output/png/writePng.ts');
      return writePng(svg.value, { width: drawing.width, height: drawing.height, dpi: ask.dpi });
    },
    dxf: async (drawing, { mending, process, kerf }) => {
      const { writeCutterDxf } = await import('../../output/dxf/cutterDxf.ts');
      return writeCutterDxf(named(drawing), {
        ...{ outlines, contours: await contourUnion(), version: ask.dxf, process, kerf },
        mending: mendingOf(mending),
      });
    },
    json: (drawing) => Promise.resolve(success(utf8(writeDrawingJson(drawing)))),
  };
}

const mendings = new WeakMap<Mending, (ink: InkName) => InkMending>();

/** What was agreed to be changed, ink by ink; of one sign one function, by which its contours are known again. */
function mendingOf(mending: Mending | null): ((ink: InkName) => InkMending) | undefined {
  if (mending === null || mending.fills.length + mending.welds.length === 0) return undefined;
  const known = mendings.get(mending) ?? byInk(mending);
  mendings.set(mending, known);
  return known;
}

function byInk(mending: Mending): (ink: InkName) => InkMending {
  const places = (all: readonly SignPlace[], ink: InkName) =>
    all.flatMap((place) => (place.ink === ink ? [place.at] : []));
  return (ink) => ({
    fills: places(mending.fills, ink),
    welds: places(mending.welds, ink),
    weld: mending.weld,
  });
}

/** What a knife or a router follows gets its contours united; what is only printed is written as it looks. */
function isCut(drawing: Drawing): boolean {
  return drawing.items.some((item) => item.kind !== 'group' && item.layer === 'cut');
}

let profile: Promise<OutputProfile> | undefined;

/** Read and deflated once for a run. */
function outputProfile(): Promise<OutputProfile> {
  profile ??= readFogra39(PROFILE_PATH);
  return profile;
}

/** Loaded only for a run that makes cutter files. */
async function contourUnion(): Promise<ContourUnion> {
  return (await import('./contours.ts')).contourUnion();
}

const encoder = new TextEncoder();

function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}
