import { type PlanWriters } from '../../app/plans/exportPlans.ts';
import { type Drawing, type GlyphOutlines } from '../../core/drawing/drawing.ts';
import { type LayerLanguage } from '../../core/drawing/layerNames.ts';
import { type Problem } from '../../core/problem.ts';
import { success, type Result } from '../../core/result.ts';
import { shippedFontBytes } from '../library/fonts.ts';

/** The writers of plan sheets; each library is read when the first of its files is made. `dpi` is for PNG. */
export function planWriters({
  outlines,
  dpi,
  layers,
}: {
  readonly outlines: GlyphOutlines;
  readonly dpi: number;
  /** Of the names of the layers in SVG. */
  readonly layers: LayerLanguage | undefined;
}): PlanWriters {
  const svgOf = async (sheet: Drawing): Promise<Result<string, Problem>> => {
    const { writePreviewSvg } = await import('../../output/svg/previewSvg.ts');
    return writePreviewSvg(sheet, { outlines, pictures: () => null, area: 'trim', layers });
  };
  return {
    pdf: async ({ title, author, day, sheets }) => {
      const { readingPdf } = await import('../../output/pdf/readingPdf.ts');
      return success(
        await readingPdf(
          {
            title,
            author,
            pages: sheets.map(({ drawing }) => drawing),
            bookmarks: sheets.map((sheet, page) => ({ title: sheet.title, level: 1, page })),
            day,
          },
          { fontBytes: shippedFontBytes, outlines, picture: () => null },
        ),
      );
    },
    svg: async (sheet) => {
      const svg = await svgOf(sheet);
      return svg.ok ? success(new TextEncoder().encode(svg.value)) : svg;
    },
    png: async (sheet) => {
      const svg = await svgOf(sheet);
      if (!svg.ok) return svg;
      const { writePng } = await import('../../output/png/writePng.ts');
      return writePng(svg.value, { width: sheet.width, height: sheet.height, dpi });
    },
    dxf: async (plan) => {
      const { writePlanDxf } = await import('../../output/dxf/planDxf.ts');
      return success(writePlanDxf(plan));
    },
  };
}
