import { PDFDict, PDFNumber, PDFPageLeaf } from '@cantoo/pdf-lib';
import { type Matrix } from '../../../core/drawing/drawing.ts';
import { ARTWORK_LIMITS } from '../limits.ts';
import { refuse, Refused } from '../problem.ts';
import { nameIn } from './entries.ts';
import { parsePdf } from './parse.ts';

export type PdfPage = {
  readonly node: PDFPageLeaf;
  readonly catalog: PDFDict;
  /** Size of the page as it is seen, in points. */
  readonly width: number;
  readonly height: number;
  /** From the page's own points (y up) to the box seen (y down). */
  readonly matrix: Matrix;
};

/** Opens a PDF of one page. The artwork is what lies in its TrimBox, or else its CropBox. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPage> {
  if (bytes.length > ARTWORK_LIMITS.pdfBytes) {
    refuse('artwork-too-large', { what: 'bytes', limit: ARTWORK_LIMITS.pdfBytes });
  }
  try {
    const { catalog } = await parsePdf(bytes);
    const pages: PDFPageLeaf[] = [];
    catalog.Pages().traverse((node) => void (node instanceof PDFPageLeaf && pages.push(node)));
    const [node] = pages;
    if (pages.length !== 1 || node === undefined) refuse('artwork-pages', { count: pages.length });
    refuseAnnotations(node);
    return { node, catalog, ...seen(node) };
  } catch (fault) {
    if (fault instanceof Refused) throw fault;
    // Whatever else the parser throws on a file that is none, from missing keywords to a stack that ran out.
    refuse('artwork-damaged', { kind: 'PDF' });
  }
}

function seen(node: PDFPageLeaf): Pick<PdfPage, 'width' | 'height' | 'matrix'> {
  const box = node.TrimBox() ?? node.CropBox() ?? node.MediaBox();
  const sides = box.asArray().map((_, index) => box.lookup(index, PDFNumber).asNumber());
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = sides;
  const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
  const [low, high] = [Math.min(y0, y1), Math.max(y0, y1)];
  const [width, height] = [right - left, high - low];
  if (!(width > 0 && height > 0)) refuse('artwork-no-size');
  const turn = (((node.Rotate()?.asNumber() ?? 0) % 360) + 360) % 360;
  switch (turn) {
    case 0:
      return { width, height, matrix: [1, 0, 0, -1, -left, high] };
    case 90:
      return { width: height, height: width, matrix: [0, 1, 1, 0, -low, -left] };
    case 180:
      return { width, height, matrix: [-1, 0, 0, 1, right, -low] };
    case 270:
      return { width: height, height: width, matrix: [0, -1, -1, 0, high, right] };
    default:
      return refuse('artwork-damaged', { kind: 'PDF' });
  }
}

/** Links and closed notes paint nothing; whatever else lies on the page would be lost. */
function refuseAnnotations(node: PDFPageLeaf): void {
  const annotations = node.Annots()?.asArray() ?? [];
  for (const annotation of annotations) {
    const found = node.context.lookup(annotation);
    const subtype = found instanceof PDFDict ? nameIn(found, 'Subtype') : null;
    if (subtype !== 'Link' && subtype !== 'Popup') refuse('artwork-annotation');
  }
}
