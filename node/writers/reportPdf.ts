import { withMissingGlyphsNamed } from '../../app/reports/missingGlyphs.ts';
import { reportWords } from '../../app/reports/reportAsk.ts';
import { type UiLanguage } from '../../app/words/words.ts';
import { type Report } from '../../core/report/report.ts';
import { type AssetKey } from '../../core/drawing/drawing.ts';
import { pickInks } from '../../core/signs/inks.ts';
import { readingPdf } from '../../output/pdf/readingPdf.ts';
import { type LaidReport, layoutReport } from '../../typeset/report/layoutReport.ts';
import { type ReportFaces } from '../../typeset/report/style.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { shippedFaces } from '../library/fonts.ts';
import { type Photos } from '../files/photos.ts';
import { RESOURCES_PATH } from '../program.ts';
import { shippedLibrary } from '../library/library.ts';

export const REPORT_FACES = {
  regular: 'noto-serif-sc-400',
  bold: 'noto-serif-sc-700',
  mongolian: 'noto-sans-mongolian-400',
} as const satisfies ReportFaces;
const INKS = ['black', 'grey', 'hairline', 'tint', 'party-red'];

/** A report as the bytes of a PDF, and the characters that no face had. */
export async function reportPdf(
  report: Report,
  ask: {
    readonly shaper: Shaper;
    readonly photos: Photos;
    /** Pictures within drawings that the report shows in small. */
    readonly pictures?: (asset: AssetKey) => Uint8Array | null;
    readonly day: string;
    readonly language: UiLanguage;
  },
): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }> {
  const { shaper, photos, pictures, day } = ask;
  const laid = laidReport(report, ask);
  const bytes = await readingPdf(
    { ...laid, author: '', day },
    {
      fontBytes,
      outlines: shaper.outline,
      picture: (asset) => photos.get(asset)?.bytes ?? pictures?.(asset) ?? null,
    },
  );
  return { bytes, missing: laid.missing };
}

/** A report's pages, and the characters that no face had. */
export function laidReport(
  report: Report,
  {
    shaper,
    photos,
    language,
    behind = 0,
  }: {
    readonly shaper: Shaper;
    readonly photos: Photos;
    readonly language: UiLanguage;
    /** Pages of the same document behind it, which its own count. */
    readonly behind?: number;
  },
): LaidReport & { readonly missing: readonly string[] } {
  const whole = withMissingGlyphsNamed(report, shaper, REPORT_FACES, language);
  const word = reportWords(language);
  const laid = layoutReport(whole.report, {
    shaper,
    faces: REPORT_FACES,
    inks: reportInks(),
    photo: (asset) => {
      const photo = photos.get(asset);
      return photo === undefined
        ? null
        : { width: photo.width, height: photo.height, mediaType: 'image/jpeg' };
    },
    folio: (page, pages) => word('folio', { page, pages: pages + behind }),
  });
  return { ...laid, missing: whole.missing };
}

/** Inks that reports are painted with. */
export function reportInks() {
  return pickInks(shippedLibrary().signs.inks, INKS);
}

/** Faces of the report itself; drawings in small are outlines, which no further face of 15 MB has to be opened for. */
export function fontBytes(key: string): Uint8Array | null {
  if (!Object.values<string>(REPORT_FACES).includes(key)) return null;
  const faces = shippedFaces(RESOURCES_PATH);
  const face = faces.ok ? faces.value.find((candidate) => candidate.key === key) : undefined;
  if (face === undefined) throw new Error(`no face ${key}`);
  return face.bytes();
}
