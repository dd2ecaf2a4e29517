import { z } from 'zod';
import { signature } from './people.ts';

/** sha256, lower-case hex: the name of the file in `assets/`. */
export const assetKey = z.string().regex(/^[0-9a-f]{64}$/);

export const asset = z.strictObject({
  sha256: assetKey,
  /** The name it had when it was added. */
  fileName: z.string().min(1).max(200),
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml', 'application/pdf', 'font/ttf', 'font/otf']),
  bytes: z.number().int().nonnegative(),
});
export type Asset = z.infer<typeof asset>;

/** Official artwork for one of the two 标识 (requirement EMBLEM-1): never drawn here, only placed. */
export const emblem = z.strictObject({ asset: assetKey, supplied: signature });
export type Emblem = z.infer<typeof emblem>;
/** Bytes of the project's assets, by sha256. */
export type Assets = ReadonlyMap<string, Uint8Array>;
