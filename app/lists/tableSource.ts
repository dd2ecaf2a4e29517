/** A list as the host hands it over: it can be opened more than once and is read in pieces. */
export type TableSource = {
  readonly fileName: string;
  /** Bytes, as the file system says. */
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array>;
};

/** Bounds within which a list is read: a hostile file meets one of them before it costs memory or time. */
export type ImportLimits = {
  readonly csvBytes: number;
  readonly xlsxBytes: number;
  /** What a workbook may unpack to, in all; and how many entries it may hold. */
  readonly unpackedBytes: number;
  readonly zipEntries: number;
  readonly rows: number;
  readonly columns: number;
  /** Filled cells of a workbook's sheet. */
  readonly cells: number;
  readonly cellCharacters: number;
};

const MEBI = 1024 * 1024;

export const IMPORT_LIMITS: ImportLimits = {
  csvBytes: 64 * MEBI,
  xlsxBytes: 32 * MEBI,
  unpackedBytes: 256 * MEBI,
  zipEntries: 4000,
  rows: 100_000,
  columns: 256,
  cells: 2_000_000,
  cellCharacters: 8000,
};

export type ImportProgress = { readonly bytes: number; readonly size: number; readonly rows: number };

export function sourceOfBytes(fileName: string, bytes: Uint8Array): TableSource {
  const step = 64 * 1024;
  return {
    fileName,
    size: bytes.byteLength,
    open: async function* () {
      for (let at = 0; at < bytes.byteLength; at += step) yield bytes.subarray(at, at + step);
    },
  };
}
