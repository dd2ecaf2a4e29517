import { z } from 'zod';
import { setting } from '../project/register.ts';

const id = z.string().min(1).max(80);

/** What applies where nothing else is on record (templates/region.json). */
export const region = z.strictObject({
  format: z.literal('paijiang-region'),
  /** Its folder in templates/regions: rulebooks, catalogues, what the words on plates say, and the texts that are cited. */
  folder: id,
  /** Ids of rulebooks by setting: a community is judged by its own (requirement URBAN-1). */
  rulebooks: z.record(setting, id),
});
export type Region = Readonly<z.infer<typeof region>>;
