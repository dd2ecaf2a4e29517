import { PDFArray } from '@cantoo/pdf-lib';
import { Meter } from '../limits.ts';
import { NO_CLIPS, type SourceArtwork } from '../source.ts';
import { openPdf } from './file.ts';
import { firstGraphics } from './graphics.ts';
import { Interpreter } from './interpreter.ts';
import { layersOf } from './layers.ts';
import { streamBytes } from './streams.ts';

/** Reads a PDF of one page that paints solid fills and strokes. Throws Refused for whatever it cannot tell truly. */
export async function readPdf(bytes: Uint8Array): Promise<SourceArtwork> {
  const { node, catalog, width, height, matrix } = await openPdf(bytes);
  const interpreter = new Interpreter(new Meter(), layersOf(catalog));
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  // The parts of a page's contents are one stream, parted where white space may stand (ISO 32000-1, 7.8.2).
  const content = streams.flatMap((stream) => (stream === undefined ? [] : [streamBytes(stream), NEW_LINE]));
  interpreter.run(Buffer.concat(content), node.Resources() ?? null, firstGraphics(matrix, NO_CLIPS));
  return { width, height, shapes: interpreter.shapes, spots: [...interpreter.spots] };
}

const NEW_LINE = Buffer.from('\n');
