const MEGABYTE = 1 << 20;

/** What a project file may hold, bytes. Far above any real project; a hostile file stops here. */
export type FileLimits = {
  readonly file: number;
  readonly projectJson: number;
  readonly asset: number;
  /** All entries together, unpacked. */
  readonly unpacked: number;
  readonly entries: number;
  /** Unpacked bytes for each packed one, beyond the first 64 MB: pictures hardly pack at all. */
  readonly ratio: number;
};

/** What unpacks from a file of so many bytes, at most. */
export function mostUnpacked(limits: FileLimits, packed: number): number {
  return Math.min(limits.unpacked, 64 * MEGABYTE + limits.ratio * packed);
}

export const FILE_LIMITS: FileLimits = {
  file: 300 * MEGABYTE,
  projectJson: 32 * MEGABYTE,
  asset: 100 * MEGABYTE,
  unpacked: 600 * MEGABYTE,
  entries: 5010,
  ratio: 20,
};
