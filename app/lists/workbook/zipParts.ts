import { inflateRawSync } from 'node:zlib';
import { problem } from '../../../core/problem.ts';
import { failure, success, type Result } from '../../../core/result.ts';
import { type ImportProblem } from '../problems.ts';
import { type ImportLimits } from '../tableSource.ts';
import { ReadFault } from './workbook.ts';

/** The parts of a zip, unpacked when they are asked for, all together within the limit. */
export type ZipParts = {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Null where there is no such part. Throws `ReadFault`. */
  readonly bytes: (name: string) => Uint8Array | null;
};

type Entry = {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
};

/**
 * Opens a zip by its directory. Both what the directory claims and what really comes out are counted, so neither a
 * claim of 2 GB nor a bomb that claims little gets further than the limit. Names are compared without case and with
 * forward strokes, as Windows writers mean them.
 */
export function openZip(bytes: Uint8Array, limits: ImportLimits): Result<ZipParts, ImportProblem> {
  const entries = directoryOf(bytes);
  if (entries === null) return failure(problem('import-zip-broken'));
  let claimed = 0;
  for (const { unpacked } of entries.values()) claimed += unpacked;
  if (entries.size > limits.zipEntries || claimed > limits.unpackedBytes) {
    return failure(problem('import-zip-bomb', { unpacked: claimed, most: limits.unpackedBytes }));
  }
  const kept = new Map<string, Uint8Array>();
  let total = 0;
  const unpack = (name: string): Uint8Array | null => {
    const key = keyOf(name);
    const entry = entries.get(key);
    if (entry === undefined) return null;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const part = inflate(bytes, entry, limits.unpackedBytes - total, limits.unpackedBytes);
    total += part.length;
    kept.set(key, part);
    return part;
  };
  return success({ names: [...entries.keys()], has: (name) => entries.has(keyOf(name)), bytes: unpack });
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

function inflate(bytes: Uint8Array, entry: Entry, left: number, most: number): Uint8Array {
  const view = viewOf(bytes);
  const broken = new ReadFault(problem('import-zip-broken'));
  if (entry.encrypted) throw new ReadFault(problem('import-zip-encrypted'));
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) throw broken;
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) throw broken;
  const bomb = new ReadFault(problem('import-zip-bomb', { unpacked: most, most }));
  if (entry.method === 0) {
    if (packed.length > left) throw bomb;
    return packed;
  }
  if (entry.method !== 8) throw broken;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (fault) {
    throw (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb : broken;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The entries of the directory at the zip's end; null where there is none. */
function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Entry> | null {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  const least = Math.max(0, end - 65_536);
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < least || end < 0) return null;
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const wide = Number(view.getBigUint64(end - 12, true));
    if (wide + 56 > bytes.length || view.getUint32(wide, true) !== 0x06064b50) return null;
    count = Number(view.getBigUint64(wide + 32, true));
    at = Number(view.getBigUint64(wide + 48, true));
  }
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
    if (sizes === null) return null;
    entries.set(keyOf(name), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...sizes,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes and place of an entry, from its zip64 field where the plain ones say so. */
function wideSizes(
  view: DataView,
  at: number,
  extra: number,
  length: number,
): Omit<Entry, 'method' | 'encrypted'> | null {
  let unpacked = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let place = view.getUint32(at + 42, true);
  if (![unpacked, packed, place].includes(0xffffffff)) return { unpacked, packed, at: place };
  for (let from = extra; from + 4 <= extra + length && from + 4 <= view.byteLength;) {
    const size = view.getUint16(from + 2, true);
    if (view.getUint16(from, true) === 1) {
      let next = from + 4;
      const take = (value: number): number => {
        if (value !== 0xffffffff || next + 8 > view.byteLength) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      unpacked = take(unpacked);
      packed = take(packed);
      place = take(place);
      return { unpacked, packed, at: place };
    }
    from += 4 + size;
  }
  return null;
}
