import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type ImportProblem } from './problems.ts';
import { type ImportLimits } from './tableSource.ts';

/** The parts of a workbook that hold its words. Pictures, macros, links and printer settings are not even unpacked. */
const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/** Order in which the reader wants them: words before the sheets that use them. */
const ORDER = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
];

class TooMuch extends Error {}

/**
 * Unpacks a workbook within the limits and packs its wanted parts anew, uncompressed and in order. Both what the
 * zip claims and what really comes out are counted, so neither a claim of 2 GB nor a bomb that claims little
 * gets further than the limit.
 */
export function unpackXlsx(bytes: Uint8Array, limits: ImportLimits): Result<Uint8Array, ImportProblem> {
  const claims = claimsOf(bytes);
  if (claims === null) return failure(problem('import-zip-broken'));
  if (claims.entries > limits.zipEntries || claims.unpacked > limits.unpackedBytes) {
    return failure(problem('import-zip-bomb', { unpacked: claims.unpacked, most: limits.unpackedBytes }));
  }
  const unpacked = inflateWanted(bytes, limits);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  if (!parts.has('xl/workbook.xml')) return failure(problem('import-no-sheet'));
  const names = [...parts.keys()].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return success(
    zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()])), {
      level: 0,
    }),
  );
}

function rank(name: string): number {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}

/** What the zip's directory says; null where there is none. fflate throws on a broken one. */
function claimsOf(bytes: Uint8Array): { readonly entries: number; readonly unpacked: number } | null {
  let entries = 0;
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries += 1;
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return null;
  }
  return { entries, unpacked };
}

function inflateWanted(
  bytes: Uint8Array,
  limits: ImportLimits,
): Result<ReadonlyMap<string, Uint8Array>, ImportProblem> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!WANTED.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (fault, piece, final) => {
      if (fault) throw fault;
      total += piece.length;
      if (total > limits.unpackedBytes) throw new TooMuch();
      pieces.push(piece);
      if (final) parts.set(file.name, joined(pieces));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const step = 64 * 1024;
  try {
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch (fault) {
    return failure(
      fault instanceof TooMuch
        ? problem('import-zip-bomb', { unpacked: total, most: limits.unpackedBytes })
        : problem('import-zip-broken'),
    );
  }
  return success(parts);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
