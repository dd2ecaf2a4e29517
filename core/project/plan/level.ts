import { z } from 'zod';
import { recordId } from './point.ts';

/** One state of the building: as it stands, or as it is to become. */
const VARIANT_KINDS = ['existing', 'proposed'] as const;
export const variant = z.strictObject({
  id: recordId,
  kind: z.enum(VARIANT_KINDS),
  /** What people call it; null = the word for its kind. */
  name: z.string().trim().min(1).max(40).nullable(),
});
export type Variant = Readonly<z.infer<typeof variant>>;

/** A storey of one variant. */
export const level = z.strictObject({
  id: recordId,
  variant: recordId,
  name: z.string().trim().min(1).max(40),
  /** 1 = ground floor, 2 = the one above, -1 = basement; there is no 0. */
  storey: z
    .number()
    .int()
    .min(-9)
    .max(99)
    .refine((storey) => storey !== 0),
  /** Floor to floor, mm. */
  height: z.number().int().min(1500).max(20_000),
});
export type Level = Readonly<z.infer<typeof level>>;
export const DEFAULT_LEVEL_HEIGHT = 3600;
