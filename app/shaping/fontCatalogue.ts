import { z } from 'zod';

/** A face that comes with the program: which npm package holds its file, and what the file must be. */
const shippedFace = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{3,80}$/),
  family: z.string().min(1),
  /** 中文名, for lists. */
  familyZh: z.string().min(1),
  style: z.string().min(1),
  weight: z.number().int().min(100).max(900),
  scripts: z.array(z.enum(['Hans', 'Mong', 'Latn'])).min(1),
  unitsPerEm: z.number().int().min(16).max(16_384),
  package: z.string().min(1),
  /** Path inside the package. */
  file: z.string().min(1),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  licence: z.string().min(1),
});
export type ShippedFace = z.infer<typeof shippedFace>;

/** fonts/fonts.json. */
export const fontCatalogue = z.strictObject({
  faces: z
    .array(shippedFace)
    .refine(
      (faces) => new Set(faces.map((face) => face.key)).size === faces.length,
      'two faces have one key',
    ),
});
export type FontCatalogue = z.infer<typeof fontCatalogue>;
