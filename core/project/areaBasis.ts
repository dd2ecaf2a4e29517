import { z } from 'zod';
import { basisDocument, DOCUMENT_LENGTHS } from './basisDocument.ts';

/** 建筑面积 (outer faces), 轴线面积, 使用面积 (inner faces). The policy does not say which counts (requirement AREA-3). */
export const AREA_BASES = ['building', 'axis', 'usable'] as const;
export type AreaBasis = (typeof AREA_BASES)[number];

/**
 * Which area counts in this place, by the document that says so (requirement AREA-3). Without a document nothing is
 * chosen and the rulebook's basis counts.
 */
export const chosenBasis = z.strictObject({
  basis: z.enum(AREA_BASES),
  document: basisDocument.extend({ title: z.string().trim().min(1).max(DOCUMENT_LENGTHS.title) }),
});
