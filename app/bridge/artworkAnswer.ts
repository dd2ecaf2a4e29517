import { ink } from '../../core/drawing/ink.ts';
import { z } from 'zod';
import { type Item } from '../../core/drawing/drawing.ts';
import { assetKey } from '../../core/project/asset.ts';

/**
 * Shapes that our own reader made on the trusted side, up to 200,000 path commands (ART-14, ART-26): walking each
 * through a schema would hold the window up longer than painting it.
 */
const shapes = z.custom<readonly Item[]>((value) => Array.isArray(value));

/** Artwork as the signs take it (typeset/kinds/emblem/layoutEmblem.ts), on its way to the face. */
export const artworkAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('vector'),
    /** mm; only the proportions count. */
    width: z.number().positive(),
    height: z.number().positive(),
    items: shapes,
    inks: z.record(z.string(), ink),
    notes: z.array(
      z.strictObject({
        code: z.enum(['artwork-rgb', 'artwork-spots']),
        data: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('raster'),
    asset: assetKey,
    mediaType: z.enum(['image/png', 'image/jpeg']),
    /** Pixels, turned upright. */
    width: z.number().int().positive(),
    height: z.number().int().positive(),
  }),
]);
