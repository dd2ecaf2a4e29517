import { type PngHead, pngHead, PngRows } from '../../../core/plan/underlay/pngRows.ts';
import { RowShrinker } from '../../../core/plan/underlay/rowShrinker.ts';
import { Refused, type Size, type Tell } from './work.ts';

const SIGNATURE = 8;
/** Packed bytes that are taken up at a time. */
const PIECE = 1 << 18;
/** Rows that go to the canvas at a time. */
const STRIP = 64;

/**
 * A large PNG made smaller while it is unpacked, by a whole number: nothing is ever held of the large picture but
 * two rows. Null for an interlaced one.
 */
export async function shrinkPng(
  file: Blob,
  by: number,
  tell: Tell,
): Promise<(Size & { readonly file: Blob }) | null> {
  const found = await chunksBefore(file);
  if (found === null) return null;
  const { head, palette, alphas, data } = found;
  const strip = { pixels: new ImageData(1, 1), first: 0, rows: 0 };
  const shrinker = new RowShrinker(head, by, (rgba, index) => {
    strip.pixels.data.set(rgba, (index - strip.first) * rgba.length);
    strip.rows += 1;
    if (strip.rows === STRIP) paint();
  });
  strip.pixels = new ImageData(shrinker.width, STRIP);
  const canvas = new OffscreenCanvas(shrinker.width, shrinker.height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Refused('worker-failed');
  const paint = (): void => {
    pen.putImageData(strip.pixels, 0, strip.first, 0, 0, shrinker.width, strip.rows);
    strip.first += strip.rows;
    strip.rows = 0;
  };
  const rows = new PngRows(head, { palette, alphas }, (rgb) => shrinker.push(rgb));
  const unpacked = packedData(file, data).pipeThrough(new DecompressionStream('deflate')).getReader();
  try {
    while (!rows.complete) {
      const { done, value } = await unpacked.read();
      if (done || !rows.push(value)) break;
      tell((0.9 * rows.rows) / head.height);
    }
  } catch {
    // Broken packing: the rows are not complete, and that is told below.
  }
  if (!rows.complete) throw new Refused('picture-damaged');
  void unpacked.cancel().catch(() => undefined);
  if (strip.rows > 0) paint();
  return {
    file: await canvas.convertToBlob({ type: 'image/png' }),
    width: shrinker.width,
    height: shrinker.height,
  };
}

type Chunk = { readonly type: string; readonly at: number; readonly length: number };

/** What stands before the picture's data, and where that begins; null for what is not read in this way. */
async function chunksBefore(file: Blob) {
  let head: PngHead | null = null;
  let [palette, alphas] = [new Uint8Array(), new Uint8Array()];
  const bytes = async ({ at, length }: Chunk) =>
    new Uint8Array(await file.slice(at, at + Math.min(length, 1024)).arrayBuffer());
  for (
    let chunk = await chunkAt(file, SIGNATURE);
    chunk !== null;
    chunk = await chunkAt(file, after(chunk))
  ) {
    if (chunk.type === 'IHDR') head = pngHead(await bytes(chunk));
    else if (chunk.type === 'PLTE') palette = await bytes(chunk);
    // Only of a palette: a single clear colour stays as it is.
    else if (chunk.type === 'tRNS' && head?.colour === 3) alphas = await bytes(chunk);
    else if (chunk.type === 'IDAT') return head === null ? null : { head, palette, alphas, data: chunk };
    if (head === null) return null;
  }
  throw new Refused('picture-damaged');
}

function after({ at, length }: Chunk): number {
  // Four bytes of checksum stand behind the data.
  return at + length + 4;
}

async function chunkAt(file: Blob, at: number): Promise<Chunk | null> {
  const bytes = await file.slice(at, at + 8).arrayBuffer();
  if (bytes.byteLength < 8) return null;
  const type = String.fromCharCode(...new Uint8Array(bytes, 4, 4));
  return { type, at: at + 8, length: new DataView(bytes).getUint32(0) };
}

/** The packed data of all IDAT chunks, piece by piece as they are asked for. */
function packedData(file: Blob, first: Chunk): ReadableStream<Uint8Array<ArrayBuffer>> {
  let chunk: Chunk | null = first;
  let taken = 0;
  return new ReadableStream({
    pull: async (controller) => {
      while (chunk !== null && chunk.type === 'IDAT' && taken === chunk.length) {
        chunk = await chunkAt(file, after(chunk));
        taken = 0;
      }
      if (chunk?.type !== 'IDAT') return controller.close();
      const from = chunk.at + taken;
      const piece = await file.slice(from, from + Math.min(PIECE, chunk.length - taken)).arrayBuffer();
      if (piece.byteLength === 0) return controller.close();
      taken += piece.byteLength;
      controller.enqueue(new Uint8Array(piece));
    },
  });
}
