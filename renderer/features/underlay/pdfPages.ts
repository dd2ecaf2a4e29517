import { getDocument, PDFWorker } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { LARGEST_UNDERLAY, MOST_DECODED, MOST_PDF_PAGES } from '../../../core/project/plan/underlay.ts';
import { Refused, type Size, type Tell } from './work.ts';

/** A page is kept as it would be scanned at this, dots an inch; PDF's own unit is 72 an inch. */
const DPI = 300;
const POINTS_PER_INCH = 72;

export type PdfPages = {
  readonly count: number;
  /** Size of a page, from 1, at the dots an inch above, or at what an underlay may have. */
  plane(page: number): Promise<Size>;
  /** The page drawn on white, `scale` pixels for a pixel of its plane. */
  draw(page: number, scale: number, tell: Tell): Promise<OffscreenCanvas>;
};

/** Opens a PDF inside the picture worker; pdf.js reads it in a worker below, draws here, and asks no network. */
export async function openPdf(file: Blob): Promise<PdfPages> {
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    // Its type takes a port to be null; its documentation names a Worker.
    worker: new PDFWorker({ port: new PdfWorker() as unknown as null }),
    // Letters are drawn as outlines: a worker has no fonts of a page, and the policy allows no evaluated code.
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: true,
    cMapUrl: '/pdf/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdf/standard_fonts/',
    wasmUrl: '/pdf/wasm/',
    maxImageSize: MOST_DECODED,
    CanvasFactory: WorkerCanvases,
    FilterFactory: NoFilters,
    verbosity: 0,
  });
  const document = await task.promise.catch((fault: unknown) => {
    throw new Refused(
      fault instanceof Error && fault.name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-damaged',
    );
  });
  if (document.numPages > MOST_PDF_PAGES)
    throw new Refused('pdf-too-many-pages', { pages: document.numPages, most: MOST_PDF_PAGES });

  const pageAt = async (page: number) => {
    const found = await document.getPage(page).catch(() => {
      throw new Refused('pdf-damaged');
    });
    const { width, height } = found.getViewport({ scale: 1 });
    const scale = Math.min(DPI / POINTS_PER_INCH, LARGEST_UNDERLAY / Math.max(width, height));
    return { found, scale, plane: { width: Math.ceil(width * scale), height: Math.ceil(height * scale) } };
  };
  return {
    count: document.numPages,
    plane: async (page) => (await pageAt(page)).plane,
    draw: async (page, smaller, tell) => {
      const { found, scale, plane } = await pageAt(page);
      const canvas = new OffscreenCanvas(
        Math.max(1, Math.round(plane.width * smaller)),
        Math.max(1, Math.round(plane.height * smaller)),
      );
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Refused('worker-failed');
      tell(0.2);
      await found
        .render({
          canvas: null,
          // pdf.js wants a page's context; a worker's has all of it that is used to draw.
          canvasContext: pen as unknown as CanvasRenderingContext2D,
          viewport: found.getViewport({ scale: scale * smaller }),
        })
        .promise.catch(() => {
          throw new Refused('pdf-damaged');
        });
      tell(1);
      return canvas;
    },
  };
}

type Made = { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null };

/** Canvases for pdf.js where there is no page (its BaseCanvasFactory is not exported). */
class WorkerCanvases {
  create(width: number, height: number): Made {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: Made, width: number, height: number): void {
    if (canvas === null) return;
    canvas.width = width;
    canvas.height = height;
  }

  destroy(made: Made): void {
    this.reset(made, 0, 0);
    made.canvas = null;
    made.context = null;
  }
}

/** SVG filters need a page; without them a soft mask is drawn by its alpha. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  destroy = (): void => undefined;
}
