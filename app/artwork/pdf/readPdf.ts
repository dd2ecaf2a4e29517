import { PDFArray, PDFDict, PDFName, UnexpectedObjectTypeError } from '@cantoo/pdf-lib';
import { Meter } from '../limits.ts';
import { NO_CLIPS, type SourceArtwork } from '../source.ts';
import { entry } from './entries.ts';
import { openPdf, type PdfPage } from './file.ts';
import { firstGraphics } from './graphics.ts';
import { Interpreter } from './interpreter.ts';
import { layersOf } from './layers.ts';
import { broken } from './broken.ts';
import { streamBytes } from './streams.ts';

/** Reads a PDF of one page that paints solid fills and strokes. Throws Refused for whatever it cannot tell truly. */
export async function readPdf(bytes: Uint8Array): Promise<SourceArtwork> {
  const page = await openPdf(bytes);
  try {
    return readPage(page);
  } catch (fault) {
    // The parser hands objects out as they are asked for, and throws where another kind stands.
    if (fault instanceof UnexpectedObjectTypeError) broken();
    throw fault;
  }
}

function readPage({ node, catalog, width, height, matrix }: PdfPage): SourceArtwork {
  const interpreter = new Interpreter(new Meter(), layersOf(catalog));
  const contents = entry(node, 'Contents');
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  // The parts of a page's contents are one stream, parted where white space may stand (ISO 32000-1, 7.8.2).
  const content = streams.flatMap((stream) => (stream === undefined ? [] : [streamBytes(stream), NEW_LINE]));
  const resources = node.context.lookup(node.getInheritableAttribute(PDFName.of('Resources')));
  const named = resources instanceof PDFDict ? resources : null;
  interpreter.run(Buffer.concat(content), named, firstGraphics(matrix, NO_CLIPS));
  return { width, height, shapes: interpreter.shapes, spots: [...interpreter.spots] };
}

const NEW_LINE = Buffer.from('\n');
