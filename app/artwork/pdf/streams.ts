import { constants, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { ARTWORK_LIMITS } from '../limits.ts';
import { refuse } from '../problem.ts';
import { entry } from './entries.ts';

/** All streams of a file together, unpacked: what a parser may be made to hold. */
const ALL_UNPACKED = 8 * ARTWORK_LIMITS.unpacked;
/** Chains of filters are unpacked without a meter; this much of them cannot become too much. */
const CHAINED_BYTES = 256 << 10;

/** The contents of a stream, its filters undone. */
export function streamBytes(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return refuse('artwork-damaged', { kind: 'PDF' });
  const filter = entry(stream.dict, 'Filter');
  const names = filter instanceof PDFArray ? filter.asArray() : filter === undefined ? [] : [filter];
  const [only] = names;
  if (only === undefined) return stream.contents;
  if (
    names.length === 1 &&
    only === PDFName.of('FlateDecode') &&
    entry(stream.dict, 'DecodeParms') === undefined
  ) {
    return inflated(stream.contents);
  }
  if (stream.contents.length > CHAINED_BYTES) {
    refuse('artwork-too-large', { what: 'bytes', limit: CHAINED_BYTES });
  }
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return refuse('artwork-damaged', { kind: 'PDF' });
  }
}

function inflated(packed: Uint8Array): Uint8Array {
  try {
    // Many writers leave out the checksum or count a byte too many.
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateSync(packed, { maxOutputLength: ARTWORK_LIMITS.unpacked, finishFlush });
  } catch (fault) {
    if (isTooLarge(fault)) refuse('artwork-too-large', { what: 'unpacked', limit: ARTWORK_LIMITS.unpacked });
    return refuse('artwork-damaged', { kind: 'PDF' });
  }
}

/** Measures streams before the parser unpacks them: a stream, and all of a file together, has a limit. */
export class UnpackedMeter {
  #total = 0;

  /** A packed stream; one that is packed otherwise, or not at all, is no larger than it looks. */
  take(packed: Uint8Array): void {
    try {
      const finishFlush = constants.Z_SYNC_FLUSH;
      this.#total += inflateSync(packed, { maxOutputLength: ARTWORK_LIMITS.unpacked, finishFlush }).length;
    } catch (fault) {
      if (isTooLarge(fault))
        refuse('artwork-too-large', { what: 'unpacked', limit: ARTWORK_LIMITS.unpacked });
    }
    if (this.#total > ALL_UNPACKED) refuse('artwork-too-large', { what: 'unpacked', limit: ALL_UNPACKED });
  }
}

/** The parser unpacks object streams by itself while it loads, without a limit: every stream of the file is measured first. */
export function refuseSwollenStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const meter = new UnpackedMeter();
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    let start = at + STREAM.length;
    if (file[start] === 13) start += 1;
    if (file[start] === 10) start += 1;
    meter.take(file.subarray(start));
  }
}
const STREAM = Buffer.from('stream');

function isTooLarge(fault: unknown): boolean {
  return fault instanceof RangeError && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';
}
