import { z } from 'zod';

/**
 * Matters that the village must not certify, as the region's own list has them (requirement CERT-1), and the
 * wording under which the others are certified (CERT-2). Empty until somebody brings the list: none is shipped.
 */
export const certificates = z.strictObject({
  document: z.string().max(200),
  refused: z.array(z.string().min(1).max(300)).max(400),
  wording: z.string().max(1000),
});
export type Certificates = z.infer<typeof certificates>;

export function emptyCertificates(): Certificates {
  return { document: '', refused: [], wording: '' };
}
