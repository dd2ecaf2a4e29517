import { z } from 'zod';

/** A chosen face with the checksum of its file: a face that is missing later is a problem, never a substitute. */
const typeface = z.strictObject({
  /** Key in fonts/fonts.json, or of a font that the user added. */
  key: z.string().min(1).max(80),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const typefaces = z.strictObject({
  /** Chinese face for signs; null = the shipped Song of the template's weight. */
  song: typeface.nullable(),
  mongolian: typeface.nullable(),
  /** Faces for rare characters, tried in order after the chosen ones and before the shipped ones. */
  rare: z.array(typeface).max(8),
});
export type Typefaces = z.infer<typeof typefaces>;
